import { add, compare, multiply, ONE, type Rational, rational, subtract, ZERO } from "../exact/rational.ts";

/** What the weights of a fit may be: any numbers, not negative, adding up to 1, or both. */
export type WeightConstraint = "none" | "nonNegative" | "totalOne" | "simplex";

/** A least-squares problem: which weights of the columns, and which bias, come nearest to the target? */
export interface FitProblem {
  /** One list for each input, all as long as the target. */
  readonly columns: readonly (readonly Rational[])[];
  readonly target: readonly Rational[];
  readonly constraint: WeightConstraint;
  /** Whether a free constant is added. */
  readonly bias: boolean;
  /** What the sum of squared weights counts for, >= 0 (ridge; Hoerl and Kennard 1970); left out, nothing. The constant is free of it. */
  readonly penalty?: Rational;
}

/** Weights in the order of the columns, and the constant added (0 where none is allowed). */
export interface Fit {
  readonly weights: readonly Rational[];
  readonly bias: Rational;
}

/** What the fit misses at each place: target minus fitted value. */
export function residuals({ columns, target }: FitProblem, { weights, bias }: Fit): readonly Rational[] {
  return target.map((value, i) => {
    const terms = columns.map((column, j) => multiply(column[i] as Rational, weights[j] as Rational));
    return subtract(value, terms.reduce(add, bias));
  });
}

/**
 * How large is the sum of squared residuals of these weights, with the penalty on them? No optimum is larger: a primal certificate.
 *
 * @throws RangeError for weights that the constraint forbids
 */
export function upperBound(problem: FitProblem, fit: Fit): Rational {
  const { constraint, bias, columns } = problem;
  const signed = constraint === "nonNegative" || constraint === "simplex";
  const total = fit.weights.reduce(add, ZERO);
  const forbidden =
    fit.weights.length !== columns.length ||
    (signed && fit.weights.some(({ n }) => n < 0n)) ||
    ((constraint === "totalOne" || constraint === "simplex") && compare(total, ONE) !== 0) ||
    (!bias && fit.bias.n !== 0n);
  if (forbidden) throw new RangeError(`fit must meet its constraint, ${constraint}${bias ? " with bias" : ""}`);
  const missed = residuals(problem, fit);
  return add(dot(missed, missed), penalised(problem, fit.weights, fit.weights));
}

/**
 * Below which number can no fit come? For any direction u, a residual r satisfies r·r >= 2 u·r - u·u, because the square of
 * r - u is not negative. With r = target - fitted value, the right side is at least 2 u·target - u·u - 2 m, where m is the
 * largest u·(fitted value) that the constraint allows: a dual certificate. At the residual of an optimum it meets the primal one.
 *
 * A penalty p is one more place for each weight, where sqrt(p) times the weight misses 0; there u is -sqrt(p) v, so that only p is needed.
 *
 * @param direction - u, as long as the target
 * @param guess - v, one number for each column; an optimum's own weights make the bound meet it. Without a penalty it says nothing
 * @returns the bound, or null where u·(fitted value) has no largest value, so that u proves nothing
 * @see Boyd and Vandenberghe 2004, Convex Optimization, section 5.1 (the Lagrange dual)
 */
export function lowerBound(
  problem: FitProblem,
  direction: readonly Rational[],
  guess: readonly Rational[] = problem.columns.map(() => ZERO),
): Rational | null {
  const most = largestReach(problem, direction, guess);
  if (most === null) return null;
  const twice = multiply(rational(2), subtract(dot(direction, problem.target), most));
  return subtract(twice, add(dot(direction, direction), penalised(problem, guess, guess)));
}

/** The penalty on two lists of weights: on the squares of one list where both are the same. */
function penalised({ penalty = ZERO }: FitProblem, x: readonly Rational[], y: readonly Rational[]): Rational {
  return multiply(penalty, dot(x, y));
}

/** The largest u·(fitted value) over all allowed weights; null where there is none. */
function largestReach(
  { columns, constraint, bias, penalty = ZERO }: FitProblem,
  direction: readonly Rational[],
  guess: readonly Rational[],
): Rational | null {
  if (bias && direction.reduce(add, ZERO).n !== 0n) return null;
  const reaches = columns.map((column, j) => subtract(dot(column, direction), multiply(penalty, guess[j] as Rational)));
  const most = reaches.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  switch (constraint) {
    case "none":
      return reaches.every(({ n }) => n === 0n) ? ZERO : null;
    case "nonNegative":
      return most.n <= 0n ? ZERO : null;
    case "totalOne":
      return reaches.every((reach) => compare(reach, most) === 0) ? most : null;
    case "simplex":
      return most;
  }
}

/** The sum of the products of two lists of the same length. */
export function dot(x: readonly Rational[], y: readonly Rational[]): Rational {
  return x.map((entry, i) => multiply(entry, y[i] as Rational)).reduce(add, ZERO);
}
