import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, inline } from "./inline.ts";

describe("inline", () => {
  it("tells formulas, code and emphasis from words", () => {
    expect(inline("Take $x_1$ and `a*b`, **not *that***.")).toEqual([
      { kind: "text", text: "Take " },
      { kind: "math", text: "x_1" },
      { kind: "text", text: " and " },
      { kind: "code", text: "a*b" },
      { kind: "text", text: ", " },
      {
        kind: "strong",
        parts: [
          { kind: "text", text: "not " },
          { kind: "emphasis", parts: [{ kind: "text", text: "that" }] },
        ],
      },
      { kind: "text", text: "." },
    ]);
  });

  it("gives the words of links and pictures, and shows tags as they are written", () => {
    expect(words(inline("[a **b**](c) ![d](e) <i>f</i>[^1]"))).toBe("a b [picture: d] <i>f</i>[^1]");
    expect(words(inline("![](e)"))).toBe("[picture: ]");
  });

  it("keeps words that meet in one piece", () => {
    expect(inline("[a](b), c")).toEqual([{ kind: "text", text: "a, c" }]);
    expect(inline("**[a](b), c**")).toEqual([{ kind: "strong", parts: [{ kind: "text", text: "a, c" }] }]);
  });

  it("reads signs that would open a block as words", () => {
    for (const line of ["# a", "- a", "1. a", "> a", "| a | b |", "=== a"]) expect(words(inline(line))).toBe(line);
    expect(inline("$$ x = 1 $$")).toEqual([{ kind: "math", text: "x = 1" }]);
    expect(inline("```js f() ```")).toEqual([{ kind: "code", text: "js f()" }]);
  });

  it("keeps the blanks at both ends", () => {
    expect(words(inline(" a $x$ "))).toBe(" a x ");
    expect(inline(" ")).toEqual([{ kind: "text", text: " " }]);
    expect(inline("")).toEqual([]);
  });

  it("gives any line of words back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "B.", "3.5", "%", "(x)", "é")), (parts) => {
        expect(words(inline(parts.join(" ")))).toBe(parts.join(" "));
      }),
      { seed: 1 },
    );
  });
});

function words(parts: readonly Inline[]): string {
  return parts.map((part) => ("text" in part ? part.text : words(part.parts))).join("");
}
