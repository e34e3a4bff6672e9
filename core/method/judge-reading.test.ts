import { afterAll, describe, expect, it } from "vitest";
import type { Assertion, Reading } from "../claim/claim.ts";
import type { PartRecord, ReadingRecord } from "../claim/record.ts";
import { box, matrix, nonNegative, oneOf, reals, simplex, sumsToOne } from "../formula/index.ts";
import { answered } from "../harness/solver/answered.fixture.ts";
import { startSolver } from "../harness/solver/solver.ts";
import { every, some } from "./compose.ts";
import { proportion } from "./experiment/proportion.ts";
import { readingTrouble } from "./judge-reading.ts";
import { exists } from "./search/exists.ts";
import { forAll } from "./search/for-all.ts";
import { layers } from "./search/layers.ts";
import { testTrial } from "./trial/trial.fixture.ts";
import { tryReading } from "./try-reading.ts";

const solver = startSolver();
afterAll(() => solver.stop());

const tried = (asserts: Assertion, control: unknown): Promise<ReadingRecord> =>
  answered(
    tryReading({ id: "a", kind: "literal", as: "as written", asserts, control } as Reading, testTrial()),
    solver,
  );

const leavesOf = (asserts: Assertion) =>
  new Map<string, Assertion>("parts" in asserts ? Object.entries(Object(asserts.parts)) : [["", asserts]]);

const judged = (record: ReadingRecord, asserts: Assertion) =>
  answered(readingTrouble(record, leavesOf(asserts)), solver);

const average = forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)");
const largest = forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(w)");

describe("a record judged again", () => {
  it.each<[string, Assertion, unknown]>([
    ["a proof at every size", average, { w: sumsToOne("d") }],
    ["a counterexample", largest, { x: simplex("d") }],
    ["boxes", forAll({ x: box(0, 1) }, "exp(x) <= 1.5 + 2 * x"), { x: box(-1, 1) }],
    ["an example", exists({ a: matrix(reals(), 2, 2) }, "det(a) == 7"), { a: matrix(box(-1, 1), 2, 2) }],
    ["a float", forAll({ x: box(0, 1) }, "(x + 1) - 1 == x", { arithmetic: "float16" }), { x: oneOf([0, 1]) }],
    ["a list", exists({ x: oneOf([0.5, 3]) }, "x > 1"), { x: oneOf([0.5]) }],
    [
      "a stack of layers",
      layers({ w: simplex("d") }, { inputs: ["x"], width: "d", unit: "dot(w, x)", keeps: "x <= 1" }),
      { w: sumsToOne("d") },
    ],
    ["no example", exists({ x: nonNegative() }, "x < 0"), { x: reals() }],
  ])("carries its verdict: %s", async (_, asserts, control) => {
    const record = await tried(asserts, control);
    expect(record.trouble).toBe("");
    expect(await judged(record, asserts)).toBe("");
  });

  it.each<[string, Partial<ReadingRecord>, string]>([
    ["another case", { witness: { w: "(1, 0)", x: "(1, 0)" } }, "its witness is none"],
    ["a case outside", { witness: { w: "(1, 1)", x: "(2, 0)" } }, "w must lie in its domain, got (1, 1)"],
    ["two sizes", { witness: { w: "(1, 0)", x: "(2, 0, 0)" } }, "x must have the shape of its domain, got (2, 0, 0)"],
    ["a name less", { witness: { w: "(1, 0)" } }, "it must name x"],
    ["a name more", { witness: { w: "(1, 0)", x: "(2, 0)", y: "1" } }, "it must name w, x alone, got y"],
    ["the other outcome", { outcome: "verified" }, "a witness must carry another outcome than verified"],
    ["a rate", { alpha: 1e-6 }, "its error rate must be 0, got 0.000001"],
    ["no rate", { basis: "statistical" }, "its error rate must be above 0, got 0"],
  ])("carries none with %s", async (_, changed, trouble) => {
    expect(await judged({ ...(await tried(largest, { x: simplex("d") })), ...changed }, largest)).toBe(trouble);
  });

  it("carries none without what is asserted, or with another statement", async () => {
    const record = await tried(largest, { x: simplex("d") });
    expect(await answered(readingTrouble(record, new Map()), solver)).toBe(
      "a witness must come with what is asserted, got none",
    );
    expect(await judged(record, average)).toBe(
      'its statement must be "For every d ≥ 1, every w ≥ 0 with w₁ + … + w_d = 1 and every real x with d entries: w · x ≤ max(x)."',
    );
  });

  it("carries none by a step that is not one, or by too few", async () => {
    const record = await tried(average, { w: sumsToOne("d") });
    const [at] = record.proof?.provedAt ?? [];
    if (at === undefined || "boxes" in at) throw new Error("it must be proved by steps");
    const altered = (changed: object): ReadingRecord =>
      ({ ...record, proof: { argument: [], provedAt: [{ ...at, ...changed }] } }) as unknown as ReadingRecord;
    expect(await judged(altered({ sizes: { d: 2 } }), average)).not.toBe("");
    expect(await judged(altered({ shows: [] }), average)).toBe("it must show 1 statements");
    expect(await judged({ ...record, proof: undefined } as unknown as ReadingRecord, average)).toBe(
      "its proof must reach every size",
    );
    // Every line in turn says something else.
    for (const [i, step] of at.steps.entries()) {
      const steps = at.steps.with(i, step.replace(/: .*$/u, ": size(d) - 2 >= 0"));
      expect(await judged(altered({ steps }), average)).not.toBe("");
    }
  });

  it("composes its parts again", async () => {
    const fair = proportion({ of: (draw) => draw.uniform() < 0.5, atLeast: 0.2, gap: 0.1, because: "so" });
    const both = every({ average, fair });
    const record = await tried(both, { average: { w: sumsToOne("d") }, fair: { of: () => false } });
    expect(record).toMatchObject({ outcome: "verified", alpha: 1e-6 });
    expect(await judged(record, both)).toBe("");
    expect(await judged({ ...record, alpha: 1.000005e-6 }, both)).toBe("");
    expect(await judged({ ...record, alpha: 1.00002e-6 }, both)).toBe(
      "its error rate must be 0.000001, got 0.00000100002",
    );
    expect(await judged({ ...record, alpha: 0 }, both)).toBe("its error rate must be 0.000001, got 0");
    expect(await judged({ ...record, verb: "some", outcome: "refuted" }, both)).toBe(
      "its parts must come to refuted, got verified",
    );
    const [first, second] = record.parts as [PartRecord, PartRecord];
    const parts = [{ ...first, outcome: "refuted" } as PartRecord, second];
    expect(await judged({ ...record, parts }, both)).toBe("average: a proof must carry another outcome than refuted");
  });

  it("keeps the case of a part", async () => {
    const one = some({ largest, least: forAll({ x: nonNegative() }, "x >= 0") });
    const record = await tried(one, { largest: { x: simplex("d") }, least: { x: reals() } });
    expect(record.parts[0]?.witness).toEqual({ w: "(0, 1)", x: "(0, 2)" });
    expect(await judged(record, one)).toBe("");
  });
});
