/** Tries every claim as `npm run claims` does and prints what took longest, in processor time: other programs do not count. */
import { startVitest, type TestModule } from "vitest/node";
import claimReporter from "../harness/certify/reporter.ts";
import { type Cost, tellSlowest } from "./tell-slowest.ts";

let costs: readonly Cost[] = [];
const vitest = await startVitest("test", [], {
  root: process.cwd(),
  project: ["claims"],
  watch: false,
  reporters: [
    // Nothing is written; a reading that is void here took less time than it needs, so problems are told.
    claimReporter({
      compare: true,
      told({ problems }) {
        for (const problem of problems) console.error(problem);
      },
    }),
    {
      onTestRunEnd(modules: readonly TestModule[]) {
        costs = modules.flatMap(costsOf);
      },
    },
  ],
});
await vitest.close();
console.log(tellSlowest(costs));

function costsOf(module: TestModule): readonly Cost[] {
  const claim = module.relativeModuleId.replace(/^claims\//u, "").replace(/\.claim\.ts$/u, "");
  return [...module.children.allTests()].flatMap((test) => {
    const { spent } = test.meta();
    if (spent === undefined) return [];
    return [{ claim, reading: test.name, worker: spent.worker / 1e6, solver: spent.solver / 1e6, peak: spent.peak }];
  });
}
