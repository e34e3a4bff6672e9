import { rational } from "../../numeric/exact/rational.ts";
import { type Bindings, inside, named } from "../exact/bindings.ts";
import { listFunction } from "../exact/list-functions.ts";
import { listed, operate, related, requireIndices } from "../exact/operate.ts";
import type { Definition } from "../language/definition.ts";
import { type Engine, type ScalarFunction, Unsupported } from "../language/engine.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { describeShape, entriesOf, isList, lift, liftTwo } from "../shape/shape.ts";
import { termEngine } from "./engine.ts";
import type { Needs } from "./needs.ts";
import type { Term, Terms } from "./term.ts";

type Of<K extends Expression["kind"]> = Expression & { kind: K };

/** Reads formulas as terms, from left to right as the evaluator does: what it would not reach need not have a value. */
export class Translator {
  readonly #terms: Terms;
  readonly #needs: Needs;
  readonly #engine: Engine<Term>;

  constructor(terms: Terms, needs: Needs) {
    this.#terms = terms;
    this.#needs = needs;
    this.#engine = termEngine(terms, needs);
  }

  #value(e: Expression, bindings: Bindings<Term>): Value<Term> {
    const engine = this.#engine;
    const of = (part: Expression): Value<Term> => this.#value(part, bindings);
    switch (e.kind) {
      case "number":
        return engine.literal(e.text);
      case "boolean":
        return this.#terms.truth(e.value);
      case "name":
        return named(e, bindings);
      case "vector":
        return listed(e, e.items.map(of));
      case "index": {
        const list = of(e.of);
        const places = e.at.map((place) => number(of(place), place));
        return this.#indexed(e, list, places);
      }
      case "call":
        return this.#call(e, bindings);
      case "negative":
        return lift(of(e.of), (a) => engine.negate(number(a, e)));
      case "percent":
        return lift(of(e.of), (a) => engine.divide(number(a, e), this.#terms.number(rational(100))));
      case "operation":
        return operate(e, [of(e.left), of(e.right)], engine, number);
      case "choice":
        return this.#choice(e, bindings);
      case "series":
        throw new Unsupported("a range");
      default:
        return this.truth(e, bindings);
    }
  }

  /** Comparisons, and, or, not, truth values; throws TypeError for an expression that gives a number. */
  truth(e: Expression, bindings: Bindings<Term>): Term {
    switch (e.kind) {
      case "comparison":
        return this.#comparison(e, bindings);
      case "and":
      case "or":
        return this.#joined(e, bindings);
      case "not":
        return this.#terms.not(this.truth(e.of, bindings));
      default: {
        const result = this.#value(e, bindings);
        if (!isList(result) && typeof result !== "boolean" && result.sort === "Bool") return result;
        throw new TypeError(`${printFormula(e)} must be true or false, got ${describeValue(result)}`);
      }
    }
  }

  #joined(e: Of<"and" | "or">, bindings: Bindings<Term>): Term {
    const terms = this.#terms;
    const left = this.truth(e.left, bindings);
    // A side that is settled already may hide what makes no sense behind it, as it does for the evaluator.
    if (left.value === (e.kind === "or")) return left;
    const where = e.kind === "and" ? left : terms.not(left);
    const right = this.#needs.reached(where, () => this.truth(e.right, bindings));
    return e.kind === "and" ? terms.and(left, right) : terms.or(left, right);
  }

  #comparison(e: Of<"comparison">, bindings: Bindings<Term>): Term {
    let left = this.#value(e.terms[0] as Expression, bindings);
    let all = this.#terms.truth(true);
    for (const [i, operator] of e.comparisons.entries()) {
      if (all.value === false) break;
      const right = this.#needs.reached(all, () => this.#value(e.terms[i + 1] as Expression, bindings));
      all = this.#terms.and(all, this.#link(operator, left, right, e));
      left = right;
    }
    return all;
  }

  #link(operator: Comparison, left: Value<Term>, right: Value<Term>, e: Expression): Term {
    if (operator === "!=") return this.#terms.not(this.#link("==", left, right, e));
    const pairs: Term[] = [];
    const pair = (a: Term, b: Term): Term => {
      if (a.sort === "Bool" && b.sort === "Bool" && operator === "==") return this.#terms.equal(a, b);
      return related(operator, number(a, e), number(b, e), this.#terms);
    };
    liftTwo(
      left,
      right,
      (a, b) => pairs.push(pair(a as Term, b as Term)),
      (a, b) => mismatch(e, a, b),
    );
    return this.#terms.and(...pairs);
  }

  #call(e: Of<"call">, bindings: Bindings<Term>): Value<Term> {
    const engine = this.#engine;
    const definition = bindings.definitions.get(e.name);
    if (definition !== undefined) return this.#value(definition.body, this.#inside(e, definition, bindings));
    if (e.name === "defined") return this.#needs.apart(() => this.#value(e.args[0] as Expression, bindings)).defined;
    const args = e.args.map((arg) => numbers(this.#value(arg, bindings), e));
    const scalar = Object.hasOwn(engine.functions, e.name) ? engine.functions[e.name as ScalarFunction] : undefined;
    if (scalar !== undefined) return lift(args[0] as Value<Term>, (a) => scalar(a as Term));
    const result = listFunction(e, args, engine);
    return typeof result === "boolean" ? this.#terms.truth(result) : result;
  }

  #inside(e: Of<"call">, definition: Definition, bindings: Bindings<Term>): Bindings<Term> {
    return inside(
      definition,
      definition.parameters.map((_, i) => this.#value(e.args[i] as Expression, bindings)),
    );
  }

  #choice(e: Of<"choice">, bindings: Bindings<Term>): Value<Term> {
    const condition = this.truth(e.condition, bindings);
    if (condition.value !== null) return this.#value(condition.value ? e.yes : e.no, bindings);
    const yes = this.#needs.reached(condition, () => this.#value(e.yes, bindings));
    const no = this.#needs.reached(this.#terms.not(condition), () => this.#value(e.no, bindings));
    return this.#chosen(condition, yes, no);
  }

  /** One of two values of the same shape. */
  #chosen(condition: Term, yes: Value<Term>, no: Value<Term>): Value<Term> {
    const [one, other] = [describeValue(yes), describeValue(no)];
    if (one !== other) throw new Unsupported(`a choice between ${one} and ${other}`);
    return liftTwo(
      yes,
      no,
      (a, b) => this.#terms.choice(condition, a as Term, b as Term),
      () => new Unsupported("a choice between two shapes"),
    ) as Value<Term>;
  }

  #indexed(e: Expression, of: Value<Term>, places: readonly Term[]): Value<Term> {
    const terms = this.#terms;
    requireIndices(e, of, places.length);
    return places.reduce<Value<Term>>((list, place) => {
      const entries = list as readonly Value<Term>[];
      const at = entries.map((_, i) => terms.equal(place, terms.number(rational(i + 1))));
      this.#needs.need(terms.or(...at));
      return entries.reduce((otherwise, entry, i) => this.#chosen(at[i] as Term, entry, otherwise));
    }, of);
  }
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
