import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../claim/schema/read-record.ts";
import { part, reading, record, records } from "../example.fixture.ts";
import { plots } from "../plots/plots.fixture.ts";
import { recordJsonSchema } from "./record-schema.ts";

/** Another validator than the one that reads records. */
const holds = new Ajv2020({ strict: true, strictTuples: false }).compile(recordJsonSchema);

function reads(value: unknown): boolean {
  try {
    readRecord(value);
    return true;
  } catch {
    return false;
  }
}

const p = { inside: 0.5, outside: 1 };
const run = {
  replicates: 8,
  budget: 16,
  mean: 0.5,
  region: [0, null],
  tail: { range: [0, null] },
  oneWay: true,
} as const;
const open = { outcome: "inconclusive", basis: "none", settle: "more" } as const;
const full = record({
  readings: [
    reading({ plots: Object.values(plots), parts: [part(), part({ name: "two" })] }),
    reading({ id: "b", simulation: { ...run, bend: run }, witness: { x: "1/2" }, deviation: "infinite" }),
    reading({ id: "c", ...open, search: { hunted: 1, drawn: 2, measured: 2, undecided: 0, bound: 0.5 } }),
    reading({ id: "d", ...open, fixed: { shown: "open", share: 1, student: p, skewed: p, mean: 1, count: 8 } }),
    reading({ id: "e", ...open, outcome: "void", sameAs: { claim: "c", reading: "a" }, untestable: "question" }),
    reading({ id: "f", proof: { argument: [], provedAt: [{ sizes: { d: 2 }, boxes: "x" }] }, unchecked: "solver" }),
  ],
});
const examples: readonly unknown[] = JSON.parse(JSON.stringify([...records, full]));

/** Every place in a value, as the keys that lead to it. */
function placesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesOf(inner).map((rest) => [key, ...rest])]);
}

/** The same with another value at one place; without it where that is undefined. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return to;
  const entry = changed(Reflect.get(value, key), rest, to);
  if (Array.isArray(value))
    return entry === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), entry);
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return entry === undefined ? others : { ...others, [key]: entry };
}

describe("the schema of records", () => {
  it("takes what the check takes and refuses what it refuses, whatever is changed in a record", () => {
    for (const example of examples) expect([holds(example), reads(example)]).toEqual([true, true]);
    const odd = fc.constantFrom<unknown>(
      undefined,
      null,
      -1,
      0,
      0.5,
      2,
      true,
      "",
      "void",
      "none",
      "searched",
      "../x",
      [],
      {},
    );
    const mutant = fc
      .constantFrom(...examples)
      .chain((example) => fc.tuple(fc.constant(example), fc.constantFrom(...placesOf(example)), odd));
    let refused = 0;
    fc.assert(
      fc.property(mutant, ([example, place, to]) => {
        const value = changed(example, place, to);
        expect(holds(value)).toBe(reads(value));
        if (!holds(value)) refused += 1;
      }),
      { seed: 1, numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(200);
    expect(refused).toBeLessThan(1000);
  });

  it("refuses a key that nobody knows, at every depth", () => {
    for (const place of [[], ...placesOf(full)]) {
      if (["witness", "sizes"].includes(place.at(-1) ?? "")) continue; // Their keys are names of the author's.
      const at = place.reduce<unknown>((value, key) => Reflect.get(value as object, key), examples.at(-1));
      if (typeof at !== "object" || at === null || Array.isArray(at)) continue;
      expect(holds(changed(examples.at(-1), place, { ...at, stranger: 1 }))).toBe(false);
    }
  });
});
