import {
  constant,
  constantOf,
  minus,
  negate,
  type Polynomial,
  plus,
  scaled,
} from "../../../numeric/exact/polynomial.ts";
import { fromDecimal, integerOf, rational } from "../../../numeric/exact/rational.ts";
import { binderOf, isPosition, type Place, placeOf, type Scalar } from "../../step/language.ts";
import { Atoms } from "./atoms.ts";
import { FUNCTIONS } from "./functions.ts";
import { refuse, requires } from "./refused.ts";
import { joined, not, related, type Statement } from "./statement.ts";

/** Powers are products; larger ones are nothing that a claim needs. */
const LARGEST_POWER = 64;

/**
 * Reads terms and statements of steps into their normal form: what two texts share exactly if the rules of algebra make them equal.
 *
 * Every term has a value here: one over 0 is 0, and the root or logarithm of a number that has none is some number of which
 * nothing is known. So sums and products may be rearranged without conditions; that a term really has a value is a statement by itself.
 */
export class Normal {
  readonly atoms = new Atoms();
  readonly #sizes: Readonly<Record<string, number>>;
  readonly #writtenOut: number;

  constructor(sizes: Readonly<Record<string, number>>, writtenOut: number) {
    this.#sizes = sizes;
    this.#writtenOut = writtenOut;
  }

  /** The size as a number where it is one in this proof. */
  sizeOf(size: Place): Place {
    return Object.hasOwn(this.#sizes, size) ? String(this.#sizes[size]) : size;
  }

  /** The number of entries of a list, as a polynomial. */
  countOf(size: Place): Polynomial {
    const known = this.sizeOf(size);
    return isPosition(known) ? constant(rational(BigInt(known))) : this.atoms.of({ kind: "size", size: known });
  }

  term(e: Scalar): Polynomial {
    switch (e.kind) {
      case "number":
        return constant(fromDecimal(e.text));
      case "name":
        return this.atoms.of({ kind: "entry", name: e.name, at: [] });
      case "index":
        requires(e.of.kind === "name", "an index stands after a name only");
        return this.atoms.of({ kind: "entry", name: e.of.name, at: e.at.map(placeOf) });
      case "negative":
        return negate(this.term(e.of));
      case "percent":
        return scaled(this.term(e.of), rational(1, 100));
      case "operation":
        return this.#operation(e);
      case "choice":
        return this.atoms.of({
          kind: "choice",
          condition: this.statement(e.condition),
          yes: this.term(e.yes),
          no: this.term(e.no),
        });
      case "call":
        return this.#call(e);
      default:
        return refuse(`a ${e.kind} is no number`);
    }
  }

  statement(e: Scalar): Statement {
    switch (e.kind) {
      case "boolean":
        return { kind: "truth", value: e.value };
      case "comparison":
        return joined(
          "and",
          e.comparisons.map((comparison, i) => {
            const [left, right] = [this.term(e.terms[i] as Scalar), this.term(e.terms[i + 1] as Scalar)];
            const turned = comparison === "<" || comparison === "<=";
            return related(turned ? minus(right, left) : minus(left, right), RELATIONS[comparison]);
          }),
        );
      case "and":
      case "or":
        return joined(e.kind, [this.statement(e.left), this.statement(e.right)]);
      case "not":
        return not(this.statement(e.of));
      case "choice": {
        const condition = this.statement(e.condition);
        const yes = joined("and", [condition, this.statement(e.yes)]);
        return joined("or", [yes, joined("and", [not(condition), this.statement(e.no)])]);
      }
      default:
        return this.#quantified(e);
    }
  }

  #quantified(e: Scalar): Statement {
    const binder = binderOf(e);
    if (binder === null || (binder.word !== "all" && binder.word !== "some"))
      return refuse(`a ${e.kind} is no statement`);
    const { word, index, size, body } = binder;
    const of = this.statement(body);
    const places = this.places(size);
    if (places === null) return this.atoms.overStatement(word, index, this.sizeOf(size), of);
    return joined(
      word === "all" ? "and" : "or",
      places.map((place) => this.atoms.renameIn(of, index, place)),
    );
  }

  /** The positions of a list that is written out; null for any other. */
  places(size: Place): readonly Place[] | null {
    const known = this.sizeOf(size);
    if (!isPosition(known) || Number(known) > this.#writtenOut) return null;
    return Array.from({ length: Number(known) }, (_, i) => String(i + 1));
  }

  #operation(e: Scalar & { kind: "operation" }): Polynomial {
    const left = this.term(e.left);
    if (e.operator === "^") return this.#power(left, this.term(e.right));
    const right = this.term(e.right);
    switch (e.operator) {
      case "+":
        return plus(left, right);
      case "-":
        return minus(left, right);
      case "*":
        return this.atoms.product(left, right);
      case "/":
        return this.atoms.product(left, this.atoms.inverse(right));
      default:
        return refuse(`${e.operator} is no operation of numbers`);
    }
  }

  #power(base: Polynomial, exponent: Polynomial): Polynomial {
    const value = constantOf(exponent);
    const whole = value === null ? null : integerOf(value);
    if (whole === null) return refuse("an exponent must be a whole number");
    const size = Math.abs(Number(whole));
    requires(size <= LARGEST_POWER, `an exponent must be at most ${LARGEST_POWER}`);
    return this.atoms.power(whole < 0n ? this.atoms.inverse(base) : base, size);
  }

  #call(e: Scalar & { kind: "call" }): Polynomial {
    const binder = binderOf(e);
    if (binder !== null) return this.#bound(binder);
    const [first, second] = e.args;
    if (first === undefined) return refuse(`${e.name} must have an argument`);
    if (e.name === "size") return this.countOf(placeOf(first));
    if (e.name === "abs") {
      const of = this.term(first);
      return plus(this.atoms.function("relu", of), this.atoms.function("relu", negate(of)));
    }
    if (e.name === "max" && second !== undefined) return this.#larger(this.term(first), this.term(second));
    if (e.name === "min" && second !== undefined)
      return negate(this.#larger(negate(this.term(first)), negate(this.term(second))));
    requires(FUNCTIONS.has(e.name), `${e.name} is no function of one number`);
    return this.atoms.function(e.name, this.term(first));
  }

  /** max(a, b) is a + relu(b - a), so that one function carries all that is piecewise. */
  #larger(a: Polynomial, b: Polynomial): Polynomial {
    return plus(a, this.atoms.function("relu", minus(b, a)));
  }

  #bound({ word, index, size, body }: { word: string; index: Place; size: Place; body: Scalar }): Polynomial {
    requires(word !== "all" && word !== "some", `${word} is a statement, and no number`);
    const of = this.term(body);
    const places = this.places(size);
    if (places === null) {
      const known = this.sizeOf(size);
      if (word === "mean") return this.atoms.mean(index, known, of);
      return this.atoms.extent(word as "max" | "min" | "prod", index, known, of);
    }
    const entries = places.map((place) => this.atoms.rename(of, index, place));
    const sum = (): Polynomial => scaled(entries.reduce(plus), rational(1, entries.length));
    if (word === "mean") return sum();
    if (word === "prod") return entries.reduce((a, b) => this.atoms.product(a, b));
    return word === "max"
      ? entries.reduce((a, b) => this.#larger(a, b))
      : negate(entries.map(negate).reduce((a, b) => this.#larger(a, b)));
  }
}

const RELATIONS = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": ">", ">=": ">=" } as const;
