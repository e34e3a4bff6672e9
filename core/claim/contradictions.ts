import type { ClaimRecord } from "./record.ts";

/** Which claims contradict this one? Those that it names and those that name it, in the order in which they come. */
export function contradictionsOf(record: ClaimRecord, all: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const names = ({ contradicts = [] }: ClaimRecord, id: string) => contradicts.includes(id);
  const others = all.filter(({ document, id }) => document === record.document && id !== record.id);
  return others.filter((other) => names(record, other.id) || names(other, record.id));
}
