import { describe, expect, it } from "vitest";
import { type FixedMeanOptions, fixedMean, fixedMeanMethod } from "./fixed-mean.ts";
import { licence } from "./licence.ts";
import { evidenceOf } from "./question.ts";
import { testTrial } from "./test-trial.ts";

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
      data: { shown: "supported" },
    });
    expect(inside.found).toMatch(/^supported at \.05: mean 5 of 10 measurements, standard error 0\.0372\d+$/);
    // scipy 1.17.1: ttest_1samp(data, 4.8, alternative="greater"), and below 5.2 the same by symmetry
    expect(inside.data["pInside"]).toBeCloseTo(0.00022619923326214, 14);
    const outside = attempt({ within: [5.1, 5.3] });
    // ttest_1samp(data, 5.1, alternative="greater") and twice alternative="less"
    expect(outside.data["pInside"]).toBeCloseTo(0.9874645390634085, 12);
    expect(outside.data["pOutside"]).toBeCloseTo(2 * 0.012535460936591504, 12);
    expect(outside.data["shown"]).toBe("contradicted");
    expect(attempt({ within: [4.97, 5.03] }).data["shown"]).toBe("open");
    expect(attempt({ within: [4.8, null] }).data["shown"]).toBe("supported");
  });

  it("shares the document's error rate", () => {
    expect(attempt({ within: [5.1, 5.3], share: 0.5 }).data["shown"]).toBe("open");
  });

  it("takes paired data as differences", () => {
    const minus = DATA.map((value) => value - 5);
    const paired = attempt({ data: DATA.map((value, i) => value + 0.1 * (i % 2)), minus, within: [4.9, 5.2] });
    expect(paired.data).toMatchObject({ mean: expect.closeTo(5.05, 12), shown: "supported" });
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
    expect(licence("fixedMean", attempt({ within: [5.1, 5.3] }), attempt({}))?.passed).toBe(true);
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
      "The measurements are independent and their mean is as good as normal",
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
