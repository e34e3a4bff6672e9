import type { Comparison } from "../../../formula/language/expression.ts";
import { compare, floor, fromDecimal, ONE, type Rational, rational, ZERO } from "../../../numeric/exact/rational.ts";
import { binderOf, isPosition, type Place, placeOf, type Scalar } from "../../step/language.ts";
import { wholeNumber } from "../worth/operations.ts";
import { scrambled } from "../worth/world.ts";
import { fractionOf, inverse, modulo, power, residue } from "./residues.ts";

/** What a proof fixes about lists. */
export interface Lists {
  readonly sizes: Readonly<Record<string, number>>;
  readonly writtenOut: number;
}

/** A list of open size is thought of as so many entries, each with a weight of its own. */
const ENTRIES = 5;

/** Where bound indices stand. */
type Bound = ReadonlyMap<Place, string>;

/** A number at two points, as a residue. Where both are the same it is a plain number, and depends on nothing. */
export type Pair = readonly [bigint, bigint];

const plain = (a: Rational): Pair => [residue(a), residue(a)];

function both(a: Pair, b: Pair, apply: (a: bigint, b: bigint) => bigint): Pair {
  return [modulo(apply(a[0], b[0])), modulo(apply(a[1], b[1]))];
}

const add = (a: bigint, b: bigint): bigint => a + b;
const subtract = (a: bigint, b: bigint): bigint => a - b;
const multiply = (a: bigint, b: bigint): bigint => a * b;
const divide = (a: bigint, b: bigint): bigint => a * inverse(b);

/**
 * Terms where nothing is known but the rules of algebra: entries, sizes and values of functions are unrelated numbers, a mean is a sum
 * with unrelated weights that add up to 1. So terms that algebra makes equal are equal here, and unknowns that have nothing to do with each
 * other are not. Another seed gives unrelated numbers.
 */
export class Generic {
  readonly #lists: Lists;
  readonly #seed: number;

  constructor(lists: Lists, seed: number) {
    this.#lists = lists;
    this.#seed = seed;
  }

  term(e: Scalar, bound: Bound = new Map()): Pair {
    const of = (part: Scalar): Pair => this.term(part, bound);
    switch (e.kind) {
      case "number":
        return plain(fromDecimal(e.text));
      case "name":
        return this.#unrelated(e.name);
      case "index": {
        const places = e.at.map((at) => bound.get(placeOf(at)) ?? placeOf(at));
        return this.#unrelated(`${e.of.kind === "name" ? e.of.name : ""}[${places.join(",")}]`);
      }
      case "negative":
        return both(ZEROS, of(e.of), subtract);
      case "percent":
        return both(of(e.of), plain(rational(100)), divide);
      case "operation":
        return this.#operation(e, of);
      case "choice":
        return this.#unrelated(`choice ${this.#condition(e.condition, bound)} ${told(of(e.yes))} ${told(of(e.no))}`);
      case "call":
        return this.#call(e, bound);
      default:
        throw new RangeError(`a term must be a number, got a ${e.kind}`);
    }
  }

  #operation(e: Scalar & { kind: "operation" }, of: (part: Scalar) => Pair): Pair {
    const left = of(e.left);
    if (e.operator === "^") {
      const exponent = wholeNumber(e.right);
      return both(left, left, (a) => power(exponent < 0 ? inverse(a) : a, BigInt(Math.abs(exponent))));
    }
    const right = of(e.right);
    if (e.operator === "+") return both(left, right, add);
    if (e.operator === "-") return both(left, right, subtract);
    return both(left, right, e.operator === "*" ? multiply : divide);
  }

  #call(e: Scalar & { kind: "call" }, bound: Bound): Pair {
    const binder = binderOf(e);
    if (binder !== null) return this.#bound(binder, bound);
    const [first, second] = e.args as [Scalar, Scalar | undefined];
    if (e.name === "size") return this.#size(placeOf(first));
    const a = this.term(first, bound);
    if (second !== undefined) return this.#larger(e.name, a, this.term(second, bound));
    if (e.name === "abs") return both(this.#function("relu", a), this.#function("relu", both(ZEROS, a, subtract)), add);
    return this.#function(e.name, a);
  }

  #size(size: Place): Pair {
    const known = this.length(size);
    return known === null ? this.#unrelated(`size ${size}`) : plain(rational(known));
  }

  /** A larger of two is the one and what the other has beyond it. */
  #larger(word: string, a: Pair, b: Pair): Pair {
    return word === "max"
      ? both(a, this.#function("relu", both(b, a, subtract)), add)
      : both(a, this.#function("relu", both(a, b, subtract)), subtract);
  }

  #function(name: string, a: Pair): Pair {
    const value = plainOf(a);
    const known = value === null ? null : worth(name, value);
    return known === null ? this.#unrelated(`${name} ${told(a)}`) : plain(known);
  }

  #bound({ word, index, size, body }: NonNullable<ReturnType<typeof binderOf>>, bound: Bound): Pair {
    const length = this.length(size);
    const written = this.#places(size);
    const places = written ?? Array.from({ length: ENTRIES }, (_, i) => `#${i} of ${length ?? size}`);
    const values = places.map((place) => this.term(body, new Map([...bound, [index, place]])));
    if (word === "mean") return this.#mean(values, written === null ? places : null);
    if (written !== null)
      return values.reduce((a, b) => (word === "prod" ? both(a, b, multiply) : this.#larger(word, a, b)));
    const [first] = values as [Pair, ...Pair[]];
    if (word !== "prod" && values.every((each) => told(each) === told(first))) return first;
    return this.#unrelated(`${word} ${length ?? size} ${values.map(told).join(" ")}`);
  }

  #mean(values: readonly Pair[], places: readonly string[] | null): Pair {
    const sum = (all: readonly Pair[]): Pair => all.reduce((a, b) => both(a, b, add));
    if (places === null) return both(sum(values), plain(rational(values.length)), divide);
    const weights = places.map((place) => this.#unrelated(`weight ${place}`));
    const weighed = values.map((value, i) => both(value, weights[i] as Pair, multiply));
    return both(sum(weighed), sum(weights), divide);
  }

  /** A text that conditions share which algebra and the rules of and, or, not make equal. */
  #condition(e: Scalar, bound: Bound, wanted = true): string {
    const of = (part: Scalar, as = wanted): string => this.#condition(part, bound, as);
    switch (e.kind) {
      case "boolean":
        return String(e.value === wanted);
      case "not":
        return of(e.of, !wanted);
      case "and":
      case "or":
        return joined((e.kind === "and") === wanted, [of(e.left), of(e.right)]);
      case "choice":
        return joined(false, [
          joined(true, [of(e.condition, true), of(e.yes)]),
          joined(true, [of(e.condition, false), of(e.no)]),
        ]);
      case "comparison":
        return joined(
          wanted,
          e.comparisons.map((relation, i) => this.#relation(e.terms.slice(i, i + 2), relation, wanted, bound)),
        );
      default: {
        const binder = binderOf(e);
        if (binder === null) throw new RangeError(`a statement must be true or false, got a ${e.kind}`);
        const isAll = (binder.word === "all") === wanted;
        const places = this.#places(binder.size);
        const at = (place: string): string =>
          this.#condition(binder.body, new Map([...bound, [binder.index, place]]), wanted);
        if (places !== null) return joined(isAll, places.map(at));
        return `${isAll ? "all" : "some"} ${this.length(binder.size) ?? binder.size} ${at("#all")}`;
      }
    }
  }

  /** Relations of multiples are one: the numbers at two points have the same quotient. */
  #relation(terms: readonly Scalar[], relation: Comparison, wanted: boolean, bound: Bound): string {
    const [left, right] = terms.map((term) => this.term(term, bound)) as [Pair, Pair];
    const apart = both(left, right, subtract);
    const meant = wanted ? relation : CONTRARY[relation];
    const value = plainOf(apart);
    if (value !== null) return String(RELATIONS[meant](compare(value, ZERO)));
    // Of x > 0 and -x > 0 one is taken for the other here: that two unknowns have the same value is one way for them to be.
    return `${meant.replace("<", ">")} ${modulo(divide(apart[0], apart[1]))}`;
  }

  /** The positions of a list that is written out. */
  #places(size: Place): readonly string[] | null {
    const length = this.length(size);
    if (length === null || length > this.#lists.writtenOut) return null;
    return Array.from({ length }, (_, i) => String(i + 1));
  }

  /** The number that a size is; null where it is open. */
  length(size: Place): number | null {
    if (isPosition(size)) return Number(size);
    return Object.hasOwn(this.#lists.sizes, size) ? (this.#lists.sizes[size] as number) : null;
  }

  /** Numbers that this text alone decides. */
  #unrelated(text: string): Pair {
    const at = (point: number): bigint =>
      modulo(BigInt(scrambled(`${point} ${text}`)) * 4294967291n + BigInt(scrambled(`${text} ${point}`)));
    return [at(2 * this.#seed), at(2 * this.#seed + 1)];
  }
}

const CONTRARY = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

const RELATIONS = {
  "==": (sign: number) => sign === 0,
  "!=": (sign: number) => sign !== 0,
  "<": (sign: number) => sign < 0,
  "<=": (sign: number) => sign <= 0,
  ">": (sign: number) => sign > 0,
  ">=": (sign: number) => sign >= 0,
} as const;

/** Texts of statements joined by "and" or "or": what is settled is left out, and so is what comes twice, in an order of its own. */
function joined(isAll: boolean, parts: readonly string[]): string {
  const [word, settles, idle] = isAll ? ["and", "false", "true"] : ["or", "true", "false"];
  const flat = parts.flatMap((part) =>
    part.startsWith(`${word}(`) ? part.slice(word.length + 2, -2).split(` ${word}; `) : [part],
  );
  if (flat.includes(settles)) return settles;
  const open = [...new Set(flat.filter((part) => part !== idle))].sort();
  const [first] = open;
  if (first === undefined) return idle;
  return open.length === 1 ? first : `${word}( ${open.join(` ${word}; `)} )`;
}

const ZEROS: Pair = [0n, 0n];

/** Equal pairs are told alike. */
export function told([a, b]: Pair): string {
  return `${a} ${b}`;
}

/** The plain number that a pair is; null where it depends on something, or is too long to tell. */
export function plainOf([a, b]: Pair): Rational | null {
  return a === b ? fractionOf(a) : null;
}

/** The value of a function at a number, where it is a fraction for certain. */
function worth(name: string, a: Rational): Rational | null {
  if (name === "relu") return a.n > 0n ? a : ZERO;
  if (name === "sign") return rational(compare(a, ZERO));
  if (name === "floor") return floor(a);
  if (a.n === 0n)
    return (
      new Map([
        ["exp", ONE],
        ["cos", ONE],
        ["sqrt", ZERO],
        ["tanh", ZERO],
        ["sin", ZERO],
      ]).get(name) ?? null
    );
  return compare(a, ONE) === 0
    ? (new Map([
        ["sqrt", ONE],
        ["log", ZERO],
      ]).get(name) ?? null)
    : null;
}
