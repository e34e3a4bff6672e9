import { afterAll, describe, expect, it } from "vitest";
import {
  box,
  define,
  matrix,
  nonNegative,
  oneOf,
  positive,
  reals,
  type Sizes,
  simplex,
  sumsToOne,
} from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { batchNorm, sampleVariance, softmax, standardise, variance } from "../../model/index.ts";
import { proveBySteps } from "./prove-by-steps.ts";
import { type Names, tried, universal } from "./tried.fixture.ts";

const solver = startSolver();
afterAll(() => solver.stop());

/** A statement, its premise and the sizes that are a number. */
type Row = readonly [names: Names, formula: string, given?: string, sizes?: Sizes];

const said = ([names, formula, given = "", sizes = {}]: Row): Promise<string> =>
  answered(tried(universal(names, formula, given), sizes), solver);

const NUMBERS = { x: reals(), y: reals(), z: reals() };
const LISTS = { x: reals("d"), y: reals("d") };
const squares = (n: number | string): Names => ({
  A: matrix(reals(), n, n),
  B: matrix(reals(), n, n),
  C: matrix(reals(), n, n),
});

const IDENTITIES: readonly Row[] = [
  [squares(3), "det(A * B) == det(A) * det(B)"],
  [squares("n"), "det(A * B) == det(A) * det(B)", "", { n: 3 }],
  [squares(5), "(A * B) * C == A * (B * C)"],
  [squares(3), "A * inv(A) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]", "det(A) != 0"],
  [{ x: reals(64), variance }, "variance(x) == mean(x .* x) - mean(x)^2"],
  [{ x: reals("n"), variance }, "variance(x) == mean(x .* x) - mean(x)^2", "", { n: 64 }],
  [{ z: reals(64), softmax }, "sum(softmax(z)) == 1"],
  [{ w: sumsToOne("d"), x: reals("d"), c: reals() }, "dot(w, x + c) == dot(w, x) + c", "", { d: 9 }],
  [{ x: reals(8) }, "sum(x) == x[1] + x[2] + x[3] + x[4] + x[5] + x[6] + x[7] + x[8]"],
  [{ x: reals(), y: positive() }, "(x / y + 1) * y == x + y"],
  [{ x: nonNegative("d") }, "mean(sqrt(x) .* sqrt(x)) == mean(x)"],
  [{ x: positive("d") }, "mean(x ./ x) == 1"],
];

const AT_SIZES: readonly Row[] = [
  ...[1, 2, 3, 4].map((d): Row => [{ w: simplex("d"), x: reals("d") }, "min(x) <= dot(w, x) <= max(x)", "", { d }]),
  [
    { A: matrix(nonNegative(), 2, 2), v: nonNegative(2), b: reals(2), x: reals(2), y: reals(2) },
    "dot(v, relu(A * x + b)) <= dot(v, relu(A * y + b))",
    "x <= y",
  ],
  // Written out its lemma has more terms than a lemma may have; as a sum it needs one about a pair of entries.
  [{ x: reals(3), variance }, "variance(x ./ (1 + x .^ 2)) <= 1"],
  ...[2, 6].map((d): Row => [{ z: reals("d"), softmax }, "sum(softmax(z)) == 1", "", { d }]),
  ...[3, 4].flatMap((n): Row[] => [
    [{ x: reals("n"), standardise, variance }, "variance(standardise(x)) == 1", "max(x) > min(x)", { n }],
    [{ x: reals("n"), eps: positive(), batchNorm, variance }, "variance(batchNorm(x, 1, 0, eps)) < 1", "", { n }],
  ]),
];

const EVERYWHERE: readonly Row[] = [
  [{ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)"],
  [{ w: nonNegative("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"],
  [{ x: reals("n"), standardise }, "mean(standardise(x)) == 0", "max(x) > min(x)"],
  [LISTS, "norm(x + y) <= norm(x) + norm(y)"],
  [LISTS, "abs(dot(x, y)) <= norm(x) * norm(y)"],
  [LISTS, "norm(x) <= sum(abs(x))"],
  [LISTS, "sum(abs(x)) >= abs(sum(x))"],
  [{ x: positive("d") }, "mean(x) * mean(1 ./ x) >= 1"],
  [{ x: nonNegative("d") }, "x == 0", "sum(x) == 0"],
  [LISTS, "x == x[1]", "max(x) == min(x)"],
  [LISTS, "max(x) >= x[2]", "size(x) >= 3"],
  [NUMBERS, "x == 0 or x / x == 1"],
  [NUMBERS, "x / x == 1", "1 / x > 0"],
  [NUMBERS, "(x != 0 ? 1 / x : 0) * x == (x != 0 ? 1 : 0)"],
  [NUMBERS, "(x >= 0 ? x : -x) == abs(x)"],
  [NUMBERS, "sqrt((x / (1 + y^2))^2) == abs(x / (1 + y^2))"],
  [NUMBERS, "exp(x) <= exp(x + 1)"],
  [{ x: positive(), y: positive() }, "log(x) <= log(y)", "x <= y"],
  [{ a: oneOf([0, 1]) }, "a * a == a"],
  [{ x: reals(), f: define("f(x)", "x * (1 - x)") }, "f(f(f(x))) <= 1/4"],
  // Spreads by a mean that is no number: c² + 2 is shown to be other than 0.
  [
    { w: nonNegative("d"), x: reals("d"), c: reals() },
    "dot(w, x) >= 1",
    "sum(w) == c^2 + 2 and (c^2 + 2)^2 * x >= c^2 + 2",
  ],
];

/** Each is false, and each was verified, or would be by a prover that leaves out what the comment names. */
const FALSE: readonly Row[] = [
  // The side condition of a quotient.
  [NUMBERS, "defined(1 / (x^2 - 2))"],
  [NUMBERS, "x / x == 1"],
  [{ x: reals("d") }, "mean(x ./ x) == 1"],
  [{ x: reals("d") }, "mean(1 ./ x) > 0", "sum(x) > 0"],
  // What differs, or is chosen, at single points.
  [{ p: box(0, 1), x: reals() }, "p != 0.3123 or x == 0"],
  [{ y: nonNegative() }, "y != 0.3 or y == 1"],
  [NUMBERS, "(x == 3/7 ? 0 : y) == y"],
  [NUMBERS, "(x > 0 ? x : y) == max(x, y)"],
  // Spreads by a mean that may be 0: c = √2, w = 0, x = 0.
  [
    { w: nonNegative("d"), x: reals("d"), c: reals() },
    "dot(w, x) >= 1",
    "sum(w) == c^2 - 2 and (c^2 - 2)^2 * x >= c^2 - 2",
  ],
  // The square of a root that may have no value.
  [{ x: reals(), f: define("f(x)", "(x - 12345.678)^2 - 1e-6") }, "defined(log(sqrt(f(x)))) or f(x) == 0"],
  // An entry for every entry, and a list that may be too short.
  [LISTS, "x[1] > 0", "sum(x) > 0"],
  [LISTS, "max(x) >= x[2]"],
  [LISTS, "x >= 0", "sum(x) >= 0"],
  // Strict where it is not.
  [LISTS, "norm(x) > 0"],
  [LISTS, "norm(x + y) < norm(x) + norm(y)"],
  [NUMBERS, "relu(x) < relu(y)", "x < y"],
  [{ x: reals(64), variance, sampleVariance }, "variance(x) == sampleVariance(x)"],
  [squares(5), "A * B == B * A"],
];

const named = (rows: readonly Row[]): (readonly [string, Row])[] =>
  rows.map((row) => {
    const [, formula, given = "", sizes = {}] = row;
    const at = Object.entries(sizes).map(([name, size]) => `, ${name} = ${size}`);
    return [`${formula}${given === "" ? "" : `, given ${given}`}${at.join("")}`, row];
  });

describe("search and checker together", () => {
  it.each(named(IDENTITIES))("prove by algebra: %s", async (_, row) => {
    expect(await said(row)).toBe("proved");
  });

  it.each(named(AT_SIZES))("prove at these sizes: %s", async (_, row) => {
    expect(await said(row)).toBe("proved");
  });

  it.each(named(EVERYWHERE))("prove for all real numbers: %s", async (_, row) => {
    expect(await said(row)).toBe("proved");
  });

  it.each(named(FALSE))("leave open what is false: %s", async (_, row) => {
    expect(await said(row)).toBe("open");
  });
});

describe("a search that reaches a bound", () => {
  it.each([
    ["(x + y + z + 1)^30 >= 0", "a polynomial of more than 5000 terms is not worked with"],
    ["x^y >= 0", "an exponent must be a whole number of at most two digits"],
  ])("leaves %s open, and names the bound", async (formula, bound) => {
    const sought = await answered(proveBySteps(universal(NUMBERS, formula)), solver);
    expect(sought).toMatchObject({ kind: "open", reason: expect.stringContaining(bound) });
  });
});
