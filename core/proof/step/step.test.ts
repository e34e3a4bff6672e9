import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statements, terms } from "../check/terms.fixture.ts";
import { readStep } from "./read-step.ts";
import { printStep, type Step } from "./step.ts";

describe("a step in one line", () => {
  it.each([
    'size with {"at":"d"}: size(d) - 1 >= 0',
    "assume under 3: w[r] > 0",
    "lemma from 2, 3 under 1: w[r] * max(a, d, x[a]) - w[r] * x[r] >= 0",
    'square of mean with {"index":"r","term":"x[r] - 1"}: mean(r, n, (x[r] - 1)^2) - mean(r, n, x[r] - 1)^2 >= 0',
    'sign from 5, 7 with {"powers":[1,-2]}: all(a, d, x[a] / size(d) >= 0)',
  ])("comes back as it was: %s", (line) => {
    expect(printStep(readStep(line))).toBe(line);
  });

  it("comes back whatever it says", () => {
    const law = fc.property(statements, terms, fc.array(fc.nat()), (says, term, from) => {
      const step: Step = {
        rule: "part of total",
        from,
        under: from.slice(1),
        says,
        with: { index: "r", fact: 1, term },
      };
      expect(readStep(printStep(step))).toEqual(step);
    });
    fc.assert(law, { seed: 16, numRuns: 300 });
  });

  it("refuses what is no step", () => {
    expect(() => readStep("x >= 0")).toThrow('a step must be a line such as "size: size(d) - 1 >= 0", got x >= 0');
    expect(() => readStep("lemma: x >=")).toThrow(SyntaxError);
  });
});
