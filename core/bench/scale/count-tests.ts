/**
 * Prints the titles of all tests and how often each of them calls `expect`, so that what is made cheaper can be shown to ask no less:
 * `node core/bench/scale/count-tests.ts --project core core/report > before.txt`.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createVitest, type TestModule } from "vitest/node";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { project: { type: "string", multiple: true, default: ["core"] } },
});
let modules: readonly TestModule[] = [];
const vitest = await createVitest("test", {
  root: process.cwd(),
  project: values.project,
  watch: false,
  reporters: [
    {
      onTestRunEnd(ended: readonly TestModule[]) {
        modules = ended;
      },
    },
  ],
});
for (const { config } of vitest.projects)
  config.setupFiles.push(fileURLToPath(new URL("./counted.ts", import.meta.url)));
await vitest.start(positionals);
await vitest.close();
let [tests, calls] = [0, 0];
for (const module of modules.toSorted((a, b) => (a.relativeModuleId < b.relativeModuleId ? -1 : 1))) {
  for (const test of module.children.allTests()) {
    const { expected = 0 } = test.meta();
    tests += 1;
    calls += expected;
    console.log(`${module.relativeModuleId} > ${test.fullName}: ${expected} (${test.result().state})`);
  }
}
console.log(`${tests} tests, ${calls} calls of expect`);
