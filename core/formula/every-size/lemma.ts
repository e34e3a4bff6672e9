import { type Polynomial, powersOf, times, unknownsOf } from "../../numeric/polynomial.ts";
import type { Rational } from "../../numeric/rational.ts";
import type { Fraction } from "./fraction.ts";
import { contrary, type Proposition, type Relation } from "./proposition.ts";
import { Unspoken } from "./symbolic.ts";
import type { Symbols } from "./symbols.ts";

/**
 * A question for the solver, in SMT-LIB 2: are there real values of the unknowns that meet every hypothesis and not the
 * conclusion? If there are none, the conclusion follows. No other meaning of an unknown is used than what the hypotheses say.
 *
 * @param symbols - tells in a comment what each unknown stands for
 */
export function lemma(hypotheses: readonly Proposition[], conclusion: Proposition, symbols: Symbols): string {
  const all = [...hypotheses, contrary(conclusion)];
  const unknowns = [...new Set(all.flatMap(unknownsIn))].sort((a, b) => a - b);
  return [
    "; unsat proves that the conclusion, negated in the last assertion, follows from the assertions before it",
    "(set-logic QF_NRA)",
    ...unknowns.map((id) => `(declare-const v${id} Real) ; ${symbols.told(id)}`),
    ...all.map((each) => `(assert ${written(each)})`),
    "(check-sat)",
    "",
  ].join("\n");
}

/**
 * A question with two quantifiers: are there real values that meet the hypotheses, and for which no values of the inner names
 * meet the goal? If there are none, then for every case there is some.
 *
 * @param inner - the names whose unknowns are chosen after all others
 * @throws Unspoken where a function or a sum of open length occurs: its value would have to be chosen with its argument
 */
export function alternation(
  hypotheses: readonly Proposition[],
  goal: readonly Proposition[],
  inner: readonly string[],
  symbols: Symbols,
): string {
  const unknowns = [...new Set([...hypotheses, ...goal].flatMap(unknownsIn))].sort((a, b) => a - b);
  const names = unknowns.map((id) => {
    const atom = symbols.atom(id);
    if (atom.kind !== "entry") throw new Unspoken("a function or an open sum under two quantifiers");
    return { id, isInner: inner.includes(atom.name) };
  });
  const chosen = names.filter(({ isInner }) => isInner).map(({ id }) => `(v${id} Real)`);
  const none = `(not (and ${goal.map(written).join(" ")}))`;
  return [
    "; unsat proves that for every case of the outer names there is one of the inner names",
    "(set-logic NRA)",
    ...names.flatMap(({ id, isInner }) => (isInner ? [] : [`(declare-const v${id} Real) ; ${symbols.told(id)}`])),
    ...hypotheses.map((each) => `(assert ${written(each)})`),
    `(assert ${chosen.length === 0 ? none : `(forall (${chosen.join(" ")}) ${none})`})`,
    "(check-sat)",
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
      throw new Unspoken("every entry of a list at once");
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
