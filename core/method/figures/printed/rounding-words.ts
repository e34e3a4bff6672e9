import type { Point } from "../../../formula/box/box.ts";
import { isArithmetic } from "../../../formula/box/enclose.ts";
import { type Range, rangeOver } from "../../../formula/box/range-over.ts";
import { type Expression, printFormula } from "../../../formula/index.ts";
import { costOf } from "../../../formula/shape/cost.ts";
import { count, figure } from "../../../numeric/describe/figure.ts";
import { fromDecimal, negate, printRational, type Rational, toNumber } from "../../../numeric/exact/rational.ts";
import { decimalsOf } from "../../../numeric/exact/rational-interval.ts";
import type { Decided } from "./both-ways.ts";
import { namedFigures, type Where } from "./figures.ts";
import type { Unknowns } from "./unknowns.ts";

/** Parts of a box of roundings that are looked at for one comparison, at most; and steps of arithmetic for it. */
const MOST_PARTS = 1000;
const MOST_STEPS = 1_000_000;

/** Parts that are spent on telling a range. */
const SHOWN = 64;
const FEW = 8;

/**
 * In how many parts may the box of roundings of a formula be looked at? Long formulas and high powers get fewer, and none where one part
 * alone would cost more than all.
 *
 * @param share - of the bound, above 0 and at most 1; a control that tries many formulas has less for each
 */
export function partsAllowed({ formula }: Unknowns, share = 1): number {
  const affordable = MOST_STEPS / costOf(formula);
  if (affordable < 1) return 0;
  return Math.max(1, Math.floor(share * Math.min(MOST_PARTS, affordable)));
}

/** A formula whose roundings cannot be looked at within the bound. */
export function tooLong({ formula }: Unknowns): Decided {
  const steps = `${count(Math.ceil(costOf(formula)))} steps of exact arithmetic`;
  return {
    outcome: "inconclusive",
    found: "too long to be bounded",
    notes: [`To bound it once would take ${steps}; the bound is ${count(MOST_STEPS)}.`],
    settle: "a shorter formula, or lower powers",
  };
}

/** Between which values an expression lies, as far as a few parts of the box tell; null where none was met. */
export function rangeShown(expression: Expression, unknowns: Unknowns): Range | null {
  return rangeOver(expression, unknowns.box, Math.min(isArithmetic(expression) ? SHOWN : FEW, partsAllowed(unknowns)));
}

/**
 * Between which values an expression lies, in words: in full where they are short decimals.
 *
 * @param turned - is it told of the number with the opposite sign?
 */
export function rangeInWords(range: Range, turned = false): string {
  const { exact } = range;
  const [low, high] = turned ? [negate(range.high), negate(range.low)] : [range.low, range.high];
  const ends = [...new Set([low, high].map(printRational))];
  // A decimal is read by everybody, a fraction is not.
  if (exact && ends.every((end) => end.length <= LONGEST && !end.includes("/"))) return ends.join(" to ");
  return `about ${[...new Set([rounded(low), rounded(high)])].join(" to ")}`;
}

function rounded(value: Rational): string {
  const number = toNumber(value);
  return Number.isFinite(number) ? figure(number) : `${number < 0 ? "-" : ""}1e308 or more`;
}

/** Decimals of more characters are told rounded. */
const LONGEST = 40;

/** "2.79 is 2.785, 4.11 is 4.105" */
export function pointInWords(at: Point): string {
  return Object.entries(at)
    .map(([name, value]) => `${name} is ${printRational(value)}`)
    .join(", ");
}

/** What is said of unknowns that are entered more than once, and of the work that they took. */
export function repeatedInWords({ repeated }: Unknowns, parts: number): readonly string[] {
  if (repeated.length === 0) return [];
  const each = repeated.length === 1 ? "is one number wherever it is" : "are one number each wherever they are";
  const looked = parts <= 1 ? "in one piece" : `in ${count(parts)} parts`;
  return [`${repeated.join(", ")} ${each} entered. The box of roundings was looked at ${looked}.`];
}

/** Why a formula was left open, and what would settle it. */
export function leftOpen(
  found: { readonly divisor?: Expression; readonly border?: Point | undefined },
  unknowns: Unknowns,
): Pick<Decided, "notes" | "settle"> {
  const { divisor, border } = found;
  if (divisor !== undefined) {
    return {
      notes: [`It is not shown that ${printFormula(divisor)} differs from 0 for all roundings.`],
      settle: "a formula whose divisors cannot be 0",
    };
  }
  if (border !== undefined) {
    return {
      notes: [
        `It was seen to fail at an end of a rounding only, where ${pointInWords(border)}; some ways of rounding leave that out.`,
      ],
      settle: "a relation that leaves room at the ends of the roundings",
    };
  }
  const most = partsAllowed(unknowns);
  return {
    notes: [
      `Left open after ${most === 1 ? "1 part" : `${count(most)} parts`} of the box of roundings, the bound for each comparison.`,
    ],
    settle: "a formula in which every figure is entered once",
  };
}

/** Names that share a figure stand for numbers of their own, and so does what a formula gives: assumptions of the author's. */
export function apartInWords(where: Where, gives?: string): readonly string[] {
  const figures = [
    ...Object.entries(namedFigures(where)),
    ...(gives === undefined ? [] : [["the result", gives] as const]),
  ];
  const groups = Map.groupBy(figures, ([, text]) => `${printRational(fromDecimal(text))} ${decimalsOf(text)}`);
  return [...groups.values()].flatMap((group) => {
    const names = group.map(([name]) => name);
    return names.length === 1 || decimalsOf(group[0]?.[1] ?? "") === 0
      ? []
      : [`${names.join(", ")} are different numbers, each printed as ${group[0]?.[1]}.`];
  });
}
