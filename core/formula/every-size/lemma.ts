import { type Polynomial, powersOf, times, unknownsOf } from "../../numeric/polynomial.ts";
import type { Rational } from "../../numeric/rational.ts";
import type { Fraction } from "./fraction.ts";
import { contrary, type Proposition, type Relation } from "./proposition.ts";

/**
 * A question for the solver, in SMT-LIB 2: are there real values of the unknowns that meet every hypothesis and not the
 * conclusion? If there are none, the conclusion follows. No other meaning of an unknown is used than what the hypotheses say.
 *
 * @param shown - unknowns whose values are to be printed where there are some
 */
export function lemma(
  hypotheses: readonly Proposition[],
  conclusion: Proposition,
  shown: readonly number[] = [],
): string {
  const all = [...hypotheses, contrary(conclusion)];
  const unknowns = [...new Set([...all.flatMap(unknownsIn), ...shown])].sort((a, b) => a - b);
  return [
    "(set-logic QF_NRA)",
    ...unknowns.map((id) => `(declare-const v${id} Real)`),
    ...all.map((each) => `(assert ${written(each)})`),
    "(check-sat)",
    ...(shown.length === 0 ? [] : [`(get-value (${shown.map((id) => `v${id}`).join(" ")}))`]),
    "",
  ].join("\n");
}

/** Every unknown of a proposition. */
export function unknownsIn(of: Proposition): readonly number[] {
  switch (of.kind) {
    case "truth":
      return [];
    case "relation":
      return [...new Set([...unknownsOf(of.of.top), ...unknownsOf(of.of.bottom)])];
    case "and":
    case "or":
      return [...new Set(of.parts.flatMap(unknownsIn))];
    default:
      return unknownsIn(of.of);
  }
}

const RELATIONS: Readonly<Record<Relation, string>> = { "==": "=", "!=": "distinct", ">=": ">=", ">": ">" };

function written(of: Proposition): string {
  switch (of.kind) {
    case "truth":
      return String(of.value);
    case "relation":
      return `(${RELATIONS[of.relation]} ${polynomialText(signedTop(of.relation, of.of))} 0.0)`;
    case "and":
    case "or":
      return `(${of.kind} ${of.parts.map(written).join(" ")})`;
    default:
      throw new TypeError(`a lemma must speak of single numbers, got "${of.kind}"`);
  }
}

/** A quotient has the sign of the product of its two parts, and is 0 where its top is; so no division is left. */
export function signedTop(relation: Relation, { top, bottom }: Fraction): Polynomial {
  if (relation === "==" || relation === "!=") return top;
  const [[key, coefficient] = ["", { n: 1n, d: 1n }]] = bottom;
  return bottom.size === 1 && key === "" && coefficient.n > 0n ? top : times(top, bottom);
}

function polynomialText(a: Polynomial): string {
  const terms = [...a].map(([key, coefficient]) => {
    const factors = powersOf(key).flatMap(([id, power]) => Array.from({ length: power }, () => `v${id}`));
    return factors.length === 0 ? rationalText(coefficient) : `(* ${rationalText(coefficient)} ${factors.join(" ")})`;
  });
  if (terms.length === 0) return "0.0";
  return terms.length === 1 ? (terms[0] as string) : `(+ ${terms.join(" ")})`;
}

function rationalText({ n, d }: Rational): string {
  const size = `(/ ${n < 0n ? -n : n}.0 ${d}.0)`;
  return n < 0n ? `(- ${size})` : size;
}
