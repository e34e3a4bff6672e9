import type { ClaimRecord } from "../../claim/record.ts";
import { alphaText, counted } from "./figures.ts";

/** What the readings of a text may get wrong together. */
export interface Total {
  /** The probability that any verdict without a condition is wrong is at most that. */
  readonly risk: number;
  /** Readings that had a chance to be wrong. */
  readonly readings: number;
  /** Definite verdicts that stand under a condition, of readings that share no other one's. */
  readonly underConditions: number;
}

/**
 * At most the sum over all readings that were tried (Boole), whatever came of them: one that ended open, or void, had its chance too. What
 * stands under a condition has no part in it and is counted apart; a shared verdict counts where it is tried.
 */
export function totalRisk(records: readonly ClaimRecord[]): Total {
  const readings = records.flatMap((record) => record.readings).filter(({ verb }) => verb !== "sameAs");
  return {
    risk: readings.reduce((sum, { risk }) => sum + risk, 0),
    readings: readings.filter(({ risk }) => risk > 0).length,
    underConditions: readings.filter(({ condition }) => condition !== "").length,
  };
}

/** The same for a reader. */
export function riskWords(records: readonly ClaimRecord[]): string {
  const { risk, readings, underConditions } = totalRisk(records);
  const apart = underConditions === 0 ? "" : `; ${conditionalWords(underConditions, "verdict")}`;
  if (risk === 0) return underConditions === 0 ? "No verdict rests on chance." : `No verdict rests on chance${apart}.`;
  const tried =
    readings === 1
      ? "the one reading tried, whatever came of it"
      : `all ${readings} readings tried, whatever came of them`;
  const covered = underConditions === 0 ? "Versions" : "Neither these nor versions";
  return (
    `Verdicts that rest on random numbers: the probability that any of them is wrong is at most ${alphaText(risk)}, the sum over ${tried}${apart}. ` +
    `${covered} of a claim that were edited away are ${underConditions === 0 ? "not " : ""}covered.`
  );
}

/** "and 2 verdicts under conditions" */
export function conditionalWords(count: number, word: string): string {
  return `and ${counted(count, word)} under ${count === 1 ? "a condition" : "conditions"}`;
}
