import { describe, expect, it } from "vitest";
import { shared } from "../../random/shared.ts";
import type { Draw } from "../../random/stream.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type CorrelationOptions, correlation, correlationMethod } from "./correlation.ts";

const trial = testTrial({ document: "test", claim: "correlation" });
const normal =
  (rho: number) =>
  (draw: Draw): readonly [number, number] => {
    const x = draw.normal();
    return [x, rho * x + Math.sqrt(1 - rho * rho) * draw.normal()];
  };
const PEARSON = {
  of: normal(0.3),
  measure: "pearson",
  pairs: 50,
  within: [0.25, 0.35],
  because: "the text prints one digit",
  tail: { variance: 1 / 47 },
} as const;
const KENDALL = {
  of: normal(0.3),
  measure: "kendall",
  pairs: 8,
  within: [0, null],
  gap: 0.04,
  because: "a sign is asked for",
} as const;
const attempt = (options: CorrelationOptions) => evidenceOf(correlationMethod.attempt(correlation(options), trial));

describe("correlation", () => {
  it("verifies and refutes a coefficient of jointly normal pairs, and tells it untransformed", () => {
    const right = attempt(PEARSON);
    expect(right).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6 });
    expect(right.condition).toBe("the pairs are jointly normal and the variance of one replicate is at most 0.0212766");
    const r = Number(/^r = (\S+) from [\d,]+ groups of 50 pairs$/.exec(right.found)?.[1]);
    // Five standard errors of the mean of the transformed coefficients, whose slope is at most 1.
    const groups = right.simulation?.replicates ?? Number.NaN;
    expect(Math.abs(r - 0.3)).toBeLessThan(5 / Math.sqrt(47 * groups));
    expect(attempt({ ...PEARSON, of: normal(0.5) }).outcome).toBe("refuted");
    expect(attempt({ ...PEARSON, of: normal(0) }).outcome).toBe("refuted");
  });

  it("says that it rests on joint normality, of which it sees nothing", () => {
    // Z's correlated .9; the correlation of exp(1.5 Z) is (exp(2.25 × .9) - 1) / (exp(2.25) - 1) = .7748, outside the region.
    const skewed = (draw: Draw): readonly [number, number] => {
      const [x, y] = normal(0.9)(draw);
      return [Math.exp(1.5 * x), Math.exp(1.5 * y)];
    };
    const wrong = attempt({ ...PEARSON, of: skewed, pairs: 64, within: [0.8, 0.9], tail: { variance: 0.5 } });
    expect(wrong.outcome).toBe("verified");
    expect(wrong.condition).toBe("the pairs are jointly normal and the variance of one replicate is at most 0.5");
    expect(correlationMethod.weight?.(correlation(PEARSON)).firm).toEqual({ verified: 0, refuted: 0 });
    expect(correlationMethod.weight?.(correlation(KENDALL)).firm).toEqual({ verified: 1e-6, refuted: 1e-6 });
  });

  it("is about pairs that are independent, where they share an experiment or keep their draws too", () => {
    // The correlation of z + a and z + b is 1/2, and tau = 2 / pi arcsin(1/2) = 1/3 (Kruskal 1958); for one z a group it would be 0.
    const z = shared("z", (draw) => draw.normal());
    const common = (draw: Draw) => [z(draw) + draw.normal(), z(draw) + draw.normal()] as const;
    expect(attempt({ ...KENDALL, of: common, within: [0.2, null], gap: 0.1 }).outcome).toBe("verified");
    expect(attempt({ ...KENDALL, of: common, within: [null, 0.2], gap: 0.1 }).outcome).toBe("refuted");
    // Numbered within a group they would rise together.
    const numbers = new WeakMap<Draw, number>();
    const numbered = (draw: Draw) => {
      const number = (numbers.get(draw) ?? 0) + 1;
      numbers.set(draw, number);
      return [number + draw.uniform(), number + draw.uniform()] as const;
    };
    expect(attempt({ ...KENDALL, of: numbered, within: [0.2, null], gap: 0.1 }).outcome).toBe("refuted");
  });

  it("decides about the sign of an association by ranks, whatever the law", () => {
    expect(attempt(KENDALL)).toMatchObject({ outcome: "verified", condition: "" });
    expect(attempt({ ...KENDALL, of: normal(-0.3) }).outcome).toBe("refuted");
    // Cubes have the same ranks and another correlation.
    const cubes = attempt({
      ...KENDALL,
      of: (draw) => normal(0.3)(draw).map((value) => value * value * value) as [number, number],
    });
    expect(cubes.simulation?.mean).toBe(attempt(KENDALL).simulation?.mean);
  });

  it("does not confuse ranks with a line: tau and r of other sign", () => {
    // 1 % of wild pairs against the trend turn r, not tau.
    const contrary = (draw: Draw): readonly [number, number] => {
      const x = draw.normal();
      return draw.uniform() < 0.02 ? [40, -40 + draw.normal()] : [x, x + 0.1 * draw.normal()];
    };
    expect(attempt({ ...KENDALL, of: contrary }).outcome).toBe("verified");
  });

  it("maps a one-sided region and its gap to the transformed scale", () => {
    const evidence = attempt({ ...PEARSON, within: [0.2, null], gap: 0.1 });
    const mapped = (rho: number) => Math.atanh(rho) + rho / 98;
    expect(evidence.simulation?.region).toEqual([expect.closeTo(mapped(0.2), 12), null]);
    expect(evidence.simulation?.gap).toBeCloseTo(mapped(0.2) - mapped(0.1), 12);
    expect(evidence.outcome).toBe("verified");
  });

  it("tells what it asserts and assumes, and any single replicate", () => {
    expect(correlationMethod.describe(correlation(PEARSON))).toEqual({
      words: "Pearson's correlation of the two simulated quantities lies between 0.25 and 0.35.",
      tex: "0.25 \\le \\rho \\le 0.35",
      formula: "",
    });
    expect(correlationMethod.describe(correlation(KENDALL)).tex).toBe("\\tau \\ge 0");
    expect(correlationMethod.assumed(correlation(PEARSON)).at(-1)).toBe(
      "The pairs are jointly normal: the mean of atanh(r) of 50 of them is then known up to 1/50²",
    );
    expect(correlationMethod.assumed(correlation(KENDALL))).toEqual([
      "Region at least 0, told apart at a gap of 0.04: a sign is asked for",
    ]);
    expect(Math.abs(correlationMethod.replicate?.(correlation(KENDALL), trial, 17) as number)).toBeLessThanOrEqual(1);
    expect(correlationMethod.override(correlation(PEARSON), { of: normal(0) }).pairs).toBe(50);
    expect(correlationMethod.describeChange(correlation(PEARSON), {})).toBe("another simulation in place of `of`");
  });

  it("names what it refuses", () => {
    const refusal = (options: object) => () => attempt(options as CorrelationOptions);
    expect(refusal({ ...PEARSON, measure: "spearman" })).toThrow(
      new RangeError('measure must be "kendall" or "pearson", got "spearman"'),
    );
    expect(refusal({ ...PEARSON, pairs: 8 })).toThrow(
      new RangeError("pairs must be an integer from 50 to 64 for pearson, got 8"),
    );
    expect(refusal({ ...KENDALL, pairs: 50 })).toThrow(
      new RangeError("pairs must be an integer from 8 to 16 for kendall, got 50"),
    );
    expect(refusal({ ...KENDALL, within: [null, null] })).toThrow("within must have at least one end");
    expect(refusal({ ...PEARSON, within: [0.5, 1] })).toThrow(
      new RangeError("to must be between -1 and 1, both excluded, got 1"),
    );
    expect(refusal({ ...PEARSON, gap: 0 })).toThrow(
      new RangeError("gap must be above 0 and below 2 for a correlation, got 0"),
    );
    expect(refusal({ ...PEARSON, within: [0.99, null], gap: 1.999 })).toThrow(
      new RangeError("gap must leave a correlation between -1 and 1, got 1.999"),
    );
    expect(refusal({ ...PEARSON, of: () => [1, 2] })).toThrow(
      new RangeError("pairs must vary in both coordinates, got one that is constant in a group"),
    );
    expect(
      refusal({
        ...PEARSON,
        of: (draw: Draw) => {
          const x = draw.integer(99);
          return [x, x];
        },
      }),
    ).toThrow(new RangeError("of must return pairs that do not all lie on one line, got a correlation of 1"));
    expect(refusal({ ...KENDALL, of: () => 3 })).toThrow(
      new TypeError("of must return a pair of finite numbers, got 3"),
    );
    expect(refusal({ ...KENDALL, of: () => [Number.NaN, 1] })).toThrow(
      new TypeError("of must return a pair of finite numbers, got NaN,1"),
    );
  });
});
