import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import { judge } from "../exact/judge.ts";
import { requireTruth, type Shape } from "../shape/infer-shape.ts";
import { checkFormula } from "./check.ts";
import { define } from "./definition.ts";
import { parseFormula } from "./parse.ts";
import { pointInto, whereOf } from "./where.ts";

const one = rational(1);
const VALUES = {
  a: one,
  p: true,
  x: [one, one],
  y: [one, one, one],
  A: [
    [one, one, one],
    [one, one, one],
  ],
};
const SHAPES = new Map<string, Shape>([
  ["a", { lengths: [], entries: "number" }],
  ["p", { lengths: [], entries: "truth" }],
  ["x", { lengths: [2], entries: "number" }],
  ["y", { lengths: [3], entries: "number" }],
  ["A", { lengths: [2, 3], entries: "number" }],
]);
const f = define("f(u, v)", "2 * (u + v)");

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** Parsed, checked and looked at by shape, as a claim is before any case is tried. */
function refuse(text: string): unknown {
  return thrown(() => {
    const formula = parseFormula(text);
    checkFormula(formula, [...SHAPES.keys()], [f]);
    requireTruth(formula, { shapes: SHAPES, definitions: new Map([["f", f]]) });
  });
}

const message = (error: unknown): string => (error instanceof Error ? error.message : "accepted");

/** The sentence, and the picture under it. Every picture was drawn by hand. */
const SYNTAX: readonly (readonly [string, string, string])[] = [
  ["2 +", "Unexpected end of expression (char 4)", "   ^"],
  ["a // a", "Value expected (char 4)", "   ^"],
  ["a + # > 1", '"#" is not part of the language (char 5)', "    ^"],
  ["a + (a = 1)", "the language has no assignment; for equality write ==", "       ^"],
  ["x[1:2] == 0", "the language has no ranges such as 1:3", "   ^"],
  ["1 + a.b", "the language has no properties", "     ^"],
  ["1 + a?.b", "the language has no properties", "     ^"],
  ["a + 2 x > 0", "write every product with *, and % only for percentages", "      ^"],
  ["f(a)(a)", "write every product with *, and % only for percentages", "    ^"],
  ["a + x! > 0", '"!" is no operator of the language', "     ^"],
  ["(a) mod a", '"mod" is no operator of the language', "    ^"],
  ["a + 0x10", "16 is no number of the language", "    ^"],
  ["a + f()", "a call has at least one entry", "      ^"],
  ["x[1, 2, 3]", "an index has one or two numbers", " ^"],
];

const MEANING: readonly (readonly [string, string, string])[] = [
  ["a + (b) > 0", 'name must be one of a, p, x, y, A, got "b"', "     ^"],
  ["a < cosh(a)", "function must be one of f, ", "    ^"],
  ["0 < dot(x)", "dot must be given 2 arguments, got 1", "    ^"],
  ["0 < f(x, x, x)", "f must be given 2 arguments, got 3", "    ^"],
  ["a > 0 and ((x) + y) == 0", "lengths must agree in x + y, got 2 and 3", "               ^"],
  ["x <= x < y", "lengths must agree in x <= x < y, got 2 and 3", "       ^"],
  ["0 == [x, y]", "lengths must agree in [x, y], got 2 and 3", "     ^"],
  ["0 < 20% * dot(x, y)", "lengths must agree in dot(x, y), got 2 and 3", "          ^"],
  ["a == -(-p)", "-p must be made of numbers, got a truth value", "       ^"],
  ["a <= a < p", "a <= a < p must be made of numbers, got a truth value", "       ^"],
  ["1 + a[1] > 0", "a[1] must have one index for each dimension, got 1 for a number", "     ^"],
  [
    "0 < 1 / x",
    "1 / x must be written with ./ where it works entry by entry, got a number and a vector of 2",
    "      ^",
  ],
  ["0 < det(A)", "det(A) must be made of a square matrix of at most 6 rows, got a matrix of 2 x 3", "    ^"],
  ["a < 0 or a + 1", "a + 1 must be true or false, got a number", "           ^"],
];

describe("whereOf", () => {
  it.each(SYNTAX)("%s: %s", (text, reason, caret) => {
    const error = refuse(text);
    expect(message(error)).toBe(`formula must parse, got ${JSON.stringify(text)}: ${reason}`);
    expect(whereOf(error)).toEqual([text, caret]);
  });

  it.each(MEANING)("%s: %s", (text, sentence, caret) => {
    const error = refuse(text);
    expect(message(error).slice(0, sentence.length)).toBe(sentence);
    expect(whereOf(error)).toEqual([text, caret]);
  });

  it.each(MEANING.slice(4))("%s, tried at a case, is pointed at as before any case", (text, _, caret) => {
    const error = thrown(() => judge(parseFormula(text), { ...VALUES, f }, "float64"));
    expect(message(error)).toBe(message(refuse(text)));
    expect(whereOf(error)).toEqual([text, caret]);
  });

  it("points into the definition where the trouble is", () => {
    expect(whereOf(refuse("f(x, y) == 0"))).toEqual(["2 * (u + v)", "       ^"]);
    expect(whereOf(thrown(() => define("g(u)", "u + w")))).toEqual(["u + w", "    ^"]);
  });

  it("shows a hundred characters of a long formula, the place among them", () => {
    const terms = (n: number): string => "a + ".repeat(n);
    expect(whereOf(refuse(`${terms(100)}b + ${terms(100)}0 > 0`))).toEqual([
      `… ${terms(12)}b + ${terms(11)}a…`,
      `${" ".repeat(50)}^`,
    ]);
    expect(whereOf(refuse(`b + ${terms(40)}0 > 0`))).toEqual([`b + ${terms(23)}a +…`, "^"]);
    const last = whereOf(refuse(`${terms(40)}0 > b`));
    expect(last).toEqual([`…${`${terms(40)}0 > b`.slice(-99)}`, `${" ".repeat(99)}^`]);
  });

  it("keeps the caret under the place whatever stands before it", () => {
    expect(whereOf(refuse("𝑥\t+\u00a02 b"))).toEqual(["𝑥 + 2 b", "      ^"]);
    expect(whereOf(refuse("a\n+ a"))).toEqual(["a + a", " ^"]);
    expect(whereOf(refuse("a\u0302 + \u202eb"))).toEqual(["a\uFFFD + \uFFFDb", " ^"]);
    expect(whereOf(refuse("constructor + __proto__ > 0"))).toEqual(["constructor + __proto__ > 0", "^"]);
  });

  it("is silent of what is no place in a formula, and leaves the error what it was", () => {
    expect(whereOf(new Error("no such luck"))).toBeUndefined();
    expect(whereOf("text")).toBeUndefined();
    for (const deep of ["(".repeat(201), `1${" + 1".repeat(1100)}`]) expect(whereOf(refuse(deep))).toBeUndefined();
    expect(whereOf(refuse("1 + 0x1p"))).toBeUndefined();
    const error = pointInto(new RangeError("x"), "1", 0);
    expect(error).toEqual(new RangeError("x"));
    expect(whereOf(error)).toEqual(["1", "^"]);
  });
});
