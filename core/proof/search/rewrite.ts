import { constantOf, monomial, type Polynomial, powersOf, unknownsOf } from "../../numeric/exact/polynomial.ts";
import { ONE } from "../../numeric/exact/rational.ts";
import { same } from "../check/normal/atom.ts";
import { rewritten } from "../check/normal/clear.ts";
import type { Relation } from "../step/language.ts";
import { cleared, type Easier } from "./clear.ts";
import type { Known } from "./known/known.ts";
import { byAlgebra, byReplacing, type Rewriting } from "./steps/algebra-steps.ts";
import { functionFact } from "./steps/fact-steps.ts";
import type { Steps } from "./steps/steps.ts";

/** Rounds of clearing and replacing: each brings up what the one before uncovered. */
const MOST_ROUNDS = 8;

/** A relation to 0 as it is easiest to show: divisors cleared, and what is known put in its place. */
export function easier(p: Polynomial, relation: Relation, known: Known, rewritings: readonly Rewriting[]): Easier {
  const stages: Easier[] = [];
  let of = p;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const stage = oneStage(of, relation, known, rewritings);
    if (stage === null) break;
    stages.push(stage);
    of = stage.of;
  }
  const back = (shown: number | null): number => {
    const [last, ...earlier] = stages.toReversed();
    if (last === undefined) return shown ?? byAlgebra(known.steps, p, relation, []);
    return earlier.reduce((step, stage) => stage.back(step), last.back(shown));
  };
  return { of, back };
}

function oneStage(of: Polynomial, relation: Relation, known: Known, rewritings: readonly Rewriting[]): Easier | null {
  if (constantOf(of) !== null) return null;
  const clear = cleared(of, relation, known, "factors");
  if (clear !== null) return clear;
  for (const rewriting of [...rewritings, ...squaredRoots(of, known)]) {
    const replaced = withReplaced(of, relation, rewriting, known.steps);
    if (replaced !== null) return replaced;
  }
  return null;
}

/** The relation with a product of unknowns replaced; null where it does not occur. */
function withReplaced(p: Polynomial, relation: Relation, rewriting: Rewriting, steps: Steps): Easier | null {
  const { equation, lead } = rewriting;
  const of = rewritten(p, steps.relation(equation).of, lead, steps.atoms);
  if (same(of, p)) return null;
  // A number by itself is no relation that could be cited, unless it is 0: that follows from the equation alone.
  const value = constantOf(of);
  if (value !== null && (value.n !== 0n || relation === ">" || relation === "!=")) return null;
  return { of, back: (shown) => byReplacing(steps, shown ?? equation, rewriting, [], p, relation) };
}

/** sqrt(a)² is a, wherever the root has a value. */
function squaredRoots(of: Polynomial, known: Known): readonly Rewriting[] {
  const { steps } = known;
  return unknownsOf(of).flatMap((id) => {
    const { atom } = steps.atoms.at(id);
    if (atom.kind !== "function" || atom.name !== "sqrt") return [];
    const isSquared = [...of.keys()].some((key) => powersOf(key).some(([each, power]) => each === id && power > 1));
    const valued = isSquared ? known.lookUp(atom.of, ">=") : null;
    if (valued === null) return [];
    const lead: Polynomial = new Map([[monomial([[id, 2]]), ONE]]);
    return [{ equation: functionFact(steps, id, 1, [valued]), lead }];
  });
}
