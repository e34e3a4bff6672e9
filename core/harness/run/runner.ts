import { describe, type RunnerTask, type RunnerTestFile, TestRunner, test } from "vitest";
import type { Claim } from "../../claim/claim.ts";
import { anchor } from "../../document/anchor.ts";
import { whereOf } from "../../formula/index.ts";
import { voidRecord } from "../../method/try-reading.ts";
import { recipesOf } from "../compartment/recipe.ts";
import { kindOf, tamed } from "../compartment/thrown.ts";
import { canonical } from "../files/canonical.ts";
import { answerDocument, claimAddress } from "../files/claim-file.ts";
import { complaint } from "../files/complaint.ts";
import { tidyUp } from "../wall/garbage.ts";
import { headOf, type Loading, loading, tried } from "./in-worker.ts";
import { progressTeller } from "./progress-channel.ts";
import { readText } from "./read-text.ts";
import { tellSlow } from "./slow-claim.ts";
import { type Circumstances, isShared, requireAnswer, requireClaim } from "./try-claim.ts";
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
    /** On a test: what the reading asserts, as `compartment/recipe.ts` writes it down. */
    plain?: string;
    /** On a test: what the claim had read when it was handed over, as JSON. */
    read?: string;
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
    tidyUp();
    const answering = answerDocument(file.name) !== undefined;
    const address = answering ? NO_ADDRESS : plainly(() => claimAddress(file.name));
    const { root } = this.config;
    const print = (text: string): void => globalThis.console.log(text);
    const around = { print, imported: tellImport };
    const { load, placeOf, reads } = await loading(root, file.name, address.document, around).catch(retold);
    const given = await load().catch((error) => explain(tamed(error), file, placeOf(error)));
    if (answering) {
      plainly(() => registerAnswer(file, given, reads.told()));
      return given;
    }
    plainly(() => {
      const claim = requireClaim(given);
      file.meta.evidence = headOf(claim);
      const document = readText(root, address.document);
      anchor(document, claim.quote);
      const passedOver = !isTried(claim, this.injectValue("trying"));
      if (passedOver) file.meta.passedOver = true;
      const isSlow = claim.slow === true;
      if (isSlow) reads.beSlow();
      if (isSlow && !passedOver) tellSlow();
      const watched = this.injectValue("watched");
      let copied: Promise<Claim> | undefined;
      register(claim, passedOver, {
        address,
        document,
        limit: this.injectValue(isSlow ? "slowPatience" : "patience"),
        watching: (reading) => (watched ? { watch: progressTeller(address, reading) } : {}),
        placeOf,
        reads,
        copy: () => (copied ??= load().then(requireClaim)),
      });
    });
    return given;
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
function registerAnswer(file: RunnerTestFile, given: unknown, read: string): void {
  const answer = requireAnswer(given);
  file.meta.evidence = canonical({ assertion: "", quote: { exact: "" }, answer });
  test("is a list of sentences", { meta: { read } }, () => undefined);
}

interface Setting
  extends Pick<Circumstances, "address" | "document" | "limit" | "copy">,
    Pick<Loading, "placeOf" | "reads"> {
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
      test(reading.id, { timeout: 0, meta: { untried, read: setting.reads.told() }, skip: passedOver }, async ({
        task,
      }) => {
        const start = process.cpuUsage();
        const { record, asked, solver, place, read } = await tried(reading, {
          ...setting,
          ...setting.watching(reading.id),
        });
        const { user, system } = process.cpuUsage(start);
        task.meta.spent = { worker: user + system, solver, peak: 1024 * process.resourceUsage().maxRSS };
        if (asked.length > 0) task.meta.asked = JSON.stringify(asked);
        task.meta.plain = canonical(recipesOf(reading));
        task.meta.read = read;
        task.meta.evidence = canonical(record);
        const text = isShared(reading) && record.outcome !== "void" ? "" : complaint(record);
        if (text !== "") throw plainError(withWhere(text, record.where ?? []), place);
      });
    }
  });
}

/** Watch mode asks vitest's graph of modules, which sees nothing of what is evaluated in a compartment. */
function tellImport(imported: string, importer: string): void {
  const worker: unknown = Reflect.get(globalThis, "__vitest_worker__");
  const { rpc } = worker as { readonly rpc: { ensureModuleGraphEntry(id: string, importer: string): Promise<void> } };
  void rpc.ensureModuleGraphEntry(imported, importer);
}

/** An error keeps its place in the claim file, and shows its place in the formula. */
function explain(error: Error, file: RunnerTestFile, place: string | undefined): never {
  const where = whereOf(error);
  if (where !== undefined) file.meta.where = where;
  throw plainError(withWhere(error.message, where ?? []), place, kindOf(error));
}

/** An error of the main process, told as its own words. */
function retold(error: unknown): never {
  throw plainError(error instanceof Error ? error.message : String(error));
}

/** Throws what `run` throws, without the place in the engine where it was thrown. */
function plainly<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw plainError(error instanceof Error ? error.message : String(error));
  }
}

/** The message is the whole of it, with its place in a file of the claim where it has one: where in the engine it was thrown helps nobody. */
function plainError(message: string, place?: string, kind = "Error"): Error {
  const error = new Error(message);
  error.name = kind;
  error.stack = `${kind}: ${message}${place === undefined ? "" : `\n    at ${place}`}`;
  return error;
}
