import type { Rational } from "../../../numeric/exact/rational.ts";
import { add, binderOf, call, divide, either, every, multiply, type Scalar, subtract } from "../../step/language.ts";
import { pointed } from "../worth/pointed.ts";
import { Generic, type Lists, plainOf, told } from "./generic.ts";

/** What an unknown of a lemma may be: sizes and exponentials are above 0, which algebra makes use of. */
export type Kind = "any" | "positive" | "size";

/** One unknown of a lemma: the terms that algebra takes for this one. */
export interface Unknown {
  readonly name: string;
  readonly term: Scalar;
  readonly kind: Kind;
}

/**
 * Statements with each largest part that is no arithmetic replaced by a name: entries, sizes, means, values of functions, choices. Parts
 * that are equal by algebra share the name.
 */
export class Unknowns {
  readonly all: Unknown[] = [];
  readonly #lists: Lists;
  readonly #known = new Map<string, Scalar>();
  readonly #point: Generic;

  constructor(lists: Lists) {
    this.#lists = lists;
    this.#point = new Generic(lists, 1);
  }

  /** Throws RangeError for a statement that speaks of every, or some, entry of a list that is not written out. */
  statement(e: Scalar): Scalar {
    switch (e.kind) {
      case "boolean":
        return e;
      case "comparison":
        return { ...e, terms: e.terms.map((term) => this.term(term)) };
      case "and":
      case "or":
        return { ...e, left: this.statement(e.left), right: this.statement(e.right) };
      case "not":
        return { ...e, of: this.statement(e.of) };
      case "choice":
        return {
          ...e,
          condition: this.statement(e.condition),
          yes: this.statement(e.yes),
          no: this.statement(e.no),
        };
      default: {
        const binder = binderOf(e);
        const parts = binder === null ? null : this.#written(binder);
        if (binder === null || parts === null)
          throw new RangeError("a lemma must speak of single numbers, got a statement about a list");
        const all = parts.map((part) => this.statement(part));
        return binder.word === "all" ? every(all) : either(all);
      }
    }
  }

  term(e: Scalar): Scalar {
    switch (e.kind) {
      case "number":
        return e;
      case "negative":
      case "percent":
        return { ...e, of: this.term(e.of) };
      case "operation":
        return e.operator === "^"
          ? { ...e, left: this.term(e.left) }
          : { ...e, left: this.term(e.left), right: this.term(e.right) };
      case "call":
        return this.#call(e);
      default:
        return this.#named(e, "any");
    }
  }

  #call(e: Scalar & { kind: "call" }): Scalar {
    const binder = binderOf(e);
    if (binder !== null) {
      const parts = this.#written(binder);
      if (parts === null) return this.#named(e, "any");
      if (binder.word === "mean")
        return this.term(divide(parts.reduce(add), { kind: "number", text: `${parts.length}` }));
      return this.term(parts.reduce(binder.word === "prod" ? multiply : (a, b) => call(binder.word, a, b)));
    }
    const [first, second] = e.args as [Scalar, Scalar | undefined];
    if (e.name === "max" && second !== undefined)
      return add(this.term(first), this.#named(call("relu", subtract(second, first)), "any"));
    if (e.name === "min" && second !== undefined)
      return subtract(this.term(first), this.#named(call("relu", subtract(first, second)), "any"));
    if (e.name === "abs") {
      const turned: Scalar = { kind: "negative", of: first };
      return add(this.#named(call("relu", first), "any"), this.#named(call("relu", turned), "any"));
    }
    return this.#named(e, e.name === "size" ? "size" : e.name === "exp" ? "positive" : "any");
  }

  /** The entries of what is written out; null for a list of open size, or a long one. */
  #written({ index, size, body }: NonNullable<ReturnType<typeof binderOf>>): readonly Scalar[] | null {
    const length = this.#point.length(size);
    if (length === null || length > this.#lists.writtenOut) return null;
    return Array.from({ length }, (_, i) => pointed(body, index, String(i + 1)));
  }

  #named(term: Scalar, kind: Kind): Scalar {
    const value = this.#point.term(term);
    const key = told(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const plain = plainOf(value);
    const name = `u${this.all.length}`;
    const made: Scalar = plain !== null ? literal(plain) : { kind: "name", name };
    if (made.kind === "name") this.all.push({ name, term, kind });
    this.#known.set(key, made);
    return made;
  }
}

function literal({ n, d }: Rational): Scalar {
  const top: Scalar = { kind: "number", text: String(n < 0n ? -n : n) };
  const size: Scalar = d === 1n ? top : divide(top, { kind: "number", text: String(d) });
  return n < 0n ? { kind: "negative", of: size } : size;
}
