import { printFormula } from "../../../formula/language/print.ts";
import type { Universal } from "../../check/read/state.ts";
import { allOf, type Case, judgedAt, type ReadyState } from "../worth/agreement.ts";
import { type FalseStep, falseStepAt, type ReadyProof } from "../worth/steps.ts";
import { filledBy, type World, world } from "../worth/world.ts";
import { fractionsOf, type Point, printPoint } from "./point.ts";

/** What contradicts what was proved: a defect of ours, told so that it can be found. */
export interface Contradiction {
  /** The number of the step that is false; null where it is the formula itself, or the state. */
  readonly step: number | null;
  /** What is false, and where, in a line. */
  readonly told: string;
}

/** What is held against cases. */
export interface Held {
  readonly universal: Universal;
  /** Null where the statement is not told in the language of steps. */
  readonly state: ReadyState | null;
  /** Null where other evidence than steps proved it. */
  readonly proof: ReadyProof | null;
  /** May a case without a value be against it? Not where it was shown that nothing holds: there no value is no example either. */
  readonly needsValue: boolean;
}

/** A case as everything here looks at it. */
export interface Look {
  readonly point: Point;
  readonly at: World;
  /** Null where a root of a polynomial is in the case, of which the formula's own evaluation knows nothing. */
  readonly fractions: Case | null;
}

/** Every third case fills gaps in another way. */
const FILLINGS = 3;

export function look(point: Point, number: number): Look {
  return {
    point,
    at: world(point.sizes, point.values, filledBy(number % FILLINGS)),
    fractions: fractionsOf(point.values),
  };
}

/** Does a case count: does it meet the premise, and lie in the domains as far as their facts tell? Undecided ones do not. */
export function counts({ universal, state }: Held, { at, fractions }: Look): boolean {
  if (state === null) {
    const { given, definitions } = universal;
    return fractions !== null && (given === null || judgedAt(given, { ...definitions, ...fractions }).kind === "holds");
  }
  return [state.domain, state.values, state.premise].every((statements) => allOf(at, statements) === true);
}

/**
 * What is against what was proved, at a case that counts? The formula as a proof sees it; every step; and, where it is worth its cost, the
 * formula by its own evaluation.
 *
 * @param isJudged - true to have the formula evaluated too
 */
export function contradictionAt(held: Held, { point, at, fractions }: Look, isJudged: boolean): Contradiction | null {
  const { universal, state, proof, needsValue } = held;
  const step = proof === null ? null : falseStepAt(proof, at);
  if (step !== null) return { step: step.step, told: toldStep(step, point) };
  const against = (what: string, more = ""): Contradiction => ({
    step: null,
    told: `the formula ${what} at ${printPoint(point)}: ${printFormula(universal.formula)}${more}`,
  });
  const { obligations = [], goal = null } = state ?? {};
  const isDefined = allOf(at, obligations);
  if (needsValue && isDefined === false) return against("has no value");
  if (isDefined === true && goal?.run(at) === false) return against("is false");
  if (!isJudged || fractions === null) return null;
  const judged = judgedAt(universal.formula, { ...universal.definitions, ...fractions });
  if (judged.kind === "fails") return against("is false", ` (${judged.shown})`);
  return judged.kind === "undefined" && needsValue ? against("has no value", ` (${judged.reason})`) : null;
}

/** Where a step is false, or why it is none. */
export function toldStep({ step, isNone, shown }: FalseStep, point: Point | null): string {
  if (isNone || point === null) return `step ${step} is no step: ${shown}`;
  return `step ${step} is false at ${printPoint(point)}: ${shown}`;
}
