import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Domain } from "./domains/domain.ts";
import * as domains from "./domains/domains.ts";
import { judge } from "./exact/judge.ts";
import { checkFormula } from "./language/check.ts";
import { parseFormula } from "./language/parse.ts";
import type { Arithmetic } from "./language/value.ts";
import { whereOf } from "./language/where.ts";
import { requireTruth } from "./shape/infer-shape.ts";

const page = readFileSync(new URL("./README.md", import.meta.url), "utf8");

/** Lines of all blocks of a language: what is written, and what the page says comes out. */
function linesOf(language: string): readonly (readonly [string, string])[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, "g"))]
    .flatMap(([, block = ""]) => block.trim().split("\n"))
    .map((line) => {
      const [, written = line, outcome = "?"] = /^(.*?) +# (.*)$/.exec(line) ?? [];
      return [written, outcome] as const;
    });
}

/** Sentence, formula and caret, as the page shows them. */
const pictures = [...page.matchAll(/```where\n([^`]*)```/g)].flatMap(([, block = ""]) =>
  [...block.matchAll(/(.+)\n(.+)\n( *\^)\n/g)].map(([, sentence = "", formula = "", caret = ""]) => ({
    sentence,
    formula,
    caret,
  })),
);

function outcomeOf(text: string, arithmetic: Arithmetic): string {
  try {
    const formula = parseFormula(text);
    checkFormula(formula, []);
    requireTruth(formula, { shapes: new Map(), definitions: new Map() });
    return judge(formula, {}, arithmetic).kind;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

/** `oneOf([1, "0.5"])` as the domain that it makes; a call inside a call stands first. */
function domainOf(text: string): Domain {
  const [, name = "", inner = "", list = ""] = /^(\w+)\((?:(\w+\(\)), )?(.*)\)$/.exec(text) ?? [];
  const make = new Map<string, unknown>(Object.entries(domains)).get(name) as (...args: readonly unknown[]) => Domain;
  return make(...(inner === "" ? [] : [domainOf(inner)]), ...(JSON.parse(`[${list}]`) as unknown[]));
}

describe("the reference page of the language", () => {
  const formulas = linesOf("formula");
  const told = linesOf("domain");

  it("has examples, and one for every domain", () => {
    expect(formulas.length).toBeGreaterThan(40);
    expect([...new Set(told.map(([text]) => text.replace(/\(.*/, "")))].sort()).toEqual(Object.keys(domains).sort());
  });

  it.each(formulas)("%s gives: %s", (formula, what) => {
    const [, outcome = "", format = "reals"] = /^(.*?)(?: in (float64|float32|float16|bfloat16))?$/.exec(what) ?? [];
    const found = outcomeOf(formula, format as Arithmetic);
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

  it.each(told)("%s is: %s", (text, words) => {
    expect(domainOf(text).words("v")).toBe(words);
  });
});
