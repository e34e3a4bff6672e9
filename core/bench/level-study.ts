import type { Assertion } from "../claim/claim.ts";
import { correlation } from "../method/experiment/correlation.ts";
import { distribution } from "../method/experiment/distribution.ts";
import { mean } from "../method/experiment/mean.ts";
import { proportion } from "../method/experiment/proportion.ts";
import { slope } from "../method/experiment/slope.ts";
import { clamp } from "../method/experiment/walk/clamp.ts";
import { wins } from "../method/experiment/wins.ts";
import { methodOf } from "../method/methods.ts";
import { evidenceOf } from "../method/trial/question.ts";
import { shareAtMost } from "../numeric/tails/binomial-bounds.ts";
import type { Draw } from "../random/stream.ts";
import { studyTrial } from "./study-trial.ts";

/** A claim whose verdict needs no condition, and whose truth lies on the very end of what it says: there both verdicts are wrong. */
export interface OnTheEdge {
  readonly name: string;
  readonly asserts: Assertion;
}

/** How often a run ended with each verdict. */
export interface Level {
  readonly runs: number;
  readonly verified: number;
  readonly refuted: number;
  /** The upper bound at 95 % (Clopper and Pearson) of the share of the worse one. */
  readonly atMost: number;
}

const because = "a study";
/** Replicates between two looks: few, because looking often is what the level has to bear. */
const LOOK = 8;
const yes = (p: number) => (draw: Draw) => draw.uniform() < p;
const share = (p: number, gap: number, side: "atLeast" | "atMost", block = LOOK): OnTheEdge => ({
  name: `share of ${p} said to be ${side === "atLeast" ? "at least" : "at most"} so`,
  asserts: proportion({ of: yes(p), [side]: p, gap, because, block }),
});
/** What the other arm does not draw: both are handed the same numbers. */
const other = (draw: Draw): Draw => {
  draw.uniform();
  return draw;
};
const unit = (x: number): number => Math.min(1, Math.max(0, x));
/** Six faces, the first of which comes with probability 1/6 + 0.2. */
const loaded = (draw: Draw): number => (draw.uniform() < 0.24 ? 1 : 1 + draw.integer(6));
/** Tau of a mixture that is one number twice with probability p, else two that are independent: p (p + 2) / 3. Nelsen 2006, example 5.1. */
const halfTheSame = (draw: Draw): readonly [number, number] => {
  const x = draw.uniform();
  return draw.uniform() < 0.5 ? [x, x] : [x, draw.uniform()];
};
const DIE = {
  upTo: (x: number) => unit(Math.floor(x) / 6),
  below: (x: number) => unit((Math.ceil(x) - 1) / 6),
};

export const EDGES: readonly OnTheEdge[] = [
  share(0.5, 0.1, "atLeast"),
  share(0.9, 0.05, "atLeast"),
  share(0.99, 0.01, "atLeast", 8 * LOOK),
  share(0.1, 0.05, "atMost"),
  share(0.01, 0.01, "atMost", 8 * LOOK),
  {
    name: "share of 0.6 said to lie in 0.4 to 0.6",
    asserts: proportion({ of: yes(0.6), atLeast: 0.4, atMost: 0.6, because, block: LOOK }),
  },
  {
    name: "pairs won as often as lost, said to be half of them at least",
    asserts: wins({
      first: (draw) => draw.uniform(),
      second: (draw) => other(draw).uniform(),
      better: "higher",
      atLeast: 0.5,
      gap: 0.1,
      because,
      block: LOOK,
    }),
  },
  {
    name: "the same, half of the pairs tied",
    asserts: wins({
      first: (draw) => draw.integer(2),
      second: (draw) => other(draw).integer(2),
      better: "higher",
      atLeast: 0.5,
      gap: 0.1,
      because,
      block: LOOK,
    }),
  },
  {
    name: "90 % of pairs won, the others by failure, said to be 90 % at least",
    asserts: wins({
      first: (draw) => (draw.uniform() < 0.9 ? 1 : Number.NaN),
      second: () => 0,
      better: "higher",
      atLeast: 0.9,
      gap: 0.05,
      because,
      block: LOOK,
    }),
  },
  {
    name: "Cauchy, clamped to -1 to 1, said to be at least 0 on average",
    asserts: mean({
      of: (draw) => draw.normal() / draw.normal(),
      within: [0, null],
      gap: 0.2,
      because,
      tail: clamp(-1, 1),
      block: LOOK,
    }),
  },
  {
    name: "rank correlation of nothing, said to be at least 0",
    asserts: correlation({
      measure: "kendall",
      pairs: LOOK,
      of: (draw) => [draw.uniform(), draw.uniform()],
      within: [0, null],
      gap: 0.2,
      because,
      block: LOOK,
    }),
  },
  {
    name: "rank correlation of 5/12 said to be at most so",
    asserts: correlation({
      measure: "kendall",
      pairs: LOOK,
      of: halfTheSame,
      within: [null, 5 / 12],
      gap: 0.2,
      because,
      block: LOOK,
    }),
  },
  {
    name: "slope of noise, clamped to -1 to 1, said to be at least 0 on average",
    asserts: slope({
      of: (draw) => [draw.normal(), draw.normal(), draw.normal()],
      at: [0, 1, 2],
      scale: "linear",
      within: [0, null],
      gap: 0.2,
      because,
      tail: clamp(-1, 1),
      block: LOOK,
    }),
  },
  {
    name: "uniform on 0 to 1/0.9, said to be within 0.1 of 0 to 1",
    asserts: distribution({
      of: (draw) => draw.uniform() / 0.9,
      law: { upTo: unit },
      named: "the uniform law on 0 to 1",
      within: 0.1,
      because,
    }),
  },
  {
    name: "uniform on 0.2 to 1.2, said to be within 0.2 of 0 to 1",
    asserts: distribution({
      of: (draw) => draw.uniform() + 0.2,
      law: { upTo: unit },
      named: "the uniform law on 0 to 1",
      within: 0.2,
      because,
    }),
  },
  {
    name: "a die that shows 1 too often by 0.2, said to be within 0.2 of a fair one",
    asserts: distribution({ of: loaded, law: DIE, named: "the law of a die", within: 0.2, because }),
  },
];

/** Runs a claim so often at an error rate, each time on draws of its own. */
export function levelOf({ name, asserts }: OnTheEdge, runs: number, alpha: number): Level {
  const method = methodOf(asserts);
  let [verified, refuted] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const { outcome } = evidenceOf(method.attempt(asserts, { ...studyTrial("level", name, run), alpha }));
    if (outcome === "verified") verified++;
    if (outcome === "refuted") refuted++;
  }
  return { runs, verified, refuted, atMost: shareAtMost(Math.max(verified, refuted), runs, 0.05) };
}
