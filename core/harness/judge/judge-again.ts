import type { Assertion } from "../../claim/claim.ts";
import type { ReadingRecord } from "../../claim/record.ts";
import type { Answer, Question } from "../../formula/asking.ts";
import { readingTrouble } from "../../method/judge-reading.ts";
import { interruptible } from "../wall/interruptible.ts";
import { rebuilt } from "./rebuilt.ts";

/** Milliseconds that one stretch of work on one record may take without giving way. */
const LIMIT = 60_000;

/** Characters of what a worker may say that a reading asserts. */
const LONGEST = 1_000_000;

/**
 * Does the record of a reading, as a worker handed it over, carry its verdict? Judged here, in the main process, from plain data: no code of
 * a claim runs.
 *
 * @param plain - what the reading asserts, as `compartment/recipe.ts` writes it down; empty where it holds functions
 * @param ask - puts a question to the solver; rejects where the solver was lost
 * @returns empty where it does, else why it does not
 */
export async function judgeAgain(
  record: ReadingRecord,
  plain: string,
  ask: (question: Question) => Promise<Answer>,
): Promise<string> {
  try {
    const work = interruptible(() => readingTrouble(record, assertionsOf(plain)), LIMIT);
    const go = (...answer: [] | [Answer]) => interruptible(() => work.next(...answer), LIMIT);
    let step = go();
    while (!step.done) {
      const answer = await ask(step.value);
      step = go(answer);
    }
    return step.value;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function assertionsOf(plain: string): ReadonlyMap<string, Assertion> {
  if (plain === "") return new Map();
  if (plain.length > LONGEST)
    throw new RangeError(`a recipe must be at most ${LONGEST} characters, got ${plain.length}`);
  const recipes: unknown = JSON.parse(plain);
  return new Map(Object.entries(Object(recipes)).map(([name, recipe]) => [name, rebuilt(recipe)]));
}
