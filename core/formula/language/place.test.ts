import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "./expression.ts";
import { formulas } from "./formulas.fixture.ts";
import { parseFormula } from "./parse.ts";
import { placeOf } from "./place.ts";
import { printFormula } from "./print.ts";
import { nodesOf } from "./walk.ts";
import { whereOf } from "./where.ts";

/** The signs of a node as they are written. */
function signsOf(node: Expression): readonly string[] {
  switch (node.kind) {
    case "operation":
      return [node.operator];
    case "comparison":
      return node.comparisons;
    case "index":
      return ["["];
    case "negative":
      return ["-"];
    case "percent":
      return ["%"];
    case "and":
    case "or":
    case "not":
      return [node.kind];
    default:
      return [];
  }
}

const TOKENS = [
  "x",
  "y1",
  "f(",
  "(",
  ")",
  "[",
  "]",
  ",",
  "+",
  "-",
  "*",
  "/",
  "^",
  ".*",
  "./",
  ".^",
  "%",
  "!",
  "==",
  "!=",
].concat([
  "<",
  "?",
  ":",
  " and ",
  " or ",
  " not ",
  " mod ",
  " to ",
  "true",
  "1",
  "2.5",
  ".5",
  "1.",
  ".x",
  "?.",
  "=",
  "end",
  " ",
  ")",
  "x",
]);

function expectPlaces(text: string): void {
  for (const node of nodesOf(parseFormula(text))) {
    const { text: source = "", start = -1, end = -1, signs = [] } = placeOf(node) ?? {};
    expect(source).toBe(text);
    expect(parseFormula(text.slice(start, end))).toEqual(node);
    const written = signsOf(node);
    expect(signs.map((at, i) => text.slice(at, at + (written[i] ?? "").length))).toEqual(written);
  }
}

describe("placeOf", () => {
  it("cuts out of the text what parses back to the node", () => {
    fc.assert(
      fc.property(formulas, (formula) => expectPlaces(printFormula(formula))),
      { seed: 3, numRuns: 300 },
    );
  });

  it("does so whatever the spaces, parentheses and signs that the tree does not keep", () => {
    const parenthesised = (e: Expression): string => `( ${printFormula(e)} )`;
    fc.assert(
      fc.property(formulas, formulas, (a, b) => {
        expectPlaces(` +${parenthesised(a)}*((${parenthesised(b)}))\t^ -  2`);
        expectPlaces(`f(${parenthesised(a)},${parenthesised(b)})%  [ 1 ,${printFormula(b)}]`.replace("%", ""));
      }),
      { seed: 4, numRuns: 100 },
    );
    for (const text of ["2.*x./.5 .^ 1.", "a?.5:b", "[1,2,]", "not(a)==(b)", "x1%*1e5", "-+-x<=y!=z"]) {
      expectPlaces(text);
    }
  });

  it("does so for whatever parses, and every refusal of the parser points into the text or to its end", () => {
    let parsed = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 9 }), (tokens) => {
        const text = tokens.join("");
        fc.pre(text.trim() !== "");
        try {
          parseFormula(text);
        } catch (error) {
          const [formula, caret] = whereOf(error) ?? [];
          expect(formula).toBe(text);
          expect(caret?.length).toBeLessThanOrEqual(text.length + 1);
          return;
        }
        expectPlaces(text);
        parsed += 1;
      }),
      { seed: 6, numRuns: 3000 },
    );
    expect(parsed).toBeGreaterThan(100);
  });

  it("is of the node, not of what it says: the same name has two places", () => {
    const formula = parseFormula("x + x");
    const starts = [...nodesOf(formula)].map((node) => placeOf(node)?.start);
    expect(starts).toEqual([0, 0, 4]);
    expect(formula).toEqual(parseFormula(" x+x"));
    expect(placeOf({ kind: "name", name: "x" })).toBeUndefined();
  });
});
