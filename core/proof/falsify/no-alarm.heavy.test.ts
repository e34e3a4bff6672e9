import { afterAll, describe, expect, it } from "vitest";
import type { Domains } from "../../formula/domains/domain.ts";
import {
  box,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
  unit,
} from "../../formula/domains/domains.ts";
import type { Definition } from "../../formula/language/definition.ts";
import { define } from "../../formula/language/definition.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { batchNorm, softmax, standardise, variance } from "../../model/index.ts";
import { stream } from "../../random/streams.ts";
import { asserted, proofText } from "../check/proof-text.fixture.ts";
import { readState, type State } from "../check/read/state.ts";
import type { Proof } from "../step/step.ts";
import { type Falsified, falsify } from "./falsify.ts";

const solver = startSolver();
afterAll(() => solver.stop());
const draws = stream({ document: "test", claim: "no alarm", reading: "a", role: "falsify" });

interface Statement {
  readonly domains: Domains;
  readonly formula: string;
  readonly given?: string;
  readonly definitions?: Readonly<Record<string, Definition>>;
}

/** Everything that has to be shown, said without any ground: true where the statement is. */
function unfounded(state: State): Proof {
  const says = [...state.obligations, state.goal];
  const steps = says.map((each) => ({ rule: "algebra" as const, from: [], says: each, under: [] }));
  return { sizes: {}, writtenOut: 4, indices: {}, steps, shows: says.map((_, i) => i) };
}

async function tried(
  of: Statement,
  by: string | null,
  change = (state: State): State => state,
  needsValue = true,
): Promise<Falsified> {
  const universal = asserted(of.domains, of.formula, of.given, of.definitions);
  const state = change(readState(universal));
  const proof = by === null ? unfounded(state) : proofText(by);
  return answered(falsify({ universal, state, proof, sizes: proof.sizes, needsValue }, draws), solver);
}

const sigmoid = define("sigmoid(x)", "1 / (1 + exp(-x))");
const covariance = define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))");
const x = reals("d");

/** True, and known to be so; several of them are true only just, or because of their premise. */
const TRUE: readonly Statement[] = [
  { domains: { w: simplex("d"), x }, formula: "min(x) <= dot(w, x) <= max(x)" },
  { domains: { w: nonNegative("d"), x, h: nonNegative("d") }, formula: "dot(w, x + h) >= dot(w, x)" },
  { domains: { x: reals() }, formula: "x / x == 1", given: "x != 0" },
  { domains: { x: reals() }, formula: "x == 0 or x / x == 1" },
  { domains: { x: reals() }, formula: "defined(1 / (x^2 + 2))" },
  { domains: { x: reals() }, formula: "(x - 3/7)^2 >= 0 and (x == 3/7 ? 1 : (x - 3/7)^2) > 0" },
  { domains: { x: reals(), y: reals() }, formula: "x * y != 6 or x + y != 4" },
  { domains: { x: box(0, 1) }, formula: "x * x <= x" },
  { domains: { n: integers(0, 1000) }, formula: "n * n >= n" },
  { domains: { o: permutations([1, 2, 3]) }, formula: "sum(o) == 6" },
  { domains: { a: oneOf(["0.1"]), b: oneOf(["0.2"]) }, formula: "a + b == 0.3" },
  { domains: { u: unit("d") }, formula: "-1 <= min(u) and dot(u, u) == 1" },
  { domains: { w: sumsToOne("d") }, formula: "max(w) >= 1 / size(w)" },
  { domains: { w: nonNegative("d") }, formula: "sum(w / sum(w)) == 1", given: "sum(w) > 0" },
  { domains: { x }, formula: "mean(x)^2 <= mean(x .^ 2)" },
  { domains: { x, y: x }, formula: "dot(x, y)^2 <= dot(x, x) * dot(y, y)" },
  {
    domains: { x },
    formula: "mean(standardise(x) .^ 2) == 1",
    given: "variance(x) > 0",
    definitions: { standardise, variance },
  },
  {
    domains: { x, w: nonNegative(), b: reals() },
    formula: "covariance(x, w * x + b) >= 0",
    definitions: { covariance },
  },
  { domains: { z: x }, formula: "softmax(z) > 0", definitions: { softmax } },
  {
    domains: { z: x },
    formula: "softmax(z)[1] < softmax(z)[2]",
    given: "size(z) >= 2 and z[1] < z[2]",
    definitions: { softmax },
  },
  { domains: { x: reals() }, formula: "0 < sigmoid(x) < 1", definitions: { sigmoid } },
  { domains: { x: box("0.01", 5) }, formula: "tanh(x) < x" },
  {
    domains: { x, e: positive() },
    formula: "mean(batchNorm(x, 1, 0, e) .^ 2) < 1",
    definitions: { batchNorm, variance },
  },
  {
    domains: { V: matrix(nonNegative(), "m", "d"), w: nonNegative("m"), b: reals("m"), x, h: nonNegative("d") },
    formula: "dot(w, relu(V * (x + h) + b)) >= dot(w, relu(V * x + b))",
  },
  { domains: { A: matrix(reals(), 2, 2), B: matrix(reals(), 2, 2) }, formula: "det(A * B) == det(A) * det(B)" },
  {
    domains: { v: reals(3), c: reals() },
    formula: "c == v[1] + v[2] + v[3]",
    given: "sum(v) == c and v[1] - v[2] == 5 * c",
  },
  { domains: { x: nonNegative() }, formula: "sqrt(x)^2 >= 0 and sqrt(x) >= 0" },
];

/** Finite domains have no more cases than they have. */
const fewest = ({ domains }: Statement): number =>
  Object.values(domains).reduce(
    (all, { count, sizeNames }) => all * (sizeNames.length > 0 ? 100 : (count({}) ?? 100)),
    1,
  );

describe("what is true", () => {
  it.each(TRUE.map((each) => [each.formula, each] as const))("is not contradicted: %s", async (_, of) => {
    const { contradictions, cases, gaps } = await tried(of, null);
    expect(contradictions).toEqual([]);
    const held = Object.values(cases.cases).reduce((a, b) => a + b);
    expect(held).toBeGreaterThanOrEqual(Math.min(100, fewest(of)));
    expect(gaps.never).toBe(gaps.asked);
  });

  const convex: Statement = { domains: { w: simplex("d"), x }, formula: "dot(w, x) <= max(x)" };
  const steps = `any r in d
    0. domain with {"fact":0}: all(a, d, w[a] >= 0)
    1. domain with {"fact":1}: size(d) * mean(a, d, w[a]) - 1 == 0
    2. instance from 0 with {"at":"r"}: w[r] >= 0
    3. extreme with {"term":"max(a, d, x[a])","at":"r"}: max(a, d, x[a]) - x[r] >= 0
    4. lemma from 2, 3: w[r] * max(a, d, x[a]) - w[r] * x[r] >= 0
    5. termwise from 4 with {"index":"r"}: mean(b, d, w[b]) * max(a, d, x[a]) - mean(b, d, w[b] * x[b]) >= 0
    6. size with {"at":"d"}: size(d) - 1 >= 0
    7. lemma from 6: size(d) > 0
    8. sign from 5, 7 with {"powers":[1]}: size(d) * mean(b, d, w[b]) * max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0
    9. replace from 8, 1 with {"term":"size(d) * mean(b, d, w[b])"}: max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0`;

  it("is not contradicted in its steps, either", async () => {
    const { contradictions, lemmas } = await tried(convex, steps);
    expect(contradictions).toEqual([]);
    expect([lemmas.lemmas, lemmas.cases, lemmas.tied]).toEqual([2, 2000, 0]);
    expect(lemmas.met).toBeGreaterThan(1000);
  });

  it("gives the same counts again", async () => {
    expect(await tried(convex, steps)).toEqual(await tried(convex, steps));
  });
});

describe("what the other ways to falsify see", () => {
  const real: Domains = { x: reals() };

  it("a state that says another thing than the formula", async () => {
    const other = (state: State): State => ({ ...state, obligations: [] });
    const { contradictions } = await tried(
      { domains: real, formula: "1 / x != 5/3 or x > 0" },
      "0. algebra: 1 > 0",
      other,
    );
    expect(contradictions.map(({ told }) => told).join("\n")).toMatch(
      /state and formula differ: 1 \/ x != .* undefined/,
    );
  });

  it("a lemma that is false", async () => {
    const { contradictions } = await tried(
      { domains: { v: x }, formula: "v == v" },
      "0. lemma: mean(i, d, v[i]^2) >= -1\n1. lemma: mean(i, d, v[i]^2) + 1e-9 > 0",
    );
    expect(contradictions[0]?.told).toMatch(/^step 0, a lemma, is broken by mean\(i, d, v\[i\]\^2\) = /);
  });

  it("a divisor of which the solver finds that it vanishes, where its root is a fraction and where not", async () => {
    const found = async (divisor: string): Promise<string> => {
      const of = { domains: { x: box(100, 200), y: box(3, 5) }, formula: `defined(1 / (${divisor}))` };
      const { gaps } = await tried(of, null);
      return gaps.contradictions[0]?.told ?? "nothing";
    };
    expect(await found("x * y - 481")).toMatch(
      /^the formula is false at x = .*, y = .*, though it was shown: x \* y - 481 != 0$/,
    );
    expect(await found("x^5 - y - 1e11")).toMatch(/^the (formula is false|solver finds a case that is no fraction)/);
    expect(await found("x * y - 299")).toBe("nothing");
  });

  it("no value where none is needed", async () => {
    const of = { domains: real, formula: "not (1 / x == 0)" };
    expect((await tried(of, "0. algebra: 1 > 0", undefined, false)).contradictions).toEqual([]);
    expect((await tried(of, "0. algebra: 1 > 0")).contradictions).not.toEqual([]);
  });

  it("an example where there is to be none", async () => {
    const of = { domains: { x: reals(), y: reals() }, formula: "not (x + y == 1 and x - y == 1/3)" };
    expect((await tried(of, null)).contradictions[0]?.told).toContain("x = 2/3, y = 1/3");
  });

  it("cases at sizes that a proof fixes, and at no others", async () => {
    const of = { domains: { v: x }, formula: "size(v) == 3" };
    expect((await tried(of, "size d is 3\n0. algebra: size(d) - 3 == 0")).contradictions).toEqual([]);
    expect((await tried(of, "0. algebra: size(d) - 3 == 0")).contradictions).not.toEqual([]);
  });
});
