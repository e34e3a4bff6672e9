import { describe, expect, it } from "vitest";
import { licence } from "../licence.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type FixedMeanOptions, fixedMean, fixedMeanMethod } from "./fixed-mean.ts";

const trial = testTrial();
const DATA = [5.1, 4.9, 5.0, 5.2, 4.8, 5.05, 4.95, 5.1, 5.0, 4.9];
const OPTIONS: FixedMeanOptions = { data: DATA, within: [4.8, 5.2], because: "as printed", share: 1 };
const attempt = (change: Partial<FixedMeanOptions>) =>
  evidenceOf(fixedMeanMethod.attempt(fixedMean({ ...OPTIONS, ...change }), trial));

describe("fixedMean", () => {
  it("supports by two one-sided tests and contradicts by the opposite ones, never as a verdict", () => {
    const inside = attempt({});
    expect(inside).toMatchObject({
      outcome: "inconclusive",
      basis: "fixed data",
      alpha: 0,
      fixed: { shown: "supported" },
    });
    expect(inside.found).toMatch(/^supported at \.05: mean 5 of 10 measurements, standard error 0\.0372\d+$/);
    // scipy 1.17.1: ttest_1samp(data, 4.8, alternative="greater"), and below 5.2 the same by symmetry
    expect(Reflect.get(Object(inside.fixed?.student), "inside")).toBeCloseTo(0.00022619923326214, 14);
    // At the worst skewness within one standard error of these, which have none; searched on a grid with scipy 1.17.1.
    expect(Reflect.get(Object(inside.fixed?.skewed), "inside")).toBeCloseTo(0.0032842266094, 12);
    const outside = attempt({ within: [5.1, 5.3] });
    // ttest_1samp(data, 5.1, alternative="greater") and twice alternative="less"
    expect(outside.fixed?.student).toEqual({
      inside: expect.closeTo(0.9874645390634085, 12),
      outside: expect.closeTo(2 * 0.012535460936591504, 12),
    });
    // By Student's test alone it would be contradicted; ten values may hide a skewness under which they say less.
    expect(outside.fixed).toMatchObject({
      shown: "open",
      skewed: { outside: expect.closeTo(0.05912346553263455, 10) },
    });
    expect(attempt({ within: [5.12, 5.3] }).fixed?.shown).toBe("contradicted");
    expect(attempt({ within: [4.97, 5.03] }).fixed?.shown).toBe("open");
    expect(attempt({ within: [4.8, null] }).fixed?.shown).toBe("supported");
  });

  it("supports on skewed data only what a test freed of skewness supports too", () => {
    // Right-skewed, its mean pulled down with its spread: Student's test takes 2 for a bound, and 4 is one for both.
    const data = [0.2, 0.5, 0.1, 1.4, 0.3, 3.2, 0.7, 0.4];
    const below = attempt({ data, within: [null, 2] });
    expect(below.fixed?.student).toMatchObject({ inside: expect.closeTo(0.00806689066580749, 12) });
    expect(below.fixed?.skewed).toMatchObject({ inside: expect.closeTo(0.21886780103209277, 10) });
    expect(below.found).toMatch(/^neither supported nor contradicted at \.05/);
    expect(below.notes.join(" ")).toContain("The skewness of the data is 2.10253, with a standard error of 0.752101.");
    expect(attempt({ data, within: [null, 8] }).fixed?.shown).toBe("supported");
    // The other way round: what contradicts has to agree as well.
    expect(attempt({ data, within: [2, null] }).fixed?.shown).toBe("open");
    expect(attempt({ data, within: [8, null] }).fixed?.shown).toBe("contradicted");
    // Seen from the other side, in a mirror.
    const mirrored = attempt({ data: data.map((x) => -x), within: [-2, null] });
    expect(mirrored.fixed?.skewed).toMatchObject({ inside: expect.closeTo(0.21886780103209277, 10) });
  });

  it("shares the document's error rate", () => {
    expect(attempt({ within: [5.15, 5.3] }).fixed?.shown).toBe("contradicted");
    expect(attempt({ within: [5.15, 5.3], share: 0.1 }).fixed?.shown).toBe("open");
  });

  it("takes paired data as differences", () => {
    const minus = DATA.map((value) => value - 5);
    const paired = attempt({ data: DATA.map((value, i) => value + 0.1 * (i % 2)), minus, within: [4.9, 5.2] });
    expect(paired.fixed).toMatchObject({ mean: expect.closeTo(5.05, 12), shown: "supported" });
  });

  it("asks its control to support the opposite, and is only doubted if it does not", () => {
    const control = (data: readonly number[]) =>
      evidenceOf(fixedMeanMethod.attempt(fixedMeanMethod.override(fixedMean(OPTIONS), { data }), trial));
    const shifted = control(DATA.map((value) => value + 1));
    expect(licence("fixedMean", attempt({}), shifted)).toEqual({
      required: "contradicted",
      passed: true,
      voids: false,
    });
    expect(licence("fixedMean", attempt({}), control(DATA))?.passed).toBe(false);
    expect(licence("fixedMean", attempt({ within: [5.15, 5.3] }), attempt({}))?.passed).toBe(true);
    expect(licence("fixedMean", attempt({ within: [4.97, 5.03] }), attempt({}))).toMatchObject({
      required: "supported or contradicted",
      passed: true,
    });
  });

  it("tells what it asserts and assumes", () => {
    expect(fixedMeanMethod.describe(fixedMean(OPTIONS)).words).toBe(
      "The mean of the population measured lies between 4.8 and 5.2.",
    );
    expect(fixedMeanMethod.describe(fixedMean({ ...OPTIONS, minus: DATA })).words).toBe(
      "The mean of the paired differences lies between 4.8 and 5.2.",
    );
    expect(fixedMeanMethod.assumed(fixedMean(OPTIONS))).toEqual([
      "Region 4.8 to 5.2: as printed",
      "The measurements are independent, and their population is about as skewed as they are",
      "This reading takes 1 of the error rate of 0.05 that the document shares",
    ]);
    expect(fixedMeanMethod.describeChange(fixedMean(OPTIONS), {})).toBe("other measurements in place of the data");
  });

  it("names what it refuses", () => {
    const refusal = (change: object) => () => attempt(change as Partial<FixedMeanOptions>);
    expect(refusal({ data: DATA.slice(3) })).toThrow(new RangeError("data must be at least 8 numbers, got 7"));
    expect(refusal({ data: 3 })).toThrow(new TypeError("data must be a list of numbers, got 3"));
    expect(refusal({ data: [...DATA, Number.NaN] })).toThrow(new RangeError("data must be finite numbers, got NaN"));
    expect(refusal({ data: DATA.map(() => 0.1) })).toThrow(new RangeError("data must vary, got 10 equal values"));
    expect(refusal({ minus: [...DATA, 1] })).toThrow(new RangeError("minus must be as long as data (10), got 11"));
    expect(refusal({ within: [null, null] })).toThrow("within must have at least one end");
    expect(refusal({ within: [5, 5] })).toThrow(
      new RangeError("within must go from a lower to a higher end, got 5 to 5"),
    );
    expect(refusal({ share: 0 })).toThrow(new RangeError("share must be above 0 and at most 1, got 0"));
    const override = (control: unknown) => () => fixedMeanMethod.override(fixedMean(OPTIONS), control);
    expect(override({})).toThrow(new TypeError("control must override data or minus, got nothing"));
    expect(override({ within: [0, 1] })).toThrow(
      new TypeError("control must override only data and minus, got within"),
    );
  });
});
