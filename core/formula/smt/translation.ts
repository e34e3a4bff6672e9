import { ONE, rational, ZERO } from "../../numeric/exact/rational.ts";
import { listFunction } from "../exact/list-functions.ts";
import type { Definition } from "../language/definition.ts";
import type { ScalarFunction } from "../language/engine.ts";
import { Unsupported } from "../language/engine.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { product } from "../shape/product.ts";
import { describeShape, entriesOf, isList, isMatrix, lift, liftTwo } from "../shape/shape.ts";
import { termEngine } from "./engine.ts";
import { newTerms, type Term, type Terms } from "./term.ts";

/** What names stand for. */
export interface TermBindings {
  readonly values: ReadonlyMap<string, Value<Term>>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A formula as terms: where it has a value, and where it is true if it has one. */
export interface Condition {
  readonly defined: Term;
  readonly holds: Term;
}

/** Translates the formulas of one script: what they share is shared, and what they need is gathered. */
export interface Translation {
  readonly terms: Terms;
  /**
   * Comparisons, and, or, not, truth values, as the evaluator reads them from left to right: what it would not reach need not
   * have a value.
   */
  condition(formula: Expression, bindings: TermBindings): Condition;
  /** The new numbers in the order in which they were met. */
  readonly fresh: readonly Term[];
  /** What holds for the new numbers, by what they are. Each of these can be met at every point. */
  axioms(): readonly Term[];
  /** The functions of which only some properties are told: "exp". */
  abstracted(): readonly string[];
}

/** Starts the translation of one script. */
export function translation(): Translation {
  const terms = newTerms();
  const fresh: Term[] = [];
  const axioms: Term[] = [];
  const exponentials = new Map<Term, Term>();
  let needed: Term[] = [];
  const zero = terms.number(ZERO);

  function newNumber(what: string, describe: (it: Term) => Term): Term {
    const it = terms.leaf(`${what}!${fresh.length + 1}`, "Real");
    fresh.push(it);
    axioms.push(describe(it));
    return it;
  }

  const engine = termEngine(terms, {
    need: (condition) => needed.push(condition),
    fresh: newNumber,
    exponential(argument) {
      const known = exponentials.get(argument) ?? newNumber("exp", (it) => terms.less(zero, it));
      exponentials.set(argument, known);
      return known;
    },
  });

  /** The result, and what it needs to have a value, apart from what is needed around it. */
  function apart<T>(work: () => T): { readonly result: T; readonly defined: Term } {
    const around = needed;
    needed = [];
    try {
      const result = work();
      return { result, defined: terms.and(...needed) };
    } finally {
      needed = around;
    }
  }

  /** Work that the evaluator reaches only where the condition holds. */
  function reached<T>(where: Term, work: () => T): T {
    const { result, defined } = apart(work);
    needed.push(terms.or(terms.not(where), defined));
    return result;
  }

  function value(e: Expression, bindings: TermBindings): Value<Term> {
    switch (e.kind) {
      case "number":
        return engine.literal(e.text);
      case "boolean":
        return terms.truth(e.value);
      case "name":
        return named(e.name, bindings);
      case "vector":
        return vector(
          e,
          e.items.map((item) => value(item, bindings)),
        );
      case "index":
        return indexed(
          e,
          value(e.of, bindings),
          e.at.map((place) => number(value(place, bindings), place)),
        );
      case "call":
        return call(e, bindings);
      case "negative":
        return lift(value(e.of, bindings), (a) => engine.negate(number(a, e)));
      case "percent":
        return lift(value(e.of, bindings), (a) => engine.divide(number(a, e), terms.number(rational(100))));
      case "operation":
        return operation(e, value(e.left, bindings), value(e.right, bindings));
      case "choice":
        return choice(e, bindings);
      default:
        return truth(e, bindings);
    }
  }

  function truth(e: Expression, bindings: TermBindings): Term {
    switch (e.kind) {
      case "comparison":
        return comparison(e, bindings);
      case "and":
      case "or":
        return joined(e, bindings);
      case "not":
        return terms.not(truth(e.of, bindings));
      default: {
        const result = value(e, bindings);
        if (!isList(result) && typeof result !== "boolean" && result.sort === "Bool") return result;
        throw new TypeError(`${printFormula(e)} must be true or false, got ${describeValue(result)}`);
      }
    }
  }

  function joined(e: Expression & { kind: "and" | "or" }, bindings: TermBindings): Term {
    const left = truth(e.left, bindings);
    // A side that is settled already may hide what makes no sense behind it, as it does for the evaluator.
    if (left.value === (e.kind === "or")) return left;
    const right = reached(e.kind === "and" ? left : terms.not(left), () => truth(e.right, bindings));
    return e.kind === "and" ? terms.and(left, right) : terms.or(left, right);
  }

  function comparison(e: Expression & { kind: "comparison" }, bindings: TermBindings): Term {
    let left = value(e.terms[0] as Expression, bindings);
    let all = terms.truth(true);
    for (const [i, operator] of e.comparisons.entries()) {
      if (all.value === false) break;
      const right = reached(all, () => value(e.terms[i + 1] as Expression, bindings));
      all = terms.and(all, compared(operator, left, right, e));
      left = right;
    }
    return all;
  }

  function compared(operator: Comparison, left: Value<Term>, right: Value<Term>, e: Expression): Term {
    if (operator === "!=") return terms.not(compared("==", left, right, e));
    const pairs: Term[] = [];
    liftTwo(
      left,
      right,
      (a, b) => pairs.push(pair(operator, a as Term, b as Term, e)),
      (a, b) => mismatch(e, a, b),
    );
    return terms.and(...pairs);
  }

  function pair(operator: Comparison, a: Term, b: Term, e: Expression): Term {
    if (a.sort === "Bool" && b.sort === "Bool" && operator === "==") return terms.equal(a, b);
    const [x, y] = [number(a, e), number(b, e)];
    switch (operator) {
      case "<":
        return terms.less(x, y);
      case "<=":
        return terms.lessOrEqual(x, y);
      case ">":
        return terms.less(y, x);
      case ">=":
        return terms.lessOrEqual(y, x);
      default:
        return terms.equal(x, y);
    }
  }

  function operation(e: Expression & { kind: "operation" }, left: Value<Term>, right: Value<Term>): Value<Term> {
    if (e.operator === "*" && isList(left) && isList(right)) {
      const result = product(numbers(left, e), numbers(right, e), engine);
      if (result === null) throw mismatch(e, left, right);
      return result;
    }
    const whole = e.operator === "/" || e.operator === "^";
    if (whole && (isList(right) || (e.operator === "^" && isList(left)))) {
      throw new TypeError(`${printFormula(e)} must be written with .${e.operator} where it works entry by entry`);
    }
    const apply = {
      "+": engine.add,
      "-": engine.subtract,
      "*": engine.multiply,
      ".*": engine.multiply,
      "/": engine.divide,
      "./": engine.divide,
      "^": engine.power,
      ".^": engine.power,
    }[e.operator];
    return liftTwo(
      left,
      right,
      (a, b) => apply(number(a, e), number(b, e)),
      (a, b) => mismatch(e, a, b),
    ) as Value<Term>;
  }

  function call(e: Expression & { kind: "call" }, bindings: TermBindings): Value<Term> {
    const definition = bindings.definitions.get(e.name);
    if (definition !== undefined) return value(definition.body, inside(definition, e, bindings));
    if (e.name === "defined") return apart(() => value(e.args[0] as Expression, bindings)).defined;
    const args = e.args.map((arg) => numbers(value(arg, bindings), e));
    const scalar = Object.hasOwn(engine.functions, e.name) ? engine.functions[e.name as ScalarFunction] : undefined;
    if (scalar !== undefined) return lift(args[0] as Value<Term>, (a) => scalar(a as Term));
    const result = listFunction(e, args, engine);
    return typeof result === "boolean" ? terms.truth(result) : result;
  }

  function inside(definition: Definition, e: Expression & { kind: "call" }, bindings: TermBindings): TermBindings {
    const values = definition.parameters.map((name, i) => [name, value(e.args[i] as Expression, bindings)] as const);
    return { values: new Map(values), definitions: new Map(definition.using.map((used) => [used.name, used])) };
  }

  function choice(e: Expression & { kind: "choice" }, bindings: TermBindings): Value<Term> {
    const condition = truth(e.condition, bindings);
    if (condition.value !== null) return value(condition.value ? e.yes : e.no, bindings);
    const yes = reached(condition, () => value(e.yes, bindings));
    const no = reached(terms.not(condition), () => value(e.no, bindings));
    return chosen(condition, yes, no);
  }

  /** One of two values of the same shape. */
  function chosen(condition: Term, yes: Value<Term>, no: Value<Term>): Value<Term> {
    if (describeValue(yes) !== describeValue(no))
      throw new Unsupported(`a choice between ${describeValue(yes)} and ${describeValue(no)}`);
    return liftTwo(
      yes,
      no,
      (a, b) => terms.choice(condition, a as Term, b as Term),
      () => new Unsupported("a choice between two shapes"),
    ) as Value<Term>;
  }

  function vector(e: Expression, items: readonly Value<Term>[]): Value<Term> {
    const first = items[0] as Value<Term>;
    const length = (item: Value<Term>): number => (isList(item) ? item.length : 0);
    const odd = items.find((item) => isList(item) !== isList(first) || length(item) !== length(first));
    if (odd !== undefined) throw mismatch(e, first, odd);
    if (isMatrix(first)) throw new TypeError(`${printFormula(e)} must have at most two levels, got more`);
    return items as Value<Term>;
  }

  function indexed(e: Expression, of: Value<Term>, places: readonly Term[]): Value<Term> {
    const levels = isMatrix(of) ? 2 : isList(of) ? 1 : 0;
    if (places.length !== levels) {
      throw new TypeError(`${printFormula(e)} must have one index for each dimension, got ${places.length}`);
    }
    return places.reduce<Value<Term>>((list, place) => {
      const entries = list as readonly Value<Term>[];
      const at = entries.map((_, i) => terms.equal(place, terms.number(rational(i + 1))));
      needed.push(terms.or(...at));
      return entries.reduce((otherwise, entry, i) => chosen(at[i] as Term, entry, otherwise));
    }, of);
  }

  return {
    terms,
    condition(formula, bindings) {
      const { result, defined } = apart(() => truth(formula, bindings));
      return { defined, holds: result };
    },
    fresh,
    axioms: () => [...axioms, ...tangents(terms, exponentials)],
    abstracted: () => (exponentials.size === 0 ? [] : ["exp"]),
  };
}

/** What is told of exp besides that it is positive: it lies above its tangent at 0. True of exp, so that a proof may use it. */
function tangents(terms: Terms, exponentials: ReadonlyMap<Term, Term>): readonly Term[] {
  return [...exponentials].map(([x, y]) => terms.lessOrEqual(terms.add(x, terms.number(ONE)), y));
}

function named(name: string, { values }: TermBindings): Value<Term> {
  const value = values.get(name);
  if (value === undefined) throw new RangeError(`name must be one that stands for a value, got "${name}"`);
  return value;
}

function number(entry: Value<Term>, e: Expression): Term {
  if (!isList(entry) && typeof entry !== "boolean" && entry.sort === "Real") return entry;
  throw new TypeError(`${printFormula(e)} must be made of numbers, got ${describeValue(entry)}`);
}

function numbers(list: Value<Term>, e: Expression): Value<Term> {
  for (const entry of entriesOf(list)) number(entry, e);
  return list;
}

function describeValue(value: Value<Term>): string {
  return isList(value) || typeof value === "boolean" || value.sort === "Real" ? describeShape(value) : "a truth value";
}
