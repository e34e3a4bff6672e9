import { figure } from "../../../numeric/describe/figure.ts";
import { nearestTo, writeDecimal } from "../../../numeric/exact/decimal.ts";
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  reduce,
  subtract,
  toNumber,
} from "../../../numeric/exact/rational.ts";
import { decimalsOf, type Interval, plus, roundedTo, times } from "../../../numeric/exact/rational-interval.ts";
import { endsOf, type Real } from "../../../numeric/exact/real.ts";
import { LAWS } from "../../../numeric/tails/laws.ts";
import type { Judged } from "./judged.ts";
import { quantityOf, roundingOf } from "./p-value.ts";
import type { Estimate, Quantity } from "./read-result.ts";

/** Halvings of the interval in which a quantile is sought; and its upper end. */
const HALVINGS = 40;
const FARTHEST = rational(1_000_000);

/**
 * Does a confidence interval follow from the estimate and its standard error? Each end must be the estimate less, or plus, the quantile of
 * the normal law, or of Student's where degrees of freedom are given, times the error, for some numbers that round to them.
 */
export function judgeEstimate(said: Estimate): Judged {
  const level = fromDecimal(said.level);
  if (level.n <= 0n || compare(level, rational(100)) >= 0) {
    return { outcome: "refuted", found: `an interval of ${said.level} % is none`, notes: [] };
  }
  const beyond = divide(subtract(rational(100), level), rational(200));
  const quantile = quantileOf(beyond, said.freedom);
  const reach = times(quantile, roundedTo(fromDecimal(said.error), decimalsOf(said.error)));
  const centre = roundingOf(said.estimate);
  const ends = [plus(centre, { low: negated(reach.high), high: negated(reach.low) }), plus(centre, reach)] as const;
  const law = said.freedom === undefined ? "normal" : "Student's t";
  const notes = [`By the quantile of the ${law} law, ${figure(toNumber(quantile.low))}.`];
  const isRight = ends.map((end, i) => meets(end, roundingOf(said.ends[i] as Quantity)));
  const [low, high] = ends.map(({ low: from, high: to }) => `${shown(from)} to ${shown(to)}`);
  const found = `the ends are ${low} and ${high}`;
  if (isRight.every(Boolean)) {
    const apart = notTogether(centre, reach, said.ends);
    if (apart === null) return { outcome: "verified", found: `${found}: consistent`, notes };
    return { outcome: "refuted", found: `${found}: ${apart}`, notes, instead: insteadOf(said, quantile) };
  }
  const wrong = ["lower", "upper"].filter((_, i) => !isRight[i]).join(" and ");
  return {
    outcome: "refuted",
    found: `${found}: the ${wrong} end is inconsistent`,
    notes,
    instead: insteadOf(said, quantile),
  };
}

function insteadOf({ estimate, error, level, ends }: Estimate, quantile: Interval): string {
  const reach = multiply(quantile.low, fromDecimal(error));
  const texts = [subtract(quantityOf(estimate), reach), add(quantityOf(estimate), reach)].map((end, i) => {
    const decimals = decimalsOf(ends[i]?.text ?? "");
    return writeDecimal(nearestTo(end, decimals), decimals);
  });
  return `${level} % CI [${texts.join(", ")}]`;
}

/**
 * Each end may fit while the two do not fit together: half their sum is the estimate, and half their distance how far they reach. In the plane of
 * these two the roundings are a rectangle, and those of the ends one that is turned by 45 degrees; two convex polygons share a point unless a
 * direction of one of their sides parts them, and the directions of the ends were looked at before.
 */
function notTogether(centre: Interval, reach: Interval, [first, second]: Estimate["ends"]): string | null {
  const [low, high] = [roundingOf(first), roundingOf(second)];
  const half = ({ low: from, high: to }: Interval): Interval => ({ low: divide(from, TWO), high: divide(to, TWO) });
  if (!meets(centre, half(plus(low, high)))) return "their middle is not the estimate: inconsistent";
  const across = plus(high, { low: negated(low.high), high: negated(low.low) });
  return meets(reach, half(across)) ? null : "they are too far from one another, or too near: inconsistent";
}

const TWO = rational(2);

function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** A control turns one figure after the other, most of which leave level and law as they are: a quantile takes a tenth of a second. */
const known = new Map<string, Interval>();

/** The place above which so much of a law lies, between two fractions. */
function quantileOf(beyond: Rational, freedom: string | undefined): Interval {
  const { n, d } = reduce(beyond);
  const key = `${n}/${d}, ${freedom}`;
  const found = known.get(key) ?? soughtQuantile(beyond, freedom);
  known.set(key, found);
  return found;
}

function soughtQuantile(beyond: Rational, freedom: string | undefined): Interval {
  const above = (x: Rational): Real =>
    freedom === undefined ? LAWS.normalAbove(x) : LAWS.studentAbove(x, fromDecimal(freedom));
  let [low, high] = [rational(0), rational(1)];
  while (compare(high, FARTHEST) < 0 && compare(endsOf(above(high))[1], beyond) > 0) high = multiply(high, rational(2));
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = reduce(divide(add(low, high), rational(2)));
    const [least, most] = endsOf(above(middle));
    if (compare(least, beyond) > 0) low = middle;
    else if (compare(most, beyond) < 0) high = middle;
    else break;
  }
  return { low, high };
}

function negated({ n, d }: Rational): Rational {
  return { n: -n, d };
}

function shown(value: Rational): string {
  return figure(toNumber(value));
}
