import type { PartRecord, ReadingRecord } from "../../claim/record.ts";

/** What was noted of how parts were tried, and of which: of no part by name where it holds of every one. */
export interface PartNote {
  readonly of: readonly string[];
  readonly note: string;
}

/** Says each thing once, with the parts of which it holds; what holds of all of them first. */
export function partNotes(parts: readonly Pick<PartRecord, "name" | "notes">[]): readonly PartNote[] {
  const all = parts.flatMap(({ name, notes }) => notes.map((note) => ({ name, note })));
  const once = [...Map.groupBy(all, ({ note }) => note)].map(([note, uses]) => {
    const names = [...new Set(uses.map(({ name }) => name))];
    return { note, of: names.length === parts.length && parts.length > 1 ? [] : names };
  });
  return [...once.filter(({ of }) => of.length === 0), ...once.filter(({ of }) => of.length > 0)];
}

/** What would settle a reading: of a composed one, what would settle which of its parts. What several ask for is said once. */
export function settleLines({ settle, parts }: Pick<ReadingRecord, "settle" | "parts">): readonly string[] {
  if (parts.length === 0) return settle === "" ? [] : [settle];
  const asked = Map.groupBy(
    parts.filter((part) => part.settle !== ""),
    (part) => part.settle,
  );
  return [...asked].map(([what, group]) => `${group.map(({ name }) => name).join("; ")}: ${what}`);
}

/** Do all parts assert the same, of different things? Then it is said above them and not again beside each. */
export function assertAlike(parts: readonly Pick<PartRecord, "statement">[]): boolean {
  const [first, ...others] = parts.map(({ statement: { words, formula } }) => `${words}\n${formula}`);
  return others.length > 0 && others.every((statement) => statement === first);
}
