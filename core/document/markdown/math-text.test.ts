import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inline } from "../inline.ts";

const formulas = (line: string) => inline(line).flatMap((part) => (part.kind === "math" ? [part.text] : []));

describe("mathText", () => {
  it.each([
    // Pandoc's own examples of what is none (User's Guide, tex_math_dollars).
    ["$20,000 and $30,000", []],
    ["costs $40 a month, or $8", []],
    ["$61 per MWh against $76/MWh", []],
    ["US$40 and US$50", []],
    ["$5 now, then $x$ later", ["x"]],
    ["$ a$ and $a $", []],
    ["$x$ and $y_1$, $a$-$b$", ["x", "y_1", "a", "b"]],
    ["$a \\$ b$ c", ["a \\$ b"]],
    ["\\$5 and $x$", ["x"]],
    ["$$a$ b$$ here", ["a$ b"]],
    ["$`a. B`$ and $`c$d`$", ["a. B", "c$d"]],
    ["`a$` and `$b`", []],
    ["\\(a_1 * b * c\\) and \\[d\\]", ["a_1 * b * c", "d"]],
    ["\\\\(a\\\\)", []],
    ["\\(a and \\[b", []],
    ["```math a = b ```", ["a = b"]],
  ])("finds the formulas of %j", (line, expected) => {
    expect(formulas(line)).toEqual(expected);
  });

  it("reads any formula without dollars and backslashes back, in each way to write it", () => {
    const body = fc.string({
      unit: fc.constantFrom("a", "1", "_", "*", "^", "{", "}", "<"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(body, (tex) => {
        for (const [open, close] of [
          ["$", "$"],
          ["$$", "$$"],
          ["$`", "`$"],
          ["\\(", "\\)"],
          ["\\[", "\\]"],
        ] as const)
          expect(formulas(`So ${open}${tex}${close} it is.`)).toEqual([tex]);
      }),
      { seed: 1 },
    );
  });
});
