import { describe, type RunnerTask, type RunnerTestFile, TestRunner, test } from "vitest";
import type { Claim } from "../../claim/claim.ts";
import { anchor } from "../../document/anchor.ts";
import { whereOf } from "../../formula/index.ts";
// Everything that claims may use is loaded before anything is frozen; and if it does not load, no claim is to blame.
import * as core from "../../index.ts";
import { voidRecord } from "../../method/try-reading.ts";
import { canonical } from "../files/canonical.ts";
import { answerDocument, claimAddress } from "../files/claim-file.ts";
import { complaint } from "../files/complaint.ts";
import { solveByChannel } from "../solver/solver-channel.ts";
import { stopClocks } from "../wall/clock.ts";
import { explainDenial } from "../wall/denial.ts";
import { freezeIntrinsics } from "../wall/freeze.ts";
import { type GlobalsWatch, watchGlobals } from "../wall/globals.ts";
import { freshCopy } from "./fresh-copy.ts";
import { progressTeller } from "./progress-channel.ts";
import { readText } from "./read-text.ts";
import { tellSlow } from "./slow-claim.ts";
import { type Circumstances, isShared, requireAnswer, requireClaim, tryInTime } from "./try-claim.ts";
import type { Trying } from "./trying.ts";
import { withWhere } from "./with-where.ts";

declare module "vitest" {
  interface TaskMeta {
    /** On a file: the claim's assertion, quote and contradictions. On a test: the record of the reading. Canonical JSON. */
    evidence?: string;
    /** On a file that threw: the formula that the error points into, and a caret under the place. */
    where?: readonly [formula: string, caret: string];
    /** On a file: the claim is slow and was passed over in this run. */
    passedOver?: boolean;
    /** On a test: the reading as it is void if its worker is lost. Canonical JSON. */
    untried?: string;
    /** On a test: the scripts that it asked the solver, each under a line that names it. A JSON array. */
    asked?: string;
    /** On a test: microseconds of processor time of the worker and of the solver, and the most bytes that the worker held so far. */
    spent?: Spent;
  }
  interface ProvidedContext {
    /** Milliseconds that one reading may compute without giving way. */
    patience: number;
    /** The same for a claim that says that it is slow. */
    slowPatience: number;
    /** Whether somebody watches the run, who is told how far a simulation has come. */
    watched: boolean;
    /** Which claims are tried: those that are not slow, those that are, or both. */
    trying: Trying;
  }
}

let globals: GlobalsWatch | undefined;

/**
 * Turns every claim file into tests, one per reading, and nothing else: a claim file that another one imports registers
 * nothing.
 */
export default class ClaimRunner extends TestRunner {
  private announced = Promise.withResolvers<RunnerTestFile>();

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    this.announced.resolve(file);
  }

  override async importFile(path: string, source: "collect" | "setup"): Promise<unknown> {
    if (source === "setup") return super.importFile(path, source);
    // The main process must know of the file before anything of it runs: a worker may not survive it.
    const file = await this.announced.promise;
    this.announced = Promise.withResolvers();
    const answering = answerDocument(file.name) !== undefined;
    const address = answering ? NO_ADDRESS : plainly(() => claimAddress(file.name));
    const watch = globals ?? freezeAndWatch();
    // Whatever an earlier file changed late is not this one's fault.
    settle(watch);
    const module = await Promise.resolve(super.importFile(path, source)).catch((error) => explain(error, file));
    const changed = settle(watch);
    if (answering) {
      plainly(() => registerAnswer(file, module, changed));
      return module;
    }
    plainly(() => {
      const claim = requireClaim(Reflect.get(Object(module), "default"));
      const { assertion = "", quote, contradicts, answeredBy } = claim;
      const joined = {
        ...(contradicts === undefined ? {} : { contradicts }),
        ...(answeredBy === undefined ? {} : { answeredBy }),
      };
      file.meta.evidence = canonical({ assertion, quote, ...joined });
      if (changed !== "") throw new TypeError(changed);
      const document = readText(this.config.root, address.document);
      anchor(document, quote);
      const passedOver = !isTried(claim, this.injectValue("trying"));
      if (passedOver) file.meta.passedOver = true;
      const isSlow = claim.slow === true;
      if (isSlow && !passedOver) tellSlow();
      const watched = this.injectValue("watched");
      let copied: Promise<Claim> | undefined;
      register(claim, passedOver, {
        address,
        document,
        limit: this.injectValue(isSlow ? "slowPatience" : "patience"),
        globals: watch,
        watching: (reading) => (watched ? { watch: progressTeller(address, reading) } : {}),
        solve: solveByChannel,
        copy: () => (copied ??= freshCopy(this.config.root, path)),
      });
    });
    return module;
  }

  /** Every reading is handed over before the next one begins, so that a lost worker takes along only what it had not done. */
  override async onAfterRunTask(task: RunnerTask): Promise<void> {
    super.onAfterRunTask(task);
    const update = Reflect.get(this, "onTaskUpdate") as
      | ((packs: unknown[], events: unknown[]) => Promise<void>)
      | undefined;
    await update?.call(this, [[task.id, task.result, task.meta]], []);
  }
}

const NO_ADDRESS = { document: "", id: "" };

/** An answer rests on what all claims come to, so that it is held against them when the run is over. */
function registerAnswer(file: RunnerTestFile, module: unknown, changed: string): void {
  const answer = requireAnswer(Reflect.get(Object(module), "default"));
  if (changed !== "") throw new TypeError(changed);
  file.meta.evidence = canonical({ assertion: "", quote: { exact: "" }, answer });
  test("is a list of sentences", () => undefined);
}

interface Setting extends Omit<Circumstances, "watch"> {
  readonly globals: GlobalsWatch;
  /** Who is told how far this reading has come, if anybody. */
  readonly watching: (reading: string) => Pick<Circumstances, "watch">;
}

export interface Spent {
  readonly worker: number;
  readonly solver: number;
  readonly peak: number;
}

function isTried({ slow }: Claim, trying: Trying): boolean {
  return trying === "all" || (slow === true) === (trying === "slow");
}

function register(claim: Claim, passedOver: boolean, setting: Setting): void {
  describe(setting.address.id, () => {
    for (const reading of claim.readings) {
      const untried = canonical(voidRecord(reading, ""));
      test(reading.id, { timeout: 0, meta: { untried }, skip: passedOver }, async ({ task }) => {
        const asked: string[] = [];
        let solver = 0;
        const start = process.cpuUsage();
        const solve: Setting["solve"] = (question) => {
          asked.push(`; ${setting.address.document}/${setting.address.id}, reading ${reading.id}\n${question.smt}`);
          return setting.solve(question, (spent) => {
            solver += spent;
          });
        };
        const tried = await tryInTime(reading, { ...setting, solve, ...setting.watching(reading.id) });
        const { user, system } = process.cpuUsage(start);
        task.meta.spent = { worker: user + system, solver, peak: 1024 * process.resourceUsage().maxRSS };
        if (asked.length > 0) task.meta.asked = JSON.stringify(asked);
        const changed = settle(setting.globals);
        const record =
          changed === "" ? { ...tried, trouble: explainDenial(tried.trouble) } : voidRecord(reading, changed);
        task.meta.evidence = canonical(record);
        const text = isShared(reading) && record.outcome !== "void" ? "" : complaint(record);
        if (text !== "") throw plainError(withWhere(text, record.where ?? []));
      });
    }
  });
}

/** Puts the globals back. Says what was changed, if anything was; gives the worker up when it cannot be put back. */
function settle(watch: GlobalsWatch): string {
  const changed = watch.changed();
  if (changed.length === 0) return "";
  if (!watch.restore()) process.kill(process.pid, "SIGKILL");
  return `a claim must not change globals, got a change of ${changed.join(", ")}`;
}

function freezeAndWatch(): GlobalsWatch {
  freezeIntrinsics();
  stopClocks();
  // What claims share must carry nothing from one replicate to another.
  for (const entrance of Object.values(core)) Object.freeze(entrance);
  globals = watchGlobals();
  return globals;
}

/**
 * What the sandbox forbids is told in the words of claims; everything else keeps its place in the claim file, and shows its place
 * in the formula.
 */
function explain(error: unknown, file: RunnerTestFile): never {
  const where = whereOf(error);
  if (where !== undefined && error instanceof Error) {
    file.meta.where = where;
    error.message = withWhere(error.message, where);
    throw error;
  }
  const message = error instanceof Error ? error.message : String(error);
  throw explainDenial(message) === message ? error : plainError(explainDenial(message));
}

/** Throws what `run` throws, without the place in the engine where it was thrown. */
function plainly<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw plainError(error instanceof Error ? error.message : String(error));
  }
}

/** The message is the whole of it: where in the engine it was thrown helps nobody. */
function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}
