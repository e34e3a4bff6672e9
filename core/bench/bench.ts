import math from "mathjs/lib/browser/math.js";
import { reals, simplex } from "../formula/domains/domains.ts";
import { parseFormula } from "../formula/index.ts";
import { compile, type Run } from "../formula/kernel/compile.ts";
import type { Shape } from "../formula/shape/infer-shape.ts";
import { forAll } from "../method/search/for-all.ts";
import { quantifiedMethod } from "../method/search/quantifier/quantified.ts";
import type { Trial } from "../method/trial/method.ts";
import { evidenceOf } from "../method/trial/question.ts";
import * as models from "../model/index.ts";
import { stream } from "../random/streams.ts";
import { BENCHMARKS, type Benchmark } from "./benchmarks.ts";
import { type Numpy, startNumpy } from "./numpy.ts";
import { median, timed } from "./processor-time.ts";
import { readingTimes } from "./reading.ts";

/** Cases of one timed call of the kernel, of the loops and of numpy; mathjs gets fewer, being slower by orders of magnitude. */
const CASES = 10_000;
const MATHJS_CASES = 200;
/** Rounds, in each of which every contestant runs once; the median counts. */
const ROUNDS = 51;

/** Nanoseconds of processor time a case, the median of the rounds; null where there is no such contestant. */
interface Timing {
  readonly kernel: number;
  readonly loops: number;
  readonly mathjs: number;
  readonly numpy: number | null;
}

const definitions = new Map(Object.values(models).map((definition) => [definition.name, definition]));

/** Numbers between 0 and 1 that are always the same. */
function columnsOf({ columns }: Benchmark): Float64Array[] {
  const draw = stream({ document: "bench", claim: "bench", reading: "bench", role: "numbers" }).cursor();
  return columns.map(([, length]) => Float64Array.from({ length: CASES * Math.max(1, length) }, () => draw.uniform()));
}

function kernelOf({ formula, columns }: Benchmark): Run {
  const shapes = columns.map(([name, length]): [string, Shape] => [
    name,
    { lengths: length === 0 ? [] : [length], entries: "number" },
  ]);
  const kernel = compile(parseFormula(formula), { shapes, definitions }, "float64");
  if (kernel.kind === "refused") throw new Error(`${formula} must be in the kernel's language: ${kernel.reason}`);
  return kernel.run;
}

/** What mathjs is asked, case by case, with the case as arrays. */
function mathjsOf({ mathjs, columns }: Benchmark, numbers: readonly Float64Array[]): (out: Float64Array) => void {
  const strict = math.create({ relTol: 5e-324, absTol: 5e-324 });
  const code = strict.compile(mathjs);
  const scopes = Array.from({ length: MATHJS_CASES }, (_, k) =>
    Object.fromEntries(
      columns.map(([name, length], i) => {
        const column = numbers[i] as Float64Array;
        return [name, length === 0 ? column[k] : [...column.subarray(k * length, (k + 1) * length)]];
      }),
    ),
  );
  return (out) => {
    scopes.forEach((scope, k) => {
      out[k] = Number(code.evaluate(scope));
    });
  };
}

/** Python that makes numbers of the same shapes and runs a benchmark's own line on them. */
function programOf({ columns, numpy }: Benchmark): string {
  const made = columns.map(
    ([name, length]) => `${name} = random.random(${length === 0 ? CASES : `(${CASES}, ${length})`})`,
  );
  return ["import numpy as np", "random = np.random.default_rng(1)", ...made, `run = lambda: (${numpy}, 0.0)[1]`].join(
    "\n",
  );
}

async function race(benchmark: Benchmark, index: number, numpy: Numpy | null): Promise<Timing> {
  const columns = columnsOf(benchmark);
  const [kernel, mathjs] = [kernelOf(benchmark), mathjsOf(benchmark, columns)];
  const [out, own, theirs] = [0, 0, 0].map(() => new Float64Array(CASES)) as [Float64Array, Float64Array, Float64Array];
  const times = { kernel: [] as number[], loops: [] as number[], mathjs: [] as number[], numpy: [] as number[] };
  for (let round = -5; round < ROUNDS; round += 1) {
    const one = {
      kernel: timed(() => kernel(columns, out, 0, CASES), CASES),
      loops: timed(() => benchmark.loops(columns, own, CASES), CASES),
      mathjs: timed(() => mathjs(theirs), MATHJS_CASES),
      numpy: numpy === null ? 0 : ((await numpy.run(index)).seconds * 1e9) / CASES,
    };
    // The first rounds warm up what compiles while it runs.
    if (round >= 0) for (const [name, time] of Object.entries(one)) times[name as keyof typeof times].push(time);
  }
  if (!out.every((x, k) => Object.is(x, own[k])))
    throw new Error(`${benchmark.name}: the loops must give the same bits`);
  if (!theirs.subarray(0, MATHJS_CASES).every((x, k) => Object.is(x, out[k]))) {
    throw new Error(`${benchmark.name}: mathjs must give the same bits`);
  }
  return {
    kernel: median(times.kernel),
    loops: median(times.loops),
    mathjs: median(times.mathjs),
    numpy: numpy === null ? null : median(times.numpy),
  };
}

/** A whole forAll of a million cases at d = 8, hunt included and no solver at hand, in seconds of processor time: it uses one core. */
function wholeSearch(): { readonly seconds: number; readonly drawn: number } {
  const assertion = forAll({ w: simplex(8), x: reals(8) }, "min(x) <= dot(w, x) <= max(x)");
  const streams: Pick<Trial, "stream"> = {
    stream: (role) => stream({ document: "bench", claim: "convex", reading: "a", role }),
  };
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    const evidence = evidenceOf(quantifiedMethod.attempt(assertion, streams as Trial));
    const { user, system } = process.cpuUsage(start);
    return { seconds: (user + system) / 1e6, drawn: evidence.search?.drawn ?? Number.NaN };
  });
  return { seconds: median(runs.map(({ seconds }) => seconds)), drawn: runs[0]?.drawn ?? 0 };
}

function row(name: string, { kernel, loops, mathjs, numpy }: Timing): string {
  const ratio = (x: number): string => x.toFixed(2);
  const against = numpy === null ? "–" : ratio(kernel / numpy);
  return `| ${name} | ${kernel.toFixed(1)} | ${ratio(kernel / loops)} | ${(mathjs / kernel).toFixed(0)} | ${against} |`;
}

const numpy = startNumpy(BENCHMARKS.map(programOf));
console.log("| formula | kernel, ns a case | kernel / loops by hand | compiled mathjs / kernel | kernel / numpy |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const [index, benchmark] of BENCHMARKS.entries()) {
  console.log(row(benchmark.name, await race(benchmark, index, numpy)));
}
numpy?.stop();
const { seconds, drawn } = wholeSearch();
console.log(`\nA whole \`forAll\` of ${drawn} cases, d = 8: ${seconds.toFixed(2)} s of one core.`);
for (const line of readingTimes()) console.log(line);
