import { styleText } from "node:util";
import type { RunnerTestFile } from "vitest";
import { DefaultReporter, type TestCase, type TestModule, type TestSpecification, type Vitest } from "vitest/node";
import type { ReadingRecord } from "../../claim/record.ts";
import { answerDocument } from "../files/claim-file.ts";
import { keepTimes, readTimes } from "../files/last-times.ts";
import { type ProgressMessage, watchProgress } from "../run/progress-channel.ts";
import { storeOf } from "../store/run-store.ts";
import { fewFailures } from "./few-failures.ts";
import { Progress, tellPace, tellStart, tellTaken } from "./pace.ts";
import { withProgress } from "./tell-progress.ts";
import { tellRun } from "./tell-run.ts";

/** Of more claims than this only those that fail have lines of their own, and at most so many of them. */
const CROWD = 200;
const FAILURES = 50;
/** Milliseconds between two lines that tell how far the run is, where lines stay. */
const PAUSE = 5000;

/**
 * vitest's own reporter, with claims told by their verdicts as they come, and from the first second how many of how many, what is being tried and
 * about how long it will take. In a terminal that moves, with how far each simulation has come; elsewhere, and with NO_COLOR, its lines are plain.
 */
export default class TerminalReporter extends DefaultReporter {
  private readonly simulated = new Map<string, ProgressMessage>();
  private progress: Progress | undefined;
  private readonly trying = new Set<string>();
  private readonly times = new Map<string, number>();
  private begun = 0;
  private toldAt = 0;
  private failures = 0;
  private files: RunnerTestFile[] = [];

  override onInit(context: Vitest): void {
    super.onInit(context);
    // There only in a terminal. Its field is not documented; without it nothing but the moving lines is missing.
    const summary: unknown = Reflect.get(this, "summary");
    if (!isSummary(summary)) return;
    const own = summary.createSummary.bind(summary);
    summary.createSummary = () => [...this.headline(), ...withProgress(own(), this.simulated)];
    const stop = watchProgress((message) => this.simulated.set(message.path, message));
    context.onClose(stop);
  }

  override onTestRunStart(specifications: readonly TestSpecification[]): void {
    super.onTestRunStart(specifications);
    const claims = specifications.filter(({ project }) => project.name === PROJECT);
    const taken = storeOf(this.ctx)?.begin(specifications);
    this.progress = undefined;
    if (claims.length === 0) return;
    const { root } = this.ctx.config;
    const all = claims.map(({ moduleId }) => moduleId.slice(root.length + 1).replaceAll("\\", "/"));
    const paths = all.filter((path) => taken?.has(path) !== true);
    if (paths.length < all.length) this.log(` ${tellTaken(all.length - paths.length, all.length)}`);
    if (paths.length === 0) return;
    this.progress = new Progress(paths, readTimes(root), claims[0]?.project.config.maxWorkers ?? 1);
    for (const each of [this.trying, this.times, this.simulated]) each.clear();
    this.failures = 0;
    this.begun = performance.now();
    this.toldAt = this.begun;
    this.log(` ${tellStart(this.progress.at(0))}`);
  }

  override onTestModuleQueued(module: TestModule): void {
    super.onTestModuleQueued(module);
    if (module.project.name === PROJECT) this.trying.add(nameOf(module));
  }

  override onTestCaseResult(test: TestCase): void {
    this.simulated.delete(test.module.relativeModuleId);
    super.onTestCaseResult(test);
  }

  override onTestModuleEnd(module: TestModule): void {
    this.simulated.delete(module.relativeModuleId);
    this.trying.delete(nameOf(module));
    if (module.project.name === PROJECT) {
      this.progress?.end(module.relativeModuleId);
      this.times.set(module.relativeModuleId, module.diagnostic().duration);
    }
    super.onTestModuleEnd(module);
    if (!this.isTTY) this.tellFar();
  }

  override onTestRunEnd(...ended: Parameters<DefaultReporter["onTestRunEnd"]>): void {
    const [modules] = ended;
    // Where all was taken from the store, nothing is missing.
    if (modules.length > 0 || (storeOf(this.ctx)?.taken.size ?? 0) === 0) super.onTestRunEnd(...ended);
    if (this.times.size > 0) keepTimes(this.ctx.config.root, this.times);
  }

  override printTestModule(module: TestModule): void {
    const state = module.state();
    if (module.project.name !== PROJECT) super.printTestModule(module);
    else if (state !== "queued" && state !== "pending" && this.isTold(module))
      for (const line of linesOf(module)) this.log(line);
  }

  override reportSummary(files: RunnerTestFile[], errors: unknown[]): void {
    this.files = files;
    super.reportSummary(fewFailures(files), errors);
  }

  override reportTestSummary(_: RunnerTestFile[], errors: unknown[], leaks: number): void {
    super.reportTestSummary(this.files, errors, leaks);
  }

  /** Of few claims every one, of many those that fail, as far as anybody reads them: the others are counted. */
  private isTold(module: TestModule): boolean {
    if ((this.progress?.at(0).all ?? 0) <= CROWD) return true;
    if (module.ok()) return false;
    this.failures += 1;
    return this.failures <= FAILURES;
  }

  private headline(): readonly string[] {
    if (this.progress === undefined) return [];
    return ["", ` ${tellPace(this.progress.at(performance.now() - this.begun), [])}`];
  }

  private tellFar(): void {
    const now = performance.now();
    if (this.progress === undefined || now - this.toldAt < PAUSE) return;
    const pace = this.progress.at(now - this.begun);
    if (pace.done === pace.all) return;
    this.toldAt = now;
    this.log(`   ${tellPace(pace, [...this.trying].slice(0, 2))}`);
  }
}

const PROJECT = "claims";

/** The part of vitest's reporter that draws the moving lines. */
interface Summary {
  createSummary(): string[];
}

function isSummary(value: unknown): value is Summary {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "createSummary") === "function";
}

function nameOf({ relativeModuleId }: TestModule): string {
  return relativeModuleId.replace(/^claims\//u, "").replace(/\.claim\.ts$/u, "");
}

function linesOf(module: TestModule): readonly string[] {
  // What is wrong with an answer is known only at the end of the run.
  if (answerDocument(module.relativeModuleId) !== undefined) return [];
  const tests = [...module.children.allTests()];
  const readings = tests.flatMap((test) => {
    const { evidence } = test.meta();
    return evidence === undefined ? [] : [JSON.parse(evidence) as ReadingRecord];
  });
  // A reading that shares its verdict knows it only when all claims are seen together.
  if (tests.length > 0 && tests.every((test) => test.result().state === "skipped")) return [];
  return tellRun(nameOf(module), readings, module.diagnostic().duration, (colour, text) => styleText(colour, text));
}
