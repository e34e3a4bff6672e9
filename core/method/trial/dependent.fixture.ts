import { byCalculation } from "../../claim/make-evidence.ts";
import { unaided } from "../../formula/asking.ts";
import type { Draw } from "../../random/stream.ts";
import { mean } from "../experiment/mean.ts";
import { tryAssertion } from "../try-assertion.ts";
import { keeper, replayed, type Sample } from "./replay.ts";
import { testTrial } from "./trial.fixture.ts";

/** A simulation whose replicates depend on one another, so that a verdict on them is no verdict. */
export interface Dependent {
  readonly name: string;
  readonly replicates: number;
  /** The module of the claim, evaluated: what a replicate gives, with the state that it begins with. */
  readonly load: () => (replicate: number) => Sample;
  /** Tells every replicate twice, as a run does that simulates them a second time. */
  readonly twice?: true;
}

/** Numbers for replicates, as any other hash would give them. */
const noise = (replicate: number): number => Math.sin(12.9898 * replicate + 1) / 2;

function counter(): () => number {
  let n = 0;
  return () => n++;
}

/** What is loaded a second time is the fresh copy. */
function loads(of: (isFresh: boolean) => (replicate: number) => Sample): Dependent["load"] {
  let times = 0;
  return () => of(times++ % 2 === 1);
}

export const DEPENDENT: readonly Dependent[] = [
  {
    name: "replay: a sum that goes on from one to the next",
    replicates: 1000,
    load: () => {
      let sum = 3;
      return (replicate) => {
        sum += noise(replicate);
        return [sum];
      };
    },
  },
  {
    name: "replay: a count that goes on, in a run as long as what is tried again",
    replicates: 40,
    load: () => {
      const n = counter();
      return (replicate) => [n() + noise(replicate)];
    },
  },
  {
    name: "replay: one replicate in ten takes what the one before left",
    replicates: 1000,
    load: () => {
      let left = 7;
      return (replicate) => {
        const own = noise(replicate);
        const told = replicate % 10 === 3 ? left : own;
        left = own;
        return [told];
      };
    },
  },
  {
    name: "replay: the first replicate finds that nothing ran before",
    replicates: 1000,
    load: () => {
      const n = counter();
      return (replicate) => [n() === 0 && replicate === 0 ? 100 : noise(replicate)];
    },
  },
  {
    name: "replay: the last replicate takes what all others left",
    replicates: 1000,
    load: () => {
      const n = counter();
      return (replicate) => [replicate === 999 ? n() : n() * 0 + noise(replicate)];
    },
  },
  {
    name: "replay: told otherwise a second time, and so in the fresh copy",
    replicates: 40,
    twice: true,
    load: loads((isFresh) => {
      const n = counter();
      return (replicate) => [!isFresh && n() < 40 ? 5 + noise(replicate) : noise(replicate)];
    }),
  },
  {
    name: "replay: a number more where something ran before",
    replicates: 40,
    load: loads((isFresh) => (replicate) => (isFresh ? [noise(replicate), 1] : [noise(replicate)])),
  },
  {
    name: "replay: -0 where the fresh copy gives 0",
    replicates: 40,
    load: loads((isFresh) => () => [isFresh ? 0 : -0]),
  },
  {
    name: "replay: nothing, where nothing ran before",
    replicates: 40,
    load: loads((isFresh) => (replicate) => {
      if (isFresh) throw new RangeError("the first replicate was to be kept");
      return [noise(replicate)];
    }),
  },
];

const VERIFIED = byCalculation("verified", { found: "5" });

/** Does a verdict stand, though its replicates depend on one another? */
export function standsThough({ replicates, load, twice }: Dependent): boolean {
  const [run, of] = [keeper(), load()];
  for (let round = 0; round < (twice === true ? 2 : 1); round += 1)
    for (let replicate = 0; replicate < replicates; replicate += 1) run.take(replicate, of(replicate));
  const again = load();
  return replayed(VERIFIED, run, again).outcome === "verified";
}

/** The same as a claim is tried: values that go on from one to the next, with a mean of 0, said to be below or above it. */
export function isClaimed(): boolean {
  const sides = [
    [null, -0.5],
    [0.5, null],
  ] as const;
  return sides.some((within) => {
    const asserts = () => {
      let x = 0;
      const of = (draw: Draw): number => {
        x = 0.99 * x + draw.normal();
        return x;
      };
      return mean({ of, within, gap: 0.5, because: "a test", tail: { variance: 51 } });
    };
    const trial = { ...testTrial({ claim: "replay" }), fresh: asserts() };
    const control = { of: (draw: Draw) => draw.normal() };
    return unaided(tryAssertion(asserts(), control, trial)).evidence.outcome === "verified";
  });
}
