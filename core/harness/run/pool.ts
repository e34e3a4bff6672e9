import type { ChildProcess } from "node:child_process";
import type { RunnerTask, RunnerTestFile } from "vitest";
import type { TestProject } from "vitest/node";
import { ForksPoolWorker, type PoolOptions, type PoolRunnerInitializer, type WorkerRequest } from "vitest/node";
import { isModulesRequest, type ModulesRequest } from "../compartment/module-channel.ts";
import { replyWithModules } from "../compartment/serve-modules.ts";
import { asText } from "../files/as-text.ts";
import { type Solver, startSolver } from "../solver/solver.ts";
import { isSolveRequest, MOST_QUESTIONS, replyTo, type SolveRequest } from "../solver/solver-channel.ts";
import { LOOPED } from "../wall/interruptible.ts";
import { residentBytes } from "../wall/memory.ts";
import { Patience } from "../wall/patience.ts";
import { refuse } from "../wall/rpc-gate.ts";
import { Spoken } from "../wall/spoken.ts";
import { isProgressMessage, publishProgress } from "./progress-channel.ts";
import { isSlowMessage } from "./slow-claim.ts";

/** When a worker is stopped. Limits of patience: reaching one makes a claim void and says nothing about it. */
export interface Limits {
  /** Milliseconds that one claim file may take. */
  readonly file: number;
  /** The same for one whose claim says that it is slow, where slow ones are asked for. */
  readonly slowFile: number;
  /** Bytes that a worker may hold. */
  readonly memory: number;
}

const OUTGROWN = "stopped because its memory grew beyond the limit";
export const LOST = "the worker was lost";
const AFTERWARDS = "not tried, because an earlier reading lost the worker";

/** Milliseconds in which a worker must have loaded the core, before its file is begun and its own limit counts. */
const LOADING = 60_000;

/** A file may wait for the solver for so many times its own limit, all in all. */
const WAITING = 10;

/** How often the memory is looked at, in milliseconds: a claim can fill about a gigabyte in a second. */
const PULSE = 100;

/**
 * Forks with a watchdog: a file that is not finished in time, or whose worker grows beyond the limit, loses its worker and
 * nothing else. Workers start with an empty environment and may ask the main process for nothing but to be heard.
 *
 * Leans on what vitest does not document, the field `_fork` and tasks that may be marked as failed from outside: the version
 * is pinned exactly.
 */
export function watchdogForks(limits: Limits): PoolRunnerInitializer {
  return { name: "probatum-forks", createPoolWorker: (options) => new WatchedWorker(options, limits) };
}

class WatchedWorker extends ForksPoolWorker {
  override readonly name = "probatum-forks";
  private readonly limits: Limits;
  private readonly project: TestProject;
  private files: readonly string[] = [];
  private reason = LOST;
  private ended = false;
  private unqueued = 0;
  private readonly clock = new Patience(() => this.stopWith(LOOPED));
  private readonly solver: Solver = startSolver();
  private questions = 0;
  private readonly spoken = new Spoken();
  /** Whether the file at hand has not said that it is slow. */
  private isHasty = true;
  private pulse: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions, limits: Limits) {
    super({ ...options, env: sparseEnvironment(options.env) });
    this.project = options.project;
    this.limits = limits;
  }

  override async start(): Promise<void> {
    await super.start();
    const fork = this.child();
    this.pulse = setInterval(() => {
      if (this.files.length > 0 && residentBytes(fork?.pid ?? 0) > this.limits.memory) this.stopWith(OUTGROWN);
    }, PULSE);
    fork?.once("exit", () => {
      this.clock.stop();
      clearInterval(this.pulse);
      this.solver.stop();
      this.mark();
    });
    fork?.on("message", (message: unknown) => {
      if (isSolveRequest(message)) void this.solve(message);
      else if (isModulesRequest(message)) void this.serve(message);
      else if (isProgressMessage(message)) publishProgress(message);
      else if (isFinished(message)) this.finish();
      else if (isQueued(message) && this.unqueued-- > 0) this.begin();
      else if (isSlowMessage(message) && this.isHasty) this.beginSlow();
    });
  }

  override send(message: WorkerRequest): void {
    if ((message.type === "run" || message.type === "collect") && message.context !== undefined) {
      this.files = message.context.files.map(({ filepath }) => filepath);
      this.unqueued = this.files.length;
      this.spoken.begin();
      this.wind(Math.max(this.limits.file, LOADING));
    }
    super.send(message);
  }

  override deserialize(data: unknown): unknown {
    // What is still in the pipe when the worker has ended must not undo the marks that were set since.
    if (this.ended || isSolveRequest(data) || isProgressMessage(data) || isSlowMessage(data) || isModulesRequest(data))
      return {};
    const refusal = refuse(data);
    if (refusal === null) {
      this.spoken.tame(data, (task) => this.nameOf(task));
      return super.deserialize(data);
    }
    this.child()?.send(refusal);
    return {};
  }

  override async stop(): Promise<void> {
    this.finish();
    clearInterval(this.pulse);
    this.solver.stop();
    await super.stop();
  }

  /** A file begins. */
  private begin(): void {
    this.isHasty = true;
    this.wind(this.limits.file);
  }

  /** Its claim says that it is slow. That is heard once a file. */
  private beginSlow(): void {
    this.isHasty = false;
    this.wind(this.limits.slowFile);
  }

  /** A claim may not wind the clock anew: it is wound once for loading the core, and once for each file, or twice for a slow one. */
  private wind(limit: number): void {
    this.questions = 0;
    this.clock.wind(limit, limit * WAITING);
  }

  /** The clock stands still meanwhile: a solver at work is no claim that hangs, and has a limit of its own. */
  private async solve(request: SolveRequest): Promise<void> {
    this.questions += 1;
    this.clock.pause();
    const flood = {
      ask: () => Promise.reject(new RangeError(`a claim must ask at most ${MOST_QUESTIONS} questions`)),
      spent: () => 0,
    };
    const reply = await replyTo(request, this.questions > MOST_QUESTIONS ? flood : this.solver);
    this.clock.resume();
    if (!this.ended && this.child()?.connected === true) this.child()?.send(reply);
  }

  private async serve(request: ModulesRequest): Promise<void> {
    const reply = await replyWithModules(this.project.config.root, request);
    if (!this.ended && this.child()?.connected === true) this.child()?.send(reply);
  }

  private stopWith(reason: string): void {
    this.reason = reason;
    this.child()?.kill("SIGKILL");
  }

  private finish(): void {
    this.files = [];
    this.clock.stop();
  }

  /** Fails what the worker had not handed over, with the reason: so it is shown, and blob reports carry it too. */
  private mark(): void {
    this.ended = true;
    for (const path of this.files) {
      const files: readonly RunnerTestFile[] = this.project.vitest.state.filesMap.get(path) ?? [];
      for (const file of files) if (file.projectName === this.project.name) failUnfinished(file, this.reason);
    }
  }

  /** Which claim file a task belongs to. */
  private nameOf(task: string): string {
    const known = this.project.vitest.state.idMap.get(task);
    return asText(known?.file.name ?? "claims");
  }

  private child(): ChildProcess | undefined {
    return (this as unknown as { readonly _fork?: ChildProcess })._fork;
  }
}

function failUnfinished(file: RunnerTestFile, reason: string): void {
  const tests = testsOf(file);
  if (tests.length === 0) fail(file, reason);
  const unfinished = tests.filter((test) => test.mode === "run" && test.meta.evidence === undefined);
  for (const [i, test] of unfinished.entries()) fail(test, i === 0 ? reason : AFTERWARDS);
}

function testsOf(task: RunnerTask): readonly RunnerTask[] {
  return "tasks" in task ? task.tasks.flatMap(testsOf) : [task];
}

function fail(task: RunnerTask, message: string): void {
  task.result = { state: "fail", errors: [{ name: "Error", message, stack: `Error: ${message}` }] };
}

/** The pool's own word for a worker that ended: the file is marked already, and its message says more. */
export function isLostWorker(error: { readonly message?: string }): boolean {
  return error.message?.startsWith("[vitest-pool]: Worker probatum-forks emitted error") ?? false;
}

/** Nothing of the caller's environment reaches a claim; Windows cannot start a process without its own folder. */
function sparseEnvironment(env: PoolOptions["env"]): PoolOptions["env"] {
  const systemRoot = env["SystemRoot"];
  return { TZ: "UTC", ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }) };
}

function isFinished(message: unknown): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "type") === "testfileFinished";
}

/** The worker tells that it begins a file. */
function isQueued(message: unknown): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "m") === "onQueued";
}
