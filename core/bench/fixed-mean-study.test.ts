import { expect, it } from "vitest";
import { falseSupport, POPULATIONS } from "./fixed-mean-study.ts";

// Binomial: 2,000 runs at 5 % give at most 130 with probability 1 - 1e-3 (scipy 1.17.1: binom.ppf(0.999, 2000, 0.05) = 131).
it("keeps its error rate on exponential data, where Student's test alone does not", () => {
  const exponential = POPULATIONS.find(({ name }) => name === "exponential");
  if (exponential === undefined) throw new TypeError("there must be an exponential population");
  const { student, both } = falseSupport(exponential, 8, 2000);
  expect(student).toBeGreaterThan(0.12);
  expect(both).toBeLessThan(131 / 2000);
});
