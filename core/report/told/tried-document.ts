import type { AnswerRecord } from "../../claim/answer.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";

/** A text with the records of its claims. */
export interface TriedDocument {
  readonly document: TextDocument;
  readonly records: readonly ClaimRecord[];
  /** The sentences that a reader came for; left out where the text has none. */
  readonly answer?: AnswerRecord;
}
