import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, fromDecimal, multiply, negate, type Rational } from "../../numeric/exact/rational.ts";
import { lemmaText } from "./lemma-text.ts";
import { truthOfNormal, valueOfPolynomial } from "./model.fixture.ts";
import { Normal } from "./normal/normal.ts";
import { Refused } from "./normal/refused.ts";
import { models, pointers, statements } from "./terms.fixture.ts";

/** SMT-LIB 2 as lists of words. */
type Word = string | readonly Word[];

function wordsOf(text: string): readonly Word[] {
  const lists: Word[][] = [[]];
  for (const [token] of text.replaceAll(/;.*$/gm, "").matchAll(/[()]|[^\s()]+/g)) {
    if (token === "(") lists.push([]);
    else if (token !== ")") lists.at(-1)?.push(token);
    else {
      const closed = lists.pop() ?? [];
      lists.at(-1)?.push(closed);
    }
  }
  return lists[0] ?? [];
}

type Values = (unknown: number) => Rational;

function valueAt(word: Word, values: Values): Rational {
  if (typeof word === "string") return word.startsWith("v") ? values(Number(word.slice(1))) : fromDecimal(word);
  const [operator, ...parts] = word;
  const of = parts.map((part) => valueAt(part, values));
  const [first, second] = of as [Rational, Rational];
  if (operator === "-") return negate(first);
  if (operator === "/") return divide(first, second);
  return of.reduce(operator === "+" ? add : multiply);
}

function truthOf(word: Word, values: Values): boolean {
  if (typeof word === "string") return word === "true";
  const [operator, ...parts] = word;
  if (operator === "and") return parts.every((part) => truthOf(part, values));
  if (operator === "or") return parts.some((part) => truthOf(part, values));
  const order = compare(valueAt(parts[0] as Word, values), valueAt(parts[1] as Word, values));
  return { "=": order === 0, distinct: order !== 0, ">=": order >= 0, ">": order > 0 }[operator as string] ?? false;
}

describe("a question for the solver", () => {
  it("has an answer exactly where the hypotheses hold and the conclusion does not", () => {
    let [asked, met] = [0, 0];
    const law = fc.property(statements, statements, statements, models, pointers, (a, b, conclusion, model, at) => {
      const normal = new Normal({}, 2);
      const [first, second, last] = [a, b, conclusion].map((each) => normal.statement(each)) as [never, never, never];
      try {
        const script = wordsOf(lemmaText([first, second], last));
        const values: Values = (id) =>
          valueOfPolynomial(new Map([[`${id}^1`, { n: 1n, d: 1n }]]), normal.atoms, model, at);
        const holds = script.every((line) => line[0] !== "assert" || truthOf(line[1] as Word, values));
        const [p, q, r] = [first, second, last].map((each) => truthOfNormal(each, normal.atoms, model, at));
        expect(holds).toBe(p && q && !r);
        asked += 1;
        if (holds) met += 1;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    });
    fc.assert(law, { seed: 15, numRuns: 1500 });
    expect(asked).toBeGreaterThan(300);
    expect(met).toBeGreaterThan(30);
  });

  it("declares what it speaks of, and asks in the way it is told to", () => {
    const normal = new Normal({}, 2);
    const x = normal.statement({
      kind: "comparison",
      comparisons: [">"],
      terms: [
        { kind: "name", name: "x" },
        { kind: "number", text: "0.5" },
      ],
    });
    expect(lemmaText([], x, "nlqsat").split("\n").slice(1)).toEqual([
      "(set-logic QF_LRA)",
      "(declare-const v0 Real)",
      "(assert (>= (+ (* (- (/ 2.0 1.0)) v0) (/ 1.0 1.0)) 0.0))",
      "(check-sat-using nlqsat)",
      "",
    ]);
  });
});
