import type { Range } from "../../formula/box/range-over.ts";
import {
  add,
  compare,
  fromDecimal,
  multiply,
  power,
  type Rational,
  rational,
  subtract,
} from "../../numeric/exact/rational.ts";
import { halfUnit, type WrittenFigure } from "./printed/written.ts";

/** A figure and the place of its last digit. */
interface Rounded {
  readonly figure: WrittenFigure;
  readonly decimals: number;
}

/**
 * Which way of rounding gives the figure, where only one does, and whether it is what is left when digits are cut off.
 *
 * @param range - the values that the formula was seen to have, without the sign of the figure
 */
export function howRounded(
  what: "follows" | "differs",
  range: Range,
  { figure, decimals }: Rounded,
): readonly string[] {
  const printed = fromDecimal(figure.text);
  if (what === "follows") {
    const half = halfUnit(decimals);
    const isOdd =
      (multiply(printed, power(rational(10), decimals)).n / multiply(printed, power(rational(10), decimals)).d) % 2n !==
      0n;
    if (isOdd && compare(range.high, subtract(printed, half)) === 0) return [HALF_UP];
    if (isOdd && compare(range.low, add(printed, half)) === 0) return [HALF_DOWN];
    return [];
  }
  const next: Rational = add(printed, power(rational(10), -decimals));
  const isCut = compare(range.high, printed) >= 0 && compare(range.low, next) < 0;
  return isCut
    ? ["Not rounded, but with the digits behind it cut off (truncated), it would be the figure that is printed."]
    : [];
}

const HALF_UP =
  "It lies half way: only rounding halves up, away from 0, gives the figure; rounding them to even does not.";
const HALF_DOWN =
  "It lies half way: only rounding halves down, towards 0, gives the figure; rounding them to even does not.";
