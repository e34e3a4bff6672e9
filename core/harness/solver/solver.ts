import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Answer, Question } from "../../formula/asking.ts";
import { ownFile } from "../files/own-file.ts";
import { residentBytes } from "../wall/memory.ts";
import type { Asked, Printed } from "./process.ts";
import { readAnswer, stepsFor, textFor } from "./text.ts";

/** Answers questions in a process of its own, one after the other. */
export interface Solver {
  /** Rejects where the process hung, grew or ended; the next question gets a fresh one. */
  ask(question: Question): Promise<Answer>;
  /** Ends the process; what is still open rejects. */
  stop(): void;
  /** The number of the process, undefined before the first question and after a loss. */
  pid(): number | undefined;
  /** Microseconds of processor time that its answers took so far. */
  spent(): number;
}

/** Limits of patience: reaching one makes a question void and says nothing about its answer. */
export interface SolverLimits {
  /** Milliseconds that one question may take. */
  readonly time: number;
  /** Bytes that the process may hold. */
  readonly memory: number;
}

const LIMITS: SolverLimits = { time: 300_000, memory: 2 * 1024 * 1024 * 1024 };

/** How often the memory is looked at, in milliseconds. */
const PULSE = 100;

/**
 * A solver, whose process starts with the first question. It may read the packages and its own file and nothing else: the text
 * it runs comes from claims.
 */
export function startSolver(limits: SolverLimits = LIMITS): Solver {
  let child: ChildProcess | undefined;
  let asked = 0;
  let spent = 0;
  let stopped = false;
  let queue: Promise<unknown> = Promise.resolve();

  function running(): ChildProcess {
    if (stopped) throw new RangeError("the solver was stopped");
    child ??= start();
    return child;
  }

  function answer(question: Question): Promise<Answer> {
    const smt = textFor(question);
    const process = running();
    asked += 1;
    return exchange(process, { id: asked, smt, steps: stepsFor(question) }, limits)
      .catch((error: unknown) => {
        process.kill("SIGKILL");
        if (child === process) child = undefined;
        throw error;
      })
      .then((told) => {
        spent += told.spent ?? 0;
        return readAnswer(told.printed ?? "", told.steps ?? 0, question);
      });
  }

  return {
    ask(question) {
      const result = queue.then(() => answer(question));
      queue = result.catch(() => undefined);
      return result;
    },
    stop() {
      stopped = true;
      child?.kill("SIGKILL");
    },
    pid: () => child?.pid,
    spent: () => spent,
  };
}

function start(): ChildProcess {
  const file = ownFile("process", import.meta.url);
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const found = createRequire(file).resolve("z3-solver");
  const modules = found.slice(0, found.lastIndexOf("node_modules") + "node_modules".length);
  const parts = ["thread", "meter"].map((name) => ownFile(name, import.meta.url));
  const readable = [file, ...parts, `${root}package.json`, `${root}node_modules`, modules, realpathSync(modules)];
  const child = fork(file, [], {
    env: {},
    execArgv: [
      "--permission",
      // z3 runs in a thread of its own, which is why it cannot run where claims do.
      "--allow-worker",
      "--disable-warning=PERM0006",
      ...[...new Set(readable)].map((path) => `--allow-fs-read=${path}`),
    ],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  // Whoever waits for an answer keeps the run alive; a process that waits for questions does not.
  child.unref();
  child.channel?.unref();
  return child;
}

/** One question, one answer: rejects when the process ends, takes too long or grows too large. */
function exchange(child: ChildProcess, question: Asked, limits: SolverLimits): Promise<Printed> {
  const { promise, resolve, reject } = Promise.withResolvers<Printed>();
  const onMessage = (message: unknown): void => {
    const told = message as Printed;
    const { id, printed, trouble } = told;
    if (id !== question.id) return;
    if (printed === undefined) reject(new RangeError(`the solver failed: ${trouble}`));
    else resolve(told);
  };
  const onExit = (): void => reject(new RangeError("the solver was lost"));
  const clock = setTimeout(() => reject(new RangeError("the solver did not answer in time")), limits.time);
  const pulse = setInterval(() => {
    if (residentBytes(child.pid ?? 0) > limits.memory)
      reject(new RangeError("the solver's memory grew beyond the limit"));
  }, PULSE);
  child.on("message", onMessage);
  child.once("exit", onExit);
  child.once("error", onExit);
  child.send(question, (error) => {
    if (error !== null) onExit();
  });
  return promise.finally(() => {
    clearTimeout(clock);
    clearInterval(pulse);
    child.off("message", onMessage);
    child.off("exit", onExit);
    child.off("error", onExit);
  });
}
