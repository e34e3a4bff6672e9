import type { Asking } from "../../formula/asking.ts";
import type { Proof, Rule, Step } from "../step/step.ts";
import { agrees, Context } from "./context.ts";
import { requireForm, requireStepForm } from "./form.ts";
import { isLinear, lemmaText } from "./lemma-text.ts";
import { Refused, refuse, requires } from "./normal/refused.ts";
import type { State } from "./read/state.ts";
import * as algebra from "./rules-algebra.ts";
import * as facts from "./rules-facts.ts";
import * as logic from "./rules-logic.ts";
import * as mean from "./rules-mean.ts";

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

/**
 * Does the proof show what it is said to show? Every step is checked by its rule from the steps it cites, every obligation of the
 * state and its goal must be said by a step on which no assumption rests. Lemmas are put to the solver anew, in words of the checker.
 *
 * It knows nothing of how the proof was found. What it does not understand it refuses.
 */
export function* check(state: State, proof: Proof): Asking<Checked> {
  try {
    understood(() => requireForm(proof, state.sizes));
    const context = new Context(state, proof);
    for (const [number, step] of proof.steps.entries()) yield* accept(step, number, context);
    understood(() => requireShown(context));
    return { kind: "accepted" };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** Every obligation and the goal is said by a step that stands by itself. */
function requireShown(context: Context): void {
  const { state, proof, normal } = context;
  const wanted = [...state.obligations, state.goal];
  requires(proof.shows.length === wanted.length, `it must show ${wanted.length} statements`);
  for (const [i, statement] of wanted.entries()) {
    const number = proof.shows[i] ?? -1;
    requires(context.step(number).under.length === 0, "what is shown must rest on no assumption");
    requires(agrees(context.at(number), normal.statement(statement)), `step ${number} must say what has to be shown`);
  }
}

/** Checks one step, with the number of the step in the reason where it is refused. */
function* accept(step: Step, number: number, context: Context): Asking<void> {
  try {
    understood(() => {
      requireStepForm(step, context.proof);
      for (const each of step.from) requires(each < number, "a step cites earlier steps only");
    });
    if (step.rule === "lemma") yield* lemma(step, context);
    understood(() => {
      const rule = Object.hasOwn(RULES, step.rule) ? RULES[step.rule] : refuse(`no rule is called ${step.rule}`);
      const discharged = rule(step, context, number);
      for (const [i, cited] of step.from.entries()) requireInForce(step, context.step(cited), discharged[i] ?? []);
      for (const each of step.under)
        requires(context.proof.steps[each]?.rule === "assume" && each <= number, "only assumptions are in force");
      context.accept(context.normal.statement(step.says));
    });
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`step ${number} (${step.rule}): ${error.message}`);
    throw error;
  }
}

/** Work on a proof: what is too deep or too long for it is refused. */
function understood<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
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
  const [hypotheses, conclusion] = understood(() => [
    step.from.map((number) => context.at(number)),
    context.normal.statement(step.says),
  ]);
  const [first, nonlinear, other] = TACTICS;
  const others = [...hypotheses, conclusion].every(isLinear) ? [other, nonlinear] : [nonlinear, other];
  const asked = function* (tactic: string): Asking<boolean> {
    const { status } = yield { smt: understood(() => lemmaText(hypotheses, conclusion, tactic)), rlimit: LEMMA_UNITS };
    requires(status !== "sat", "the solver finds values that meet the hypotheses and not the conclusion");
    return status === "unsat";
  };
  requires(yield* asked(first), "the solver must show the lemma");
  for (const tactic of others) if (yield* asked(tactic)) return;
  refuse("the solver must show the lemma in a second way");
}
