import type { Assertion } from "../../claim/claim.ts";
import type { Definite, Evidence } from "../../claim/evidence.ts";
import { requireFields } from "../../claim/fields.ts";
import { byCalculation, undecided } from "../../claim/make-evidence.ts";
import type { TextDocument } from "../../document/document.ts";
import type { Range } from "../../formula/box/range-over.ts";
import { someZero } from "../../formula/box/some-zero.ts";
import { type Expression, parseFormula, printFormula, tex, words } from "../../formula/index.ts";
import { nearestTo, writeDecimal } from "../../numeric/exact/decimal.ts";
import { add, compare, fromDecimal, power, type Rational, rational, subtract } from "../../numeric/exact/rational.ts";
import type { Method } from "../trial/method.ts";
import { bothWays, calculated, type Decided } from "./printed/both-ways.ts";
import {
  figuresOf,
  placesOf,
  printedDecimals,
  requireWhere,
  type Where,
  whereInWords,
  withoutExactly,
} from "./printed/figures.ts";
import { moveLiterals, type Printed, readPrinted } from "./printed/printed.ts";
import {
  apartInWords,
  leftOpen,
  partsAllowed,
  rangeInWords,
  rangeShown,
  repeatedInWords,
  tooLong,
} from "./printed/rounding-words.ts";
import { type Taken, type Unknowns, unknownsOf } from "./printed/unknowns.ts";
import { halfUnit, roundedDecimals, type WrittenFigure, writtenFigure } from "./printed/written.ts";
import { howRounded } from "./rounding-used.ts";

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
 * A whole number that comes out is rounded too, and so is a whole percentage: 5 of 8 is 63 %. One that is entered is itself; `rounded(40)` and
 * `rounded(2700, 100)` say otherwise, and so does a text that prints thousands or millions of it. Any usual rounding will do, half up, down, to
 * even or away from 0; where only one gives the figure it is named. Digits that are cut off are named and not accepted.
 *
 * The control is derived: of a figure that follows one beyond reach must not, of one that does not the one in its place must.
 *
 * @param figure - as printed, such as "8.91", "-0.5", "16.7 %" (of a formula that gives 0.167) or "about 90" (85 to 95)
 * @param formula - how it follows, with printed figures as literals and `exactly(x)` for numbers of the author's own
 * @param options - `where`: names for figures, and lists of figures read from the text
 * @throws RangeError for a text that is no figure; TypeError for a name that is neither a figure nor quoted
 */
export function reproduces(figure: string, formula: string, options: ReproducesOptions = {}): Reproduces {
  requireFields("the options of reproduces", options, FIELDS);
  const { where = {} } = options;
  writtenFigure(figure);
  requireWhere(where);
  return { verb: "reproduces", figure, formula, where };
}

export const reproducesMethod: Method<Reproduces> = {
  attempt(assertion, { document }) {
    return calculated(follows(read(assertion, document)));
  },
  override() {
    throw new TypeError("control must be absent for reproduces, which derives its own, got one");
  },
  derive(assertion, { outcome }, { document }) {
    if (outcome !== "verified" && outcome !== "refuted") return null;
    return moveResult(read(assertion, document), outcome);
  },
  describe({ figure, formula, where }) {
    const plain = withoutExactly(parseFormula(formula));
    const sentence = `${words(plain)} gives ${figure} for some numbers that round to the printed figures.`;
    return {
      words: `${sentence}${whereInWords(where)}`,
      tex: `${tex(plain)} \\approx ${figure.replaceAll("%", "\\%")}`,
      formula: `${formula} gives ${figure}`,
    };
  },
  describeChange: () => CHANGED,
  assumed: ({ figure, where }) => [
    "A figure printed with decimals stands for every number that rounds to it, both ends included, and so does one that comes out.",
    ...apartInWords(where, writtenFigure(figure).text),
  ],
};

const CHANGED = "the figure moved to where it should come out otherwise";

/** What is asked, as it was read. */
interface Asked {
  readonly printed: Printed;
  readonly figure: WrittenFigure;
  /** The place of its last digit. */
  readonly decimals: number;
  readonly formula: Expression;
}

/** The formula less the figure: it follows where the two can be equal. */
function read({ figure: said, formula: written, where }: Reproduces, document: TextDocument): Asked {
  const figure = writtenFigure(said);
  const { text, isPercent, isNegative } = figure;
  if (isPercent && !placesOf(text, document).some(({ percent }) => percent)) {
    throw new RangeError(`figure must be printed in the text with a percent sign, got ${said}`);
  }
  const decimals = roundedDecimals(figure, printedDecimals(text, document));
  const formula = parseFormula(written);
  const scaled: Expression = isPercent ? { kind: "operation", operator: "*", left: HUNDRED, right: formula } : formula;
  const left: Expression = isNegative ? { kind: "negative", of: scaled } : scaled;
  const less: Expression = { kind: "operation", operator: "-", left, right: { kind: "number", text } };
  const gives = { text, half: halfUnit(decimals) };
  return { printed: readPrinted(less, { formula: written, where, gives }, document), figure, decimals, formula };
}

const HUNDRED: Expression = { kind: "call", name: "exactly", args: [{ kind: "number", text: "100" }] };

/** The figure is the last literal of the difference. */
function resultIndex({ formula }: Printed): number {
  return figuresOf(formula).at(-1)?.index ?? 0;
}

function follows(asked: Asked): Decided {
  const { printed, figure } = asked;
  return bothWays(printed, (unknowns) => {
    const most = partsAllowed(unknowns);
    if (most === 0) return tooLong(unknowns);
    const found = someZero(unknowns.formula, unknowns.box, most);
    const range = rangeShown(resultOf(unknowns), unknowns);
    const notes = [HOW, ...repeatedInWords(unknowns, found.boxes)];
    const result = `${inWords(found.divisor, range, unknowns, asked)}, printed is ${shown(figure.text, figure)}`;
    if (found.kind === "some") {
      const how = range === null ? [] : howRounded("follows", range, asked);
      return { outcome: "verified", found: result, notes: [...notes, ...how], settle: "" };
    }
    if (found.kind === "none") {
      const how = range === null ? [] : howRounded("differs", range, asked);
      return { outcome: "refuted", found: result, notes: [...notes, ...how, ...insteadOf(range, asked)], settle: "" };
    }
    const left = leftOpen(found, unknowns);
    return { outcome: "inconclusive", found: result, notes: [...notes, ...left.notes], settle: left.settle };
  });
}

/** Between which values the result lies, or a divisor that it has no value for. */
function inWords(
  divisor: Expression | undefined,
  range: Range | null,
  unknowns: Unknowns,
  { formula, figure }: Asked,
): string {
  const told = divisor === undefined ? range : rangeShown(divisor, unknowns);
  const name = printFormula(divisor ?? withoutExactly(formula));
  if (told === null) return `${name} is without a value`;
  if (divisor !== undefined) return `${name} is ${rangeInWords(told)}`;
  return `${name} is ${shown(rangeInWords(told, figure.isNegative), { ...figure, isNegative: false, isAbout: false })}`;
}

function shown(text: string, { isNegative, isPercent, isAbout }: WrittenFigure): string {
  return `${isAbout ? "about " : ""}${isNegative ? "-" : ""}${text}${isPercent ? " %" : ""}`;
}

const HOW =
  "Interval arithmetic in fractions, or in brackets of 64 digits: consistent when both intervals share a number.";

function resultOf({ formula }: Unknowns): Expression {
  return formula.kind === "operation" ? formula.left : formula;
}

/** The true version: the formula gives the nearest value that it can have, at the decimals of the figure. */
function insteadOf(range: Range | null, asked: Asked): readonly string[] {
  const text = range === null ? null : nearestIn(range, asked);
  if (text === null) return [];
  const { formula, figure } = asked;
  return [`True instead: ${words(withoutExactly(formula))} is about ${shown(text, { ...figure, isAbout: false })}.`];
}

/** The figure that the formula gives nearest to the printed one, where it is of the same sign. */
function nearestIn({ low, high }: Range, { figure, decimals }: Asked): string | null {
  const printed = fromDecimal(figure.text);
  const near = compare(printed, low) < 0 ? low : compare(printed, high) > 0 ? high : printed;
  const text = writeDecimal(nearestTo(near, decimals), Math.max(decimals, 0));
  return text === null ? null : text;
}

/** The figure moved to where it should come out otherwise, which it must. */
function moveResult(asked: Asked, outcome: Definite) {
  const { printed, figure } = asked;
  const taken: Taken = outcome === "verified" ? "several" : "one";
  const unknowns = unknownsOf(printed, taken);
  const range = rangeShown(resultOf(unknowns), unknowns);
  const texts = range === null ? [] : outcome === "verified" ? beyond(range, asked) : within(range, asked);
  let last: Evidence = undecided(NO_VALUE, { found: "the formula has no value" });
  for (const to of texts) {
    const moved = moveLiterals(printed, [resultIndex(printed)], to);
    const {
      outcome: other,
      found,
      notes,
      settle,
    } = follows({ ...asked, printed: moved, figure: { ...figure, text: to } });
    last = other === "inconclusive" ? undecided(settle, { found, notes }) : byCalculation(other, { found });
    const changed = `${shown(figure.text, figure)} moved to ${shown(to, figure)}`;
    if (other !== outcome && other !== "inconclusive") return { changed, evidence: last };
  }
  return { changed: CHANGED, evidence: last, settle: range === null ? NO_VALUE : STAYS };
}

const NO_VALUE = "a formula that has a value for the figures as printed";
const STAYS = "a figure that follows from the formula, wherever it is moved";

/** Numbers above everything the formula can give, by more than the figure's own rounding, with the digits of the figure. */
function beyond({ low, high }: Range, { decimals, figure }: Asked): readonly string[] {
  const unit = power(rational(10), -decimals);
  const top = compare(high, fromDecimal(figure.text)) > 0 ? high : fromDecimal(figure.text);
  const reach = add(subtract(high, low), add(unit, unit));
  return [add(top, reach), add(top, add(reach, reach))].flatMap((value) => writtenAt(value, decimals, unit));
}

/** Numbers that the formula can give, nearest to the figure first. */
function within(range: Range, asked: Asked): readonly string[] {
  const { decimals } = asked;
  const unit = power(rational(10), -decimals);
  const near = nearestIn(range, asked);
  const middle = add(range.low, range.high);
  const centre = { n: middle.n, d: middle.d * 2n };
  return [
    ...(near === null ? [] : [near]),
    ...[range.low, range.high, centre].flatMap((at) => writtenAt(at, decimals, unit)),
  ];
}

/** A number at so many decimals, and its neighbours. */
function writtenAt(value: Rational, decimals: number, unit: Rational): readonly string[] {
  const nearest = nearestTo(value, decimals);
  return [nearest, add(nearest, unit), subtract(nearest, unit)].flatMap((at) => {
    const text = at.n < 0n ? null : writeDecimal(at, Math.max(decimals, 0));
    return text === null ? [] : [text];
  });
}
