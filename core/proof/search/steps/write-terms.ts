import { type Polynomial, powersOf } from "../../../numeric/exact/polynomial.ts";
import { negate, type Rational, reduce } from "../../../numeric/exact/rational.ts";
import type { Atom } from "../../check/normal/atom.ts";
import type { Atoms } from "../../check/normal/atoms.ts";
import type { Statement } from "../../check/normal/statement.ts";
import {
  add,
  bind,
  call,
  countOf,
  divide,
  either,
  entry,
  every,
  multiply,
  ONE_TERM,
  type Place,
  power,
  relates,
  type Scalar,
  subtract,
  ZERO_TERM,
} from "../../step/language.ts";

/** A polynomial as a term of steps: what reads back into the same polynomial. */
export function termOf(p: Polynomial, atoms: Atoms): Scalar {
  let sum: Scalar | null = null;
  for (const [key, coefficient] of p) {
    const isNegative = coefficient.n < 0n;
    const size = isNegative ? negate(coefficient) : coefficient;
    const term = product(key, size, atoms);
    if (sum === null) sum = isNegative ? { kind: "negative", of: term } : term;
    else sum = isNegative ? subtract(sum, term) : add(sum, term);
  }
  return sum ?? ZERO_TERM;
}

/** A statement in normal form as a statement of steps. */
export function statementOf(of: Statement, atoms: Atoms): Scalar {
  if (of.kind === "truth") return { kind: "boolean", value: of.value };
  if (of.kind === "relation") return relates(termOf(of.of, atoms), of.relation);
  if ("parts" in of) {
    const parts = of.parts.map((part) => statementOf(part, atoms));
    return of.kind === "and" ? every(parts) : either(parts);
  }
  const bound = spelled(of.index);
  return bind(of.kind, bound, of.size, statementOf(atoms.renameIn(of.of, of.index, bound), atoms));
}

/** What an unknown stands for. */
export function atomTerm(atom: Atom, atoms: Atoms): Scalar {
  switch (atom.kind) {
    case "entry":
      return entry(atom.name, atom.at);
    case "size":
      return countOf(atom.size);
    case "function":
      return call(atom.name, termOf(atom.of, atoms));
    case "inverse":
      return divide(ONE_TERM, termOf(atom.of, atoms));
    case "choice":
      return {
        kind: "choice",
        condition: statementOf(atom.condition, atoms),
        yes: termOf(atom.yes, atoms),
        no: termOf(atom.no, atoms),
      };
    default: {
      const bound = spelled(atom.index);
      return bind(atom.kind, bound, atom.size, termOf(atoms.rename(atom.of, atom.index, bound), atoms));
    }
  }
}

/** A coefficient above 0 with its unknowns; one over something divides, as often as it occurs. */
function product(key: string, coefficient: Rational, atoms: Atoms): Scalar {
  const { n, d } = reduce(coefficient);
  const powers = powersOf(key);
  const over = (id: number): boolean => atoms.at(id).atom.kind === "inverse";
  const above = powers
    .filter(([id]) => !over(id))
    .map(([id, exponent]) => {
      const base = atomTerm(atoms.at(id).atom, atoms);
      return exponent === 1 ? base : power(base, exponent);
    });
  const lead = n === 1n && above.length > 0 ? above : [number(n), ...above];
  const top = lead.reduce(multiply);
  const below = powers.flatMap(([id, exponent]) => {
    const { atom } = atoms.at(id);
    return atom.kind === "inverse" ? Array.from({ length: exponent }, () => termOf(atom.of, atoms)) : [];
  });
  return (d === 1n ? below : [number(d), ...below]).reduce(divide, top);
}

function number(value: bigint): Scalar {
  return { kind: "number", text: String(value) };
}

/** Bound indices are numbered from the inside out in normal forms; in steps they are k0, k1, … */
function spelled(bound: Place): Place {
  return bound.replace("#", "k");
}
