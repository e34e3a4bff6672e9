import { NoValue } from "../../../numeric/exact/no-value.ts";
import * as exact from "../../../numeric/exact/rational.ts";
import type { Place, Scalar } from "../../step/language.ts";
import * as number from "./number.ts";
import { COST, isFraction, isRoot, type Num } from "./number.ts";
import { type Outcome, positionIn, type World } from "./world.ts";

type Run<T> = (at: World) => T;

/** What is worked out once at a case is not worked out again; light work that depends on an index is. */
export function remembered<T extends Num | Outcome>(
  id: number,
  free: readonly Place[],
  isLight: boolean,
  run: Run<T>,
): Run<T> {
  if (free.length === 0) return (at) => closed(id, at, run);
  if (isLight || free.length > 2) return run;
  const [first, second] = free as readonly [Place, Place?];
  return (at) => {
    const [i, j] = [positionIn(at, first), second === undefined ? 0 : positionIn(at, second)];
    if (i > 1023 || j > 1023) return run(at);
    const key = id * 1048576 + i * 1024 + j;
    const known = at.open.get(key);
    if (known !== undefined) return known as T;
    const value = run(at);
    at.open.set(key, value);
    return value;
  };
}

function closed<T extends Num | Outcome>(id: number, at: World, run: Run<T>): T {
  const known = at.closed[id];
  if (known instanceof NoValue) throw known;
  if (known !== undefined) return known as T;
  try {
    const value = run(at);
    at.closed[id] = value;
    return value;
  } catch (error) {
    if (error instanceof NoValue) at.closed[id] = error;
    throw error;
  }
}

/** Denominators beyond this make fractions long. */
const LONG = 1n << 256n;

/** Counts what an operation costs. */
export function weighed(run: Run<Num>): Run<Num> {
  return (at) => {
    const value = run(at);
    at.spent += isFraction(value)
      ? value.d > LONG
        ? COST.long
        : COST.exact
      : isRoot(value)
        ? COST.algebraic
        : COST.bracket;
    return value;
  };
}

/** Runs through the positions of a list until the work says to stop. */
export function overPositions(at: World, index: Place, length: number, work: () => boolean): void {
  const before = at.positions.get(index);
  try {
    for (let position = 1; position <= length; position += 1) {
      at.positions.set(index, position);
      if (!work()) return;
    }
  } finally {
    if (before === undefined) at.positions.delete(index);
    else at.positions.set(index, before);
  }
}

/** Kleene's "or" (settled by true) or "and" (by false). What is not told is weaker than what has no value: it may yet settle. */
export function either(settles: boolean, left: Outcome, right: () => Outcome): Outcome {
  if (left === settles) return left;
  const other = right();
  if (other === settles) return other;
  if (left === "undecided" || other === "undecided") return "undecided";
  return left === "none" || other === "none" ? "none" : !settles;
}

export function not(of: Outcome): Outcome {
  return typeof of === "boolean" ? !of : of;
}

/** What a statement is whose terms gave no number. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof NoValue)) throw error;
  return error.kind === "undefined" ? "none" : "undecided";
}

/** The entry of a list of the case. Throws RangeError for a name that the case does not have, or the wrong number of indices. */
export function entryIn(at: World, name: string, places: readonly Place[]): Num {
  if (!Object.hasOwn(at.values, name))
    throw new RangeError(`name must be one of ${Object.keys(at.values).join(", ")}, got ${name}`);
  let value: unknown = at.values[name];
  for (const place of places) {
    if (!Array.isArray(value)) throw new RangeError(`${name} must have as many indices as dimensions, got more`);
    const position = positionIn(at, place);
    if (position > value.length) return beyond(at, name, places);
    value = value[position - 1];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(`${name} must be a number after its indices, got another thing`);
  return value as Num;
}

function beyond(at: World, name: string, places: readonly Place[]): Num {
  const where = places.map((each) => positionIn(at, each)).join(",");
  if (at.gaps === null) throw new NoValue("undefined", `${name} has no entry ${where}`);
  return at.gaps(name, where);
}

export function quotient(a: Num, b: Num, at: World): Num {
  if (at.gaps !== null && number.signOf(b) === 0) return exact.ZERO;
  return number.divide(a, b);
}

export function power(base: Num, exponent: number, at: World): Num {
  if (exponent < 0 && at.gaps !== null && number.signOf(base) === 0) return exact.ZERO;
  return number.power(base, exponent);
}

/** The larger (1) or the smaller (-1) of two. */
export function extreme(sign: 1 | -1, a: Num, b: Num): Num {
  return sign === 1 ? number.larger(a, b) : number.negate(number.larger(number.negate(a), number.negate(b)));
}

/** What a word does that joins the entries of a list. */
export const JOINED = {
  mean: number.add,
  prod: number.multiply,
  max: (a: Num, b: Num) => extreme(1, a, b),
  min: (a: Num, b: Num) => extreme(-1, a, b),
} as const;

/** A function of one number. Throws RangeError for a name that steps do not have. */
export function functionNamed(name: string): (of: Num, at: World) => Num {
  const piecewise = Object.hasOwn(PIECEWISE, name) ? PIECEWISE[name] : undefined;
  if (piecewise !== undefined) return piecewise;
  const apply = Object.hasOwn(number.FUNCTIONS, name) ? number.FUNCTIONS[name] : undefined;
  if (apply === undefined) throw new RangeError(`function must be one of the steps' language, got ${name}`);
  // Special values come again and again, and a function costs thousands of times what an addition does.
  const kept = new Map<string, Num | NoValue>();
  return (of, at) => {
    const argument = isRoot(of) && number.signOf(of) === 0 ? exact.ZERO : of;
    const key = isFraction(argument) ? `${argument.n}/${argument.d}` : null;
    const known = key === null ? undefined : kept.get(key);
    if (known === undefined) at.spent += COST.function;
    const value = known ?? attempted(() => apply(argument));
    if (key !== null) kept.set(key, value);
    if (!(value instanceof NoValue)) return value;
    if (value.kind === "undecided" || at.gaps === null) throw value;
    return missing(at, name, argument);
  };
}

function attempted(work: () => Num): Num | NoValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue) return error;
    throw error;
  }
}

const PIECEWISE: Readonly<Record<string, (of: Num) => Num>> = {
  abs: (of) => extreme(1, of, number.negate(of)),
  relu: (of) => number.larger(of, exact.ZERO),
  floor: number.floor,
  sign: (of) => {
    const sign = number.signOf(of);
    if (sign === "undecided") throw new NoValue("undecided", "64 digits do not tell the sign of a number");
    return exact.rational(sign);
  },
};

/** What stands in for a number that has no value: the same wherever the argument is the same, which only fractions tell. */
function missing(at: World, name: string, of: Num): Num {
  if (at.gaps === null) throw new NoValue("undefined", `${name} has no value at ${number.printNum(of)}`);
  if (!isFraction(of)) throw new NoValue("undecided", `64 digits do not tell what ${name} is taken of`);
  return at.gaps(name, number.printNum(of));
}

/** Larger powers are nothing that a step says. */
const LARGEST_POWER = 64;

/** Throws RangeError for an exponent that is no whole number of at most 64. */
export function wholeNumber(e: Scalar): number {
  const size =
    e.kind === "negative" && e.of.kind === "number" ? -Number(e.of.text) : Number(e.kind === "number" && e.text);
  if (e.kind === "boolean" || !Number.isInteger(size) || Math.abs(size) > LARGEST_POWER)
    throw new RangeError(`an exponent must be a whole number from -${LARGEST_POWER} to ${LARGEST_POWER}, got ${size}`);
  return size;
}
