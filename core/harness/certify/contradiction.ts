import { contradictionsOf } from "../../claim/contradictions.ts";
import type { ClaimRecord } from "../../claim/record.ts";

/**
 * What is wrong with the contradictions of this claim? One that names no other claim of the document says nothing. Of two sentences
 * that cannot both be true, two verified ones show that something here is wrong: a verdict, or the contradiction.
 *
 * @param all - every claim, judged by itself
 * @returns empty where nothing is wrong
 */
export function contradictionTrouble(record: ClaimRecord, all: readonly ClaimRecord[]): string {
  const { document, id, verdict, contradicts = [] } = record;
  const others = contradictionsOf(record, all);
  const stranger = contradicts.find((name) => !others.some((other) => other.id === name));
  if (stranger !== undefined) return `contradicts must name another claim of ${document}, got ${stranger}`;
  const untried = [record, ...others].find((each) => each.verdict === "not testable");
  if (contradicts.length > 0 && untried !== undefined) {
    return `contradicts must join sentences that can be tried, got ${untried.id}, which is not testable`;
  }
  const other = others.find((each) => each.verdict === "verified");
  if (verdict !== "verified" || other === undefined) return "";
  return `contradicts must not join two verified sentences, got ${id} and ${other.id}, both verified: one of these verdicts is wrong, or the sentences do not contradict each other`;
}
