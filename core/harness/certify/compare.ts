import type { ClaimRecord } from "../../claim/record.ts";
import { standingOf } from "../../claim/standing.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { asText } from "../files/as-text.ts";

/** A verdict that came out differently from the committed one. */
export interface Move {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
  readonly found: string;
}

/** What a claim comes from that was never tried. */
export const NO_RECORD = "no record";

/**
 * Which verdicts moved, claim by claim and reading by reading?
 *
 * @param before - what is committed
 * @param after - what is found now
 */
export function moves(before: readonly ClaimRecord[], after: readonly ClaimRecord[]): readonly Move[] {
  const [was, is] = [verdicts(before), verdicts(after)];
  const claims = [...new Set([...was.keys(), ...is.keys()])].sort();
  return claims.flatMap((claim) => {
    const [from, to] = [was.get(claim), is.get(claim)];
    if (from?.verdict === to?.verdict) return [];
    return [{ claim, from: from?.verdict ?? NO_RECORD, to: to?.verdict ?? "gone", found: to?.found ?? "" }];
  });
}

/** One line for a person. */
export function printMove({ claim, from, to, found }: Move): string {
  return `${claim}: ${from} → ${to}${found === "" ? "" : ` (${found})`}`;
}

/** Texts by path. */
export type Files = Pick<ReadonlyMap<string, string>, "has" | "keys" | "get">;

/**
 * Which files would change? Each with what is wrong with it: missing, stale, foreign, or with another text.
 *
 * @param isPage - whether the report gives such a name to its files: what is not computed and has one was computed once
 */
export function fileDifferences(
  committed: Files,
  computed: Files,
  isPage: (path: string) => boolean = () => true,
): readonly string[] {
  const paths = [...new Set([...committed.keys(), ...computed.keys()])].sort();
  return paths.flatMap((path) => {
    if (!committed.has(path)) return [`${path}: missing`];
    if (!computed.has(path))
      return [`${asText(path)}: ${isPage(path) ? "nothing writes it any more" : "foreign: no part of the report"}`];
    return committed.get(path) === computed.get(path) ? [] : [`${path}: differs`];
  });
}

function verdicts(records: readonly ClaimRecord[]): Map<string, { verdict: string; found: string }> {
  const found = new Map<string, { verdict: string; found: string }>();
  for (const record of records) {
    const { document, id, verdict, condition, trouble, readings } = record;
    const stands = standingOf(record);
    const bearing = readings.find((reading) => reading.outcome === verdict) ?? readings[0];
    const shown = trouble === "" ? bearing?.trouble || bearing?.found || "" : trouble;
    found.set(`${document}/${id}`, { verdict: verdictWords(stands, condition), found: shown });
    for (const reading of readings) {
      found.set(`${document}/${id}/${reading.id}`, {
        verdict: verdictWords(reading.outcome, reading.condition),
        found: reading.trouble || reading.found,
      });
    }
  }
  return found;
}
