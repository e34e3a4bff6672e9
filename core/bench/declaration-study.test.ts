import { expect, it } from "vitest";
import { type Declared, RIGHT, ratesOf, WRONG } from "./declaration-study.ts";

/** Runs are dear where a pilot may ask for millions of replicates: these are left to `npm run rates`. */
const QUICK = WRONG.filter(({ tail }) => !("pilot" in tail));
const all = (laws: readonly Declared[]) => laws.map((law) => [`${law.name}, ${law.declared}`, law] as const);

it.each(all(QUICK))("guard and replay take verdicts away, and give none: %s", (_, law) => {
  const { alone, guarded, replayed } = ratesOf(law, 40);
  expect(guarded.wrong).toBeLessThanOrEqual(alone.wrong);
  expect(replayed.wrong).toBeLessThanOrEqual(guarded.wrong);
  expect(replayed.definite).toBeLessThanOrEqual(guarded.definite);
});

it.each(all(WRONG.slice(1, 4)))(
  "a state that replicates share makes false verdicts, until they are replayed: %s",
  (_, law) => {
    const { guarded, replayed } = ratesOf(law, 60);
    expect(guarded.wrong).toBeGreaterThan(0);
    expect(replayed.definite).toBe(0);
  },
);

it.each(all(QUICK.filter(({ name }) => /300|Cauchy/u.test(name))))(
  "the guard takes most of the false verdicts on values that are wilder than declared: %s",
  (_, law) => {
    const { alone, guarded } = ratesOf(law, 60);
    expect(alone.wrong).toBeGreaterThan(20);
    expect(guarded.wrong).toBeLessThan(alone.wrong / 2);
  },
);

it.each(all(RIGHT))("and hardly any right one: %s", (_, law) => {
  const { alone, guarded, replayed } = ratesOf(law, 60);
  expect([alone.wrong, guarded.wrong]).toEqual([0, 0]);
  expect(alone.definite - guarded.definite).toBeLessThanOrEqual(3);
  expect(replayed).toEqual(guarded);
});
