import { expect, it } from "vitest";
import { falseSupport, POPULATIONS } from "./fixed-mean-study.ts";

const SIZES = [8, 12, 20, 50, 100];
const RUNS = 20_000;

/** In percent, by population, for each of the sizes: what core/bench/README.md prints. */
const STUDIED: Readonly<Record<string, { readonly student: readonly number[]; readonly both: readonly number[] }>> = {
  normal: { student: [5, 5, 5.1, 4.8, 5], both: [2.5, 3, 3.6, 4.3, 4.7] },
  exponential: { student: [14.7, 12.8, 10.8, 8.8, 7.3], both: [3.9, 4, 4.5, 5.1, 4.9] },
  "lognormal, sigma 1": { student: [21.3, 19.1, 17.1, 13.5, 11.3], both: [6.3, 6.7, 7.4, 7.5, 7] },
  "lognormal, sigma 2": { student: [48.6, 45.3, 41.8, 35.3, 30.5], both: [19.5, 16.9, 14.8, 15.7, 15.7] },
};

it.each(POPULATIONS.map((population) => [population.name, population] as const))(
  "supports what is false of a %s population as often as was studied",
  (name, population) => {
    SIZES.forEach((size, i) => {
      const { student, both } = falseSupport(population, size, RUNS);
      // The same samples as then: rounding of the table is all that may differ.
      expect(Math.abs(100 * student - (STUDIED[name]?.student[i] ?? 0)), `${size}`).toBeLessThanOrEqual(0.051);
      expect(Math.abs(100 * both - (STUDIED[name]?.both[i] ?? 0)), `${size}`).toBeLessThanOrEqual(0.051);
    });
  },
);
