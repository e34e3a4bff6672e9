import { describe, expect, it } from "vitest";
import { part, reading, record, records, simulated, text } from "../example.fixture.ts";
import { verdictsExport } from "./verdicts-export.ts";
import { verdictsSchema } from "./verdicts-schema.ts";

/** As much of JSON Schema as the schema uses. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function faults(value: unknown, schema: Schema, path = "$"): readonly string[] {
  if (schema.anyOf !== undefined) {
    const each = schema.anyOf.map((one) => faults(value, one, path));
    return each.some(({ length }) => length === 0) ? [] : each.flat();
  }
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${String(value)}`];
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const isInteger = schema.type === "integer" && Number.isInteger(value);
  if (kind !== schema.type && !isInteger) return [`${path}: ${kind}`];
  if (Array.isArray(value))
    return value.flatMap((entry, index) => faults(entry, schema.items ?? {}, `${path}[${index}]`));
  if (kind !== "object") return [];
  const given = Object.entries(value as object);
  const missing = (schema.required ?? []).filter((key) => !given.some(([name]) => name === key));
  return [
    ...missing.map((key) => `${path}: no ${key}`),
    ...given.flatMap(([key, entry]) => {
      const property = schema.properties?.[key];
      return property === undefined ? [`${path}: stranger ${key}`] : faults(entry, property, `${path}.${key}`);
    }),
  ];
}

const control = {
  changed: "x",
  outcome: "refuted",
  basis: "none",
  found: "",
  required: "refuted",
  passed: true,
} as const;

describe("verdictsExport", () => {
  it("keeps the schema that is published beside it", () => {
    const composed = record({
      id: "d6",
      readings: [reading({ control, parts: [part({ alpha: 1e-6 }), part({ alpha: 2e-6 })] })],
    });
    const data: unknown = JSON.parse(verdictsExport([{ document: text, records: [...records, composed] }]));
    expect(faults(data, verdictsSchema)).toEqual([]);
    // The check can fail: this is not the schema of a record.
    expect(faults({ documents: [{ name: 1 }] }, verdictsSchema)).toEqual([
      "$: no $schema",
      "$.documents[0]: no title",
      "$.documents[0]: no sentences",
      "$.documents[0]: no risk",
      "$.documents[0]: no underConditions",
      "$.documents[0]: no claims",
      "$.documents[0].name: number",
    ]);
  });

  it("tells claims in the order of the text, each with its error rate, and of the text what all of them risk", () => {
    const data = JSON.parse(verdictsExport([{ document: text, records: records.toReversed() }]));
    expect(data.documents[0].claims.map(({ id }: { id: string }) => id)).toEqual([
      "c1-sum",
      "c2-positive",
      "c3-rain",
      "c4-rain",
      "b5-lost",
    ]);
    expect(data.documents[0]).toMatchObject({ risk: 3e-6, underConditions: 0 });
    const under = reading({ ...simulated, alpha: 1e-6 + 1e-6 + 1e-6, condition: "p", risk: 0 });
    const told = record({ readings: [under], alpha: under.alpha, condition: "p" });
    const [only] = JSON.parse(verdictsExport([{ document: text, records: [told] }])).documents;
    expect(only).toMatchObject({ risk: 0, underConditions: 1, claims: [{ alpha: 3e-6, condition: "p" }] });
    expect(only.claims[0].readings[0]).toMatchObject({ alpha: 3e-6, condition: "p" });
  });

  it("tells a contradiction on both sides", () => {
    const all = [record({ contradicts: ["c2-positive"] }), ...records.slice(1)];
    const { documents } = JSON.parse(verdictsExport([{ document: text, records: all }]));
    expect(documents[0].claims.map(({ contradicts }: { contradicts: string[] }) => contradicts)).toEqual([
      ["c2-positive"],
      ["c1-sum"],
      [],
      [],
      [],
    ]);
  });
});
