import type { Engine } from "../language/engine.ts";
import type { Comparison, Expression, Operator } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { product } from "../shape/product.ts";
import { describeShape, entriesOf, isList, isMatrix, liftTwo } from "../shape/shape.ts";

const STEPS = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "^": "power",
  ".*": "multiply",
  "./": "divide",
  ".^": "power",
} as const satisfies Record<Operator, string>;

/** Operators that linear algebra defines for a number on the right only. */
const WHOLE: ReadonlySet<Operator> = new Set<Operator>(["/", "^"]);

/**
 * An operation on values of any shape: entry by entry, but for the product of two lists, which is that of linear algebra.
 *
 * @param number - the entry as a number, refused where it is none
 */
export function operate<S>(
  e: Expression & { kind: "operation" },
  [left, right]: readonly [Value<S>, Value<S>],
  engine: Engine<S>,
  number: (entry: Value<S>, e: Expression) => S,
): Value<S> {
  if (e.operator === "*" && isList(left) && isList(right)) {
    for (const entry of [...entriesOf(left), ...entriesOf(right)]) number(entry, e);
    const result = product(left, right, engine);
    if (result === null) throw mismatch(e, left, right);
    return result;
  }
  if (WHOLE.has(e.operator) && (isList(right) || (e.operator === "^" && isList(left)))) {
    const got = `${describeShape(left)} and ${describeShape(right)}`;
    const must = `${printFormula(e)} must be written with .${e.operator} where it works entry by entry`;
    throw pointAt(new TypeError(`${must}, got ${got}`), e);
  }
  const step = engine[STEPS[e.operator]];
  return liftTwo(
    left,
    right,
    (a, b) => step(number(a, e), number(b, e)),
    (a, b) => mismatch(e, a, b),
  ) as Value<S>;
}

/** How two numbers compare, by the three relations that an arithmetic has. */
export function related<S, T>(
  operator: Exclude<Comparison, "!=">,
  a: S,
  b: S,
  by: { less(a: S, b: S): T; lessOrEqual(a: S, b: S): T; equal(a: S, b: S): T },
): T {
  switch (operator) {
    case "<":
      return by.less(a, b);
    case "<=":
      return by.lessOrEqual(a, b);
    case ">":
      return by.less(b, a);
    case ">=":
      return by.lessOrEqual(b, a);
    default:
      return by.equal(a, b);
  }
}

/** A list of values of one shape, scalars or vectors. */
export function listed<S>(e: Expression, items: readonly Value<S>[]): Value<S> {
  const [first] = items as [Value<S>];
  const odd = items.find((item) => isList(item) !== isList(first) || lengthOf(item) !== lengthOf(first));
  if (odd !== undefined) throw mismatch(e, first, odd);
  if (isMatrix(first)) throw pointAt(new TypeError(`${printFormula(e)} must have at most two levels, got more`), e);
  return items as Value<S>;
}

/** Refuses more or fewer indices than a value has dimensions. */
export function requireIndices<S>(e: Expression, of: Value<S>, count: number): void {
  const levels = isMatrix(of) ? 2 : isList(of) ? 1 : 0;
  if (count === levels) return;
  const must = `${printFormula(e)} must have one index for each dimension`;
  throw pointAt(new TypeError(`${must}, got ${count} for ${describeShape(of)}`), e);
}

function lengthOf<S>(value: Value<S>): number {
  return isList(value) ? value.length : 0;
}
