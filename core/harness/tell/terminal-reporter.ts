import { styleText } from "node:util";
import { DefaultReporter, type TestCase, type TestModule, type Vitest } from "vitest/node";
import type { ReadingRecord } from "../../claim/record.ts";
import { answerDocument } from "../files/claim-file.ts";
import { type ProgressMessage, watchProgress } from "../run/progress-channel.ts";
import { withProgress } from "./tell-progress.ts";
import { tellRun } from "./tell-run.ts";

/**
 * vitest's own reporter, with claims told by their verdicts as they come. In a terminal it shows what is being tried and for how
 * long, and how far each simulation has come; elsewhere, and with NO_COLOR, its lines are plain.
 */
export default class TerminalReporter extends DefaultReporter {
  private readonly progress = new Map<string, ProgressMessage>();

  override onInit(context: Vitest): void {
    super.onInit(context);
    // There only in a terminal. Its field is not documented; without it nothing but the progress is missing.
    const summary: unknown = Reflect.get(this, "summary");
    if (!isSummary(summary)) return;
    const own = summary.createSummary.bind(summary);
    summary.createSummary = () => [...withProgress(own(), this.progress)];
    const stop = watchProgress((message) => this.progress.set(message.path, message));
    context.onClose(stop);
  }

  override onTestCaseResult(test: TestCase): void {
    this.progress.delete(test.module.relativeModuleId);
    super.onTestCaseResult(test);
  }

  override onTestModuleEnd(module: TestModule): void {
    this.progress.delete(module.relativeModuleId);
    super.onTestModuleEnd(module);
  }

  override printTestModule(module: TestModule): void {
    const state = module.state();
    if (module.project.name !== "claims") super.printTestModule(module);
    else if (state !== "queued" && state !== "pending") for (const line of linesOf(module)) this.log(line);
  }
}

/** The part of vitest's reporter that draws the moving lines. */
interface Summary {
  createSummary(): string[];
}

function isSummary(value: unknown): value is Summary {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "createSummary") === "function";
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
  const name = module.relativeModuleId.replace(/^claims\//u, "").replace(/\.claim\.ts$/u, "");
  return tellRun(name, readings, module.diagnostic().duration, (colour, text) => styleText(colour, text));
}
