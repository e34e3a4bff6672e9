import type { Asking } from "../../formula/asking.ts";
import { minus, NOTHING, negate, type Polynomial, unknown, unknownsOf } from "../../numeric/exact/polynomial.ts";
import { rewritten } from "../check/normal/clear.ts";
import { not, related, type Statement } from "../check/normal/statement.ts";
import type { Relation } from "../step/language.ts";
import type { Known } from "./known/known.ts";
import { insideOf, isPlain } from "./known/places.ts";
import type { Search } from "./known/search.ts";
import { byReplacing } from "./steps/algebra-steps.ts";
import { choiceFact, functionFact } from "./steps/fact-steps.ts";
import { byCases } from "./steps/logic-steps.ts";
import type { Steps } from "./steps/steps.ts";

/** One of two cases: what is assumed in it, and the value that an unknown has there. */
interface Case {
  readonly assumed: Statement;
  readonly value: Polynomial;
}

/**
 * An unknown with two cases: relu(a) is a where a >= 0, and 0 where a <= 0; a choice is one of its sides. Both cases are shown. For
 * what no lemma could decide: a relu of means, of which lemmas do not know the terms, and a choice that guards a divisor.
 */
export function* splitCases(
  search: Search,
  of: Polynomial,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  const { steps } = search;
  const id = unknownsOf(of).find((each) => isReluOfMeans(steps, each) || isChoice(steps, each));
  if (id === undefined) return null;
  const shown: number[] = [];
  const assumptions: number[] = [];
  for (const { assumed, value } of casesOf(steps, id)) {
    const { known: here, assumption } = known.assuming(assumed);
    const equation = steps.add(
      "lemma",
      [...factsOfCases(steps, id), assumption],
      related(minus(unknown(id), value), "=="),
    );
    const lead = unknown(id);
    const left = rewritten(of, steps.relation(equation).of, lead, steps.atoms);
    const step = yield* search.relation(left, relation, here, depth + 1);
    if (step === null) return null;
    const isNumber = steps.says(step).kind !== "relation";
    if (isNumber && (relation === ">" || relation === "!=" || left.size > 0)) return null;
    shown.push(byReplacing(steps, isNumber ? equation : step, { equation, lead }, [], of, relation));
    assumptions.push(assumption);
  }
  return byCases(steps, shown, assumptions);
}

function casesOf(steps: Steps, id: number): readonly Case[] {
  const { atom } = steps.atoms.at(id);
  if (atom.kind === "choice") {
    return [
      { assumed: atom.condition, value: atom.yes },
      { assumed: not(atom.condition), value: atom.no },
    ];
  }
  if (atom.kind !== "function") return [];
  return [
    { assumed: related(atom.of, ">="), value: atom.of },
    { assumed: related(negate(atom.of), ">="), value: NOTHING },
  ];
}

function factsOfCases(steps: Steps, id: number): readonly number[] {
  if (steps.atoms.at(id).atom.kind === "choice") return [choiceFact(steps, id)];
  return [0, 1, 2].map((fact) => functionFact(steps, id, fact));
}

function isChoice(steps: Steps, id: number): boolean {
  const { atom } = steps.atoms.at(id);
  return atom.kind === "choice" && isPlain(atom.condition);
}

function isReluOfMeans(steps: Steps, id: number): boolean {
  const { atom } = steps.atoms.at(id);
  if (atom.kind !== "function" || atom.name !== "relu") return false;
  return insideOf(atom).some((each) => steps.atoms.at(each).atom.kind === "mean" || isReluOfMeans(steps, each));
}
