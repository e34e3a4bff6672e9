import { createRequire } from "node:module";
import type { ReadingRecord } from "../../claim/record.ts";
import { ownFile } from "../files/own-file.ts";
import { startSolver } from "../solver/solver.ts";
import type { judgeAgain } from "./judge-again.ts";

/** A reading as a worker handed it over, once its form was looked at. */
export interface HandedReading {
  readonly record: ReadingRecord;
  readonly tried: boolean;
  /** What it asserts, in words of its worker, as `compartment/recipe.ts` writes it down; left out where it said nothing. */
  readonly plain?: string;
}

/** Why a reading is void whose record does not carry its verdict in the eyes of the main process. */
const DISAGREE = "the worker and the main process disagree";

/**
 * Every witness and every proof of a run judged again, here, where no code of a claim runs. What does not carry its verdict is void.
 *
 * @param runs - what the workers handed over
 */
export async function judged<R extends { readonly readings: readonly HandedReading[] }>(
  runs: readonly R[],
): Promise<readonly R[]> {
  if (!runs.some(({ readings }) => readings.some(isJudged))) return runs;
  const judging = provers();
  const solver = startSolver();
  const judge = async (reading: HandedReading): Promise<HandedReading> => {
    if (!isJudged(reading)) return reading;
    const { record, plain = "" } = reading;
    const trouble = await judging.judgeAgain(record, plain, (question) => solver.ask(question));
    return trouble === "" ? reading : { ...reading, record: disagreed(record, trouble) };
  };
  try {
    const all: R[] = [];
    for (const run of runs) all.push({ ...run, readings: await inTurn(run.readings, judge) });
    return all;
  } finally {
    solver.stop();
  }
}

/**
 * The provers, loaded by Node where there is something to judge. Vitest loads reporters through vite, which would transform the whole core first;
 * and a core that does not load is told by the workers.
 */
function provers(): { readonly judgeAgain: typeof judgeAgain } {
  return createRequire(import.meta.url)(ownFile("judge-again", import.meta.url));
}

const isJudged = ({ record, tried }: HandedReading): boolean => tried && record.outcome !== "void";

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

function disagreed({ where: _, ...record }: ReadingRecord, why: string): ReadingRecord {
  const nothing = { outcome: "void", basis: "none", alpha: 0, condition: "", settle: "" } as const;
  return { ...record, ...nothing, trouble: `${DISAGREE}: ${why}` };
}
