import { mean, meanMethod } from "../method/experiment/mean.ts";
import { budgetOf } from "../method/experiment/run/sequential.ts";
import { designFor } from "../method/experiment/walk/design.ts";
import { evidence, type Standing } from "../method/experiment/walk/e-process.ts";
import { regionOf, type Tail } from "../method/experiment/walk/region.ts";
import type { Pilot } from "../method/experiment/walk/run.ts";
import { observe, start } from "../method/experiment/walk/wealth.ts";
import type { Trial } from "../method/trial/method.ts";
import { evidenceOf } from "../method/trial/question.ts";
import { keeper, replayed } from "../method/trial/replay.ts";
import { momentsOf, varianceOf } from "../numeric/describe/moments.ts";
import type { Draw } from "../random/stream.ts";
import { studyTrial } from "./study-trial.ts";

type Outcome = Standing["outcome"] | "void";

/** A claim about a mean whose declaration does not hold, or does. */
export interface Declared {
  readonly name: string;
  readonly declared: string;
  readonly truth: string;
  readonly within: readonly [number | null, number | null];
  readonly gap: number;
  readonly tail: Tail | Pilot;
  /** The module of the claim, evaluated: what it simulates, with the state that it begins with. */
  readonly load: () => (draw: Draw) => number;
  /** Which verdicts are false. */
  readonly wrong: readonly Outcome[];
}

/** How many of so many runs ended with a false verdict, and how many with any, by what may hold it back. */
export interface Rates {
  readonly runs: number;
  /** By the e-values alone. */
  readonly alone: Counts;
  /** As far as the guard lets them. */
  readonly guarded: Counts;
  /** And only where the replicates tried again gave the same bits. */
  readonly replayed: Counts;
}

interface Counts {
  readonly wrong: number;
  readonly definite: number;
}

const rare = (draw: Draw, chance: number, then: number): number => (draw.uniform() < chance ? then : 0);
const cauchy = (draw: Draw): number => draw.normal() / draw.normal();
const lognormal = (sigma: number) => (draw: Draw) => Math.exp(sigma * draw.normal());
const spiky = (draw: Draw): number => draw.normal() + rare(draw, 1e-3, 300);
const stateless = (of: (draw: Draw) => number) => () => of;
const either = ["verified", "refuted"] as const;

/** Twelve declarations that do not hold. A verdict on the end of a region is false either way; a law without a mean has no true one. */
export const WRONG: readonly Declared[] = [
  {
    name: "0 to 1, and 1e6 once in 100,000",
    declared: "range 0 to 1",
    truth: "10.5",
    within: [0.4, 0.6],
    gap: 0.1,
    tail: { range: [0, 1] },
    load: stateless((draw) => (draw.uniform() < 1e-5 ? 1e6 : draw.uniform())),
    wrong: ["verified"],
  },
  {
    name: "one draw kept for all replicates",
    declared: "variance 10",
    truth: "0",
    within: [0.5, null],
    gap: 0.5,
    tail: { variance: 10 },
    load: () => {
      let z: number | undefined;
      return (draw) => {
        z ??= draw.normal();
        return 3 * z + 0.1 * draw.normal();
      };
    },
    wrong: ["verified"],
  },
  {
    name: "0.99 of the last value, and a new one",
    declared: "variance 51",
    truth: "0",
    within: [0.5, null],
    gap: 0.5,
    tail: { variance: 51 },
    load: () => {
      let x = 0;
      return (draw) => (x = 0.99 * x + draw.normal());
    },
    wrong: ["verified"],
  },
  {
    name: "a sum that goes on from one to the next",
    declared: "variance 2",
    truth: "0",
    within: [0.5, null],
    gap: 0.5,
    tail: { variance: 2 },
    load: () => {
      let sum = 0;
      return (draw) => {
        sum += 0.05 * draw.normal();
        return sum + draw.normal();
      };
    },
    wrong: ["verified"],
  },
  {
    name: "normal, and 300 more once in 1,000",
    declared: "variance 2",
    truth: "0.3",
    within: [-0.2, 0.2],
    gap: 0.2,
    tail: { variance: 2 },
    load: stateless(spiky),
    wrong: ["verified"],
  },
  {
    name: "normal, and 300 more once in 1,000",
    declared: "pilot of 200",
    truth: "0.3",
    within: [-0.2, 0.2],
    gap: 0.2,
    tail: { pilot: 200 },
    load: stateless(spiky),
    wrong: ["verified"],
  },
  {
    name: "Cauchy",
    declared: "variance 10",
    truth: "none",
    within: [-3, 3],
    gap: 3,
    tail: { variance: 10 },
    load: stateless(cauchy),
    wrong: either,
  },
  {
    name: "Cauchy",
    declared: "pilot of 200",
    truth: "none",
    within: [-3, 3],
    gap: 3,
    tail: { pilot: 200 },
    load: stateless(cauchy),
    wrong: either,
  },
  {
    name: "lognormal, sigma 2",
    declared: "variance 1783, of 2926",
    truth: "7.39",
    within: [null, 7],
    gap: 3,
    tail: { variance: 1783 },
    load: stateless(lognormal(2)),
    wrong: ["verified"],
  },
  {
    name: "lognormal, sigma 2",
    declared: "pilot of 200",
    truth: "7.39",
    within: [null, 7],
    gap: 3,
    tail: { pilot: 200 },
    load: stateless(lognormal(2)),
    wrong: ["verified"],
  },
  {
    name: "normal",
    declared: "variance 1, of 4",
    truth: "0, the end",
    within: [0, null],
    gap: 0.25,
    tail: { variance: 1 },
    load: stateless((draw) => 2 * draw.normal()),
    wrong: either,
  },
  {
    name: "1, and -99 in 1 % of cases",
    declared: "variance 25, of 99",
    truth: "0, the end",
    within: [0, null],
    gap: 1,
    tail: { variance: 25 },
    load: stateless((draw) => 1 + rare(draw, 0.01, -100)),
    wrong: either,
  },
];

/** Three that hold exactly, in the middle of their region: what do guard and replay cost? */
export const RIGHT: readonly Declared[] = [
  { name: "normal", load: stateless((draw: Draw) => draw.normal()), variance: 1 },
  { name: "exponential, less 1", load: stateless((draw: Draw) => -Math.log(draw.uniform()) - 1), variance: 1 },
  {
    name: "lognormal, sigma 1, less its mean",
    load: stateless((draw: Draw) => lognormal(1)(draw) - Math.exp(0.5)),
    variance: (Math.E - 1) * Math.E,
  },
].map(({ name, load, variance }) => ({
  name,
  declared: `variance ${Number(variance.toPrecision(3))}`,
  truth: "0",
  within: [-Math.sqrt(variance) / 4, Math.sqrt(variance) / 4] as const,
  gap: Math.sqrt(variance) / 4,
  tail: { variance },
  load,
  wrong: ["refuted"] as const,
}));

/** Tries a claim so often, each time on draws of its own and with its module as it is loaded. */
export function ratesOf(law: Declared, runs: number): Rates {
  const outcomes = Array.from({ length: runs }, (_, run) => {
    const trial = studyTrial("declarations", `${law.name}, ${law.declared}`, run);
    return [byEvidence(law, trial), ...byVerb(law, trial)] as const;
  });
  const counts = (which: 0 | 1 | 2): Counts => ({
    wrong: outcomes.filter((each) => law.wrong.includes(each[which])).length,
    definite: outcomes.filter((each) => each[which] === "verified" || each[which] === "refuted").length,
  });
  return { runs, alone: counts(0), guarded: counts(1), replayed: counts(2) };
}

const BLOCK = 256;

/** The first definite answer of the e-values, whatever the guard says of it. */
function byEvidence({ within, gap, tail: declared, load }: Declared, trial: Trial): Outcome {
  const of = load();
  const tail = "pilot" in declared ? { variance: pilotOf(declared.pilot, of, trial) } : declared;
  const design = designFor({ region: regionOf(within), gap, tail, alpha: 1e-6 });
  const limit = budgetOf(design, undefined);
  const { replicate } = trial.stream("main");
  const state = start(design);
  while (state.count < limit) {
    const first = state.count;
    const values = Array.from({ length: Math.min(BLOCK, limit - first) }, (_, i) => of(replicate(first + i)));
    if ("range" in tail && values.some((value) => value < tail.range[0] || value > tail.range[1])) return "void";
    observe(design, state, values);
    const { allowed } = evidence(design, state);
    if (allowed !== "inconclusive") return allowed;
  }
  return "inconclusive";
}

function pilotOf(size: number, of: (draw: Draw) => number, trial: Trial): number {
  const { replicate } = trial.stream("pilot");
  return 2 * varianceOf(momentsOf(Array.from({ length: size }, (_, i) => of(replicate(i)))));
}

/** What `mean` says, without and with replicates tried again in a fresh copy. */
function byVerb({ within, gap, tail, load }: Declared, trial: Trial): readonly [Outcome, Outcome] {
  const asserts = (of: (draw: Draw) => number) => mean({ of, within, gap, tail, because: "a study" });
  const run = keeper();
  try {
    const tried = evidenceOf(meanMethod.attempt(asserts(load()), { ...trial, keep: run.take }));
    const fresh = asserts(load());
    const again = replayed(tried, run, (replicate) => meanMethod.sample?.(fresh, trial, replicate) ?? []);
    return [tried.outcome as Outcome, again.outcome as Outcome];
  } catch (error) {
    // What a value that leaves its range comes to in a claim.
    if (error instanceof RangeError && error.message.startsWith("values must be in the declared range"))
      return ["void", "void"];
    throw error;
  }
}
