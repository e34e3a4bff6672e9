import type { ProofRecord, ProvedAt } from "../../../claim/evidence.ts";
import { argument } from "../../../proof/print/argument.ts";
import { printStep } from "../../../proof/step/step.ts";
import type { Accepted } from "./close.ts";

/** A proof as a record keeps it: told in a few lines, and step by step. Where several sizes were proved, the last is told. */
export function proofRecord(proofs: readonly Accepted[]): ProofRecord {
  const last = proofs.at(-1);
  return {
    argument: last?.kind === "steps" ? argument(last.proof, last.state) : [],
    provedAt: proofs.map(provedAt),
  };
}

function provedAt(accepted: Accepted): ProvedAt {
  const { sizes } = accepted;
  if (accepted.kind === "boxes") return { sizes, boxes: accepted.boxes };
  const { writtenOut, indices, steps, shows } = accepted.proof;
  return { sizes, writtenOut, indices, steps: steps.map(printStep), shows };
}
