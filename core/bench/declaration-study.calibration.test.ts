import { expect, it } from "vitest";
import { RIGHT, ratesOf, WRONG } from "./declaration-study.ts";

const named = (text: RegExp) =>
  WRONG.filter(({ name, declared, tail }) => text.test(`${name}, ${declared}`) && !("pilot" in tail));

it.each(named(/one draw|last value|goes on/u).map((law) => [law.name, law] as const))(
  "no verdict on replicates that share a state: %s",
  (_, law) => {
    const { guarded, replayed } = ratesOf(law, 1000);
    expect(guarded.wrong).toBeGreaterThan(50);
    expect(replayed.definite).toBe(0);
  },
);

it.each(named(/300|Cauchy/u).map((law) => [law.name, law] as const))(
  "one false verdict in three at most is left: %s",
  (_, law) => {
    const { alone, guarded } = ratesOf(law, 1000);
    expect(alone.wrong).toBeGreaterThan(400);
    expect(guarded.wrong).toBeLessThan(alone.wrong / 3);
  },
);

it.each(RIGHT.map((law) => [law.name, law] as const))(
  "one right verdict in a hundred at most is lost: %s",
  (_, law) => {
    const { alone, replayed } = ratesOf(law, 1000);
    expect(alone.wrong).toBe(0);
    expect(alone.definite - replayed.definite).toBeLessThanOrEqual(10);
  },
);
