import { add, compare, multiply, ONE, printRational, type Rational, subtract, ZERO } from "../exact/rational.ts";
import { dot, type Fit, type FitProblem, residuals } from "./least-squares-certificate.ts";
import { solveExactly } from "./linear-system.ts";

/** With signs constrained, every choice of columns may be looked at, and 2^12 of them are enough work. */
const MOST_SIGNED_COLUMNS = 12;

/**
 * Which weights fit best, exactly? For a chosen set of columns the normal equations are solved in rationals; the choice is right when
 * its weights are not negative and no column left out would help (the conditions of Karush, Kuhn and Tucker, which suffice for a
 * convex problem). Small sets come first, so that as few weights as possible differ from 0.
 *
 * A penalty p adds p to the diagonal of the normal equations, once for each weight.
 *
 * @throws RangeError for no column, a penalty below 0, columns of another length than the target, or more than 12 columns of constrained sign
 * @see Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23
 */
export function fitExactly(problem: FitProblem): Fit {
  const { columns, target, constraint } = problem;
  if (columns.length === 0) throw new RangeError("columns must be at least 1, got 0");
  if ((problem.penalty ?? ZERO).n < 0n) {
    throw new RangeError(`penalty must be at least 0, got ${printRational(problem.penalty ?? ZERO)}`);
  }
  const odd = columns.find((column) => column.length !== target.length);
  if (odd !== undefined || target.length === 0) {
    throw new RangeError(`columns must be as long as the target, ${target.length}, got ${odd?.length ?? 0}`);
  }
  const all = columns.map((_, j) => j);
  if (constraint === "none" || constraint === "totalOne") return fitOn(all, problem).fit;
  if (columns.length > MOST_SIGNED_COLUMNS) {
    throw new RangeError(`columns must be at most ${MOST_SIGNED_COLUMNS} with ${constraint}, got ${columns.length}`);
  }
  for (const chosen of choices(all)) {
    // Weights that add up to 1 are not all 0.
    if (chosen.length === 0 && constraint === "simplex") continue;
    const { fit, multiplier } = fitOn(chosen, problem);
    if (fit.weights.every(({ n }) => n >= 0n) && nothingHelps(problem, fit, multiplier)) return fit;
  }
  throw new Error("one choice of columns must meet the conditions, none did");
}

interface Stationary {
  readonly fit: Fit;
  /** What every column chosen gives with the residuals: 0 without a total, else the multiplier of the total. */
  readonly multiplier: Rational;
}

/** The best fit by some columns alone, signs left free. */
function fitOn(
  chosen: readonly number[],
  { columns, target, constraint, bias, penalty = ZERO }: FitProblem,
): Stationary {
  const ones = target.map(() => ONE);
  const used = [...chosen.map((j) => columns[j] as readonly Rational[]), ...(bias ? [ones] : [])];
  const total = constraint === "totalOne" || constraint === "simplex";
  // One where a weight counts in the total; the bias does not.
  const counts = used.map((_, k) => (k < chosen.length ? ONE : ZERO));
  const normal = used.map((column, k) => [
    ...used.map((other, l) => (l === k && k < chosen.length ? add(dot(column, other), penalty) : dot(column, other))),
    ...(total ? [counts[k] as Rational] : []),
    dot(column, target),
  ]);
  const solution = solveExactly(total ? [...normal, [...counts, ZERO, ONE]] : normal);
  const weights = columns.map((_, j) => (chosen.includes(j) ? (solution[chosen.indexOf(j)] as Rational) : ZERO));
  const fit = { weights, bias: bias ? (solution[chosen.length] as Rational) : ZERO };
  return { fit, multiplier: total ? (solution[used.length] as Rational) : ZERO };
}

function nothingHelps(problem: FitProblem, fit: Fit, multiplier: Rational): boolean {
  const missed = residuals(problem, fit);
  const { penalty = ZERO, columns } = problem;
  return columns.every((column, j) => {
    const pull = subtract(dot(column, missed), multiply(penalty, fit.weights[j] as Rational));
    return compare(pull, multiplier) <= 0;
  });
}

/** Every subset of a list, smaller ones first. */
function* choices(list: readonly number[]): Generator<readonly number[]> {
  for (let size = 0; size <= list.length; size += 1) yield* choicesOf(list, size);
}

function* choicesOf(list: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  if (size === 0) return;
  for (const [i, first] of list.entries()) {
    for (const rest of choicesOf(list.slice(i + 1), size - 1)) yield [first, ...rest];
  }
}
