import { describe, expect, it } from "vitest";
import { readDocument } from "../../../document/read-document.ts";
import { unaided } from "../../../formula/asking.ts";
import { stream } from "../../../random/streams.ts";
import { tryAssertion } from "../../try-assertion.ts";
import { type ReportedOptions, reported, reportedMethod } from "./reported.ts";

const tried = (result: string, options: ReportedOptions = {}, text = result) =>
  unaided(
    tryAssertion(reported(result, options), undefined, {
      document: readDocument("text", `---\ntitle: Text\n---\n\n## Answer\n\nWe found ${text} then.\n`),
      stream: (role) => stream({ document: "text", claim: "test", reading: "a", role }),
    }),
  );
const WHOLE = { data: "whole numbers" } as const;

describe("reported tests", () => {
  it("tell what p is, what it would be at the decimals printed, and why", () => {
    // scipy 1.17.1: 2 * t.sf(2.315, 18) = 0.0326215, 2 * t.sf(2.305, 18) = 0.0332894, t.sf(1.8608, 18) = 0.0395944.
    expect(tried("t(18) = 2.31, p = .033").evidence).toMatchObject({
      outcome: "verified",
      found: "p is 0.0326215 to 0.0332894, printed is p = 0.033: consistent",
    });
    expect(tried("t(18) = 2.31, p = .043").evidence.notes).toContain("True instead: p = 0.033.");
    expect(tried("t(18) = 2.31, p = .016").evidence.notes).toContain("One-sided it would be consistent.");
    expect(tried("t(18) = -1.8608, one-sided p = .0396").evidence.outcome).toBe("verified");
    expect(tried("t(18) = 1.8608, two-tailed p = .0396").evidence.outcome).toBe("refuted");
    expect(tried("r(97) = .17, p = .084").evidence.found).toMatch(/consistent only through rounding$/u);
    expect(tried("t(18) = 2.31, p > .05").evidence.found).toMatch(/inconsistent, and the decision at \.05 changes$/u);
    expect(tried("t(17.3) = 2.31, p = .033").evidence.outcome).toBe("verified");
    expect(tried("F(2.4, 31.7) = 4.2, p = .018").evidence.outcome).toBe("verified");
  });

  it("name what no test can have", () => {
    expect(tried("t(18) = 9.31, p = .000")).toMatchObject({
      evidence: {
        outcome: "refuted",
        found: "p = 0.000 is not possible: no p is 0; programs print it of a small one",
        notes: [expect.anything(), expect.anything(), "True instead: p < 0.001."],
      },
      control: { passed: true, changed: "p = 0.000 changed to p < 0.001" },
    });
    expect(tried("t(18) = 9.31, p < .001").evidence.outcome).toBe("verified");
    expect(tried("t(18) = 9.31, p < .000").evidence.found).toBe("p < 0.000 is not possible: no p is below 0");
    expect(tried("z = 1.2, p = 1.20").evidence.found).toBe("p = 1.20 is not possible: no p is above 1");
    expect(tried("r(18) = 1.20, p = .010").evidence.found).toBe("a correlation is at most 1 in size");
    expect(tried("χ²(3) = −2.1, p = .55").evidence.found).toBe("chi-squared is never negative");
  });
});

describe("reported means of whole numbers", () => {
  it("have a whole total, or not (GRIM)", () => {
    // Brown and Heathers 2017: 5.19 of 28; 145 / 28 = 5.1786, 146 / 28 = 5.2143.
    expect(tried("M = 5.19, n = 28", WHOLE)).toMatchObject({
      evidence: {
        outcome: "refuted",
        found: "no 28 whole numbers have the mean 5.19",
        notes: [expect.anything(), "True instead: M = 5.18 or 5.21."],
      },
      control: { passed: true, changed: "M = 5.19 changed to 5.18" },
    });
    expect(tried("M = 3.45, n = 20", WHOLE).evidence.outcome).toBe("verified");
    expect(tried("M = 5.19, n = 28", { ...WHOLE, items: 3 }).evidence.outcome).toBe("verified");
    expect(tried("M = -0.33, n = 3", WHOLE).evidence.outcome).toBe("verified");
  });

  it("have whole numbers with the deviation, or not (GRIMMER)", () => {
    // Anaya 2016 and rsprite2's documentation: mean 3.44, n = 18, SD 2.47 is impossible, 2.48 is not.
    expect(tried("M = 3.44, SD = 2.47, n = 18", WHOLE)).toMatchObject({
      evidence: {
        outcome: "refuted",
        found: "no 18 whole numbers with the mean 3.44 have the standard deviation 2.47",
      },
      control: { passed: true },
    });
    expect(tried("M = 3.44, SD = 2.48, n = 18", WHOLE).evidence.outcome).toBe("verified");
  });

  it("on a scale agree with all lists of its points", () => {
    const lists: number[][] = [[]];
    for (let place = 0; place < 4; place += 1) {
      lists.push(...lists.splice(0).flatMap((list) => [1, 2, 3, 4].map((x) => [...list, x])));
    }
    const have = new Set(
      lists.map((list) => {
        const mean = list.reduce((x, y) => x + y) / 4;
        return `${mean.toFixed(2)} ${Math.sqrt(list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3).toFixed(2)}`;
      }),
    );
    const scale = { ...WHOLE, between: [1, 4] } as const;
    const wrong = [];
    for (let total = 2; total <= 18; total += 1) {
      const mean = (total / 4).toFixed(2);
      const alone = tried(`M = ${mean}, n = 4`, scale).evidence.outcome;
      if ((alone === "verified") !== (total >= 4 && total <= 16)) wrong.push([mean, alone]);
      const some = Array.from({ length: 18 }, (_, i) => ((3 + 11 * i) / 100).toFixed(2));
      const there = [...have].filter((key) => key.startsWith(`${mean} `)).map((key) => key.slice(5));
      for (const deviation of [...some, ...there]) {
        const { outcome } = tried(`M = ${mean}, SD = ${deviation}, n = 4`, scale).evidence;
        if ((outcome === "verified") !== have.has(`${mean} ${deviation}`)) wrong.push([mean, deviation, outcome]);
      }
    }
    expect(wrong).toEqual([]);
    // 7, 4, 3 and 1 have both; of 1 to 6 the squares of a total of 15 add up to 77 or to at most 71.
    expect(tried("M = 3.75, SD = 2.50, n = 4", WHOLE).evidence.outcome).toBe("verified");
    expect(tried("M = 3.75, SD = 2.50, n = 4", { ...WHOLE, between: [1, 6] }).evidence.outcome).toBe("refuted");
    // Four whole numbers have the mean 4.5, and none of 1 to 4.
    expect(tried("M = 4.50, n = 4", WHOLE).evidence.outcome).toBe("verified");
    expect(tried("M = 4.50, n = 4", scale).evidence.found).toBe("no 4 whole numbers from 1 to 4 have the mean 4.50");
  });

  it("agree with all lists of small whole numbers", () => {
    const lists: number[][] = [];
    for (let a = -4; a <= 4; a += 1) {
      for (let b = a; b <= 4; b += 1)
        for (let c = b; c <= 4; c += 1) for (let d = c; d <= 4; d += 1) lists.push([a, b, c, d]);
    }
    const have = new Set(
      lists.map((list) => {
        const mean = list.reduce((x, y) => x + y) / 4;
        const spread = Math.sqrt(list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
        return `${mean.toFixed(2)} ${spread.toFixed(3)}`;
      }),
    );
    // Deviations below 1.5 of four numbers reach no farther than 2.6 from the mean, so every list of them is in the table.
    const wrong = [];
    for (let thousandths = 3; thousandths < 1500; thousandths += 7) {
      const deviation = (thousandths / 1000).toFixed(3);
      const { outcome } = tried(`M = 0.25, SD = ${deviation}, n = 4`, WHOLE).evidence;
      if ((outcome === "verified") !== have.has(`0.25 ${deviation}`)) wrong.push([deviation, outcome]);
    }
    expect(wrong).toEqual([]);
    const [some] = [...have].filter((key) => key.startsWith("0.25 1."));
    expect(tried(`M = 0.25, SD = ${some?.slice(5)}, n = 4`, WHOLE).evidence.outcome).toBe("verified");
  });
});

describe("reported estimates", () => {
  it("have the interval that their error gives, or not", () => {
    // scipy 1.17.1: norm.ppf(.975) = 1.959964, t.ppf(.975, 20) = 2.085963; 1.3 ± 0.4 times these.
    expect(tried("b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]").evidence.outcome).toBe("verified");
    expect(tried("b = 1.30, SE = 0.40, 95% CI [0.52, 2.08]").evidence.outcome).toBe("verified");
    expect(tried("b = 1.30, SE = 0.40, 95% CI [0.46, 2.14]")).toMatchObject({
      evidence: { outcome: "refuted", notes: expect.arrayContaining(["True instead: 95 % CI [0.52, 2.08]."]) },
      control: { passed: true },
    });
    expect(tried("b = 1.30, SE = 0.40, df = 20, 95% CI [0.47, 2.13]").evidence.outcome).toBe("verified");
    expect(tried("b = -1.30, SE = 0.40, 99% CI [-2.33, -0.27]").evidence.outcome).toBe("verified");
  });
});

describe("results that are read in part would be told as a whole", () => {
  it("refuses numbers that go on, and several results at once", () => {
    const said = (result: string) => () => reported(result, WHOLE);
    for (const cut of [
      "χ²(2) = 1,234.5, p < .001",
      "F(1, 5) = 1234.5, p = 3 × 10^-7",
      "t(18) = 8.31, p = 1e-7",
      "t(18) = 2.31, p = 3.3 %",
      "M = 5.25, SD = 1.24, n = 1,236",
    ]) {
      expect(said(cut), cut).toThrow("a reported result must read like");
    }
    expect(said("t(18) = 2.31, p = .033 and t(20) = 9.9, p = .9")).toThrow(
      new SyntaxError(
        'a reported result must have one test, got 2 in "t(18) = 2.31, p = .033 and t(20) = 9.9, p = .9"; enter each result by itself',
      ),
    );
    expect(said("M = 5.20, n = 25; M = 5.21, n = 10")).toThrow("must have one mean, got 2");
    expect(said("β = 0.2, b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]")).toThrow("must have one estimate, got 2");
    expect(said("t(18) = 2.31, p = .033, b = 1.3, SE = 0.4, 95 % CI [5.0, 6.0]")).toThrow(
      "a reported result must be one, got a test and an estimate",
    );
  });

  it("takes for the estimate what is neither its error nor a size nor a test", () => {
    for (const result of [
      "SE = 0.4, b = 1.3, 95 % CI [0.5, 2.1]",
      "n = 28, b = 1.3 (SE = 0.4), 95% CI [0.5,2.1]",
      "b = 1.3, SE = 0.4, t(20) = 3.25, 95 % CI [0.5, 2.1]",
    ]) {
      expect(tried(result)).toMatchObject({ evidence: { outcome: "verified" }, control: { passed: true } });
    }
  });

  it("does not take non-directional for one-sided", () => {
    expect(tried("t(18) = 2.31, p = .033 (non-directional)").evidence.outcome).toBe("verified");
    expect(() => reported("t(18) = 2.31, p = .033, not one-tailed")).toThrow(
      new SyntaxError(
        'a test must be said to be one-sided or two-sided, got both in "t(18) = 2.31, p = .033, not one-tailed"',
      ),
    );
  });

  it("tells no p for a statistic that there is none of", () => {
    expect(tried("r(10) = 1.2, p = .000").evidence.notes.join(" ")).not.toContain("True instead");
  });
});

describe("the ends of an interval together", () => {
  it("lie around the estimate, as far as its error reaches", () => {
    // Half their distance is 3.35 to 3.45 and 1.95 to 2, at most 1.5 · 1.96 = 2.94. Half of 1.6 + 5.5 is 3.5 to 3.6, no 5.
    expect(tried("b = 0, SE = 1, 95 % CI [-3.4, 3.4]")).toMatchObject({
      evidence: { outcome: "refuted", found: expect.stringContaining("too far from one another") },
      control: { passed: true },
    });
    expect(tried("b = 5, SE = 1, 95 % CI [1.6, 5.5]")).toMatchObject({
      evidence: { outcome: "refuted", found: expect.stringContaining("their middle is not the estimate") },
      control: { passed: true },
    });
  });

  it("agrees with a grid of numbers that round to them", () => {
    // b = 0 and SE = 1 as whole numbers: c from -0.5 to 0.5, reach from 0.5 · 1.96 to 1.5 · 1.96, in steps of 1/40.
    const z = 1.959964;
    const steps = Array.from({ length: 41 }, (_, i) => i / 40);
    for (const [low, high] of [
      [-3, 3],
      [-2, 2],
      [-3, 0],
      [-4, 4],
      [-1, 1],
      [-2, 3],
      [-3, 4],
      [0, 1],
    ] as const) {
      const some = steps.some((u) =>
        steps.some((v) => {
          const [c, reach] = [u - 0.5, z * (0.5 + v)];
          return Math.abs(c - reach - low) <= 0.5 && Math.abs(c + reach - high) <= 0.5;
        }),
      );
      const { outcome } = tried(`b = 0, SE = 1, 95 % CI [${low}, ${high}]`).evidence;
      expect([low, high, outcome]).toEqual([low, high, some ? "verified" : "refuted"]);
    }
  });
});

describe("what is refused", () => {
  it("is named", () => {
    expect(() => reported("we found nothing")).toThrow(
      new SyntaxError(
        'a reported result must read like "t(18) = 2.31, p = .033", "M = 5.19, SD = 1.24, n = 28" or "b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]", got "we found nothing"',
      ),
    );
    expect(() => reported("F(18) = 2.31, p = .033")).toThrow(
      new SyntaxError("F must be given two numbers of degrees of freedom, got 1"),
    );
    expect(() => reported("M = 5.19, n = 28")).toThrow(
      new TypeError('data must be "whole numbers" for a mean, got none: others can have any mean'),
    );
    expect(() => reported("M = 5.19, n = 28", { ...WHOLE, items: 0 })).toThrow(
      new RangeError("items must be an integer from 1 up, got 0"),
    );
    expect(() => reported("M = 5.19, n = 28", { ...WHOLE, between: [7, 1] })).toThrow(
      new RangeError("between must be two integers, the smaller first, got [7,1]"),
    );
    expect(() => tried("t(18) = 2.31, p = .033", {}, "t(18) = 2.31, p = .043")).toThrow(
      "figures must be printed in the text, got 0.033",
    );
    expect(() => reportedMethod.override(reported("z = 1.2, p = .2"), {})).toThrow(
      new TypeError("control must be absent for reported, which derives its own, got one"),
    );
  });
});
