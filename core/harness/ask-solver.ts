import type { Answer, Question } from "../method/question.ts";

/** What a worker asks of the main process, and what comes back: a claim's question for the solver. */
export interface SolverRequest extends Question {
  readonly probatum: "solve";
  readonly id: number;
}

export interface SolverReply {
  readonly probatum: "solved";
  readonly id: number;
  /** Absent where the solver was lost. */
  readonly answer?: Answer;
  readonly trouble?: string;
}

/** Tells a question for the solver from the messages of vitest. */
export function isSolverRequest(message: unknown): message is SolverRequest {
  return typeof message === "object" && message !== null && Reflect.get(message, "probatum") === "solve";
}

const waiting = new Map<number, PromiseWithResolvers<Answer>>();
let last = 0;
let listening = false;

/** Asks the solver from inside a worker, over the channel that it has anyway. Rejects where the solver was lost. */
export function askSolver({ smt, rlimit }: Question): Promise<Answer> {
  if (!listening) process.on("message", hear);
  listening = true;
  last += 1;
  const one = Promise.withResolvers<Answer>();
  waiting.set(last, one);
  const request: SolverRequest = { probatum: "solve", id: last, smt, rlimit };
  process.send?.(request);
  return one.promise;
}

function hear(message: unknown): void {
  if (typeof message !== "object" || message === null || Reflect.get(message, "probatum") !== "solved") return;
  const { id, answer, trouble } = message as SolverReply;
  const one = waiting.get(id);
  waiting.delete(id);
  if (answer === undefined) one?.reject(new Error(trouble ?? "the solver was lost"));
  else one?.resolve(answer);
}
