import { describe, expect, it } from "vitest";
import { unaided } from "../../formula/asking.ts";
import type { Domains } from "../../formula/domains/domain.ts";
import {
  box,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  reals,
  simplex,
  sumsToOne,
  unit,
} from "../../formula/domains/domains.ts";
import { type Definition, define } from "../../formula/language/definition.ts";
import { stream } from "../../random/streams.ts";
import { asserted, proofText } from "../check/proof-text.fixture.ts";
import { readState, type State } from "../check/read/state.ts";
import type { Proof } from "../step/step.ts";
import { type Falsified, falsify } from "./falsify.ts";

const draws = stream({ document: "test", claim: "falsify", reading: "a", role: "falsify" });

interface Statement {
  readonly domains: Domains;
  readonly formula: string;
  readonly given?: string;
  readonly definitions?: Readonly<Record<string, Definition>>;
}

/** Everything that has to be shown, said without any ground. */
function bogus(state: State): Proof {
  const says = [...state.obligations, state.goal];
  return {
    sizes: {},
    writtenOut: 4,
    indices: {},
    steps: says.map((each) => ({ rule: "algebra", from: [], says: each, under: [] })),
    shows: says.map((_, i) => i),
  };
}

function tried(of: Statement, by: "bogus" | string | null): Falsified {
  const universal = asserted(of.domains, of.formula, of.given, of.definitions);
  const state = readState(universal);
  const proof = by === "bogus" ? bogus(state) : by === null ? null : proofText(by);
  return unaided(falsify({ universal, state, proof, sizes: proof?.sizes ?? {}, needsValue: true }, draws));
}

const told = (of: Statement, by: "bogus" | string | null): string => tried(of, by).contradictions[0]?.told ?? "nothing";

/** The point at which alone it is false is known beforehand, and found. */
const SPECIAL: readonly (readonly [string, Statement, string])[] = [
  ["an irrational root", { domains: { x: reals() }, formula: "defined(1 / (x^2 - 2))" }, "x = ≈ 1.41421356237:"],
  ["a cubic root", { domains: { x: reals() }, formula: "x^3 != 2" }, "x = ≈ 1.25992104989:"],
  ["a constant", { domains: { p: box(0, 1), x: reals() }, formula: "p != 0.3123 or x == 0" }, "p = 0.3123,"],
  ["a constant of a domain that ends", { domains: { y: nonNegative() }, formula: "y != 0.3 or y == 1" }, "y = 0.3:"],
  ["a fraction", { domains: { x: reals() }, formula: "3 * x != 1" }, "x = 1/3:"],
  ["a choice", { domains: { x: reals(), y: reals() }, formula: "(x == 3/7 ? 0 : y) == y" }, "x = 3/7,"],
  [
    "a narrow window",
    { domains: { x: reals() }, formula: "(x - 3)^2 >= 1e-20 or x == 3" },
    "x = 3000000000099/1000000000000:",
  ],
  [
    "between a root and a constant",
    { domains: { x: reals() }, formula: "x^2 <= 2 or x >= 1.5 or x <= 0" },
    "≈ 1.41421356|x = 14005692743696534979682984557/9903520314283042199192993792:",
  ],
  ["one side of 0", { domains: { x: reals() }, formula: "abs(x) >= 1e-9 or x <= 0" }, "x = 1e-12:"],
  ["an end of a box", { domains: { x: box("0.1", "0.7") }, formula: "x < 0.7" }, "x = 0.7:"],
  ["an end of whole numbers", { domains: { n: integers(-5, 5000) }, formula: "n < 5000" }, "n = 5000:"],
  ["a whole number", { domains: { n: integers(0, 1000) }, formula: "(n - 600) * (n - 601) != 0" }, "n = 60[01]:"],
  ["a size", { domains: { v: reals("d") }, formula: "size(v) != 7" }, "not \\(size\\(d\\) \\* 1 - 7 == 0\\)"],
  ["a size that is named", { domains: { v: reals("d") }, formula: "size(v) <= 40" }, "40 - size\\(d\\) \\* 1 >= 0"],
  ["two sizes", { domains: { v: reals("m"), w: reals("n") }, formula: "size(v) * size(w) != 22" }, "- 22 == 0"],
  [
    "equal entries",
    { domains: { v: reals("d") }, formula: "max(v) > min(v) or size(v) == 1" },
    "v = \\((\\S+), \\1\\):",
  ],
  [
    "two entries that are equal",
    { domains: { v: reals(3) }, formula: "(v[1] - v[2]) * (v[2] - v[3]) != 0" },
    "v = \\((\\S+), \\1, \\S+\\):|v = \\(\\S+, (\\S+), \\2\\):",
  ],
  ["vanishing entries", { domains: { v: nonNegative("d") }, formula: "sum(v) > 0" }, "v = \\(0, 0\\):"],
  ["one vanishing entry", { domains: { v: reals("d") }, formula: "prod(v) != 0" }, "v = \\(.*\\b0\\b.*\\):"],
  ["all but one", { domains: { v: reals(4) }, formula: "v[2]^2 + v[3]^2 + v[4]^2 > 0" }, "v = \\(\\S+, 0, 0, 0\\):"],
  [
    "equal lists",
    { domains: { v: reals("d"), w: reals("d") }, formula: "dot(v - w, v - w) > 0" },
    "v = (\\(.*\\)), w = \\1:",
  ],
  [
    "opposite numbers",
    { domains: { x: reals(), y: reals() }, formula: "defined(1 / (x + y))" },
    "x = -?(\\S+), y = -?\\1:",
  ],
  [
    "a corner",
    { domains: { w: simplex("d") }, formula: "max(w) < 1 or size(w) == 1" },
    "w = \\(0, 1\\):|w = \\(1, 0\\):",
  ],
  ["the middle", { domains: { w: simplex("d") }, formula: "dot(w, w) > 1 / size(w)" }, "w = \\(0.5, 0.5\\):"],
  ["a negative weight", { domains: { w: sumsToOne(3) }, formula: "w[1] != -17/10" }, "w = \\(-1.7, "],
  ["an axis", { domains: { u: unit("d") }, formula: "max(abs(u)) < 1" }, "u = \\(-?[01], -?[01]\\):"],
  [
    "an order",
    { domains: { o: permutations([1, 2, 3, 4]) }, formula: "o[1] <= o[2] or o[2] <= o[3] or o[3] <= o[4]" },
    "o = \\(4, 3, 2, 1\\):",
  ],
  ["one of a list", { domains: { x: oneOf([1, "0.5", 3]) }, formula: "x != 0.5" }, "x = 0.5:"],
  ["a singular matrix", { domains: { A: matrix(reals(), 2, 2) }, formula: "det(A) != 0" }, "step 0 is false at A ="],
  [
    "a negative radicand",
    { domains: { x: reals() }, formula: "defined(sqrt((x - 12345.678)^2 - 1e-6))" },
    "x = 12345.678:",
  ],
  ["a logarithm at 0", { domains: { x: box(0, 10) }, formula: "log(x) <= x - 1" }, "x = 0:"],
  [
    "two roots at once",
    { domains: { x: reals(), y: reals() }, formula: "(x - y - 1/3)^2 + (x + y - 5)^2 > 0" },
    "x = 8/3, y = 7/3:",
  ],
  [
    "two that bend",
    { domains: { x: reals(), y: reals() }, formula: "x * y != 6 or x + y != 5" },
    "x = 2, y = 3:|x = 3, y = 2:",
  ],
  [
    "where it turns",
    { domains: { x: reals(), y: reals() }, formula: "x^2 - x * y + y^2 - 2 * x - 3 * y + 19/3 > 0" },
    "x = 7/3, y = 8/3:",
  ],
  ["a kink", { domains: { x: reals() }, formula: "relu(x - 2/7) + relu(2/7 - x) > 0" }, "x = 2/7:"],
  ["a step of floor", { domains: { x: reals() }, formula: "floor(x) < x" }, "x = -?\\d+:"],
  [
    "an equation of the premise",
    { domains: { x: reals(), y: reals() }, formula: "x != 4", given: "3 * x + y == 7/2" },
    "x = 4, y = -8.5:",
  ],
  [
    "equations of the premise",
    { domains: { v: reals(3), c: reals() }, formula: "c != 2", given: "sum(v) == c and v[1] - v[2] == 5 * c" },
    "c = 2:",
  ],
  [
    "a premise that ties all names",
    {
      domains: { w: nonNegative("d"), x: reals("d"), c: reals() },
      formula: "dot(w, x) >= 1",
      given: "sum(w) == c^2 - 2 and (c^2 - 2)^2 * x >= c^2 - 2",
    },
    "w = \\(0\\), x = \\(0\\), c = ≈ -?1.41421356237:",
  ],
  [
    "a definition",
    {
      domains: { x: reals() },
      formula: "defined(log(sqrt(f(x)))) or f(x) == 0",
      definitions: { f: define("f(x)", "(x - 12345.678)^2 - 1e-6") },
    },
    "x = 12345.678:",
  ],
];

describe("a step that is wrong at a special point only", () => {
  it.each(SPECIAL)("is caught: %s", (_, of, point) => {
    const { contradictions } = tried(of, "bogus");
    expect(contradictions[0]?.step).not.toBeNull();
    expect(contradictions[0]?.told).toMatch(new RegExp(point));
    // So is the formula without a step.
    expect(tried(of, null).contradictions).not.toEqual([]);
  });
});

describe("a wrong step of a right conclusion", () => {
  const lists: Domains = { w: nonNegative("d"), x: reals("d"), c: reals() };
  const of: Statement = { domains: lists, formula: "sum(w) >= 0" };
  const wrong: readonly (readonly [string, string, string])[] = [
    [
      "of any entry",
      "any r in d\n0. algebra: x[r] * w[r] >= 0",
      "step 0 is false at .*: x\\[r\\] \\* w\\[r\\] >= 0 at r = ",
    ],
    ["of two entries", "any r, s in d\n0. algebra: (x[r] - x[s])^2 > 0", "at r = 1, s = 1"],
    ["that divides by 0", "0. algebra: c / c - 1 == 0", "step 0 is false at .*c = 0: c / c - 1 == 0"],
    [
      "about a root of what is negative",
      "0. function: sqrt(c)^2 - c == 0",
      "step 0 is false at .*c = -.*: sqrt\\(c\\)\\^2",
    ],
    ["about a logarithm", "0. function: c - 1 - log(c) >= 0", "step 0 is false at .*c = "],
    [
      "under an assumption",
      "0. assume under 0: c > 0\n1. algebra from 0 under 0: c - 1 > 0",
      "step 1 is false at .*c = ",
    ],
    [
      "that forgets an assumption",
      "any r in d\n0. assume under 0: x[r] > 0\n1. algebra from 0 under 0: x[r] > 0\n2. every from 1: all(i, d, x[i] > 0)",
      "step 2 is false at .*all\\(i, d, x\\[i\\] > 0\\)",
    ],
    [
      "of an entry that is named",
      'any j in d\n0. assume under 0: some(i, d, x[i] > 0)\n1. named from 0 under 0 with {"index":"j"}: x[j] - 1 > 0',
      "step 1 is false at",
    ],
    [
      "of a largest entry",
      'any j in d\n0. attained with {"index":"j","term":"max(i, d, x[i])"}: x[j] - min(i, d, x[i]) == 0',
      "step 0 is false at",
    ],
    [
      "of the entry named last",
      'any j in d\n0. algebra: some(i, d, w[i] + 1 > 0)\n1. named from 0 with {"index":"j"}: w[j] + 1 > 0\n2. algebra: w[j] - w[1] == 0',
      "step 2 is false at",
    ],
    [
      "that names nothing",
      "0. algebra: v[1] >= 0",
      "step 0 is no step: v\\[1\\] >= 0: name must be one of w, x, c, got v",
    ],
    [
      "that speaks of an index of nobody",
      "0. algebra: x[r]^2 >= 0",
      "step 0 is no step: .*index must be declared by the proof, got r",
    ],
    ["that is no statement", "0. algebra: c^2", "step 0 is no step: c\\^2: a step must say a statement, got c\\^2"],
  ];

  it.each(wrong)("%s is told with its case", (_, steps, message) => {
    expect(told(of, steps)).toMatch(new RegExp(message));
  });

  const right: readonly (readonly [string, string])[] = [
    [
      "an entry that is named",
      'any j in d\n0. assume under 0: some(i, d, x[i] > 0)\n1. named from 0 under 0 with {"index":"j"}: x[j] > 0',
    ],
    [
      "a largest entry",
      'any j in d\n0. attained with {"index":"j","term":"max(i, d, x[i])"}: x[j] - max(i, d, x[i]) == 0',
    ],
    [
      "an assumption about any entry",
      "any r in d\n0. assume under 0: x[r] - 1 > 0\n1. algebra from 0 under 0: x[r] > 0",
    ],
    // Every term has a value in steps, one over 0 is 0: a square is a square, whatever c is.
    ["what may have no value", "0. algebra: (1 / c)^2 >= 0"],
    ["what has none for negative numbers", "0. algebra: sqrt(c)^2 >= 0"],
    ["what is shown elsewhere to have a value", "0. algebra: c == 0 or c * (1 / c) - 1 == 0"],
  ];

  it.each(right)("is no step about %s", (_, steps) => {
    expect(tried(of, steps).contradictions).toEqual([]);
  });
});
