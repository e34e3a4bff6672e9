import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFormula } from "./check.ts";
import { judge } from "./judge.ts";
import { parseFormula } from "./parse.ts";
import { whereOf } from "./where.ts";

const page = readFileSync(new URL("./README.md", import.meta.url), "utf8");

/** Formula and what the page says comes out, line by line. */
const examples = [...page.matchAll(/```formula\n([^`]*)```/g)]
  .flatMap(([, block = ""]) => block.trim().split("\n"))
  .map((line) => /^(.*?) +# (.*?)(?: in (float64))?$/.exec(line) ?? [line, line, "?"])
  .map(
    ([, formula = "", outcome = "", format]) => [formula, outcome, format === "float64" ? "float64" : "reals"] as const,
  );

/** Sentence, formula and caret, as the page shows them. */
const pictures = [...page.matchAll(/```where\n([^`]*)```/g)].flatMap(([, block = ""]) =>
  [...block.matchAll(/(.+)\n(.+)\n( *\^)\n/g)].map(([, sentence = "", formula = "", caret = ""]) => ({
    sentence,
    formula,
    caret,
  })),
);

function outcomeOf(text: string, arithmetic: "reals" | "float64"): string {
  try {
    const formula = parseFormula(text);
    checkFormula(formula, []);
    return judge(formula, {}, arithmetic).kind;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe("the reference page of the language", () => {
  it("has examples", () => expect(examples.length).toBeGreaterThan(25));

  it.each(examples)("%s gives: %s", (formula, outcome, arithmetic) => {
    const found = outcomeOf(formula, arithmetic);
    expect(found).toBe(outcome);
  });

  it("has pictures", () => expect(pictures.length).toBe(3));

  it.each(pictures)("$formula is pointed at", ({ sentence, formula, caret }) => {
    let thrown: unknown;
    try {
      const parsed = parseFormula(formula);
      checkFormula(parsed, []);
      judge(parsed, {}, "reals");
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toBe(sentence);
    expect(whereOf(thrown)).toEqual([formula, caret]);
  });
});
