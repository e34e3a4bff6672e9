import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import type { Definition } from "../language/definition.ts";
import type { Engine, ScalarFunction } from "../language/engine.ts";
import type { Comparison, Expression, Operator } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { product } from "../shape/product.ts";
import { describeShape, entriesOf, isList, isMatrix, lift, liftTwo } from "../shape/shape.ts";
import { listFunction } from "./list-functions.ts";

/** What names stand for. Maps, so that a name such as `constructor` is only found where somebody put it. */
export interface Bindings<S> {
  readonly values: ReadonlyMap<string, Value<S>>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** One evaluation: how exact it was so far, and the node it is at, for messages. */
export interface Evaluator<S> {
  value(expression: Expression, bindings: Bindings<S>): Value<S>;
  /** Comparisons, and, or, not, truth values; throws TypeError for an expression that gives a number. */
  truth(expression: Expression, bindings: Bindings<S>): Truth;
  /** False as soon as a comparison met a bracket of 64 digits. */
  exact(): boolean;
  /** The innermost operation at work: where a NoValue came from. */
  place(): Expression | null;
}

type Entry<S> = S | boolean;

/** The one visitor of formulas: it knows the language, the engine knows the numbers. */
export function evaluator<S>(engine: Engine<S>): Evaluator<S> {
  let exact = true;
  let at: Expression | null = null;

  function value(e: Expression, bindings: Bindings<S>): Value<S> {
    switch (e.kind) {
      case "number":
        return engine.literal(e.text);
      case "name":
        return named(e, bindings);
      case "vector":
        return vector(
          e,
          e.items.map((item) => value(item, bindings)),
        );
      case "index":
        return indexed(
          e,
          value(e.of, bindings),
          e.at.map((i) => number(i, bindings)),
        );
      case "call":
        return call(e, bindings);
      case "negative":
        return lift(value(e.of, bindings), (a) => engine.negate(numeric(a, e)));
      case "percent": {
        const of = value(e.of, bindings);
        at = e;
        return lift(of, (a) => engine.divide(numeric(a, e), engine.literal("100")));
      }
      case "operation":
        return operation(e, value(e.left, bindings), value(e.right, bindings));
      case "choice":
        return value(decided(e.condition, bindings) ? e.yes : e.no, bindings);
      default:
        return decided(e, bindings);
    }
  }

  function truth(e: Expression, bindings: Bindings<S>): Truth {
    switch (e.kind) {
      case "comparison":
        return comparison(e, bindings);
      case "and":
        return joined(e.left, e.right, false, bindings);
      case "or":
        return joined(e.left, e.right, true, bindings);
      case "not": {
        const of = truth(e.of, bindings);
        return of === "undecided" ? of : !of;
      }
      case "choice":
        return truth(decided(e.condition, bindings) ? e.yes : e.no, bindings);
      case "call": {
        const definition = bindings.definitions.get(e.name);
        if (definition !== undefined) return truth(definition.body, inside(definition, e, bindings));
      }
    }
    const result = e.kind === "boolean" ? e.value : value(e, bindings);
    if (typeof result !== "boolean") {
      throw pointAt(new TypeError(`${printFormula(e)} must be true or false, got ${describeShape(result)}`), e);
    }
    return result;
  }

  function decided(e: Expression, bindings: Bindings<S>): boolean {
    const result = truth(e, bindings);
    if (result !== "undecided") return result;
    at = e;
    throw new NoValue("undecided", "64 digits do not tell a comparison");
  }

  /** Kleene's and (or): `settles` is the value that one side alone decides. The right side is not tried where the left settles. */
  function joined(left: Expression, right: Expression, settles: boolean, bindings: Bindings<S>): Truth {
    const first = truth(left, bindings);
    if (first === settles) return first;
    if (first !== "undecided") return truth(right, bindings);
    return perhaps(() => truth(right, bindings)) === settles ? settles : "undecided";
  }

  function comparison(e: Expression & { kind: "comparison" }, bindings: Bindings<S>): Truth {
    let left = value(e.terms[0] as Expression, bindings);
    let all: Truth = true;
    for (const [i, operator] of e.comparisons.entries()) {
      const term = e.terms[i + 1] as Expression;
      const right = all === true ? value(term, bindings) : perhaps(() => value(term, bindings));
      const next = compared(operator, left, right, e, i);
      // A chain is an and: it ends at the first false link, and what follows is not asked.
      if (next === false) return false;
      if (next === "undecided") all = next;
      left = right;
    }
    return all;
  }

  function compared(operator: Comparison, left: Value<S>, right: Value<S>, e: Expression, link: number): Truth {
    at = e;
    if (operator === "!=") {
      const same = compared("==", left, right, e, link);
      return same === "undecided" ? same : !same;
    }
    let all: Truth = true;
    const pair = (a: Entry<S>, b: Entry<S>): void => {
      const result = comparePair(operator, a, b, e, link);
      if (result === false || all === true) all = result;
    };
    liftTwo(left, right, pair, (a, b) => mismatch(e, a, b, link));
    return all;
  }

  function comparePair(operator: Comparison, a: Entry<S>, b: Entry<S>, e: Expression, link: number): Truth {
    if (typeof a === "boolean" && typeof b === "boolean" && operator === "==") return a === b;
    const [x, y] = [numeric(a, e, link), numeric(b, e, link)];
    if (!engine.isExact(x) || !engine.isExact(y)) exact = false;
    switch (operator) {
      case "<":
        return engine.less(x, y);
      case "<=":
        return engine.lessOrEqual(x, y);
      case ">":
        return engine.less(y, x);
      case ">=":
        return engine.lessOrEqual(y, x);
      default:
        return engine.equal(x, y);
    }
  }

  function operation(e: Expression & { kind: "operation" }, left: Value<S>, right: Value<S>): Value<S> {
    at = e;
    const entrywise = (apply: (a: S, b: S) => S): Value<S> =>
      liftTwo(
        left,
        right,
        (a, b) => apply(numeric(a, e), numeric(b, e)),
        (a, b) => mismatch(e, a, b),
      ) as Value<S>;
    const both = isList(left) && isList(right);
    if (e.operator === "*" && both) return linear(e, left, right);
    if (WHOLE.has(e.operator) && (isList(right) || (e.operator === "^" && isList(left)))) {
      throw pointAt(
        new TypeError(
          `${printFormula(e)} must be written with .${e.operator} where it works entry by entry, got ${describeShape(left)} and ${describeShape(right)}`,
        ),
        e,
      );
    }
    return entrywise(engine[STEPS[e.operator]]);
  }

  function linear(e: Expression, left: Value<S>, right: Value<S>): Value<S> {
    const result = product(numbers(left, e), numbers(right, e), engine);
    if (result === null) throw mismatch(e, left, right);
    return result;
  }

  function call(e: Expression & { kind: "call" }, bindings: Bindings<S>): Value<S> {
    const definition = bindings.definitions.get(e.name);
    if (definition !== undefined) return value(definition.body, inside(definition, e, bindings));
    if (e.name === "defined") return defined(e, bindings);
    const args = e.args.map((arg) => numbers(value(arg, bindings), e));
    at = e;
    const scalar = Object.hasOwn(engine.functions, e.name) ? engine.functions[e.name as ScalarFunction] : undefined;
    const [first] = args;
    if (first === undefined) throw new RangeError(`${e.name} must be given an argument, got none`);
    return scalar === undefined ? listFunction(e, args, engine) : lift(first, (a) => scalar(a as S));
  }

  function defined(e: Expression & { kind: "call" }, bindings: Bindings<S>): boolean {
    const result = attempted(() => value(e.args[0] as Expression, bindings));
    if (result === undefined) return false;
    return entriesOf(result).every((entry) => typeof entry === "boolean" || engine.isDefined(entry));
  }

  function inside(definition: Definition, e: Expression & { kind: "call" }, bindings: Bindings<S>): Bindings<S> {
    const values = definition.parameters.map((name, i) => [name, value(e.args[i] as Expression, bindings)] as const);
    return { values: new Map(values), definitions: new Map(definition.using.map((used) => [used.name, used])) };
  }

  function vector(e: Expression, items: readonly Value<S>[]): Value<S> {
    const [first] = items;
    const odd = items.find(
      (item) => isList(item) !== isList(first as Value<S>) || lengthOf(item) !== lengthOf(first as Value<S>),
    );
    if (odd !== undefined) throw mismatch(e, first as Value<S>, odd);
    if (isMatrix(first as Value<S>))
      throw pointAt(new TypeError(`${printFormula(e)} must have at most two levels, got more`), e);
    return items as Value<S>;
  }

  function indexed(e: Expression, of: Value<S>, at1: readonly S[]): Value<S> {
    at = e;
    const levels = isMatrix(of) ? 2 : isList(of) ? 1 : 0;
    if (at1.length !== levels) {
      throw pointAt(
        new TypeError(
          `${printFormula(e)} must have one index for each dimension, got ${at1.length} for ${describeShape(of)}`,
        ),
        e,
      );
    }
    return at1.reduce<Value<S>>((list, position) => {
      const i = engine.integer(position);
      const entries = list as readonly Value<S>[];
      if (i === null || i < 1 || i > entries.length) {
        throw new NoValue("undefined", `index ${engine.show(position, 12)} outside 1 to ${entries.length}`);
      }
      return entries[i - 1] as Value<S>;
    }, of);
  }

  function number(e: Expression, bindings: Bindings<S>): S {
    return numeric(value(e, bindings), e);
  }

  function numeric(entry: Value<S>, e: Expression, link = 0): S {
    if (typeof entry !== "boolean" && !isList(entry)) return entry;
    throw pointAt(new TypeError(`${printFormula(e)} must be made of numbers, got ${describeShape(entry)}`), e, link);
  }

  function numbers(list: Value<S>, e: Expression): Value<S> {
    for (const entry of entriesOf(list)) numeric(entry, e);
    return list;
  }

  return { value, truth, exact: () => exact, place: () => at };
}

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

function named<S>(e: Expression & { kind: "name" }, { values }: Bindings<S>): Value<S> {
  const { name } = e;
  const value = values.get(name);
  if (value === undefined) {
    const known = [...values.keys()].join(", ");
    throw pointAt(new RangeError(`name must be one that stands for a value (${known}), got "${name}"`), e);
  }
  return value;
}

function lengthOf<S>(value: Value<S>): number {
  return isList(value) ? value.length : 0;
}

/**
 * Work of which it is open whether it is reached. Where it has no value, it is open whether the whole has one: no outer `or` may
 * settle it, as it may settle a whole that has a value and is only not known.
 */
function perhaps<T>(work: () => T): T {
  const result = attempted(work);
  if (result === undefined) throw new NoValue("undecided", "it is open whether a part without a value is reached");
  return result;
}

/** The result, or undefined where there is none; "undecided" passes through as the signal it is. */
function attempted<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue && error.kind === "undefined") return undefined;
    throw error;
  }
}
