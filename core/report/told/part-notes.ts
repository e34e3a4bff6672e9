import type { PartRecord, ReadingRecord } from "../../claim/record.ts";

/** What was noted of how parts were tried, and of which: of no part by name where it holds of every one. */
export interface PartNote {
  readonly of: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Says each thing once, with the parts of which it holds, which are named once as well; what holds of all of them first. What differs in its
 * figures only is told with their range: "Found after 24 to 132 cases".
 */
export function partNotes(parts: readonly Pick<PartRecord, "name" | "notes">[]): readonly PartNote[] {
  const all = parts.flatMap(({ name, notes }) => notes.map((note) => ({ name, note })));
  const once = [...Map.groupBy(all, ({ note }) => note.replace(FIGURE, "#")).values()].map((uses) => {
    const names = [...new Set(uses.map(({ name }) => name))];
    const note = ranged(uses.map((use) => use.note));
    return { note, of: names.length === parts.length && parts.length > 1 ? [] : names };
  });
  const told = [...Map.groupBy(once, ({ of }) => of.join("; ")).values()].map((group) => ({
    of: group[0]?.of ?? [],
    notes: group.map(({ note }) => note),
  }));
  return [...told.filter(({ of }) => of.length === 0), ...told.filter(({ of }) => of.length > 0)];
}

/** A figure as people write it: "1,000", "0.05", "1.2e-7". */
const FIGURE = /\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/gu;

/** Notes that differ in figures only, as one: each figure from its least to its greatest. */
function ranged(notes: readonly string[]): string {
  const [first = ""] = notes;
  const figures = notes.map((note) => note.match(FIGURE) ?? []);
  let at = 0;
  return first.replace(FIGURE, () => {
    const here = figures.map((each) => each[at] ?? "").toSorted((a, b) => numberOf(a) - numberOf(b));
    at += 1;
    const [least = "", greatest = ""] = [here[0], here.at(-1)];
    return least === greatest ? least : `${least} to ${greatest}`;
  });
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(",", ""));
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
