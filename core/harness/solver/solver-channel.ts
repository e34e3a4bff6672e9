import type { Answer, Question } from "../../formula/asking.ts";
import type { Solver } from "./solver.ts";

/** A question on its way from a worker to the main process. */
export interface SolveRequest extends Question {
  readonly probatum: "solve";
  readonly id: number;
}

/** Its answer on the way back, or why there is none. */
export interface SolveReply {
  readonly probatum: "solved";
  readonly id: number;
  readonly answer?: Answer;
  readonly trouble?: string;
  /** Microseconds of processor time that the solver took. */
  readonly spent?: number;
}

/** Questions that one claim file may ask: far more than any needs, so that a flood of them ends. */
export const MOST_QUESTIONS = 1000;

// A claim cannot replace what was read before it.
const { process } = globalThis;
let asked = 0;

/**
 * Asks the solver from inside a worker, which may not start one itself. The main process is listened to only while an answer is
 * due: vitest takes away listeners when it is done with a worker.
 *
 * @param onSpent - called with the microseconds of processor time that the answer took
 * @throws RangeError, as a rejection, where the solver was lost
 */
export function solveByChannel({ smt, rlimit }: Question, onSpent?: (spent: number) => void): Promise<Answer> {
  asked += 1;
  const request: SolveRequest = { probatum: "solve", id: asked, smt, rlimit };
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const onMessage = (message: unknown): void => {
    if (!isReply(message) || message.id !== request.id) return;
    onSpent?.(message.spent ?? 0);
    if (message.answer === undefined) reject(new RangeError(message.trouble));
    else resolve(message.answer);
  };
  process.on("message", onMessage);
  process.send?.(request);
  return promise.finally(() => process.off("message", onMessage));
}

/** Answers a worker in the main process. What a worker sends comes from claims: `ask` checks it, and refuses by rejecting. */
export async function replyTo(
  { id, smt, rlimit }: SolveRequest,
  solver: Pick<Solver, "ask" | "spent">,
): Promise<SolveReply> {
  const before = solver.spent();
  try {
    const answer = await solver.ask({ smt, rlimit });
    return { probatum: "solved", id, answer, spent: solver.spent() - before };
  } catch (error) {
    return { probatum: "solved", id, trouble: error instanceof Error ? error.message : String(error) };
  }
}

export function isSolveRequest(message: unknown): message is SolveRequest {
  return isOurs(message, "solve");
}

function isReply(message: unknown): message is SolveReply {
  return isOurs(message, "solved");
}

function isOurs(message: unknown, what: string): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "probatum") === what;
}
