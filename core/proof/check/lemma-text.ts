import { type Polynomial, powersOf } from "../../numeric/exact/polynomial.ts";
import { type Rational, reduce } from "../../numeric/exact/rational.ts";
import type { Relation } from "../step/language.ts";
import { unknownsIn } from "./normal/atom.ts";
import { refuse, requires } from "./normal/refused.ts";
import { not, type Statement } from "./normal/statement.ts";

/** Characters of a lemma: longer ones do not come to an end. */
export const LONGEST_LEMMA = 200_000;

/**
 * A question for the solver, in SMT-LIB 2: are there real values of the unknowns that meet every hypothesis and not the
 * conclusion? If there are none, the conclusion follows. Nothing else of an unknown is used than what the hypotheses say.
 *
 * @param tactic - how to search; the answer may not depend on it
 */
export function lemmaText(hypotheses: readonly Statement[], conclusion: Statement, tactic = ""): string {
  const all = [...hypotheses, not(conclusion)];
  const unknowns = [...new Set(all.flatMap(unknownsIn))].sort((a, b) => a - b);
  const text = [
    "; unsat proves that the conclusion, negated in the last assertion, follows from the assertions before it",
    `(set-logic ${all.every(isLinear) ? "QF_LRA" : "QF_NRA"})`,
    ...unknowns.map((id) => `(declare-const v${id} Real)`),
    ...all.map((each) => `(assert ${written(each)})`),
    checking(tactic),
    "",
  ].join("\n");
  requires(text.length <= LONGEST_LEMMA, `a lemma must have at most ${LONGEST_LEMMA} characters`);
  return text;
}

/** No product of unknowns in it: the solver knows such statements best. */
export function isLinear(of: Statement): boolean {
  if (of.kind === "truth") return true;
  if (of.kind !== "relation") return "parts" in of ? of.parts.every(isLinear) : isLinear(of.of);
  return [...of.of.keys()].every((key) => powersOf(key).reduce((sum, [, power]) => sum + power, 0) <= 1);
}

/**
 * A question with two quantifiers: are there real values that meet the hypotheses, and for which no values of the chosen unknowns meet
 * the goal? If there are none, then for every case there is some.
 *
 * @param chosen - the unknowns that are chosen after all others
 */
export function alternationText(
  hypotheses: readonly Statement[],
  goal: readonly Statement[],
  chosen: readonly number[],
  tactic: string,
): string {
  const unknowns = [...new Set([...hypotheses, ...goal].flatMap(unknownsIn))].sort((a, b) => a - b);
  const none = `(not (and ${goal.map(written).join(" ")}))`;
  const bound = unknowns.filter((id) => chosen.includes(id)).map((id) => `(v${id} Real)`);
  return [
    "; unsat proves that for every case of the outer names there is one of the inner names",
    "(set-logic NRA)",
    ...unknowns.flatMap((id) => (chosen.includes(id) ? [] : [`(declare-const v${id} Real)`])),
    ...hypotheses.map((each) => `(assert ${written(each)})`),
    `(assert ${bound.length === 0 ? none : `(forall (${bound.join(" ")}) ${none})`})`,
    checking(tactic),
    "",
  ].join("\n");
}

function checking(tactic: string): string {
  return tactic === "" ? "(check-sat)" : `(check-sat-using ${tactic})`;
}

const RELATIONS: Readonly<Record<Relation, string>> = { "==": "=", "!=": "distinct", ">=": ">=", ">": ">" };

function written(of: Statement): string {
  if (of.kind === "truth") return String(of.value);
  if (of.kind === "relation") return `(${RELATIONS[of.relation]} ${polynomialText(of.of)} 0.0)`;
  if ("parts" in of) return `(${of.kind} ${of.parts.map(written).join(" ")})`;
  return refuse("a lemma must not speak of every entry of a list at once");
}

function polynomialText(p: Polynomial): string {
  const terms = [...p].map(([key, coefficient]) => {
    const factors = powersOf(key).flatMap(([id, power]) => Array.from({ length: power }, () => `v${id}`));
    return factors.length === 0 ? rationalText(coefficient) : `(* ${rationalText(coefficient)} ${factors.join(" ")})`;
  });
  const [first] = terms;
  if (first === undefined) return "0.0";
  return terms.length === 1 ? first : `(+ ${terms.join(" ")})`;
}

function rationalText(of: Rational): string {
  const { n, d } = reduce(of);
  const size = `(/ ${n < 0n ? -n : n}.0 ${d}.0)`;
  return n < 0n ? `(- ${size})` : size;
}
