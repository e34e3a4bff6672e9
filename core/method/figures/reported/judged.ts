import type { Definite } from "../../../claim/evidence.ts";

/** What came of a reported result. */
export interface Judged {
  readonly outcome: Definite | "inconclusive";
  readonly found: string;
  readonly notes: readonly string[];
  /** What could be printed in its place, where it is refuted. */
  readonly instead?: string;
}
