import type { ReadingRecord } from "../../claim/record.ts";
import { itselfOf } from "../../claim/uncontrolled.ts";
import { verdictWords } from "../../claim/verdict-words.ts";

/** Stands in a new claim file in place of what its author has to say. */
export const UNSAID = "nobody has said yet what this sentence asserts";

/**
 * What is there for a person to do about this outcome? Empty when the check is sound and came out as recorded.
 *
 * That a sentence is not testable is said by its author, not found: it need not be recorded a second time.
 *
 * @param record - a reading that was tried
 */
export function complaint({ outcome, condition, trouble, found, expect, seen, verb, notes }: ReadingRecord): string {
  if (outcome === "void") {
    const itself = itselfOf(trouble);
    // A sentence that turned false turns its control too: that it differs from what was recorded comes first.
    const differs = expect !== "" && itself !== undefined && itself !== expect;
    return `${differs ? `expect must be ${itself}, got ${expect}${found === "" ? "" : `: this run found: ${found}`}; ` : ""}void: ${trouble}`;
  }
  if (notes.includes(UNSAID))
    return "asserts must say what the sentence asserts, got the placeholder of a new claim file";
  const result = `this run found: ${verdictWords(outcome, condition)}${found === "" ? "" : `, ${found}`}`;
  if (expect === "") {
    if (verb === "notTestable") return "";
    return `expect must be recorded: ${result}; look at it and record it: expect: "${outcome}", seen: "…"`;
  }
  if (expect !== outcome) return `expect must be ${outcome}, got ${expect}: ${result}; find out which is right`;
  if (seen === "" && verb !== "notTestable") return `seen must say in one line why this is right: ${result}`;
  return "";
}
