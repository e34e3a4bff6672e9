import type { ProofRecord } from "../../claim/evidence.ts";
import type { PartRecord, ReadingRecord } from "../../claim/record.ts";

/** A proof as a page tells it. */
export interface ToldProof {
  /** The part of the reading that it carries; empty where it carries the whole. */
  readonly of: string;
  /** In markdown with `$…$`, to be numbered from 1. */
  readonly lines: readonly string[];
  /** What is taken on trust besides the checker and, where a line says solver, z3. */
  readonly trusted: string;
}

/** So many proofs of one reading are told; the others stand in its record. */
const TOLD = 2;

/** The proofs of a reading: its own, and those of its parts, each told once; of many the longest. */
export function toldProofs({ proof, parts }: Pick<ReadingRecord, "parts"> & Pick<PartRecord, "proof">): {
  readonly told: readonly ToldProof[];
  /** How many more there are. */
  readonly more: number;
} {
  const all = [{ of: "", proof }, ...parts.map((part) => ({ of: part.name, proof: part.proof }))];
  const lines = all.flatMap(({ of, proof: one }) =>
    one === undefined || one.provedAt.length === 0 ? [] : [{ of, ...toldProof(one) }],
  );
  const alike = Map.groupBy(lines, (each) => [...each.lines, each.trusted].join("\n"));
  const once = [...alike.values()].map((group) => ({
    ...(group[0] as ToldProof),
    of: group.map(({ of }) => of).join("; "),
  }));
  const longest = once.toSorted((a, b) => b.lines.length - a.lines.length).slice(0, TOLD);
  return { told: once.filter((each) => longest.includes(each)), more: once.length - longest.length };
}

function toldProof({ argument, provedAt }: ProofRecord): Omit<ToldProof, "of"> {
  const boxes = provedAt.flatMap((each) => ("boxes" in each ? [each.boxes] : []));
  const several =
    provedAt.length > 1 ? [`Told for the last of ${provedAt.length} lists of sizes; the others go the same way.`] : [];
  const lines = argument.length === 0 && boxes.length > 0 ? [boxesLine(boxes)] : argument;
  const byIntervals = "Trusted: the intervals, rounded outwards, with the exp, log and the like of the runtime.";
  const trusted = [...(argument.length > 0 ? several : []), boxes.length > 0 ? byIntervals : ""];
  return { lines, trusted: trusted.filter((each) => each !== "").join(" ") };
}

function boxesLine(boxes: readonly string[]): string {
  const leaves = boxes.reduce((sum, tree) => sum + (tree.match(/\./g)?.length ?? 0), 0);
  const cut = leaves === 1 ? "1 box" : `${leaves} boxes`;
  return `All cases lie in ${cut}; over every one the formula has a value and holds, in intervals rounded outwards.`;
}
