import { EDITS } from "./checker-edits.ts";
import { checkerFile } from "./checker-file.ts";
import { SPARED } from "./checker-spared.ts";
import type { Target } from "./target.ts";

const FILES = [
  ...["check", "context", "form", "rules-logic", "rules-algebra", "rules-mean", "rules-facts", "clear", "atoms"],
  ...["normal", "state", "read-formula", "lists", "boxes", "alternation", "lemma-text"],
];

/** The checker of proofs. */
export const CHECKER: Target = {
  name: "The checker of proofs",
  files: FILES.map(checkerFile),
  edits: EDITS,
  spared: SPARED,
  asking: ["lemma-text", "alternation"].map(checkerFile),
  killers: "core/proof/falsehoods/killers.fixture.ts",
  generated: "core/proof/generated/killers.fixture.ts",
  table: "core/proof/mutants.md",
};
