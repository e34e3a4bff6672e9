import { describe, expect, it } from "vitest";
import type { Assertion, Reading } from "../claim/claim.ts";
import type { ReadingRecord } from "../claim/record.ts";
import type { Asking } from "../formula/asking.ts";
import { box, integers, matrix, nonNegative, positive, reals } from "../formula/index.ts";
import { variance } from "../model/standardisation.ts";
import { stream } from "../random/streams.ts";
import { every } from "./compose.ts";
import { WORK } from "./search/cases/case-work.ts";
import { exists } from "./search/exists.ts";
import { forAll } from "./search/for-all.ts";
import { layers } from "./search/layers.ts";
import { MOST_UNITS } from "./search/quantifier/solver-budget.ts";
import { testTrial } from "./trial/trial.fixture.ts";
import { CONTROL_SHARE } from "./try-assertion.ts";
import { tryReading } from "./try-reading.ts";

/** Units of the solver that a reading may take, its control included. */
const MOST = (1 + CONTROL_SHARE) * MOST_UNITS;

interface Asked {
  readonly record: ReadingRecord;
  readonly units: number;
  readonly questions: number;
}

/** Tries a reading with a solver that knows nothing and takes all the work that it is given. */
function insatiable(asserts: Assertion, control: unknown): Asked {
  const reading = { id: "a", kind: "literal", as: "as written", asserts, control } as Reading;
  const work: Asking<ReadingRecord> = tryReading(reading, testTrial());
  let [units, questions] = [0, 0];
  let step = work.next();
  while (!step.done) {
    const { rlimit } = step.value;
    units += rlimit;
    questions += 1;
    step = work.next({ status: "unknown", printed: "", units: rlimit + 1 });
  }
  return { record: step.value, units, questions };
}

/** Polynomials of degree 6 in four variables, of 12 terms each: true, for a square is added to a square. */
function hard(number: number): Assertion {
  const draw = stream({ document: "probatum", claim: "a minute", reading: "a", role: "hard" }).replicate(number);
  const monomial = (): string =>
    `${1 + draw.integer(99)} * ${Array.from({ length: 3 }, () => `x[${1 + draw.integer(4)}]`).join(" * ")}`;
  const sum = (): string => Array.from({ length: 6 }, monomial).join(draw.integer(2) === 0 ? " + " : " - ");
  return forAll({ x: reals(4) }, `(${sum()})^2 + (${sum()})^2 >= -1e-9 * x[1]^2`);
}

const polynomials = [0, 1, 2].map((number) => [`a polynomial of degree 6, number ${number}`, hard(number)] as const);

const rows: readonly (readonly [name: string, asserts: Assertion, control: unknown])[] = [
  ...polynomials.map(([name, asserts]) => [name, asserts, { x: box(-1, 1, 4) }] as const),
  ["a determinant", forAll({ A: matrix(reals(), 3, 3) }, "det(A)^2 <= sum(A .^ 2)^3"), { A: matrix(box(0, 1), 3, 3) }],
  ["any size", forAll({ x: reals("n"), variance }, "variance(x ./ (1 + x .^ 2)) <= 0.26"), { x: reals("n") }],
  ["functions", forAll({ x: positive(3) }, "exp(sum(log(x)) / 3) <= mean(x)"), { x: positive(3) }],
  ["some case", exists({ x: integers(2, 90, 3) }, "x[1]^3 + x[2]^3 == x[3]^3"), { x: integers(1, 90, 3) }],
  [
    "some case for every case",
    forAll({ x: reals() }, exists({ y: reals() }, "y^3 + x * y == x^2 + 1 and x * y <= x^4 + 2")),
    { x: box(0, 1) },
  ],
  [
    "layers",
    layers(
      { V: matrix(nonNegative(), "e", "d") },
      { inputs: ["x", "y"], width: "d", keeps: "x <= y", layer: "tanh(V * x) + (V * x) .^ 3" },
    ),
    { V: matrix(reals(), "e", "d") },
  ],
  [
    "parts",
    every(Object.fromEntries(polynomials)),
    Object.fromEntries(polynomials.map(([name]) => [name, { x: box(-1, 1, 4) }])),
  ],
];

describe("a reading takes a minute of one core at most", () => {
  it("where units are as dear as they were measured to be, its control included", () => {
    // Microseconds: a unit of the solver takes 2 to 6 (harness/solver/meter.ts), a unit of cases about one.
    const { hunt, shrink, premise, measure, boxes, exhaust } = WORK;
    const cases = Math.max(hunt + shrink + premise + measure + boxes, exhaust);
    expect((1 + CONTROL_SHARE) * (6 * MOST_UNITS + cases)).toBeLessThanOrEqual(60_000_000);
  });

  it.each(rows)("whatever the solver does not know: %s", (_, asserts, control) => {
    const { record, units, questions } = insatiable(asserts, control);
    // What is proved without the solver is proved all the same, and no question that it left open proves anything.
    expect(["verified", "inconclusive", "void"]).toContain(record.outcome);
    expect(record.trouble).not.toMatch(/must be|of undefined|not a function/);
    expect(units).toBeLessThanOrEqual(MOST);
    expect(questions).toBeLessThan(1000);
  });
});
