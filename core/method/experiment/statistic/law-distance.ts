import { figure } from "../../../numeric/describe/figure.ts";

/** A law by its distribution function. */
export interface Law {
  /** P(X ≤ x). */
  readonly upTo: (x: number) => number;
  /** P(X < x); must be given where the law has atoms, and is `upTo` by default. */
  readonly below?: (x: number) => number;
}

/**
 * How far is a sample from a law? The supremum over x of |F_n(x) − F(x)|. It is reached at a value of the sample: at it, where F_n has jumped,
 * or just before it, where F_n has not and F is at its left limit.
 *
 * @param values - at least one finite number; sorted in place
 * @returns the distance, in [0, 1], a value at which it is reached, and how many values are equal to that one
 * @throws RangeError for a law whose shares leave [0, 1], fall, or jump downwards, and for one that jumps where values repeat and gives no
 *   left limit
 */
export function lawDistance(
  values: Float64Array,
  law: Law,
): { readonly distance: number; readonly at: number; readonly equal: number } {
  const n = values.length;
  if (n === 0) throw new RangeError("values must be at least one number, got none");
  values.sort();
  const { upTo, below = upTo } = law;
  let [distance, at, equal, share] = [0, values[0] as number, 1, 0];
  for (let first = 0; first < n; ) {
    const value = values[first] as number;
    let next = first + 1;
    while (next < n && values[next] === value) next++;
    const [before, after] = [below(value), upTo(value)];
    if (law.below === undefined && next - first > 1)
      requireNoJump(value, after - upTo(justBelow(value)), (next - first) / n);
    if (!(before >= share && after >= before && after <= 1)) {
      throw new RangeError(
        `law must give shares that grow from 0 to 1, got ${before} below and ${after} up to ${value}, after ${share}`,
      );
    }
    share = after;
    const farthest = Math.max(Math.abs(next / n - after), Math.abs(first / n - before));
    if (farthest > distance) [distance, at, equal] = [farthest, value, next - first];
    first = next;
  }
  return { distance, at, equal };
}

/** A law without atoms rises by far less from one double to the next. */
const JUMP = 1e-9;

function requireNoJump(value: number, jump: number, share: number): void {
  if (!(jump > JUMP)) return;
  throw new RangeError(
    `law must give below, the left limit P(X < x), where the values repeat (atoms), got none: ${percent(share)} of them are ${figure(value)}, where upTo jumps by ${percent(jump)}`,
  );
}

function percent(share: number): string {
  return `${figure(100 * share)} %`;
}

const word = new DataView(new ArrayBuffer(8));

/** The greatest double below a finite number. */
function justBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  word.setFloat64(0, value);
  word.setBigInt64(0, word.getBigInt64(0) - (value > 0 ? 1n : -1n));
  return word.getFloat64(0);
}

/**
 * How far can a sample be from its own law, except with probability alpha? √(ln(2 / α) / (2 n)).
 *
 * @see Massart 1990, doi:10.1214/aop/1176990746 (Dvoretzky, Kiefer, Wolfowitz 1956)
 */
export function ballRadius(replicates: number, alpha: number): number {
  return Math.sqrt(Math.log(2 / alpha) / (2 * replicates));
}

/** How many replicates make the ball half as wide as a margin? The inverse of `ballRadius` at margin / 2. */
export function ballSize(margin: number, alpha: number): number {
  return Math.ceil((2 * Math.log(2 / alpha)) / margin / margin);
}

/** So often a sample is looked at while it doubles, each time at an equal share of alpha. */
export const LOOKS = 10;

/** The sizes of a sample at which it is looked at: a 512th of the last one, a 256th, … and all of it; ascending, each once. */
export function doublings(last: number): readonly number[] {
  const sizes = Array.from({ length: LOOKS }, (_, i) => Math.ceil(last / 2 ** (LOOKS - 1 - i)));
  return [...new Set(sizes)];
}

/** What one look at a sample says. */
export interface LawLook {
  readonly outcome: "verified" | "refuted" | "inconclusive";
  readonly distance: number;
  readonly at: number;
  /** How many values are equal to that one. */
  readonly equal: number;
  readonly radius: number;
}

/**
 * Is the law of this sample nowhere farther than a margin from the one given? Its distance is known up to the radius of the ball.
 *
 * @param values - sorted in place
 * @param alpha - of this look
 */
export function lookAtLaw(values: Float64Array, law: Law, margin: number, alpha: number): LawLook {
  const { distance, at, equal } = lawDistance(values, law);
  const radius = ballRadius(values.length, alpha);
  const outcome = distance + radius <= margin ? "verified" : distance - radius > margin ? "refuted" : "inconclusive";
  return { outcome, distance, at, equal, radius };
}
