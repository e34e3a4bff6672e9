import { NoValue } from "../../numeric/exact/no-value.ts";
import { rational } from "../../numeric/exact/rational.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import { FURTHER_FUNCTIONS } from "../language/builtins.ts";
import type { Definition } from "../language/definition.ts";
import type { Engine, FurtherFunction, ScalarFunction } from "../language/engine.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { describeShape, entriesOf, isList, lift, liftTwo } from "../shape/shape.ts";
import { type Bindings, inside, named } from "./bindings.ts";
import { listFunction } from "./list-functions.ts";
import { listed, operate, related, requireIndices } from "./operate.ts";

/** A series has at most so many terms. */
const MOST_TERMS = 100_000;

type Of<K extends Expression["kind"]> = Expression & { kind: K };

/**
 * One evaluation of a formula: this knows the language, the engine knows the numbers. It remembers how exact it was so far, and the
 * node it is at.
 */
export class Evaluator<S> {
  readonly #engine: Engine<S>;
  #exact = true;
  #place: Expression | null = null;

  constructor(engine: Engine<S>) {
    this.#engine = engine;
  }

  /** False as soon as a comparison met a bracket of 64 digits. */
  get exact(): boolean {
    return this.#exact;
  }

  /** The innermost operation at work: where a NoValue came from. */
  get place(): Expression | null {
    return this.#place;
  }

  value(e: Expression, bindings: Bindings<S>): Value<S> {
    const engine = this.#engine;
    const of = (part: Expression): Value<S> => this.value(part, bindings);
    switch (e.kind) {
      case "number":
        return engine.literal(e.text);
      case "name":
        return named(e, bindings);
      case "vector":
        return listed(e, e.items.map(of));
      case "index": {
        const list = of(e.of);
        const positions = e.at.map((i) => number(of(i), i));
        return this.#indexed(e, list, positions);
      }
      case "call":
        return this.#call(e, bindings);
      case "series":
        return this.#series(e, bindings);
      case "negative":
        return lift(of(e.of), (a) => engine.negate(number(a, e)));
      case "percent": {
        const list = of(e.of);
        this.#place = e;
        return lift(list, (a) => engine.divide(number(a, e), engine.literal("100")));
      }
      case "operation": {
        const sides = [of(e.left), of(e.right)] as const;
        this.#place = e;
        return operate(e, sides, engine, number);
      }
      case "choice":
        return of(this.#decided(e.condition, bindings) ? e.yes : e.no);
      default:
        return this.#decided(e, bindings);
    }
  }

  /** Comparisons, and, or, not, truth values; throws TypeError for an expression that gives a number. */
  truth(e: Expression, bindings: Bindings<S>): Truth {
    switch (e.kind) {
      case "comparison":
        return this.#comparison(e, bindings);
      case "and":
        return this.#joined(e, false, bindings);
      case "or":
        return this.#joined(e, true, bindings);
      case "not":
        return not(this.truth(e.of, bindings));
      case "choice":
        return this.truth(this.#decided(e.condition, bindings) ? e.yes : e.no, bindings);
      case "call": {
        const definition = bindings.definitions.get(e.name);
        if (definition !== undefined) return this.truth(definition.body, this.#inside(e, definition, bindings));
      }
    }
    const result = e.kind === "boolean" ? e.value : this.value(e, bindings);
    if (typeof result === "boolean") return result;
    throw pointAt(new TypeError(`${printFormula(e)} must be true or false, got ${describeShape(result)}`), e);
  }

  #decided(e: Expression, bindings: Bindings<S>): boolean {
    const result = this.truth(e, bindings);
    if (result !== "undecided") return result;
    this.#place = e;
    throw new NoValue("undecided", "64 digits do not tell a comparison");
  }

  /** Kleene's and (or): `settles` is the value that one side alone decides. The right side is not tried where the left settles. */
  #joined({ left, right }: Of<"and" | "or">, settles: boolean, bindings: Bindings<S>): Truth {
    const first = this.truth(left, bindings);
    if (first === settles) return first;
    if (first !== "undecided") return this.truth(right, bindings);
    return perhaps(() => this.truth(right, bindings)) === settles ? settles : "undecided";
  }

  #comparison(e: Of<"comparison">, bindings: Bindings<S>): Truth {
    let left = this.value(e.terms[0] as Expression, bindings);
    let all: Truth = true;
    for (const [i, operator] of e.comparisons.entries()) {
      const term = e.terms[i + 1] as Expression;
      const right = all === true ? this.value(term, bindings) : perhaps(() => this.value(term, bindings));
      this.#place = e;
      const next = this.#link(operator, left, right, e, i);
      // A chain is an and: it ends at the first false link, and what follows is not asked.
      if (next === false) return false;
      if (next === "undecided") all = next;
      left = right;
    }
    return all;
  }

  #link(operator: Comparison, left: Value<S>, right: Value<S>, e: Expression, link: number): Truth {
    if (operator === "!=") return not(this.#link("==", left, right, e, link));
    let all: Truth = true;
    liftTwo(
      left,
      right,
      (a, b) => {
        const both = typeof a === "boolean" && typeof b === "boolean" && operator === "==";
        const result = both ? a === b : this.#compared(operator, number(a, e, link), number(b, e, link));
        if (result === false || all === true) all = result;
      },
      (a, b) => mismatch(e, a, b, link),
    );
    return all;
  }

  #compared(operator: Exclude<Comparison, "!=">, a: S, b: S): Truth {
    if (!this.#engine.isExact(a) || !this.#engine.isExact(b)) this.#exact = false;
    return related(operator, a, b, this.#engine);
  }

  #call(e: Of<"call">, bindings: Bindings<S>): Value<S> {
    const engine = this.#engine;
    const definition = bindings.definitions.get(e.name);
    if (definition !== undefined) return this.value(definition.body, this.#inside(e, definition, bindings));
    if (e.name === "defined") return this.#isDefined(e, bindings);
    const args = e.args.map((arg) => numbers(this.value(arg, bindings), e));
    this.#place = e;
    const scalar = Object.hasOwn(engine.functions, e.name) ? engine.functions[e.name as ScalarFunction] : undefined;
    const [first] = args;
    if (first === undefined) throw new RangeError(`${e.name} must be given an argument, got none`);
    if (scalar !== undefined) return lift(first, (a) => scalar(a as S));
    if (!FURTHER_FUNCTIONS.has(e.name)) return listFunction(e, args, engine);
    return engine.further(
      e.name as FurtherFunction,
      args.map((arg, i) => number(arg, e.args[i] ?? e)),
    );
  }

  /** Term by term from the front; none is 0 for a sum and 1 for a product. */
  #series(e: Of<"series">, bindings: Bindings<S>): Value<S> {
    const engine = this.#engine;
    const [from, to] = [this.#end(e, e.from, bindings), this.#end(e, e.to, bindings)];
    if (to - from >= MOST_TERMS) {
      throw new NoValue("undecided", `a range of more than ${MOST_TERMS.toLocaleString("en")} numbers is not walked`);
    }
    let result = engine.literal(e.name === "sum" ? "0" : "1");
    const step = e.name === "sum" ? engine.add : engine.multiply;
    for (let k = from; k <= to; k += 1) {
      const values = new Map([...bindings.values, [e.index, engine.fromRational(rational(k))] as const]);
      const term = number(this.value(e.term, { ...bindings, values }), e.term);
      this.#place = e;
      result = k === from ? term : step(result, term);
    }
    return result;
  }

  #end(e: Of<"series">, end: Expression, bindings: Bindings<S>): number {
    const value = number(this.value(end, bindings), end);
    this.#place = e;
    if (!this.#engine.isExact(value)) throw new NoValue("undecided", "64 digits do not tell the end of a range");
    const whole = this.#engine.integer(value);
    if (whole === null || !Number.isSafeInteger(whole))
      throw new NoValue("undefined", "a range must end at a whole number");
    return whole;
  }

  #inside(e: Of<"call">, definition: Definition, bindings: Bindings<S>): Bindings<S> {
    return inside(
      definition,
      definition.parameters.map((_, i) => this.value(e.args[i] as Expression, bindings)),
    );
  }

  #isDefined(e: Of<"call">, bindings: Bindings<S>): boolean {
    const result = attempted(() => this.value(e.args[0] as Expression, bindings));
    if (result === undefined) return false;
    return entriesOf(result).every((entry) => typeof entry === "boolean" || this.#engine.isDefined(entry));
  }

  #indexed(e: Expression, of: Value<S>, positions: readonly S[]): Value<S> {
    this.#place = e;
    requireIndices(e, of, positions.length);
    return positions.reduce<Value<S>>((list, position) => {
      if (!this.#engine.isExact(position)) throw new NoValue("undecided", "64 digits do not tell an index");
      const i = this.#engine.integer(position);
      const entries = list as readonly Value<S>[];
      if (i === null || i < 1 || i > entries.length) {
        const shown = this.#engine.show(position, 12);
        throw new NoValue("undefined", `index ${shown} outside 1 to ${entries.length}`);
      }
      return entries[i - 1] as Value<S>;
    }, of);
  }
}

function number<S>(entry: Value<S>, e: Expression, link = 0): S {
  if (typeof entry !== "boolean" && !isList(entry)) return entry;
  throw pointAt(new TypeError(`${printFormula(e)} must be made of numbers, got ${describeShape(entry)}`), e, link);
}

function numbers<S>(list: Value<S>, e: Expression): Value<S> {
  for (const entry of entriesOf(list)) number(entry, e);
  return list;
}

function not(truth: Truth): Truth {
  return truth === "undecided" ? truth : !truth;
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
