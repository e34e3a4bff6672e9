import type { Asking } from "../../formula/asking.ts";
import { partsOf } from "../../formula/walk.ts";
import { binderOf, isPosition, type Scalar } from "../step/language.ts";
import type { Proof, Rule, Step } from "../step/step.ts";
import { statementKey } from "./atoms.ts";
import { Context } from "./context.ts";
import { lemmaText } from "./lemma-text.ts";
import { Refused, refuse, requires } from "./refused.ts";
import * as algebra from "./rules-algebra.ts";
import * as facts from "./rules-facts.ts";
import * as logic from "./rules-logic.ts";
import * as mean from "./rules-mean.ts";
import type { State } from "./state.ts";

/** What the checker says of a proof. */
export type Checked = { readonly kind: "accepted" } | { readonly kind: "refused"; readonly reason: string };

/** A rule gives back, for each step that it cites, the assumptions that are no longer in force. */
type Check = (step: Step, context: Context, number: number) => logic.Discharged;

const plain =
  (rule: (step: Step, context: Context, number: number) => void): Check =>
  (step, context, number) => {
    rule(step, context, number);
    return [];
  };

/** One function a rule; its conditions stand there. */
const RULES: Readonly<Record<Rule, Check>> = {
  domain: plain((step, context) => logic.fact(step, context, context.state.domain)),
  premise: plain((step, context) => logic.fact(step, context, context.state.premise)),
  value: plain((step, context) => logic.fact(step, context, context.state.values)),
  size: plain(logic.size),
  assume: plain((step, _context, number) => logic.assume(step, number)),
  and: logic.and,
  part: plain(logic.part),
  or: logic.or,
  cases: logic.cases,
  every: plain(logic.every),
  instance: plain(logic.instance),
  named: plain(logic.named),
  attained: plain(facts.attained),
  algebra: plain(algebra.algebra),
  sign: plain(algebra.sign),
  replace: plain(algebra.replace),
  add: plain(algebra.add),
  termwise: plain(mean.termwise),
  pairwise: plain(mean.pairwise),
  "part of total": plain(mean.partOfTotal),
  "square of mean": plain(mean.squareOfMean),
  extreme: plain(facts.extreme),
  function: plain(facts.functionFact),
  choice: plain(facts.choice),
  monotone: plain(facts.monotone),
  lemma: () => [],
};

/** Ways to search. A lemma counts where the first and one of the others say that there are no such values, and none finds some. */
const TACTICS = [
  "",
  "(then simplify propagate-values solve-eqs qfnra-nlsat)",
  "(using-params smt :random_seed 17)",
] as const;

/** Solver units for one lemma in one way. */
const LEMMA_UNITS = 2_000_000;

/** A proof of more steps is not read. */
const MOST_STEPS = 2_000;

/**
 * Does the proof show what it is said to show? Every step is checked by its rule from the steps it cites, every obligation of the
 * state and its goal must be said by a step on which no assumption rests. Lemmas are put to the solver anew, in words of the checker.
 *
 * It knows nothing of how the proof was found. What it does not understand it refuses.
 */
export function* check(state: State, proof: Proof): Asking<Checked> {
  try {
    const context = new Context(state, proof);
    requires(proof.steps.length <= MOST_STEPS, `a proof must have at most ${MOST_STEPS} steps`);
    requires(
      Number.isInteger(proof.writtenOut) && proof.writtenOut >= 0 && proof.writtenOut <= 64,
      "lists of at most 64 entries are written out",
    );
    for (const [name, size] of Object.entries(proof.sizes))
      requires(Number.isSafeInteger(size) && size >= 1, `the size ${name} must be a whole number above 0`);
    for (const [number, step] of proof.steps.entries()) yield* accept(step, number, context);
    const wanted = [...state.obligations, state.goal];
    requires(proof.shows.length === wanted.length, `it must show ${wanted.length} statements`);
    for (const [i, statement] of wanted.entries()) {
      const step = context.step(proof.shows[i] ?? -1);
      requires(step.under.length === 0, "what is shown must rest on no assumption");
      const said = statementKey(context.at(proof.shows[i]));
      requires(
        said === statementKey(context.normal.statement(statement)),
        `step ${proof.shows[i]} must say what has to be shown`,
      );
    }
    return { kind: "accepted" };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** Checks one step, with the number of the step in the reason where it is refused. */
function* accept(step: Step, number: number, context: Context): Asking<void> {
  try {
    for (const each of step.from)
      requires(Number.isInteger(each) && each < number && each >= 0, "a step cites earlier steps only");
    for (const part of [step.says, ...(step.with?.term === undefined ? [] : [step.with.term])])
      requireNames(part, context, []);
    if (step.rule === "lemma") yield* lemma(step, context);
    const rule = Object.hasOwn(RULES, step.rule) ? RULES[step.rule] : refuse(`no rule is called ${step.rule}`);
    const discharged = rule(step, context, number);
    for (const [i, cited] of step.from.entries()) requireInForce(step, context.step(cited), discharged[i] ?? []);
    for (const each of step.under)
      requires(context.proof.steps[each]?.rule === "assume" && each <= number, "only assumptions are in force");
    const said = context.normal.statement(step.says);
    context.said.push(said);
    for (const index of context.normal.atoms.indicesIn(said)) context.used.add(index);
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`step ${number} (${step.rule}): ${error.message}`);
    throw error;
  }
}

/** Whatever is assumed for a step cited is assumed for this one, unless its rule has done with it. */
function requireInForce(step: Step, cited: Step, discharged: readonly number[]): void {
  const open = cited.under.find((each) => !discharged.includes(each) && !step.under.includes(each));
  requires(open === undefined, `assumption ${open} is still in force`);
}

/** The solver finds no values of the unknowns that meet the hypotheses and not the conclusion, in either way. */
function* lemma(step: Step, context: Context): Asking<void> {
  const hypotheses = step.from.map((number) => context.at(number));
  const conclusion = context.normal.statement(step.says);
  const [first, ...others] = TACTICS;
  const asked = function* (tactic: string): Asking<boolean> {
    const { status } = yield { smt: lemmaText(hypotheses, conclusion, tactic), rlimit: LEMMA_UNITS };
    requires(status !== "sat", "the solver finds values that meet the hypotheses and not the conclusion");
    return status === "unsat";
  };
  requires(yield* asked(first), "the solver must show the lemma");
  for (const tactic of others) if (yield* asked(tactic)) return;
  refuse("the solver must show the lemma in a second way");
}

/** Every index is declared where it is free, and bound once: so none is taken for another. */
function requireNames(e: Scalar, context: Context, bound: readonly string[]): void {
  const binder = binderOf(e);
  if (binder !== null) {
    const { index, body } = binder;
    requires(!isPosition(index) && !bound.includes(index), `${index} is bound twice`);
    requires(!Object.hasOwn(context.proof.indices, index), `${index} is free elsewhere, so it cannot be bound`);
    requireNames(body, context, [...bound, index]);
    return;
  }
  if (e.kind === "index") {
    for (const at of e.at) {
      if (at.kind === "number") continue;
      const name = at.kind === "name" ? at.name : "";
      requires(bound.includes(name) || Object.hasOwn(context.proof.indices, name), `${name} must be declared`);
    }
    return;
  }
  for (const part of partsOf(e)) requireNames(part, context, bound);
}
