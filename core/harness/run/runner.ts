import { join } from "node:path";
import { describe, type RunnerTask, type RunnerTestFile, TestRunner, test } from "vitest";
import type { Claim } from "../../claim/claim.ts";
import { anchor } from "../../document/anchor.ts";
import { whereOf } from "../../formula/index.ts";
import { voidRecord } from "../../method/try-reading.ts";
// Everything that claims may use is loaded before anything is locked down; and if it does not load, no claim is to blame.
import { meaningOf } from "../compartment/front-door.ts";
import { loadIn, placeOf, type Surroundings } from "../compartment/load.ts";
import { modulesByChannel } from "../compartment/module-channel.ts";
import type { Transformed } from "../compartment/modules.ts";
import { kindOf, tamed } from "../compartment/thrown.ts";
import { canonical } from "../files/canonical.ts";
import { answerDocument, claimAddress } from "../files/claim-file.ts";
import { complaint } from "../files/complaint.ts";
import { readDataFile } from "../files/data-file.ts";
import { solveByChannel } from "../solver/solver-channel.ts";
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
    const modules = await modulesByChannel(file.name).catch(retold);
    const { root } = this.config;
    tellImports(modules, root);
    const around: Surroundings = {
      print: (text) => globalThis.console.log(text),
      data(name) {
        const { path: at, text } = readDataFile(root, address.document, name);
        tellImport(join(root, at), join(root, file.name));
        return text;
      },
    };
    const load = async (): Promise<unknown> => {
      const exported = await loadIn(file.name, modules, around);
      return meaningOf(Reflect.get(exported, "default"));
    };
    const given = await load().catch((error) => explain(tamed(error), file, this.placeOf(error, modules)));
    if (answering) {
      plainly(() => registerAnswer(file, given));
      return given;
    }
    plainly(() => {
      const claim = requireClaim(given);
      const { assertion = "", quote, contradicts, answeredBy } = claim;
      const joined = {
        ...(contradicts === undefined ? {} : { contradicts }),
        ...(answeredBy === undefined ? {} : { answeredBy }),
      };
      file.meta.evidence = canonical({ assertion, quote, ...joined });
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
        watching: (reading) => (watched ? { watch: progressTeller(address, reading) } : {}),
        placeOf: (error) => this.placeOf(error, modules),
        solve: solveByChannel,
        copy: () => (copied ??= load().then(requireClaim)),
      });
    });
    return given;
  }

  /** As vitest needs it to show the line; it enters no record. */
  private placeOf(error: unknown, modules: readonly Transformed[]): string | undefined {
    const place = placeOf(error, modules);
    return place === undefined ? undefined : join(this.config.root, place);
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
function registerAnswer(file: RunnerTestFile, given: unknown): void {
  const answer = requireAnswer(given);
  file.meta.evidence = canonical({ assertion: "", quote: { exact: "" }, answer });
  test("is a list of sentences", () => undefined);
}

interface Setting extends Omit<Circumstances, "watch" | "thrown"> {
  /** Where in the files of the claim was this thrown? */
  readonly placeOf: (error: unknown) => string | undefined;
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
        let place: string | undefined;
        const thrown = (error: unknown): void => {
          place = setting.placeOf(error);
        };
        const record = await tryInTime(reading, { ...setting, solve, thrown, ...setting.watching(reading.id) });
        const { user, system } = process.cpuUsage(start);
        task.meta.spent = { worker: user + system, solver, peak: 1024 * process.resourceUsage().maxRSS };
        if (asked.length > 0) task.meta.asked = JSON.stringify(asked);
        task.meta.evidence = canonical(record);
        const text = isShared(reading) && record.outcome !== "void" ? "" : complaint(record);
        if (text !== "") throw plainError(withWhere(text, record.where ?? []), place);
      });
    }
  });
}

/** Watch mode asks vitest's graph of modules, which sees nothing of what is evaluated in a compartment. */
function tellImports(modules: readonly Transformed[], root: string): void {
  for (const { path, imports } of modules) {
    for (const imported of Object.values(imports)) {
      if (imported !== "probatum") tellImport(join(root, imported), join(root, path));
    }
  }
}

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
