import type { ClaimRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import { countsOf, coverage } from "../told/counts.ts";
import { counted } from "../told/figures.ts";
import { placeClaims } from "../told/placed-claims.ts";
import { frame } from "./frame.ts";
import { verdicts } from "./verdicts.ts";

/** The file `verdicts.svg` of a text. */
export function overview(document: TextDocument, records: readonly ClaimRecord[]): string {
  const { sentences, claimed } = coverage(document, placeClaims(document, records));
  return frame(verdicts(`${claimed} of ${counted(sentences, "sentence")} have a claim`, countsOf(records)), "file");
}
