import { describe, expect, it } from "vitest";
import { every } from "../compose.ts";
import { distribution } from "../experiment/distribution.ts";
import { mean } from "../experiment/mean.ts";
import { tryAssertion } from "../try-assertion.ts";
import type { Progress } from "./progress.ts";
import { testTrial } from "./trial.fixture.ts";

const middle = mean({
  of: (draw) => draw.uniform(),
  within: [0.4, 0.6],
  because: "a tenth",
  tail: { range: [0, 1] },
});
const law = distribution({
  of: (draw) => draw.uniform(),
  law: { upTo: (x) => Math.min(1, Math.max(0, x)) },
  named: "the uniform law",
  within: 0.2,
  because: "wide",
});
const control = { of: (draw: { uniform(): number }) => draw.uniform() / 2 };

function watched(assertion: Parameters<typeof tryAssertion>[0], controls: unknown) {
  const told: Progress[] = [];
  const watch = (progress: Progress) => told.push(progress);
  const run = (trial: Parameters<typeof tryAssertion>[2]) => {
    const step = tryAssertion(assertion, controls, trial).next();
    if (!step.done) throw new TypeError("nothing here asks the solver");
    return step.value;
  };
  return { told, watching: run({ ...testTrial(), watch }), alone: run(testTrial()) };
}

describe("whoever watches a simulation", () => {
  it("is told of every look of every part and of its control, and changes nothing", () => {
    const { told, watching, alone } = watched(every({ one: middle, two: middle }), { one: control, two: control });
    expect(watching).toEqual(alone);
    expect([...new Set(told.map(({ place }) => place))]).toEqual(["one", "one/control", "two", "two/control"]);
    const first = told.filter(({ place }) => place === "one");
    expect(first[0]).toMatchObject({ done: 0, evidence: { inside: 0, outside: 0 } });
    const last = first.at(-1);
    // The last look is the one that settled it.
    expect(last?.evidence?.inside).toBeGreaterThanOrEqual(last?.evidence?.verifyAt ?? Number.POSITIVE_INFINITY);
    expect(first.map(({ done }) => done)).toEqual(first.map((_, index) => 256 * index));
    expect(first.every(({ done, budget }) => done <= budget)).toBe(true);
  });

  it("is told how many values of a law are drawn", () => {
    const { told, watching, alone } = watched(law, { of: control.of });
    expect(watching).toEqual(alone);
    expect(told.filter(({ place }) => place === "")[0]).toMatchObject({ done: 0, evidence: null });
    expect(told.some(({ place }) => place === "control")).toBe(true);
  });
});
