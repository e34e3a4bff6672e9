/**
 * `npm run bench:budgets`: how many core-seconds does each part of `npm test` take, beside what it may take? The median of three runs, on an
 * idle machine; `-- --rounds 1 --only core` for less.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { requireNode } from "../../harness/run/require-node.ts";
import { median } from "../processor-time.ts";
import { measured } from "./measured.ts";

interface Part {
  readonly name: string;
  /** Core-seconds. */
  readonly budget: number;
  readonly command: string;
}

const HOSTILE = "core/harness/hostile";

/** Together they are what `npm test` runs; each part stands by itself, so what they could share at the start is counted each time. */
const PARTS: readonly Part[] = [
  {
    name: "static",
    budget: 16,
    command:
      "tsc -p . && biome ci . && knip && knip --production --include files,exports,types && npm run --silent house",
  },
  { name: "core", budget: 100, command: "vitest run --project core --coverage && vitest run --project heavy" },
  {
    name: "engine",
    budget: 75,
    command: `vitest run --project harness --project browser --exclude "${HOSTILE}/**"`,
  },
  { name: "hostile", budget: 15, command: `vitest run --project harness ${HOSTILE}` },
  { name: "claims", budget: 120, command: "vitest run --project claims" },
];

requireNode(process.version, true);
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, only: { type: "string", default: "" } },
});
const root = process.cwd();
const env = { PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` };
const told = PARTS.filter(({ name }) => name.startsWith(values.only));
console.log("| part | core-seconds | budget | by the clock | largest process |\n| --- | ---: | ---: | ---: | ---: |");
let [sum, budgets] = [0, 0];
for (const { name, budget, command } of told) {
  const runs = [];
  for (let round = 0; round < Number(values.rounds); round += 1) runs.push(await measured(command, { cwd: root, env }));
  const failed = runs.find(({ code }) => code !== 0);
  if (failed !== undefined) throw new RangeError(`${name} must pass, got exit code ${failed.code}:\n${failed.output}`);
  const core = median(runs.map((run) => run.core));
  const clock = median(runs.map((run) => run.clock));
  const largest = Math.max(...runs.flatMap(({ peaks }) => [...peaks.values()]));
  console.log(row(name, core, budget, clock, largest));
  sum += core;
  budgets += budget;
}
if (told.length > 1) console.log(`| together | ${sum.toFixed(0)} | ${budgets} | | |`);

function row(name: string, core: number, budget: number, clock: number, largest: number): string {
  return `| ${name} | ${core.toFixed(0)} | ${budget} | ${clock.toFixed(0)} s | ${(largest / 2 ** 20).toFixed(0)} MB |`;
}
