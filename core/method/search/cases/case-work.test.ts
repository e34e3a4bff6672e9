import { describe, expect, it } from "vitest";
import { box, integers, reals } from "../../../formula/index.ts";
import { evidenceOf } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { forAll } from "../for-all.ts";
import { quantifiedMethod } from "../quantifier/quantified.ts";
import { caseWork, meanWork, WORK } from "./case-work.ts";
import { tooManyCases } from "./exhaust.ts";
import { hunt } from "./hunt.ts";
import { measure } from "./measure.ts";
import { type Problem, problem } from "./problem.ts";
import type { Subject } from "./subject.ts";

const made = (subject: Subject, formula: string, share = 1): Problem => ({
  ...problem("counterexample", subject, formula, { given: "", arithmetic: "reals", sizes: {} }),
  share,
});
const { stream } = testTrial();

/** True: the largest value is 1000^1000 / 1001^1001, about 3.677e-4. The determinant keeps it out of the kernel. */
const LONG = "x^1000 * (1 - x) < 3.680e-4 + 0 * det([[x, 1], [1, x]])";
/** True, and digits never show it: each case takes two functions of 64 digits an entry. */
const DEAR = "sum(log(exp(x))) == sum(x)";

describe("cases weighed by their work", () => {
  it("are as many as the work pays for, where one is long", () => {
    const search = made({ x: box(0, 1) }, LONG);
    const { drawn, accepted, dear } = measure(search, stream("measure"));
    expect(drawn).toBe(Math.floor(WORK.measure / meanWork(search)));
    expect(drawn).toBeLessThan(10_000);
    expect({ accepted, dear }).toEqual({ accepted: drawn, dear: meanWork(search) });
    // A part of a reading has its share.
    expect(measure(made({ x: box(0, 1) }, LONG, 1 / 4), stream("measure")).drawn).toBe(Math.floor(drawn / 4));
    // Short ones are 10,000, as before.
    expect(measure(made({ x: box(0, 1) }, "x + 0 * det([[x, 1], [1, x]]) < 2"), stream("measure"))).toMatchObject({
      drawn: 10_000,
      dear: null,
    });
  });

  it("end a hunt where the work ends, at each size by itself", () => {
    const search = made({ x: box(0, 1, 50) }, DEAR, 1 / 8);
    const looks = Math.floor(WORK.hunt / 8 / caseWork(search, {}));
    const { accepted, undecided, bounded } = hunt(search, stream("hunt"));
    // Intervals cannot tell both sides apart, so every case takes an exact look; rough ones cost a little too.
    expect({ accepted, bounded }).toEqual({ accepted: undecided, bounded: [{}] });
    expect(undecided).toBeLessThanOrEqual(looks);
    expect(undecided).toBeGreaterThan(looks / 2);
    expect(looks).toBeLessThan(20);
  });

  it("are not tried to the end where all of them are too dear, and the evidence says so", () => {
    const domain = { n: integers(1, 100_000) };
    // True, for both squares add up to 1; intervals of doubles do not tell it so closely, and 64 digits do.
    const circle = "sin(n)^2 + cos(n)^2 > 0.9999999999999999";
    const search = made(domain, circle);
    expect(100_000 * caseWork(search, {})).toBeGreaterThan(WORK.exhaust);
    const why = tooManyCases(search);
    expect(why).toMatch(
      /^There are 100,000 cases, of about \d{3} units of work each: beyond 200,000 cases and 20,000,000 units/,
    );
    const evidence = evidenceOf(quantifiedMethod.attempt(forAll(domain, circle), testTrial()));
    expect(evidence).toMatchObject({ outcome: "inconclusive", basis: "searched", settle: "fewer cases, or a proof" });
    expect(evidence.notes[0]).toMatch(/^There are 100,000 cases/);
    expect(tooManyCases(made(domain, "n >= 1"))).toBeNull();
    expect(tooManyCases(made({ n: integers(1, 200_001) }, "n >= 1"))).toMatch(
      /^There are 200,001 cases, of about 4 units/,
    );
    expect(tooManyCases(made({ n: integers(0, 1, 2000) }, "n >= 0"))).toMatch(/^There are more cases than a double/);
    expect(tooManyCases(made({ n: reals() }, "n == n"))).toBeNull();
  });

  it("are told with the bound that was reached", () => {
    const long = evidenceOf(quantifiedMethod.attempt(forAll({ x: box(0, 1) }, LONG), testTrial()));
    expect(long.outcome).toBe("inconclusive");
    expect(long.notes.join(" ")).toMatch(/in steps of 2\^-20; one takes about \d+ of 3,000,000 units of work\)/);
    const dear = evidenceOf(quantifiedMethod.attempt(forAll({ x: box(0, 1, 300) }, DEAR), testTrial()));
    expect(dear.outcome).toBe("inconclusive");
    expect(dear.notes.join(" ")).toContain(
      "The hunt ended at its bound of 4,000,000 units of work for all sizes together",
    );
  });
});
