import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Asking, Question } from "../method/question.ts";
import { residentBytes } from "./memory.ts";
import type { Said } from "./solver-process.ts";

/** Who answers questions for the solver. Started at the first question, so that a run without proofs pays nothing. */
export interface Solver {
  /** Rejects where the solver was lost: then nothing was said, and the next question finds a new one. */
  ask(question: Question): Promise<Answer>;
  stop(): void;
}

/** When the solver is given up: limits of patience, never an answer. */
export interface SolverLimits {
  /** Milliseconds for one question; the units that a question may spend take some seconds. */
  readonly question: number;
  /** Bytes that its process may hold. */
  readonly memory: number;
}

const LIMITS: SolverLimits = { question: 60_000, memory: 2 * 1024 * 1024 * 1024 };

/** How often its memory is looked at, in milliseconds. */
const PULSE = 250;

/** Questions longer than this are not a person's: no script of a formula comes near. */
const LONGEST = 2_000_000;

interface Pending {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  readonly clock: NodeJS.Timeout;
}

/** The solver behind a process of its own. It ends with the process that started it. */
export function solver(limits: SolverLimits = LIMITS): Solver {
  let child: ChildProcess | undefined;
  let pulse: NodeJS.Timeout | undefined;
  let last = 0;
  const pending = new Map<number, Pending>();

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(new URL("./solver-process.ts", import.meta.url)), {
      // Neither the caller's environment nor its arguments say anything to a solver.
      env: {},
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    started.on("message", (said: Said) => settle(said.id, ({ resolve }) => resolve(said)));
    started.once("exit", () => {
      if (child === started) child = undefined;
      clearInterval(pulse);
      for (const id of [...pending.keys()]) settle(id, ({ reject }) => reject(new Error("the solver was lost")));
    });
    pulse = setInterval(() => {
      if (residentBytes(started.pid ?? 0) > limits.memory) started.kill("SIGKILL");
    }, PULSE);
    pulse.unref();
    return started;
  };

  const settle = (id: number, how: (one: Pending) => void): void => {
    const one = pending.get(id);
    if (one === undefined) return;
    pending.delete(id);
    clearTimeout(one.clock);
    how(one);
    // A solver without work keeps no process from ending.
    if (pending.size === 0) rest(child);
  };

  return {
    ask: ({ smt, rlimit }) =>
      new Promise<Answer>((resolve, reject) => {
        if (smt.length > LONGEST) {
          reject(new RangeError(`a question must be at most ${LONGEST} characters long, got ${smt.length}`));
          return;
        }
        child ??= start();
        last += 1;
        const clock = setTimeout(() => child?.kill("SIGKILL"), limits.question);
        pending.set(last, { resolve, reject, clock });
        wake(child);
        child.send({ id: last, smt, rlimit });
      }),
    stop: () => {
      child?.kill("SIGKILL");
    },
  };
}

/** Runs work to its end with the help of a solver. */
export async function answered<T>(work: Asking<T>, { ask }: Pick<Solver, "ask">): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await ask(step.value));
  return step.value;
}

function rest(child: ChildProcess | undefined): void {
  child?.unref();
  child?.channel?.unref();
}

function wake(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
