import type { Assertion } from "../../claim/claim.ts";
import type { Evidence, Json } from "../../claim/evidence.ts";
import type { PartRecord, Statement } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import type { Asking } from "../../formula/asking.ts";
import type { Stream } from "../../random/stream.ts";
import type { Weight } from "./error-rates.ts";
import type { Watch } from "./progress.ts";
import type { Attempt } from "./question.ts";
import type { Keeper, Sample } from "./replay.ts";

/** What a try may lean on besides the assertion itself. */
export interface Trial {
  /** The stream of one role ("main", "control", "pilot", "hunt", …); no two roles share a draw. */
  stream(role: string): Stream;
  /** The text that the claim speaks of. */
  readonly document: TextDocument;
  /** True for the control of a witness: only the same hunt is asked of it, no measured bound. */
  readonly huntOnly?: boolean;
  /** The assertion in a fresh copy of the claim, in which nothing has run: left out where its replicates are not simulated once more. */
  readonly fresh?: Assertion;
  /** How often a verdict about a simulated quantity may be wrong, for studies of the level; 1e-6 where it is left out, as for every claim. */
  readonly alpha?: number;
  /** Is told what every replicate of the main run gave; left out where nobody asks. */
  readonly keep?: Keeper["take"];
  /** Which part of the work of an attempt this one may take, because parts of one reading share it: all of it where this is left out. */
  readonly share?: number;
  /** True for a control, whose subject may be a constant. */
  readonly isControl?: boolean;
  /** Is told how far a simulation has come, and changes nothing; left out where nobody watches. */
  readonly watch?: Watch;
  /** Is told what was thrown, before it becomes words; left out where nobody asks. */
  readonly thrown?: (error: unknown) => void;
}

/** As much of a record as carries a verdict by a witness or by a proof. */
export type Carrying = Pick<PartRecord, "outcome" | "basis" | "proof" | "witness">;

/** How one verb is tried. */
export interface Method<A extends Assertion> {
  /** Tries the assertion once. Throws RangeError or TypeError for misuse; lack of evidence is an outcome. */
  attempt(assertion: A, trial: Trial): Attempt;
  /** The value of one replicate of the main run, for verbs that simulate; the others leave this out. */
  replicate?(assertion: A, trial: Trial, index: number): Json;
  /** The numbers that one replicate of the main run gave, before anything is made of them, for the same verbs. */
  sample?(assertion: A, trial: Trial, index: number): Sample;
  /** How often it may come out wrong, fixed before the first draw; verbs that draw nothing leave this out. */
  weight?(assertion: A): Weight;
  /** The assertion with part of its subject replaced. Throws TypeError for what a control may not override. */
  override(assertion: A, control: unknown): A;
  /**
   * The control of a verb that derives its own, tried already; null where none is asked for. Verbs whose control the author
   * gives leave this out.
   */
  derive?(
    assertion: A,
    tried: Evidence,
    trial: Trial,
  ): { readonly changed: string; readonly evidence: Evidence; readonly settle?: string } | null;
  /**
   * Does what a record holds carry its verdict? Asked by whoever does not trust the one who tried it, from plain data alone. Verbs whose
   * verdict rests on chance or on a claim's own functions leave it out. Gives an empty text, or why it does not.
   */
  judgedAgain?(assertion: A, record: Carrying): Asking<string>;
  /** The assertion in plain words, in TeX and as written. */
  describe(assertion: A): Statement;
  /** What the control changed, in words. */
  describeChange(assertion: A, control: unknown): string;
  /** What the author declared and the page prints under *Assumed*. */
  assumed(assertion: A): readonly string[];
}
