import { describe, expect, it } from "vitest";
import { unaided } from "../../formula/asking.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { tryAssertion } from "../try-assertion.ts";
import { quoted } from "./printed/figures.ts";
import { reproduces, reproducesMethod } from "./reproduces.ts";

const trial = testTrial();
const attempt = (...args: Parameters<typeof reproduces>) =>
  evidenceOf(reproducesMethod.attempt(reproduces(...args), trial));

describe("reproduces", () => {
  it("calls a figure consistent when some numbers that round so give it", () => {
    // 2.785 + 2.005 + 4.105 = 8.895 to 2.795 + 2.015 + 4.115 = 8.925; 8.9 stands for 8.85 to 8.95.
    expect(attempt("8.9", "2.79 + 2.01 + 4.11")).toMatchObject({
      outcome: "verified",
      basis: "exact",
      found: "2.79 + 2.01 + 4.11 is 8.895 to 8.925, printed is 8.9",
    });
    expect(attempt("8.91", "2.79 + 2.01").outcome).toBe("refuted");
  });

  it("takes figures from the text by name", () => {
    const where = { part: quoted("The parts are 2.79, 2.01 and 4.11.") };
    expect(attempt("8.91", "part[1] + part[2] + part[3]", { where }).outcome).toBe("verified");
  });

  it("derives a control: the figure moved out of reach must not follow, one within reach must", () => {
    expect(unaided(tryAssertion(reproduces("8.91", "2.79 + 2.01 + 4.11"), undefined, trial)).control).toMatchObject({
      changed: "8.91 moved to 8.98",
      outcome: "refuted",
      passed: true,
    });
    expect(unaided(tryAssertion(reproduces("8.91", "2.79 + 2.01"), undefined, trial)).control).toMatchObject({
      changed: "8.91 moved to 4.81",
      outcome: "verified",
      passed: true,
    });
  });

  it("refuses a figure that the text does not print, and a control", () => {
    expect(() => attempt("8.92", "2.79 + 2.01")).toThrow("figures must be printed in the text, got 8.92");
    expect(() => reproducesMethod.override(reproduces("8.91", "8.91"), {})).toThrow(
      new TypeError("control must be absent for reproduces, which derives its own, got one"),
    );
  });

  it("says what it assumes and asserts", () => {
    const assertion = reproduces("8.9", "2.79 + 2.01 + 4.11");
    expect(reproducesMethod.describe(assertion).words).toBe(
      "2.79 + 2.01 + 4.11 gives 8.9 for some numbers that round to the printed figures.",
    );
    expect(reproducesMethod.assumed(assertion)).toHaveLength(1);
    expect(reproducesMethod.describeChange(assertion, {})).toBe(
      "the figure moved to where it should come out otherwise",
    );
  });
});
