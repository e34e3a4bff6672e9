import { evaluate } from "../../../formula/exact/judge.ts";
import type { Definition } from "../../../formula/language/definition.ts";
import type { Expression } from "../../../formula/language/expression.ts";
import { nodesOf, partsOf } from "../../../formula/language/walk.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import {
  absolute,
  add,
  fromDecimal,
  integerOf,
  negate,
  printRational,
  type Rational,
  rational,
  subtract,
} from "../../../numeric/exact/rational.ts";
import { isExact } from "../../../numeric/exact/real.ts";
import type { Universal } from "../../check/read/state.ts";

/** How far the neighbours of a constant lie from it. */
const STEPS = ["1e-3", "1e-9", "1e-30"].map(fromDecimal);

/** Values at which things go wrong whatever the formula is: small and large, of both signs. */
const USUAL = ["2", "-2", "0.5", "-0.5", "3", "10", "-10", "1e-6", "-1e-6", "1000", "-1000", "1e15", "-1e15"];

/** Constants beyond these are left out, so that neighbours and pairs of them stay few. */
const MOST_CONSTANTS = 24;

/**
 * Every number that a statement names, in formula, premise, definitions and domains, and what is worked out from numbers alone
 * (3/7, 10%): each once, as they come.
 */
export function constantsOf({ formula, given, definitions, domains }: Universal): readonly Rational[] {
  const constraints = Object.entries(domains).flatMap(([name, domain]) => domain.constraint(name) ?? []);
  const bodies = Object.values(definitions).flatMap(bodiesOf);
  const found = [formula, ...(given === null ? [] : [given]), ...bodies, ...constraints].flatMap((e) => [
    ...constantsIn(e),
  ]);
  return distinct(found).slice(0, MOST_CONSTANTS);
}

function bodiesOf({ body, using }: Definition): readonly Expression[] {
  return [body, ...using.flatMap(bodiesOf)];
}

/** Every number that a formula names, and what is worked out from numbers alone. */
export function* constantsIn(e: Expression): Generator<Rational> {
  for (const node of nodesOf(e)) {
    const value = isNumeric(node) ? numberIn(node) : null;
    if (value !== null) yield value;
  }
}

function isNumeric(e: Expression): boolean {
  if (e.kind === "number") return true;
  const isArithmetic = e.kind === "operation" || e.kind === "negative" || e.kind === "percent";
  return isArithmetic && partsOf(e).every(isNumeric);
}

function numberIn(e: Expression): Rational | null {
  try {
    const value = evaluate(e, {}, "reals");
    return typeof value === "object" && "n" in value && isExact(value) ? value : null;
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

/** The values of a single number to be tried, the most telling first: 0, ±1, the constants, what lies beside them, and the usual ones. */
export function valuesToTry(constants: readonly Rational[]): readonly Rational[] {
  const few = constants.slice(0, 8);
  const pairs = few.flatMap((a, i) => few.slice(i + 1).flatMap((b) => [add(a, b), subtract(a, b), subtract(b, a)]));
  return distinct([
    ...[0, 1, -1].map((n) => rational(n)),
    ...constants,
    ...constants.map(negate),
    ...STEPS.flatMap((step) => [...few, rational(0)].flatMap((each) => [add(each, step), subtract(each, step)])),
    ...few.flatMap((each) => [add(each, rational(1)), subtract(each, rational(1))]),
    ...USUAL.map(fromDecimal),
    ...pairs,
  ]);
}

/** The sizes that a statement names, and their neighbours, beyond the ones that are always tried. */
export function namedSizes(constants: readonly Rational[], from: number, to: number): readonly number[] {
  const whole = constants.flatMap((each) => {
    const n = integerOf(absolute(each));
    return n === null || n > BigInt(to) ? [] : [Number(n) - 1, Number(n), Number(n) + 1];
  });
  return [...new Set(whole)].filter((size) => size > from && size <= to).sort((a, b) => a - b);
}

export function distinct(values: readonly Rational[]): readonly Rational[] {
  return [...new Map(values.map((value) => [printRational(value), value])).values()];
}
