import { add, fromDecimal, ONE, type Rational, rational, subtract } from "../../../numeric/exact/rational.ts";
import { decimalsOf, type Interval, roundingInterval } from "../../../numeric/exact/rational-interval.ts";
import {
  absoluteReal,
  bracketOf,
  endsOf,
  multiplyReals,
  type Real,
  subtractReals,
} from "../../../numeric/exact/real.ts";
import { LAWS } from "../../../numeric/tails/laws.ts";
import type { Quantity, Test } from "./read-result.ts";

/** Between which numbers p lies. */
export interface Recomputed {
  /** With every number as it is printed. */
  readonly printed: Interval;
  /** With all that rounds to the statistic: every number between is met. */
  readonly met: Interval;
  /** With all that rounds to degrees of freedom that have decimals, too (Welch's): nothing beyond is met. */
  readonly most: Interval;
}

/**
 * What is the p of a test? By the tails of its law, between two proven bounds. Whole degrees of freedom are themselves.
 *
 * @param side - of a test on t, r or z: both, that of the statistic, or the other one; F, chi-squared and Q have one
 */
export function pValue(test: Test, side: Side): Recomputed {
  const whole = roundingOf(test.value);
  const value = quantityOf(test.value);
  const said = test.freedom.map((text): Real => fromDecimal(text));
  const around = test.freedom.map((text) => realOf(roundingInterval(text)));
  return {
    printed: boundsOf(pAt(test, { low: value, high: value }, said, side)),
    met: boundsOf(pAt(test, whole, said, side)),
    most: boundsOf(pAt(test, whole, around, side)),
  };
}

export type Side = "both" | "its own" | "other";

function pAt({ statistic }: Test, at: Interval, freedom: readonly Real[], side: Side): Real {
  const x = realOf(at);
  const [first = ONE, second = ONE] = freedom;
  const sided = (above: Real): Real => (side === "other" ? subtractReals(ONE, above) : above);
  const both = (above: (size: Real) => Real): Real =>
    side === "both" ? multiplyReals(rational(2), above(absoluteReal(x))) : sided(above(absoluteReal(x)));
  switch (statistic) {
    case "t":
      return both((size) => LAWS.studentAbove(size, first));
    case "z":
      return both((size) => LAWS.normalAbove(size));
    case "r": {
      // The chance of |r| or more is that of a beta variable to be at most 1 - r².
      const two = LAWS.betaBelow(leftOf(at), half(first), rational(1, 2));
      return side === "both" ? two : sided(half(two));
    }
    case "F":
      return LAWS.fAbove(x, first, second);
    default:
      return LAWS.chiSquaredAbove(x, first);
  }
}

/** 1 - r², 0 where r leaves -1 to 1. */
function leftOf({ low, high }: Interval): Real {
  const square = multiplyReals(absoluteReal(realOf({ low, high })), absoluteReal(realOf({ low, high })));
  return subtractReals(ONE, square);
}

function half(a: Real): Real {
  return multiplyReals(rational(1, 2), a);
}

export function quantityOf({ text, isNegative }: Quantity): Rational {
  const { n, d } = fromDecimal(text);
  return { n: isNegative ? -n : n, d };
}

/** The numbers that round to a printed one, whole ones too. */
export function roundingOf(number: Quantity): Interval {
  const value = quantityOf(number);
  const unit = { n: 1n, d: 2n * 10n ** BigInt(decimalsOf(number.text)) };
  return { low: subtract(value, unit), high: add(value, unit) };
}

function realOf({ low, high }: Interval): Real {
  if (low.n * high.d === high.n * low.d) return low;
  return { low: bracketOf(low).low, high: bracketOf(high).high };
}

function boundsOf(a: Real): Interval {
  const [low, high] = endsOf(a);
  return { low, high };
}
