import {
  constant,
  monomial,
  NOTHING,
  type Polynomial,
  plus,
  powersOf,
  times,
  UNITY,
  unknown,
  unknownsOf,
} from "../../numeric/polynomial.ts";
import type { Size } from "../domain.ts";
import { type Fraction, fractionKey, keyOf, product, quotient, sum, whole } from "./fraction.ts";

/** Stands for any entry of a list: a name that is free, or bound by a mean over all entries. */
export type Index = string;

/** What an unknown of a polynomial stands for. */
export type Atom =
  /** A scalar name, or the entry of a list at some indices. */
  | { readonly kind: "entry"; readonly name: string; readonly at: readonly Index[] }
  /** The number of entries of a list of open size. */
  | { readonly kind: "size"; readonly size: string }
  /** The mean over all entries of one monomial in which every factor depends on the index. */
  | { readonly kind: "mean"; readonly size: Size; readonly over: Index; readonly of: string }
  | { readonly kind: "max" | "min" | "product"; readonly size: Size; readonly over: Index; readonly of: Fraction }
  /** A function of one number: relu, exp, log, sqrt, tanh, sin, cos, floor, sign. */
  | { readonly kind: "function"; readonly name: string; readonly of: Fraction }
  /** One over an expression that depends on a bound index. */
  | { readonly kind: "reciprocal"; readonly of: Polynomial };

interface Known {
  readonly atom: Atom;
  /** The indices on which the value depends. */
  readonly indices: ReadonlySet<Index>;
  /** One more than the bound index of highest number inside; bound indices are numbered by it, so none is captured. */
  readonly height: number;
}

/** The unknowns of one proof, each known by its number, and the indices with the size they run over. */
export class Symbols {
  readonly #ids = new Map<string, number>();
  readonly #known: Known[] = [];
  readonly #sizes = new Map<Index, Size>();
  readonly #rules = new Map<number, Fraction>();
  #fresh = 0;

  /** An index that nothing depends on yet. */
  freshIndex(size: Size): Index {
    this.#fresh += 1;
    return this.index(`r${this.#fresh}`, size);
  }

  index(name: Index, size: Size): Index {
    this.#sizes.set(name, size);
    return name;
  }

  sizeOf(index: Index): Size {
    const size = this.#sizes.get(index);
    if (size === undefined) throw new Error(`index must be known, got ${index}`);
    return size;
  }

  atom(id: number): Atom {
    return this.#at(id).atom;
  }

  /** From now on this unknown is read as what it is known to equal. */
  rule(id: number, value: Fraction): void {
    this.#rules.set(id, value);
  }

  /** The unknown that stands for an atom; equal atoms share it. */
  unknown(atom: Atom): Polynomial {
    return unknown(this.#idOf(atom));
  }

  /** The indices that a polynomial depends on. */
  indicesOf(...polynomials: readonly Polynomial[]): ReadonlySet<Index> {
    const found = new Set<Index>();
    for (const a of polynomials)
      for (const id of unknownsOf(a)) for (const index of this.#at(id).indices) found.add(index);
    return found;
  }

  /** The mean over the entries of a list, as a fraction of means of monomials. */
  mean(size: Size, index: Index, { top, bottom }: Fraction): Fraction {
    const dependent = this.indicesOf(bottom).has(index);
    const over = dependent ? times(top, this.unknown({ kind: "reciprocal", of: bottom })) : top;
    const under = dependent ? UNITY : bottom;
    let total: Fraction = whole(NOTHING);
    for (const [key, coefficient] of over) {
      const powers = powersOf(key);
      const inside = powers.filter(([id]) => this.#at(id).indices.has(index));
      const outside = monomial(powers.filter(([id]) => !this.#at(id).indices.has(index)));
      const factor = whole(new Map([[outside, coefficient]]));
      total = sum(total, inside.length === 0 ? factor : product(factor, this.#meanOf(size, index, monomial(inside))));
    }
    return quotient(total, whole(under));
  }

  /** The largest or smallest entry, or their product. */
  reduction(kind: "max" | "min" | "product", size: Size, index: Index, of: Fraction): Fraction {
    const bound = this.#bound(size, index, [of.top, of.bottom]);
    return whole(this.unknown({ kind, size, over: bound, of: this.renameFraction(of, index, bound) }));
  }

  /** The same with another index. */
  rename(a: Polynomial, from: Index, to: Index): Polynomial {
    if (!this.indicesOf(a).has(from)) return a;
    let result: Polynomial = NOTHING;
    for (const [key, coefficient] of a) {
      let term = constant(coefficient);
      for (const [id, power] of powersOf(key)) {
        const renamed = this.#at(id).indices.has(from) ? this.#renamed(this.#at(id).atom, from, to) : unknown(id);
        for (let i = 0; i < power; i += 1) term = times(term, renamed);
      }
      result = plus(result, term);
    }
    return result;
  }

  renameFraction({ top, bottom }: Fraction, from: Index, to: Index): Fraction {
    return { top: this.rename(top, from, to), bottom: this.rename(bottom, from, to) };
  }

  /** A polynomial with some unknowns replaced by fractions. */
  replaced(a: Polynomial, by: ReadonlyMap<number, Fraction>): Fraction {
    let result: Fraction = whole(NOTHING);
    for (const [key, coefficient] of a) {
      let term: Fraction = whole(constant(coefficient));
      for (const [id, power] of powersOf(key)) {
        const value = by.get(id) ?? whole(unknown(id));
        for (let i = 0; i < power; i += 1) term = product(term, value);
      }
      result = sum(result, term);
    }
    return result;
  }

  #at(id: number): Known {
    const known = this.#known[id];
    if (known === undefined) throw new Error(`unknown must be one of ${this.#known.length}, got ${id}`);
    return known;
  }

  #meanOf(size: Size, index: Index, key: string): Fraction {
    const of: Polynomial = new Map([[key, { n: 1n, d: 1n }]]);
    const bound = this.#bound(size, index, [of]);
    const [renamed = ""] = this.rename(of, index, bound).keys();
    const id = this.#idOf({ kind: "mean", size, over: bound, of: renamed });
    return this.#rules.get(id) ?? whole(unknown(id));
  }

  /** Numbered by height: whatever is bound inside has a lower number. */
  #bound(size: Size, index: Index, of: readonly Polynomial[]): Index {
    const heights = of.flatMap(unknownsOf).map((id) => this.#at(id).height);
    return this.index(`k${Math.max(0, ...heights)}.${size}`, size) ?? index;
  }

  #renamed(atom: Atom, from: Index, to: Index): Polynomial {
    switch (atom.kind) {
      case "entry":
        return this.unknown({ ...atom, at: atom.at.map((index) => (index === from ? to : index)) });
      case "size":
        return this.unknown(atom);
      case "mean": {
        const body = this.rename(new Map([[atom.of, { n: 1n, d: 1n }]]), from, to);
        const [of = ""] = body.keys();
        return this.unknown({ ...atom, of });
      }
      case "reciprocal":
        return this.unknown({ ...atom, of: this.rename(atom.of, from, to) });
      default:
        return this.unknown({ ...atom, of: this.renameFraction(atom.of, from, to) });
    }
  }

  #idOf(atom: Atom): number {
    const key = described(atom);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const { indices, heights } = this.#inside(atom);
    const bound = "over" in atom ? [atom.over] : [];
    const id = this.#known.length;
    this.#known.push({
      atom,
      indices: new Set([...indices].filter((index) => !bound.includes(index))),
      height: Math.max(0, ...heights) + bound.length,
    });
    this.#ids.set(key, id);
    return id;
  }

  #inside(atom: Atom): { readonly indices: ReadonlySet<Index>; readonly heights: readonly number[] } {
    if (atom.kind === "entry") return { indices: new Set(atom.at), heights: [] };
    if (atom.kind === "size") return { indices: new Set(), heights: [] };
    const parts: readonly Polynomial[] =
      atom.kind === "mean"
        ? [new Map([[atom.of, { n: 1n, d: 1n }]])]
        : atom.kind === "reciprocal"
          ? [atom.of]
          : [atom.of.top, atom.of.bottom];
    const heights = parts.flatMap(unknownsOf).map((id) => this.#at(id).height);
    return { indices: this.indicesOf(...parts), heights };
  }
}

function described(atom: Atom): string {
  switch (atom.kind) {
    case "entry":
      return `entry ${atom.name}[${atom.at.join(",")}]`;
    case "size":
      return `size ${atom.size}`;
    case "mean":
      return `mean ${atom.size} ${atom.over} ${atom.of}`;
    case "reciprocal":
      return `reciprocal ${keyOf(atom.of)}`;
    case "function":
      return `${atom.name} ${fractionKey(atom.of)}`;
    default:
      return `${atom.kind} ${atom.size} ${atom.over} ${fractionKey(atom.of)}`;
  }
}
