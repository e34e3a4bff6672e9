import { styleText } from "node:util";
import { DefaultReporter, type TestModule } from "vitest/node";
import type { ReadingRecord } from "../claim/record.ts";
import { tellRun } from "./tell-run.ts";

/**
 * vitest's own reporter, with claims told by their verdicts as they come. In a terminal it shows what is being tried and for how
 * long; elsewhere, and with NO_COLOR, its lines are plain.
 */
export default class TerminalReporter extends DefaultReporter {
  override printTestModule(module: TestModule): void {
    const state = module.state();
    if (module.project.name !== "claims") super.printTestModule(module);
    else if (state !== "queued" && state !== "pending") for (const line of linesOf(module)) this.log(line);
  }
}

function linesOf(module: TestModule): readonly string[] {
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
