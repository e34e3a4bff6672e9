import type { Answer, Asking, Question } from "../../formula/asking.ts";
import { type OverBox, proveOverBox } from "../../formula/interval/branch-and-bound.ts";
import { spaceOf } from "../../formula/interval/space.ts";
import type { Stream } from "../../random/stream.ts";
import { checkBoxes } from "../check/boxes.ts";
import { check } from "../check/check.ts";
import { readState, type Universal } from "../check/read/state.ts";
import { falsify } from "../falsify/falsify.ts";
import { proveBySteps } from "../search/prove-by-steps.ts";
import { type Made, universalOf } from "./statement.fixture.ts";
import { WAYS, type Way } from "./ways.fixture.ts";

/**
 * What came of one statement that was put to the searches and the checkers, without a hunt that would find a counterexample first:
 * steps, or boxes, that were accepted; what was found and refused; nothing found.
 */
export type Came = "steps" | "boxes" | "refused" | "open";

/** One statement, and what came of it. */
export interface Tried {
  readonly statement: Made;
  readonly way: string;
  readonly isTrue: boolean;
  readonly came: Came;
  /** What contradicts the proof; null where there is none, or where it was not put to the falsifier. */
  readonly contradicted: readonly string[] | null;
  /** Units of work of the solver, all questions together. */
  readonly units: number;
}

/** Boxes that are looked at for one statement. */
const BOXES = 500;

/**
 * Puts the statement with this number to the searches and the checkers. Odd ones are spoiled.
 *
 * @param rounds - what is proved in every so many rounds of the ways is put to the falsifier as well; in none where it is null
 */
export function* tried(draws: Stream, number: number, rounds: number | null): Asking<Tried> {
  const isTrue = number % 2 === 0;
  const way = WAYS[Math.floor(number / 2) % WAYS.length] as Way;
  const statement = way.make(draws.replicate(number), isTrue);
  const isAttacked = rounds !== null && Math.floor(number / 2 / WAYS.length) % rounds === 0;
  const counter = { units: 0 };
  const put = yield* counted(attempted(universalOf(statement), isAttacked ? draws : null), counter);
  return { statement, way: way.name, isTrue, ...put, units: counter.units };
}

type Put = Pick<Tried, "came" | "contradicted">;

function* attempted(universal: Universal, draws: Stream | null): Asking<Put> {
  const sought = yield* proveBySteps(universal);
  const state = sought.kind === "found" ? readState(universal) : null;
  const proof = sought.kind === "found" ? sought.proof : null;
  const came =
    state === null || proof === null
      ? byBoxes(universal)
      : (yield* check(state, proof)).kind === "accepted"
        ? "steps"
        : "refused";
  if (draws === null || (came !== "steps" && came !== "boxes")) return { came, contradicted: null };
  const { contradictions } = yield* falsify({ universal, state, proof, sizes: {}, needsValue: true }, draws);
  return { came, contradicted: contradictions.map(({ told }) => told) };
}

/** Over boxes of numbers; that they are whole is a premise. */
function byBoxes({ domains, formula, given, definitions }: Universal): Came {
  if (Object.values(domains).some(({ sizeNames }) => sizeNames.length > 0)) return "open";
  const space = spaceOf(domains, {}, given);
  if (space === null) return "open";
  const whole = Object.entries(domains).flatMap(([name, domain]) =>
    domain.family === "integers" ? (domain.constraint(name) ?? []) : [],
  );
  const premises = given === null ? whole : [...whole, given];
  const premise = premises.length === 0 ? null : premises.reduce((left, right) => ({ kind: "and", left, right }));
  const question: OverBox = { formula, given: premise, definitions, shows: "always", space };
  const found = proveOverBox(question, BOXES);
  if (found.kind !== "holds" || !found.premiseMet) return "open";
  return checkBoxes(question, found.tree).kind === "accepted" ? "boxes" : "refused";
}

/** The same work, its solver's units counted. */
function* counted<T>(work: Asking<T>, counter: { units: number }): Asking<T> {
  let step = work.next();
  while (!step.done) {
    const answer = yield step.value;
    counter.units += answer.units ?? 0;
    step = work.next(answer);
  }
  return step.value;
}

/** Questions that are remembered at a time. */
const REMEMBERED = 1000;

/** Asks no question twice within a while: an answer depends on nothing but its question. */
export function remembering(ask: (question: Question) => Promise<Answer>): (question: Question) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (question) => {
    const key = `${question.rlimit}\n${question.smt}`;
    const answer = known.get(key) ?? ask(question);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, answer);
    return answer;
  };
}
