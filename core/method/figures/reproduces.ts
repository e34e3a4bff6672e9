import type { Assertion } from "../../claim/claim.ts";
import type { Outcome } from "../../claim/evidence.ts";
import { requireFields } from "../../claim/fields.ts";
import type { TextDocument } from "../../document/document.ts";
import type { Range } from "../../formula/box/range-over.ts";
import { someZero } from "../../formula/box/some-zero.ts";
import { type Expression, parseFormula, printFormula, tex, words } from "../../formula/index.ts";
import { floorTo, nearestTo, writeDecimal } from "../../numeric/exact/decimal.ts";
import { add, power, printRational, type Rational, rational, subtract } from "../../numeric/exact/rational.ts";
import { decimalsOf, roundingInterval } from "../../numeric/exact/rational-interval.ts";
import type { Method } from "../trial/method.ts";
import { bothWays, calculated, type Decided } from "./both-ways.ts";
import { figuresOf, requireWhere, type Where, whereInWords, withoutExactly } from "./figures.ts";
import { moveLiterals, type Printed, readPrinted } from "./printed.ts";
import {
  apartInWords,
  leftOpen,
  partsAllowed,
  rangeInWords,
  rangeShown,
  repeatedInWords,
  tooLong,
} from "./rounding-words.ts";
import { type Taken, type Unknowns, unknownsOf } from "./unknowns.ts";

export interface ReproducesOptions {
  /** Names for figures, `{ a: "2.79" }`, and lists of figures read from the text, `{ before: quoted("…") }`. */
  readonly where?: Where;
}

export interface Reproduces extends Assertion<never> {
  readonly verb: "reproduces";
  readonly figure: string;
  readonly formula: string;
  readonly where: Where;
}

const FIELDS = ["where"] as const satisfies readonly (keyof ReproducesOptions)[];

/**
 * Does a figure that the text prints follow from other figures? It does, as far as rounding tells, when some numbers that round
 * to those figures give a result that rounds to this one: the two are *consistent*.
 *
 * Equal figures are one number where the text prints the figure once, and where they are entered by a name: with
 * `where: { a: "2.79" }` every `a` of the formula is the same number. Otherwise they are tried as one number and as a number at
 * each place, and unless both come out alike the outcome is inconclusive. It is consistent when results on both sides of the figure, or in it,
 * were met and no divisor can be 0; it is not when all results, ends of roundings included, miss it. The box of roundings is cut into 1,000
 * parts at most.
 *
 * The control is derived: the figure moved past everything the formula can give must no longer follow.
 *
 * @param figure - as printed, such as "8.91"
 * @param formula - how it follows, with printed figures as literals and `exactly(x)` for numbers of the author's own
 * @param options - `where`: names for figures, and lists of figures read from the text
 * @throws TypeError for a name that is neither a figure nor quoted
 */
export function reproduces(figure: string, formula: string, options: ReproducesOptions = {}): Reproduces {
  requireFields("the options of reproduces", options, FIELDS);
  const { where = {} } = options;
  requireWhere(where);
  return { verb: "reproduces", figure, formula, where };
}

export const reproducesMethod: Method<Reproduces> = {
  attempt(assertion, { document }) {
    return calculated(follows(read(assertion, document), assertion.figure));
  },
  override() {
    throw new TypeError("control must be absent for reproduces, which derives its own, got one");
  },
  derive(assertion, { outcome }, { document }) {
    const printed = read(assertion, document);
    const to = elsewhere(printed, assertion.figure, outcome);
    if (to === null) return null;
    const moved = moveLiterals(printed, [resultIndex(printed)], to);
    return { changed: `${assertion.figure} moved to ${to}`, evidence: calculated(follows(moved, to)) };
  },
  describe({ figure, formula, where }) {
    const plain = withoutExactly(parseFormula(formula));
    const sentence = `${words(plain)} gives ${figure} for some numbers that round to the printed figures.`;
    return {
      words: `${sentence}${whereInWords(where)}`,
      tex: `${tex(plain)} \\approx ${figure}`,
      formula: `${formula} gives ${figure}`,
    };
  },
  describeChange: () => "the figure moved past what the formula can give",
  assumed: ({ figure, where }) => [
    "A figure printed with decimals stands for every number that rounds to it, both ends included.",
    ...apartInWords(where, figure),
  ],
};

/** The formula less the figure: it follows where the two can be equal. */
function read(asked: Reproduces, document: TextDocument): Printed {
  const right: Expression = { kind: "number", text: asked.figure };
  const less: Expression = { kind: "operation", operator: "-", left: parseFormula(asked.formula), right };
  return readPrinted(less, asked, document);
}

/** The figure is the last literal of the difference. */
function resultIndex({ formula }: Printed): number {
  return figuresOf(formula).at(-1)?.index ?? 0;
}

function follows(printed: Printed, figure: string): Decided {
  return bothWays(printed, (unknowns) => {
    const most = partsAllowed(unknowns);
    if (most === 0) return tooLong(unknowns);
    const found = someZero(unknowns.formula, unknowns.box, most);
    const notes = [HOW, ...repeatedInWords(unknowns, found.boxes)];
    const result = `${inWords(found.divisor, unknowns)}, printed is ${figure}`;
    if (found.kind === "some") return { outcome: "verified", found: result, notes, settle: "" };
    if (found.kind === "none") return { outcome: "refuted", found: result, notes, settle: "" };
    const left = leftOpen(found, unknowns);
    return { outcome: "inconclusive", found: result, notes: [...notes, ...left.notes], settle: left.settle };
  });
}

/** Between which values the result lies, or a divisor that it has no value for. */
function inWords(divisor: Expression | undefined, unknowns: Unknowns): string {
  const range = rangeInWords(divisor ?? resultOf(unknowns), unknowns) ?? "without a value";
  return divisor === undefined ? range : `${printFormula(divisor)} is ${range}`;
}

const HOW = "Rational interval arithmetic: consistent when both intervals share a number.";

function resultOf({ formula }: Unknowns): Expression {
  return formula.kind === "operation" ? formula.left : formula;
}

function resultsOf(unknowns: Unknowns): Range | null {
  return rangeShown(resultOf(unknowns), unknowns);
}

/** A figure that should come out otherwise; null where there is none to be tried. */
function elsewhere(printed: Printed, figure: string, outcome: Outcome): string | null {
  const taken: Taken = outcome === "verified" ? "several" : "one";
  const results = outcome === "verified" || outcome === "refuted" ? resultsOf(unknownsOf(printed, taken)) : null;
  if (results === null) return null;
  return outcome === "verified" ? beyond(results, figure) : met(results, figure);
}

/** A number above everything the formula can give, by more than the figure's own rounding. */
function beyond({ low, high }: Range, figure: string): string {
  const decimals = decimalsOf(figure);
  const unit = power(rational(10), -decimals);
  const value = add(roundingInterval(figure).high, add(subtract(high, low), add(unit, unit)));
  return plain(value) ?? (writeDecimal(add(floorTo(value, decimals), unit), decimals) as string);
}

/** A number that the formula can give, or a decimal that such a number rounds to. */
function met({ low }: Range, figure: string): string {
  const decimals = Math.max(decimalsOf(figure), 1);
  return plain(low) ?? (writeDecimal(nearestTo(low, decimals), decimals) as string);
}

/** A number in full as a decimal; null where that takes more than a few digits. */
function plain(value: Rational): string | null {
  const text = printRational(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}
