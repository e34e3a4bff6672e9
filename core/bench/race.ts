import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Numpy, startNumpy } from "./numpy.ts";
import { median, timed } from "./processor-time.ts";

/** Work in steps that code of ours and numpy do alike. */
interface Race {
  readonly name: string;
  /** Steps of one timed call. */
  readonly steps: number;
  /** Does so many steps from the same start every time, and returns what came of them. */
  readonly run: (steps: number) => number;
  /** Python with numpy that does the same: it defines `run(steps)`. */
  readonly python: string;
  /** After so few steps both results may differ by no more than this. */
  readonly agreement: { readonly steps: number; readonly within: number };
}

/** Rounds, in each of which both run once; the median counts. The first ones warm up what compiles while it runs. */
const ROUNDS = 25;
const WARM_UP = 2;

/** Microseconds of processor time a step, ours and numpy's, as a row of a table. */
async function row({ name, steps, run, agreement }: Race, index: number, numpy: Numpy | null): Promise<string> {
  const told = numpy && (await numpy.run(index, agreement.steps)).result;
  if (told !== null && !(Math.abs(run(agreement.steps) - told) < agreement.within)) {
    throw new Error(`${name}: numpy must get the same result, got ${run(agreement.steps)} and ${told}`);
  }
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    ours.push(timed(() => run(steps), steps) / 1e3);
    if (numpy !== null) theirs.push(((await numpy.run(index, steps)).seconds * 1e6) / steps);
  }
  const [mine, other] = [ours, theirs].map((times) => median(times.slice(WARM_UP))) as [number, number];
  const beside = numpy === null ? ["–", "–"] : [other.toFixed(1), (mine / other).toFixed(2)];
  return `| ${[name, mine.toFixed(1), ...beside].join(" | ")} |`;
}

/** `node core/bench/race.ts <file>`: the file exports `races` and stands beside what it measures, which this room does not know. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new RangeError("file must be the path of a module that exports races, got none");
const { races } = (await import(pathToFileURL(resolve(file)).href)) as { readonly races: readonly Race[] };
const numpy = startNumpy(races.map(({ python }) => python));
console.log("\n| work | µs a step | numpy, µs a step | ours / numpy |");
console.log("| --- | ---: | ---: | ---: |");
for (const [index, race] of races.entries()) console.log(await row(race, index, numpy));
numpy?.stop();
