import { type Spread, unitOf } from "../domains/values/doubles.ts";
import type { ScalarFunction } from "../language/engine.ts";
import { Unsupported } from "../language/engine.ts";
import { entriesOf } from "./build.ts";
import { type Node, partsOf, type Work } from "./node.ts";

/** What is known of every entry of a node before any case is tried: where the exact values lie, and how far the computed ones are. */
interface Known extends Spread {
  /** The computed value is at most so far from the exact one; 0 where they are the same. */
  readonly error: number;
}

/** Half a unit in the last place of 1: the largest relative error of one rounded operation. */
const ROUNDING = 1.1102230246251565e-16;
/** More than the absolute error of any operation whose result is below every normal number. */
const UNDERFLOW = 1e-322;
/** Doubles hold every whole number up to 2^53. */
const DIGITS = 9007199254740992;
/**
 * exp, log, tanh, sin and cos of the runtime are taken to be within 4 units in the last place: at most 1.8 were seen over 2500 points
 * each, against 80 digits. It decides only which cases are judged again exactly; every counterexample is.
 */
const LIBRARY = 8 * ROUNDING;
/** Beyond it exp leaves the doubles; long before, a bound says nothing. */
const LARGEST_EXPONENT = 700;
/** Covers the rounding of the bounds themselves, which are computed in doubles. */
const SLACK = 1 + 1e-12;

/**
 * How far can float64 be from the reals, at each comparison of a program? A static analysis of ranges and errors: what each
 * operation adds follows from the standard model of rounding, computed = exact * (1 + e) with |e| at most 2^-53; where all values are
 * multiples of a power of two and fit in 53 bits, nothing is rounded at all.
 *
 * @returns for each comparison (by id of its node), how far the difference of its sides may be from the exact one
 * @throws Unsupported where there is no such bound: a divisor that may be 0, a root of what may be negative, a jump of floor
 * @see Higham 2002, Accuracy and Stability of Numerical Algorithms, section 2.2
 */
export function comparisonSlack(root: Node, spreads: readonly Spread[]): ReadonlyMap<number, number> {
  const inputs = spreads.map((spread): Known => ({ ...spread, error: 0 }));
  const known = new Map<number, Known>();
  const slack = new Map<number, number>();
  const of = (node: Node): Known => known.get(node.id) as Known;
  const visit = (node: Node): void => {
    if (known.has(node.id)) return;
    for (const part of partsOf(node)) visit(part);
    if (node.work.op === "compare") slack.set(node.id, apart(of(node.work.left), of(node.work.right)));
    known.set(node.id, bounded(node, of, inputs));
  };
  visit(root);
  return slack;
}

const TRUTH: Known = { low: 0, high: 1, unit: 1, error: 0 };

function bounded(node: Node, of: (node: Node) => Known, inputs: readonly Known[]): Known {
  const { work } = node;
  switch (work.op) {
    case "literal":
      return literal(work);
    case "input":
      return inputs[work.column] as Known;
    case "function":
      return applied(work.name, of(work.of));
    case "power":
      return raised(of(work.of), work.exponent);
    case "arithmetic":
      return STEPS[work.sign](of(work.left), of(work.right));
    case "fold":
      return folded(work.by, of(work.of), entriesOf(work.of));
    case "product":
      return summed(times(of(work.left), of(work.right)), work.right.lengths[0] as number);
    case "list":
      return work.items.map(of).reduce(union);
    case "transpose":
      return of(work.of);
    case "at":
      for (const place of work.at) exactly(of(place), "an index");
      return of(work.of);
    case "choice":
      return union(of(work.yes), of(work.no));
    case "after":
      return of(work.then);
    case "defined":
    case "finite":
      // In the reals they ask another question than in a float format.
      throw new Unsupported(`${work.op} in the reals`);
    default:
      return TRUTH;
  }
}

/** The doubles that literals stand for are the nearest ones. */
function literal({ value, exact }: Work & { op: "literal" }): Known {
  if (!Number.isFinite(value)) throw new Unsupported("a number beyond every double");
  if (exact) return { low: value, high: value, unit: unitOf(value), error: 0 };
  const error = Math.abs(value) * ROUNDING * SLACK + UNDERFLOW;
  return { low: value - error, high: value + error, unit: 0, error };
}

function apart(left: Known, right: Known): number {
  if (left.error + right.error === 0) return 0;
  // The difference is rounded once itself.
  return (left.error + right.error) * SLACK + ROUNDING * (size(left) + size(right)) * SLACK + UNDERFLOW;
}

/** The computed value with the exact range: exact where every value has its digits, else with one rounding more. */
function rounded(low: number, high: number, unit: number, error: number): Known {
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (!Number.isFinite(most + error)) throw new Unsupported("values that may leave the doubles");
  if (error === 0 && unit > 0 && most / unit <= DIGITS) return { low, high, unit, error: 0 };
  const outwards = most * ROUNDING * 4 + UNDERFLOW;
  const all = (error + ROUNDING * (most + error)) * SLACK + UNDERFLOW;
  return { low: low - outwards, high: high + outwards, unit: 0, error: all };
}

const STEPS = { "+": plus, "-": (a: Known, b: Known) => plus(a, negate(b)), "*": times, "/": over } as const;

function plus(a: Known, b: Known): Known {
  return rounded(a.low + b.low, a.high + b.high, Math.min(a.unit, b.unit), a.error + b.error);
}

function negate({ low, high, unit, error }: Known): Known {
  return { low: -high, high: -low, unit, error };
}

function times(a: Known, b: Known): Known {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const error = size(a) * b.error + size(b) * a.error + a.error * b.error;
  return rounded(Math.min(...ends), Math.max(...ends), a.unit * b.unit, error);
}

function over(a: Known, b: Known): Known {
  const least = Math.min(Math.abs(b.low), Math.abs(b.high)) - b.error;
  if ((b.low <= 0 && b.high >= 0) || least <= 0) throw new Unsupported("a divisor that may be 0");
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  const most = Math.max(...ends.map(Math.abs));
  const isPowerOfTwo = b.low === b.high && b.error === 0 && Math.log2(Math.abs(b.low)) % 1 === 0;
  const unit = isPowerOfTwo ? a.unit / Math.abs(b.low) : 0;
  return rounded(Math.min(...ends), Math.max(...ends), unit, (a.error + most * b.error) / least);
}

function raised(base: Known, exponent: number): Known {
  // 0 to the power 0 is 1 in both, but a base without a value has none either.
  if (exponent === 0) return { low: 1, high: 1, unit: 1, error: 0 };
  let product = base;
  for (let i = 1; i < Math.abs(exponent); i += 1) product = times(product, base);
  if (exponent % 2 === 0) product = { ...product, low: Math.max(product.low, 0) };
  return exponent < 0 ? over({ low: 1, high: 1, unit: 1, error: 0 }, product) : product;
}

function summed(term: Known, count: number): Known {
  let total = term;
  for (let i = 1; i < count; i += 1) total = plus(total, term);
  return total;
}

function folded(by: "+" | "*" | "max" | "min", term: Known, count: number): Known {
  if (by === "+") return summed(term, count);
  if (by !== "*") return term;
  let product = term;
  for (let i = 1; i < count; i += 1) product = times(product, term);
  return product;
}

function applied(name: ScalarFunction | "negative", a: Known): Known {
  const { low, high, unit, error } = a;
  switch (name) {
    case "negative":
      return negate(a);
    case "abs":
      return { low: low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), high: size(a), unit, error };
    case "relu":
      return { low: Math.max(low, 0), high: Math.max(high, 0), unit, error };
    case "sign":
      exactly(a, "a sign");
      return { low: -1, high: 1, unit: 1, error: 0 };
    case "floor":
      exactly(a, "a floor");
      return { low: Math.floor(low), high: Math.floor(high), unit: 1, error: 0 };
    case "exp":
      if (high + error > LARGEST_EXPONENT) throw new Unsupported("an exponential that may leave the doubles");
      return library(Math.exp(low), Math.exp(high), Math.exp(high + error) * error);
    case "log":
      if (low - error <= 0) throw new Unsupported("a logarithm of what may not be positive");
      return library(Math.log(low), Math.log(high), error / (low - error));
    case "sqrt":
      // Both roots are at most sqrt(error) apart wherever they lie, and a negative computed value is NaN: unsure.
      if (low < 0) throw new Unsupported("a root of what may be negative");
      return library(
        Math.sqrt(low),
        Math.sqrt(high),
        low > error ? error / Math.sqrt(low - error) : Math.sqrt(error) * SLACK,
      );
    case "tanh":
      return library(Math.tanh(low), Math.tanh(high), error);
    default:
      // sin and cos
      return library(-1, 1, error);
  }
}

/** A value of the runtime's library: monotone functions by their ends, widened by their own error. */
function library(low: number, high: number, error: number): Known {
  const most = Math.max(Math.abs(low), Math.abs(high));
  const wide = most * LIBRARY * SLACK + UNDERFLOW;
  return { low: low - wide, high: high + wide, unit: 0, error: (error + (most + error) * LIBRARY) * SLACK + UNDERFLOW };
}

function union(a: Known, b: Known): Known {
  return {
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    unit: Math.min(a.unit, b.unit),
    error: Math.max(a.error, b.error),
  };
}

function exactly({ error }: Known, what: string): void {
  if (error > 0) throw new Unsupported(`${what} of what is rounded`);
}

function size({ low, high }: Known): number {
  return Math.max(Math.abs(low), Math.abs(high));
}
