import { isNothing, minus, type Polynomial, unknownsOf } from "../../../numeric/exact/polynomial.ts";
import { printRational } from "../../../numeric/exact/rational.ts";
import type { Place } from "../../step/language.ts";
import type { Statement } from "./statement.ts";

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

/** What an atom is made of. */
export function partsOf(atom: Atom): { polynomials: readonly Polynomial[]; statements: readonly Statement[] } {
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

export function atomKey(atom: Atom): string {
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

/** Every unknown of a statement. */
export function unknownsIn(of: Statement): readonly number[] {
  if (of.kind === "truth") return [];
  if (of.kind === "relation") return unknownsOf(of.of);
  return "parts" in of ? of.parts.flatMap(unknownsIn) : unknownsIn(of.of);
}

/** Equal polynomials, whatever the order of their terms. */
export function same(a: Polynomial, b: Polynomial): boolean {
  return a.size === b.size && isNothing(minus(a, b));
}
