import {
  constant,
  constantOf,
  monomial,
  NOTHING,
  type Polynomial,
  plus,
  powersOf,
  times,
  UNITY,
  unknown,
  unknownsOf,
} from "../../../numeric/exact/polynomial.ts";
import { divide, ONE } from "../../../numeric/exact/rational.ts";
import { isPosition, type Place } from "../../step/language.ts";
import { type Atom, atomKey, partsOf } from "./atom.ts";
import { factors } from "./factors.ts";
import { worthOf } from "./functions.ts";
import { refuse, requires } from "./refused.ts";
import { joined, related, type Statement } from "./statement.ts";

interface Known {
  readonly atom: Atom;
  /** The indices on which its value depends. */
  readonly indices: ReadonlySet<Place>;
  /** How many binders stand inside one another in it. */
  readonly height: number;
}

/** Larger polynomials are not worked with: a proof that needs one is refused. */
export const MOST_TERMS = 5_000;

/** Beyond this, powers would not be counted exactly in the end. */
const LARGEST_DEGREE = 512;

/** Numerators and denominators are shorter than this, in bits. */
const LONGEST_NUMBER = 20_000n;
const TOO_LONG = 1n << LONGEST_NUMBER;

/** The unknowns of one proof. Equal atoms share a number, so that equal terms have equal polynomials. */
export class Atoms {
  readonly #ids = new Map<string, number>();
  readonly #known: Known[] = [];

  at(id: number): Known {
    return this.#known[id] ?? refuse(`unknown must be one of ${this.#known.length}, got ${id}`);
  }

  of(atom: Atom): Polynomial {
    const key = atomKey(atom);
    const known = this.#ids.get(key);
    if (known !== undefined) return unknown(known);
    const parts = partsOf(atom);
    const indices = new Set([
      ...parts.polynomials.flatMap((p) => [...this.indicesOf(p)]),
      ...parts.statements.flatMap((each) => [...this.indicesIn(each)]),
    ]);
    if (atom.kind === "entry") for (const index of atom.at) if (!isPosition(index)) indices.add(index);
    const binds = "index" in atom;
    if (binds) indices.delete(atom.index);
    const heights = [...parts.polynomials.map((p) => this.height(p)), ...parts.statements.map((p) => this.heightOf(p))];
    const height = Math.max(0, ...heights) + (binds ? 1 : 0);
    const id = this.#known.push({ atom, indices, height }) - 1;
    this.#ids.set(key, id);
    return unknown(id);
  }

  indicesOf(p: Polynomial): ReadonlySet<Place> {
    return new Set(unknownsOf(p).flatMap((id) => [...this.at(id).indices]));
  }

  indicesIn(of: Statement): ReadonlySet<Place> {
    if (of.kind === "truth") return new Set();
    if (of.kind === "relation") return this.indicesOf(of.of);
    if ("parts" in of) return new Set(of.parts.flatMap((part) => [...this.indicesIn(part)]));
    return new Set([...this.indicesIn(of.of)].filter((index) => index !== of.index));
  }

  product(a: Polynomial, b: Polynomial): Polynomial {
    requires(a.size * b.size <= 40 * MOST_TERMS, `a product of more than ${40 * MOST_TERMS} terms is not worked out`);
    const result = this.#settled(times(a, b));
    requires(result.size <= MOST_TERMS, `a polynomial of more than ${MOST_TERMS} terms is not worked with`);
    for (const [key, { n, d }] of result) {
      const degree = powersOf(key).reduce((sum, [, power]) => sum + power, 0);
      requires(degree <= LARGEST_DEGREE, `a product of more than ${LARGEST_DEGREE} factors is not worked with`);
      requires(
        -TOO_LONG < n && n < TOO_LONG && d < TOO_LONG,
        `a number of more than ${LONGEST_NUMBER} binary digits is not worked with`,
      );
    }
    return result;
  }

  power(a: Polynomial, exponent: number): Polynomial {
    let result = UNITY;
    for (let i = 0; i < exponent; i += 1) result = this.product(result, a);
    return result;
  }

  /** One over a polynomial: of a product, the product of the inverses. */
  inverse(p: Polynomial): Polynomial {
    const value = constantOf(p);
    if (value !== null) return value.n === 0n ? NOTHING : constant(divide(ONE, value));
    const { content, shared, rest } = factors(p);
    let result = constant(divide(ONE, content));
    for (const [id, power] of shared) {
      const { atom } = this.at(id);
      const one = atom.kind === "inverse" ? atom.of : this.of({ kind: "inverse", of: unknown(id) });
      result = this.product(result, this.power(one, power));
    }
    return constantOf(rest) === null ? this.product(result, this.of({ kind: "inverse", of: rest })) : result;
  }

  /** The mean over an index: linear, and what does not depend on the index stands outside. */
  mean(index: Place, size: Place, p: Polynomial): Polynomial {
    let total: Polynomial = NOTHING;
    for (const [key, coefficient] of p) {
      const powers = powersOf(key);
      const inside = powers.filter(([id]) => this.at(id).indices.has(index));
      const outside: Polynomial = new Map([[monomial(powers.filter((each) => !inside.includes(each))), coefficient]]);
      const one = inside.length === 0 ? UNITY : this.over("mean", index, size, new Map([[monomial(inside), ONE]]));
      total = plus(total, this.product(outside, one));
    }
    return total;
  }

  /** A function of one number; worked out where its value is a fraction for certain. */
  function(name: string, of: Polynomial): Polynomial {
    const value = constantOf(of);
    const known = value === null ? null : worthOf(name, value);
    return known === null ? this.of({ kind: "function", name, of }) : constant(known);
  }

  /** The largest or smallest entry, or the product of all. */
  extent(kind: "max" | "min" | "prod", index: Place, size: Place, p: Polynomial): Polynomial {
    // Where no entry depends on the index, the largest is any.
    if (kind !== "prod" && !this.indicesOf(p).has(index)) return p;
    return this.over(kind, index, size, p);
  }

  /**
   * An atom that binds an index, under the name that its height gives it. Whatever stands inside binds lower names only, and
   * renaming reads every atom anew, so that this stays so: otherwise an index could be taken for one that is bound further inside.
   */
  over(kind: "mean" | "max" | "min" | "prod", index: Place, size: Place, p: Polynomial): Polynomial {
    const bound = `#${this.height(p)}`;
    return this.of({ kind, index: bound, size, of: this.rename(p, index, bound) });
  }

  /** A statement about every, or some, entry. */
  overStatement(kind: "all" | "some", index: Place, size: Place, of: Statement): Statement {
    // There is at least one entry.
    if (of.kind === "truth") return of;
    const bound = `#${this.heightOf(of)}`;
    return { kind, index: bound, size, of: this.renameIn(of, index, bound) };
  }

  height(p: Polynomial): number {
    return Math.max(0, ...unknownsOf(p).map((id) => this.at(id).height));
  }

  heightOf(of: Statement): number {
    if (of.kind === "truth") return 0;
    if (of.kind === "relation") return this.height(of.of);
    if ("parts" in of) return Math.max(0, ...of.parts.map((part) => this.heightOf(part)));
    return this.heightOf(of.of) + 1;
  }

  rename(p: Polynomial, from: Place, to: Place): Polynomial {
    return this.mapped(p, (id) => (this.at(id).indices.has(from) ? this.#renamed(this.at(id).atom, from, to) : null));
  }

  renameIn(of: Statement, from: Place, to: Place): Statement {
    if (of.kind === "truth") return of;
    if (of.kind === "relation") return related(this.rename(of.of, from, to), of.relation);
    if ("parts" in of)
      return joined(
        of.kind,
        of.parts.map((part) => this.renameIn(part, from, to)),
      );
    return this.overStatement(of.kind, of.index, of.size, this.renameIn(of.of, from, to));
  }

  /** The polynomial with some unknowns replaced; null leaves one as it is. */
  mapped(p: Polynomial, by: (id: number) => Polynomial | null): Polynomial {
    const replaced = new Map(unknownsOf(p).map((id) => [id, by(id)] as const));
    if ([...replaced.values()].every((value) => value === null)) return p;
    let result: Polynomial = NOTHING;
    for (const [key, coefficient] of p) {
      let term = constant(coefficient);
      for (const [id, power] of powersOf(key))
        term = this.product(term, this.power(replaced.get(id) ?? unknown(id), power));
      result = plus(result, term);
    }
    return result;
  }

  #renamed(atom: Atom, from: Place, to: Place): Polynomial {
    const inner = (p: Polynomial): Polynomial => this.rename(p, from, to);
    switch (atom.kind) {
      case "entry":
        return this.of({ ...atom, at: atom.at.map((index) => (index === from ? to : index)) });
      case "size":
        return this.of(atom);
      case "inverse":
        return this.inverse(inner(atom.of));
      case "choice":
        return this.of({
          ...atom,
          condition: this.renameIn(atom.condition, from, to),
          yes: inner(atom.yes),
          no: inner(atom.no),
        });
      case "function":
        return this.function(atom.name, inner(atom.of));
      case "mean":
        return this.mean(atom.index, atom.size, inner(atom.of));
      default:
        return this.extent(atom.kind, atom.index, atom.size, inner(atom.of));
    }
  }

  /** A size and an exponential are never 0, so they and their inverses cancel. */
  #settled(p: Polynomial): Polynomial {
    const pairs = unknownsOf(p).flatMap((id) => {
      const base = this.baseOf(id);
      return base !== null && this.isPositive(base) ? [[id, base] as const] : [];
    });
    if (pairs.length === 0) return p;
    let result: Polynomial = NOTHING;
    for (const [key, coefficient] of p) {
      const powers = new Map(powersOf(key));
      for (const [id, base] of pairs) {
        const common = Math.min(powers.get(id) ?? 0, powers.get(base) ?? 0);
        for (const each of [id, base]) powers.set(each, (powers.get(each) ?? 0) - common);
      }
      const left = monomial([...powers].filter(([, power]) => power > 0));
      result = plus(result, new Map([[left, coefficient]]));
    }
    return result;
  }

  /** The unknown that an unknown is one over; null where it is none, or one over something else. */
  baseOf(id: number): number | null {
    const { atom } = this.at(id);
    if (atom.kind !== "inverse" || atom.of.size !== 1) return null;
    return unknownsOf(atom.of)[0] ?? null;
  }

  isPositive(id: number): boolean {
    const { atom } = this.at(id);
    return atom.kind === "size" || (atom.kind === "function" && atom.name === "exp");
  }
}
