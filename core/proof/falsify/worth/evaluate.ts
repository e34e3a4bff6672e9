import { printFormula } from "../../../formula/language/print.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import { fromDecimal, rational } from "../../../numeric/exact/rational.ts";
import { binderOf, isPosition, type Place, placeOf, type Scalar } from "../../step/language.ts";
import { type Code, Codes, unionOf, type Weight } from "./codes.ts";
import type { Num } from "./number.ts";
import * as number from "./number.ts";
import * as operation from "./operations.ts";
import { lengthIn, type Outcome, type World } from "./world.ts";

type Applied = (a: Num, b: Num, at: World) => Num;

const HUNDRED = rational(100);

/** What an operator between two terms does; powers are read by themselves. */
const OPERATIONS: Readonly<Record<string, Applied>> = {
  "+": number.add,
  "-": number.subtract,
  "*": number.multiply,
  "/": operation.quotient,
};

/**
 * Reads terms and statements of steps, written apart from the checker and its normal forms: what is each worth at one concrete case?
 * Numbers are exact wherever they can be; and, or, not, all, some by Kleene's rules, so that what one side settles asks for no other.
 */
export class Reader {
  readonly #codes = new Codes();
  readonly #terms = new WeakMap<Scalar, Code<Num>>();
  readonly #truths = new WeakMap<Scalar, Code<Outcome>>();

  /** Throws RangeError for what is no term of a step. */
  term(e: Scalar): Code<Num> {
    const known = this.#terms.get(e) ?? this.#term(e);
    this.#terms.set(e, known);
    return known;
  }

  /** Throws RangeError for what is no statement of a step. */
  truth(e: Scalar): Code<Outcome> {
    const known = this.#truths.get(e) ?? this.#truth(e);
    this.#truths.set(e, known);
    return known;
  }

  #term(e: Scalar): Code<Num> {
    switch (e.kind) {
      case "number":
        return this.#literal(e.text);
      case "name":
        return this.#entry(e.name, []);
      case "index":
        if (e.of.kind !== "name") throw new RangeError(`an index must stand after a name, got ${printFormula(e)}`);
        return this.#entry(e.of.name, e.at.map(placeOf));
      case "negative":
        return this.#unary("negative", this.term(e.of), number.negate);
      case "percent":
        return this.#unary("percent", this.term(e.of), (of) => number.divide(of, HUNDRED));
      case "operation":
        return this.#operation(e);
      case "choice":
        return this.#choice(e);
      case "call":
        return this.#call(e);
      default:
        throw new RangeError(`a term must be a number, got ${printFormula(e)}`);
    }
  }

  #truth(e: Scalar): Code<Outcome> {
    switch (e.kind) {
      case "boolean":
        return this.#codes.truth(`boolean ${e.value}`, [], () => e.value, "light");
      case "comparison":
        return this.#comparison(e);
      case "and":
      case "or":
        return this.#joined(e.kind, this.truth(e.left), this.truth(e.right));
      case "not": {
        const of = this.truth(e.of);
        return this.#stated("not", [of], (at) => operation.not(of.run(at)));
      }
      case "choice": {
        const [condition, yes, no] = [this.truth(e.condition), this.truth(e.yes), this.truth(e.no)];
        return this.#stated("choice", [condition, yes, no], (at) => {
          const way = condition.run(at);
          return typeof way === "boolean" ? (way ? yes : no).run(at) : way;
        });
      }
      default:
        return this.#quantified(e);
    }
  }

  #literal(text: string): Code<Num> {
    const value = fromDecimal(text);
    return this.#codes.term(`number ${text}`, [], () => value, "light");
  }

  #entry(name: string, places: readonly Place[]): Code<Num> {
    const free = [...new Set(places.filter((place) => !isPosition(place)))];
    const key = `entry ${name} ${places.join(",")}`;
    return this.#codes.term(key, free, (at) => operation.entryIn(at, name, places), "light");
  }

  #comparison(e: Scalar & { kind: "comparison" }): Code<Outcome> {
    const links = e.comparisons.map((relation, i) => {
      const [left, right] = [this.term(e.terms[i] as Scalar), this.term(e.terms[i + 1] as Scalar)];
      return this.#stated(relation, [left, right], (at) => {
        try {
          return number.holds(number.subtract(left.run(at), right.run(at)), relation);
        } catch (error) {
          return operation.outcomeOf(error);
        }
      });
    });
    return links.reduce((left, right) => this.#joined("and", left, right));
  }

  #joined(kind: "and" | "or", left: Code<Outcome>, right: Code<Outcome>): Code<Outcome> {
    return this.#stated(kind, [left, right], (at) =>
      operation.either(kind === "or", left.run(at), () => right.run(at)),
    );
  }

  #quantified(e: Scalar): Code<Outcome> {
    const binder = binderOf(e);
    if (binder === null || (binder.word !== "all" && binder.word !== "some"))
      throw new RangeError(`a step must say a statement, got ${printFormula(e)}`);
    const { word, index, size } = binder;
    const body = this.truth(binder.body);
    const settles = word === "some";
    const run = (at: World): Outcome => {
      let all: Outcome = !settles;
      operation.overPositions(at, index, lengthIn(at, size), () => {
        all = operation.either(settles, all, () => body.run(at));
        return all !== settles;
      });
      return all;
    };
    return this.#codes.truth(`${word} ${index} ${size} ${body.id}`, without(body.free, index), run, "heavy");
  }

  #operation(e: Scalar & { kind: "operation" }): Code<Num> {
    if (e.operator === "^") {
      const exponent = operation.wholeNumber(e.right);
      return this.#unary(`^ ${exponent}`, this.term(e.left), (of, at) => operation.power(of, exponent, at));
    }
    const apply = OPERATIONS[e.operator];
    if (apply === undefined) throw new RangeError(`an operation of steps must be one of + - * / ^, got ${e.operator}`);
    return this.#binary(e.operator, this.term(e.left), this.term(e.right), apply);
  }

  #choice(e: Scalar & { kind: "choice" }): Code<Num> {
    const [condition, yes, no] = [this.truth(e.condition), this.term(e.yes), this.term(e.no)];
    const run = (at: World): Num => {
      const way = condition.run(at);
      if (typeof way === "boolean") return (way ? yes : no).run(at);
      throw new NoValue(way === "none" ? "undefined" : "undecided", "it is open which side of a choice counts");
    };
    const key = `choice ${condition.id} ${yes.id} ${no.id}`;
    return this.#codes.term(key, unionOf([condition, yes, no]), run, "heavy");
  }

  #call(e: Scalar & { kind: "call" }): Code<Num> {
    const binder = binderOf(e);
    if (binder !== null) return this.#bound(binder);
    const [first, second, ...others] = e.args;
    if (first === undefined || others.length > 0)
      throw new RangeError(`${e.name} must have one or two arguments, got ${e.args.length}`);
    if (second !== undefined) {
      if (e.name !== "max" && e.name !== "min") throw new RangeError(`${e.name} must have one argument, got 2`);
      return this.#binary(e.name, this.term(first), this.term(second), operation.JOINED[e.name]);
    }
    if (e.name === "size") {
      const size = placeOf(first);
      return this.#codes.term(`size ${size}`, [], (at) => rational(lengthIn(at, size)), "light");
    }
    const apply = operation.functionNamed(e.name);
    return this.#unary(e.name, this.term(first), apply, "heavy");
  }

  #bound({ word, index, size, body }: { word: string; index: Place; size: Place; body: Scalar }): Code<Num> {
    if (word !== "mean" && word !== "prod" && word !== "max" && word !== "min")
      throw new RangeError(`a term must be a number, got ${word}`);
    const of = this.term(body);
    const join = operation.JOINED[word];
    const run = (at: World): Num => {
      const length = lengthIn(at, size);
      let total: Num | undefined;
      operation.overPositions(at, index, length, () => {
        const each = of.run(at);
        total = total === undefined ? each : join(total, each);
        return true;
      });
      return word === "mean" ? number.divide(total as unknown as Num, rational(length)) : (total as unknown as Num);
    };
    return this.#codes.term(`${word} ${index} ${size} ${of.id}`, without(of.free, index), run, "heavy");
  }

  #unary(key: string, of: Code<Num>, apply: (a: Num, at: World) => Num, weight: Weight = "light"): Code<Num> {
    return this.#codes.term(`${key} ${of.id}`, of.free, (at) => apply(of.run(at), at), weight);
  }

  #binary(key: string, a: Code<Num>, b: Code<Num>, apply: Applied): Code<Num> {
    const run = (at: World): Num => apply(a.run(at), b.run(at), at);
    return this.#codes.term(`${key} ${a.id} ${b.id}`, unionOf([a, b]), run, "light");
  }

  #stated(key: string, parts: readonly Code<unknown>[], run: (at: World) => Outcome): Code<Outcome> {
    return this.#codes.truth(`${key} ${parts.map(({ id }) => id).join(" ")}`, unionOf(parts), run, "light");
  }
}

function without(free: readonly Place[], index: Place): readonly Place[] {
  return free.filter((each) => each !== index);
}
