import type { ChildProcess } from "node:child_process";
import { isModulesRequest, type ModulesRequest } from "../compartment/module-channel.ts";
import { replyWithModules } from "../compartment/serve-modules.ts";
import { type Solver, startSolver } from "../solver/solver.ts";
import { isSolveRequest, MOST_QUESTIONS, replyTo, type SolveRequest } from "../solver/solver-channel.ts";
import { LOOPED } from "../wall/interruptible.ts";
import { type Limits, LOST } from "../wall/limits.ts";
import { residentBytes } from "../wall/memory.ts";
import { Patience } from "../wall/patience.ts";
import { isProgressMessage, publishProgress } from "./progress-channel.ts";
import { isSlowMessage } from "./slow-claim.ts";

const OUTGROWN = "stopped because its memory grew beyond the limit";

/** Milliseconds in which a worker must have loaded the core, before its file is begun and its own limit counts. */
const LOADING = 60_000;

/** A file may wait for the solver for so many times its own limit, all in all. */
const WAITING = 10;

/** How often the memory is looked at, in milliseconds: a claim can fill about a gigabyte in a second. */
const PULSE = 100;

/**
 * Watches one worker from the main process: ends it when a file takes too long or its memory grows beyond the limit, and answers what it may
 * ask, modules of its claim and questions for the solver.
 */
export class Guard {
  /** Why the worker ended. */
  reason = LOST;
  ended = false;
  private readonly root: string;
  private readonly limits: Limits;
  private worker: ChildProcess | undefined;
  private atWork = false;
  private readonly clock = new Patience(() => this.stopWith(LOOPED));
  private readonly solver: Solver = startSolver();
  private questions = 0;
  /** Whether the file at hand has not said that it is slow. */
  private isHasty = true;
  private pulse: NodeJS.Timeout | undefined;

  constructor(root: string, limits: Limits) {
    this.root = root;
    this.limits = limits;
  }

  /** Watches this process from now on; `onEnd` is called when it has ended. */
  watch(worker: ChildProcess | undefined, onEnd: () => void): void {
    this.worker = worker;
    if (worker !== undefined) takeAlong(worker);
    this.pulse = setInterval(() => {
      if (this.atWork && residentBytes(worker?.pid ?? 0) > this.limits.memory) this.stopWith(OUTGROWN);
    }, PULSE);
    worker?.once("exit", () => {
      this.ended = true;
      this.stop();
      onEnd();
    });
    worker?.on("message", (message: unknown) => {
      if (isSolveRequest(message)) void this.solve(message);
      else if (isModulesRequest(message)) void this.serve(message);
      else if (isProgressMessage(message)) publishProgress(message);
      else if (isSlowMessage(message) && this.isHasty) this.beginSlow();
    });
  }

  /** The worker loads the core. */
  load(): void {
    this.atWork = true;
    this.wind(Math.max(this.limits.file, LOADING));
  }

  /** A file begins. */
  begin(): void {
    this.isHasty = true;
    this.wind(this.limits.file);
  }

  /** The worker is done with all that it was given. */
  finish(): void {
    this.atWork = false;
    this.clock.stop();
  }

  /** Watches no longer. */
  stop(): void {
    this.finish();
    clearInterval(this.pulse);
    this.solver.stop();
  }

  /** The claim at hand says that it is slow. That is heard once a file. */
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
    this.tell(reply);
  }

  private async serve(request: ModulesRequest): Promise<void> {
    this.tell(await replyWithModules(this.root, request));
  }

  private tell(reply: object): void {
    if (!this.ended && this.worker?.connected === true) this.worker.send(reply);
  }

  private stopWith(reason: string): void {
    this.reason = reason;
    this.worker?.kill("SIGKILL");
  }
}

/** Workers that are at work. */
const living = new Set<ChildProcess>();

/** When this process ends, as by Ctrl-C, nobody would watch the worker any more: a claim that loops would go on for ever. */
function takeAlong(worker: ChildProcess): void {
  if (living.size === 0) process.on("exit", endAll);
  living.add(worker);
  worker.once("exit", () => {
    living.delete(worker);
    if (living.size === 0) process.off("exit", endAll);
  });
}

const endAll = (): void => {
  for (const worker of living) worker.kill("SIGKILL");
};

/** Is this for the guard and for nobody else? */
export function isForTheGuard(message: unknown): boolean {
  return [isSolveRequest, isModulesRequest, isProgressMessage, isSlowMessage].some((isSuch) => isSuch(message));
}
