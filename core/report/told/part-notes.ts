import type { PartRecord, ReadingRecord } from "../../claim/record.ts";

/** How several parts were tried: what is the same for all of them, and what is each one's own. */
export interface PartNotes {
  readonly common: readonly string[];
  readonly own: readonly { readonly name: string; readonly notes: readonly string[] }[];
}

/** Says once what holds of every part. A part with nothing of its own is left out. */
export function partNotes(parts: readonly Pick<PartRecord, "name" | "notes">[]): PartNotes {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return { common: [], own: parts };
  const common = first.notes.filter((note) => parts.every(({ notes }) => notes.includes(note)));
  const own = parts.map(({ name, notes }) => ({ name, notes: notes.filter((note) => !common.includes(note)) }));
  return { common, own: own.filter(({ notes }) => notes.length > 0) };
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
