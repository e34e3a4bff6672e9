import type { Assertion } from "../../../claim/claim.ts";
import type { Definite } from "../../../claim/evidence.ts";
import { requireFields } from "../../../claim/fields.ts";
import { byCalculation, undecided } from "../../../claim/make-evidence.ts";
import type { TextDocument } from "../../../document/document.ts";
import type { Method } from "../../trial/method.ts";
import { calculated } from "../printed/both-ways.ts";
import { requirePrinted } from "../printed/figures.ts";
import { judgeEstimate } from "./judge-estimate.ts";
import { judgeMean, type WholeNumbers } from "./judge-mean.ts";
import { judgeTest } from "./judge-test.ts";
import type { Judged } from "./judged.ts";
import { movedResults } from "./moved.ts";
import { figuresIn, type Result, readResult } from "./read-result.ts";

export interface ReportedOptions {
  /** What the mean is a mean of: said by the author, as no text that prints one can show it. */
  readonly data?: "whole numbers";
  /** How many whole numbers, such as items of a questionnaire, each measurement is the mean of; 1 where it is left out. */
  readonly items?: number;
  /** The least and the largest that each whole number may be, such as the ends of a scale; any where it is left out. */
  readonly between?: readonly [number, number];
}

export interface Reported extends Assertion<never> {
  readonly verb: "reported";
  readonly result: string;
  readonly data: "whole numbers" | null;
  readonly items: number;
  readonly between: readonly [number, number] | null;
}

const FIELDS = ["data", "items", "between"] as const satisfies readonly (keyof ReportedOptions)[];

/**
 * Do the numbers of a reported result belong together?
 *
 * - A test, `"t(18) = 2.31, p = .033"`, and so F, χ² (chi2), r, z and Q: is p that of some number that rounds to the statistic? By proven bounds
 *   on the tail of its law. A test is two-sided unless the text says one-sided or one-tailed.
 * - A mean of whole numbers, `"M = 5.19, SD = 1.24, n = 28"` with `data: "whole numbers"`: has some whole total this mean (GRIM), and are there
 *   such numbers with this deviation (GRIMMER)?
 * - An estimate, `"b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]"`, with `df = 20` by Student's law: are the ends that many errors away?
 *
 * The control is derived: with another p, mean, deviation or end what is consistent must not be, and what is not must.
 *
 * @param result - as the text prints it; every number of it must be printed there
 * @throws SyntaxError for a text that says none of these; TypeError for a mean without `data`; RangeError for `items` below 1 and ends that are none
 * @see Nuijten et al. 2016, doi:10.3758/s13428-015-0664-2 (statcheck)
 */
export function reported(result: string, options: ReportedOptions = {}): Reported {
  requireFields("the options of reported", options, FIELDS);
  const { data = null, items = 1, between = null } = options;
  const read = readResult(result);
  if (data !== null && data !== "whole numbers") {
    throw new TypeError(`data must be "whole numbers", got ${JSON.stringify(data)}`);
  }
  if (read.kind === "mean" && data === null) {
    throw new TypeError('data must be "whole numbers" for a mean, got none: others can have any mean');
  }
  if (!Number.isInteger(items) || items < 1) throw new RangeError(`items must be an integer from 1 up, got ${items}`);
  if (between !== null) requireEnds(between);
  return { verb: "reported", result, data, items, between };
}

function requireEnds(between: readonly number[]): void {
  const [low = Number.NaN, high = Number.NaN] = between;
  const fits = between.length === 2 && Number.isSafeInteger(low) && Number.isSafeInteger(high) && low < high;
  if (!fits) throw new RangeError(`between must be two integers, the smaller first, got ${JSON.stringify(between)}`);
}

export const reportedMethod: Method<Reported> = {
  attempt(assertion, { document }) {
    const { outcome, found, notes, instead } = judge(read(assertion, document), assertion);
    const settle = outcome === "inconclusive" ? "numbers with fewer ways to round, or a raw table of the data" : "";
    return calculated({ outcome, found, notes: [HOW, ...notes, ...insteadOf(instead)], settle });
  },
  override() {
    throw new TypeError("control must be absent for reported, which derives its own, got one");
  },
  derive(assertion, { outcome }, { document }) {
    if (outcome !== "verified" && outcome !== "refuted") return null;
    return turnResult(read(assertion, document), assertion, outcome);
  },
  describe({ result, items, between }) {
    const scale = between === null ? "" : `, whole numbers from ${between[0]} to ${between[1]}`;
    const whole = `${items === 1 ? "" : `, each measurement a mean of ${items} whole numbers`}${scale}`;
    return {
      words: `The numbers of “${result}” belong together, up to their rounding${whole}.`,
      tex: "",
      formula: result,
    };
  },
  describeChange: () => CHANGED,
  assumed: ({ data }) => [
    "A number printed with decimals stands for every number that rounds to it, both ends included.",
    ...(data === null ? [] : ["The data are whole numbers: the author of the claim says so."]),
  ],
};

const HOW = "Recomputed in fractions and in brackets of 64 digits, for all that rounds to the printed numbers.";
const CHANGED = "one number of the result changed to one with which it should come out otherwise";

function read({ result }: Reported, document: TextDocument): Result {
  const found = readResult(result);
  requirePrinted(figuresIn(found), document);
  return found;
}

function judge(result: Result, numbers: WholeNumbers): Judged {
  if (result.kind === "test") return judgeTest(result);
  return result.kind === "mean" ? judgeMean(result, numbers) : judgeEstimate(result);
}

function insteadOf(instead: string | undefined): readonly string[] {
  return instead === undefined ? [] : [`True instead: ${instead}.`];
}

/** The result with one number changed, so that it comes out otherwise. */
function turnResult(result: Result, numbers: WholeNumbers, outcome: Definite) {
  for (const { changed, moved } of movedResults(result)) {
    const { outcome: other, found } = judge(moved, numbers);
    if (other !== outcome && other !== "inconclusive") return { changed, evidence: byCalculation(other, { found }) };
  }
  const settle = "a result in which another number would come out otherwise";
  return { changed: CHANGED, evidence: undecided(settle, { found: "no number turns it" }), settle };
}
