import type { ProofRecord, ProvedAt } from "../../../claim/evidence.ts";
import { argument } from "../../../proof/print/argument.ts";
import { printStep } from "../../../proof/step/step.ts";
import type { Accepted } from "./close.ts";

/** A proof as a record keeps it: told in a few lines, and step by step. Where several sizes were proved, the last is told. */
export function proofRecord(proofs: readonly Accepted[]): ProofRecord {
  const last = proofs.at(-1);
  return {
    argument: last?.kind === "steps" ? argument(last.proof, last.state) : [],
    provedAt: some("a proof", proofs.map(provedAt)),
  };
}

function provedAt(accepted: Accepted): ProvedAt {
  const { sizes } = accepted;
  if (accepted.kind === "boxes") return { sizes, boxes: accepted.boxes };
  const { writtenOut, indices, steps, shows } = accepted.proof;
  return { sizes, writtenOut, indices, steps: some("its steps", steps.map(printStep)), shows };
}

function some<T>(name: string, [first, ...others]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new RangeError(`${name} must be at least one, got none`);
  return [first, ...others];
}
