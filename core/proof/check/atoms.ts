import {
  constant,
  constantOf,
  isNothing,
  minus,
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
import { divide, ONE, printRational, type Rational } from "../../numeric/rational.ts";
import { isPosition, type Place } from "../step/language.ts";
import { refuse, requires } from "./refused.ts";
import { joined, related, type Statement } from "./statement.ts";

/** What an unknown of a polynomial stands for. A bound index is called #0, #1, … from the inside out, so that none is captured. */
export type Atom =
  | { readonly kind: "entry"; readonly name: string; readonly at: readonly Place[] }
  | { readonly kind: "size"; readonly size: Place }
  /** A mean is one of a single product of unknowns, all of which depend on the index. */
  | { readonly kind: "mean"; readonly index: Place; readonly size: Place; readonly of: Polynomial }
  | { readonly kind: "max" | "min" | "prod"; readonly index: Place; readonly size: Place; readonly of: Polynomial }
  | { readonly kind: "function"; readonly name: string; readonly of: Polynomial }
  /** One over a polynomial that is no product; one over 0 is 0, so that inverse(ab) is inverse(a) inverse(b) without exception. */
  | { readonly kind: "inverse"; readonly of: Polynomial }
  | { readonly kind: "choice"; readonly condition: Statement; readonly yes: Polynomial; readonly no: Polynomial };

interface Known {
  readonly atom: Atom;
  /** The indices on which its value depends. */
  readonly indices: ReadonlySet<Place>;
  /** How many binders stand inside one another in it. */
  readonly height: number;
}

/** Larger polynomials are not worked with: a proof that needs one is refused. */
export const MOST_TERMS = 5_000;

/** The unknowns of one proof. Equal atoms share a number, so that equal terms have equal polynomials. */
export class Atoms {
  readonly #ids = new Map<string, number>();
  readonly #known: Known[] = [];

  at(id: number): Known {
    return this.#known[id] ?? refuse(`unknown must be one of ${this.#known.length}, got ${id}`);
  }

  of(atom: Atom): Polynomial {
    const key = keyOf(atom);
    const known = this.#ids.get(key);
    if (known !== undefined) return unknown(known);
    const parts = partsOf(atom);
    const ids = [...parts.polynomials.flatMap(unknownsOf), ...parts.statements.flatMap(unknownsIn)];
    const indices = new Set(ids.flatMap((id) => [...this.at(id).indices]));
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

  /** An atom that binds an index, under the name that its height gives it. */
  over(kind: "mean" | "max" | "min" | "prod", index: Place, size: Place, p: Polynomial): Polynomial {
    const bound = `#${this.height(p)}`;
    return this.of({ kind, index: bound, size, of: this.rename(p, index, bound) });
  }

  /** A statement about every, or some, entry. */
  overStatement(kind: "all" | "some", index: Place, size: Place, of: Statement): Statement {
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
    return of.index === from ? of : { ...of, of: this.renameIn(of.of, from, to) };
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
      default:
        return this.of({ ...atom, of: inner(atom.of) });
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

/** A polynomial as number, powers that every term has, and a rest that begins with coefficient 1 and has no common power. */
export function factors(p: Polynomial): {
  readonly content: Rational;
  readonly shared: readonly (readonly [number, number])[];
  readonly rest: Polynomial;
} {
  const [first, ...others] = [...p.keys()].map((key) => new Map(powersOf(key)));
  const shared = [...(first ?? [])]
    .map(([id, power]) => [id, Math.min(power, ...others.map((powers) => powers.get(id) ?? 0))] as const)
    .filter(([, power]) => power > 0);
  const drop = new Map(shared);
  const lead = [...p.keys()].sort()[0] ?? "";
  const content = p.get(lead) ?? ONE;
  const rest = new Map(
    [...p].map(([key, coefficient]) => {
      const left = powersOf(key).map(([id, power]) => [id, power - (drop.get(id) ?? 0)] as const);
      return [monomial(left.filter(([, power]) => power > 0)), divide(coefficient, content)] as const;
    }),
  );
  return { content, shared, rest };
}

/** A text that equal polynomials share, and no others. */
export function polynomialKey(p: Polynomial): string {
  return [...p]
    .map(([key, coefficient]) => `${printRational(coefficient)}*${key}`)
    .sort()
    .join("+");
}

export function statementKey(of: Statement): string {
  if (of.kind === "truth") return String(of.value);
  if (of.kind === "relation") return `${of.relation}(${polynomialKey(of.of)})`;
  if ("parts" in of) return `${of.kind}(${[...new Set(of.parts.map(statementKey))].sort().join(";")})`;
  return `${of.kind} ${of.index}<${of.size}(${statementKey(of.of)})`;
}

/** Every unknown of a statement. */
export function unknownsIn(of: Statement): readonly number[] {
  if (of.kind === "truth") return [];
  if (of.kind === "relation") return unknownsOf(of.of);
  return "parts" in of ? of.parts.flatMap(unknownsIn) : unknownsIn(of.of);
}

function partsOf(atom: Atom): { polynomials: readonly Polynomial[]; statements: readonly Statement[] } {
  switch (atom.kind) {
    case "entry":
    case "size":
      return { polynomials: [], statements: [] };
    case "choice":
      return { polynomials: [atom.yes, atom.no], statements: [atom.condition] };
    default:
      return { polynomials: [atom.of], statements: [] };
  }
}

function keyOf(atom: Atom): string {
  switch (atom.kind) {
    case "entry":
      return `entry ${atom.name}[${atom.at.join(",")}]`;
    case "size":
      return `size ${atom.size}`;
    case "function":
      return `${atom.name}(${polynomialKey(atom.of)})`;
    case "inverse":
      return `inverse(${polynomialKey(atom.of)})`;
    case "choice":
      return `choice(${statementKey(atom.condition)} ? ${polynomialKey(atom.yes)} : ${polynomialKey(atom.no)})`;
    default:
      return `${atom.kind} ${atom.index}<${atom.size}(${polynomialKey(atom.of)})`;
  }
}

/** Equal polynomials, whatever the order of their terms. */
export function same(a: Polynomial, b: Polynomial): boolean {
  return a.size === b.size && isNothing(minus(a, b));
}
