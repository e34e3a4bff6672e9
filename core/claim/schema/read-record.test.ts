import type { InferOutput } from "valibot";
import { describe, expect, it } from "vitest";
import { record, records } from "../../report/example.fixture.ts";
import { plots } from "../../report/plots/plots.fixture.ts";
import type { Findings } from "../findings.ts";
import type { Plot } from "../plot.ts";
import type { ClaimRecord, ReadingRecord } from "../record.ts";
import type { FINDINGS } from "./findings-schema.ts";
import type { plot } from "./plot-schema.ts";
import { readReading, readRecord } from "./read-record.ts";
import type { readingSchema, recordSchema } from "./record-schema.ts";

/** The keys of every member of a union. */
type KeysOf<T> = T extends unknown ? keyof T : never;
/** What one of the two knows and the other does not: a field that the compiler would let the schema forget. */
type Apart<A, B> = Exclude<KeysOf<A>, KeysOf<B>> | Exclude<KeysOf<B>, KeysOf<A>>;
type Stranger =
  | Apart<ClaimRecord, InferOutput<typeof recordSchema>>
  | Apart<ReadingRecord, InferOutput<typeof readingSchema>>
  | Apart<Findings, typeof FINDINGS.all>
  | Apart<Plot, InferOutput<typeof plot>>;
const nothing: readonly Stranger[] = [];

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("readRecord", () => {
  it("knows the fields of the types, and no other", () => {
    // The compiler says so: a field in one of the two alone would be a stranger.
    expect(nothing satisfies readonly never[]).toEqual([]);
  });

  it("takes one of each outcome, and every plot", () => {
    for (const each of records) expect(readRecord(json(each))).toEqual(each);
    const [reading] = record().readings;
    const drawn = { ...reading, plots: Object.values(plots) };
    expect(readReading(json(drawn))).toEqual(drawn);
  });

  const refused: readonly (readonly [string, object, string])[] = [
    [
      "a document above its folder",
      { document: ".." },
      'record.document must be lower-case words joined by hyphens, got ".."',
    ],
    [
      "an id with a path in it",
      { id: "../sky/c1" },
      'record.id must be lower-case words joined by hyphens, got "../sky/c1"',
    ],
    ["an id that is too long", { id: "c".repeat(101) }, "record.id must be at most 100 long, got"],
    ["an unknown key", { colour: "red" }, 'record.colour must be absent, got "colour"'],
    [
      "another verdict",
      { verdict: "perhaps" },
      'record.verdict must be one of "verified", "refuted", "inconclusive", "not testable", "void", got "perhaps"',
    ],
    ["a chance above 1", { alpha: 2 }, "record.alpha must be at most 1, got 2"],
    [
      "a text without end",
      { trouble: "x".repeat(100_001) },
      `record.trouble must be at most 100000 long, got "${"x".repeat(60)}…"`,
    ],
    ["no list of readings", { readings: null }, "record.readings must be a list, got null"],
    [
      "a label used twice",
      { readings: [...record().readings, ...record().readings] },
      'record.readings must have ids that differ, got "a" twice',
    ],
  ];
  it.each(refused)("refuses %s", (_, change, words) => {
    expect(() => readRecord(json({ ...record(), ...change }))).toThrow(words);
  });

  it("refuses what is no object, and one that lacks a field", () => {
    expect(() => readRecord(null)).toThrow(new RangeError("record must be an object, got null"));
    const { alpha: _, ...rest } = record();
    expect(() => readRecord(json(rest))).toThrow(new RangeError("record.alpha must be given, got none"));
  });

  it.each([
    [
      { basis: "searched" },
      'reading.basis must be one of "exact", "witness", "proof", "statistical", "cited", got "searched"',
    ],
    [{ outcome: "void" }, 'reading.basis must be "none", got "exact"'],
    [{ settle: "more cases" }, 'reading.settle must be "", got "more cases"'],
    [{ outcome: "inconclusive", basis: "none", condition: "p" }, 'reading.condition must be "", got "p"'],
    [{ id: "a/../b" }, 'reading.id must be lower-case letters, digits and hyphens, got "a/../b"'],
    [{ search: { hunted: 1 } }, 'reading.search must be absent, got "search"'],
    [{ simulation: { replicates: 8 } }, "reading.simulation.region must be given, got none"],
    [
      { simulation: { replicates: 8, region: [0, 1], tails: 1 } },
      'reading.simulation.tails must be absent, got "tails"',
    ],
    [{ data: {} }, 'reading.data must be absent, got "data"'],
    [{ plots: [{ ...plots.forest, kind: "pie" }] }, "reading.plots[0].kind must be one of"],
  ])("refuses a reading with %j", (change, words) => {
    expect(() => readReading(json({ ...record().readings[0], ...change }))).toThrow(words);
  });

  it("refuses a number that JSON reads as infinite", () => {
    const long = JSON.stringify(record()).replace('"alpha":0', '"alpha":1e999');
    expect(() => readRecord(JSON.parse(long))).toThrow("record.alpha must be a finite number, got Infinity");
  });
});
