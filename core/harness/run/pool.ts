import type { ChildProcess } from "node:child_process";
import type { RunnerTask, RunnerTestFile } from "vitest";
import type { TestProject } from "vitest/node";
import { ForksPoolWorker, type PoolOptions, type PoolRunnerInitializer, type WorkerRequest } from "vitest/node";
import { asText } from "../files/as-text.ts";
import { sparseEnvironment } from "../wall/environment.ts";
import { AFTERWARDS, type Limits } from "../wall/limits.ts";
import { refuse } from "../wall/rpc-gate.ts";
import { Spoken } from "../wall/spoken.ts";
import { Guard, isForTheGuard } from "./guard.ts";

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
  private readonly project: TestProject;
  private files: readonly string[] = [];
  private unqueued = 0;
  private readonly guard: Guard;
  private readonly spoken = new Spoken();

  constructor(options: PoolOptions, limits: Limits) {
    super({ ...options, env: sparseEnvironment(options.env) });
    this.project = options.project;
    this.guard = new Guard(options.project.config.root, limits);
  }

  override async start(): Promise<void> {
    await super.start();
    const fork = this.child();
    this.guard.watch(fork, () => this.mark());
    fork?.on("message", (message: unknown) => {
      if (isFinished(message)) this.finish();
      else if (isQueued(message) && this.unqueued-- > 0) this.guard.begin();
    });
  }

  override send(message: WorkerRequest): void {
    if ((message.type === "run" || message.type === "collect") && message.context !== undefined) {
      this.files = message.context.files.map(({ filepath }) => filepath);
      this.unqueued = this.files.length;
      this.spoken.begin();
      this.guard.load();
    }
    super.send(message);
  }

  override deserialize(data: unknown): unknown {
    // What is still in the pipe when the worker has ended must not undo the marks that were set since.
    if (this.guard.ended || isForTheGuard(data)) return {};
    const refusal = refuse(data);
    if (refusal === null) {
      this.spoken.tame(data, (task) => this.nameOf(task));
      return super.deserialize(data);
    }
    this.child()?.send(refusal);
    return {};
  }

  override async stop(): Promise<void> {
    this.files = [];
    this.guard.stop();
    await super.stop();
  }

  private finish(): void {
    this.files = [];
    this.guard.finish();
  }

  /** Fails what the worker had not handed over, with the reason: so it is shown, and blob reports carry it too. */
  private mark(): void {
    for (const path of this.files) {
      const files: readonly RunnerTestFile[] = this.project.vitest.state.filesMap.get(path) ?? [];
      for (const file of files) if (file.projectName === this.project.name) failUnfinished(file, this.guard.reason);
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

function isFinished(message: unknown): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "type") === "testfileFinished";
}

/** The worker tells that it begins a file. */
function isQueued(message: unknown): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "m") === "onQueued";
}
