import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  fromDouble,
  multiply,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from "../../../numeric/exact/rational.ts";
import { stream } from "../../../random/streams.ts";
import { type Design, designFor, type Process, type Side } from "./design.ts";
import { evidence, mayBeDefinite } from "./e-process.ts";
import { logWealth, momentsSoFar, observe, type State, start } from "./wealth.ts";

const UNIT = { range: [0, 1] } as const;

/** The e-value of one process, exactly: the doubles of the design and the values are taken as they are. */
function exactly({ tail }: Design, { end, direction, stakes }: Process, values: readonly number[]): Rational {
  const gain = (x: Rational, stake: Rational): Rational => {
    if ("range" in tail) return add(ONE, x);
    const half = rational(1n, 2n);
    const square = multiply(multiply(x, x), half);
    const raised = x.n >= 0n ? add(add(ONE, x), square) : divide(ONE, add(subtract(ONE, x), square));
    return divide(raised, add(ONE, multiply(multiply(multiply(stake, stake), fromDouble(tail.variance)), half)));
  };
  const sum = stakes.reduce((total, each) => {
    const stake = fromDouble(each);
    const wealth = values.reduce((product, value) => {
      const excess = subtract(fromDouble(value), fromDouble(end));
      return multiply(product, gain(multiply(multiply(stake, excess), rational(direction)), stake));
    }, ONE);
    return add(total, wealth);
  }, ZERO);
  return divide(sum, rational(stakes.length));
}

/** The state after these values. */
function stateAfter(design: Design, values: ArrayLike<number>): State {
  const state = start(design);
  observe(design, state, values);
  return state;
}

function logOf(design: Design, side: Side, values: readonly number[]): number {
  return evidence(design, stateAfter(design, values)).logE[side] ?? Number.NaN;
}

describe("design and observe", () => {
  const plans: readonly Design[] = [
    designFor({ region: { from: 0.48, to: 0.52 }, gap: 0.02, tail: UNIT, alpha: 1e-6 }),
    designFor({ region: { from: 0.9 }, gap: 0.02, tail: UNIT, alpha: 1e-6 }),
    designFor({ region: { to: 0.01 }, gap: 0.004, tail: UNIT, alpha: 1e-6 }),
    designFor({ region: { from: 2, to: 3 }, gap: 0.5, tail: { range: [-1, 5] }, alpha: 1e-6 }),
    designFor({ region: { from: 1.95, to: 2.05 }, gap: 0.05, tail: { variance: 0.3 }, alpha: 1e-6 }),
    designFor({ region: { to: 0 }, gap: 10, tail: { variance: 4 }, alpha: 1e-6 }),
  ];
  const sequences = [
    [1, 0, 1, 1, 0],
    [0.25, 0.75, 0.9],
    [0, 0, 0],
    [1, 1, 1, 1, 1],
  ];

  it("agrees with exact fractions for every grid and sequence", () => {
    for (const design of plans) {
      for (const values of sequences) {
        for (const process of design.processes) {
          const golden = Math.log(toNumber(exactly(design, process, values)));
          // Sums of at most ten terms below 10 nats: far less than 1e-12 of rounding.
          expect(Math.abs(logOf(design, process.side, values) - golden)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it("has the value that is worked out by hand", () => {
    // End 0.5 of [0, 1], gap 0.5: 0.99, 0.95, 0.85, 0.7 and 0.495 of 2, which is below 1. One value 1 adds half of a stake.
    const design = designFor({ region: { from: 0.5 }, gap: 0.5, tail: UNIT, alpha: 0.05 });
    expect(design.processes.map(({ side, stakes }) => [side, stakes])).toEqual([
      ["aboveFrom", [1.98, 1.9, 1.7, 1.4, 0.99]],
      ["belowFrom", [1.98, 1.9, 1.7, 1.4, 0.99]],
    ]);
    expect(logOf(design, "aboveFrom", [1])).toBeCloseTo(Math.log(1.797), 14);
    expect(logOf(design, "belowFrom", [1])).toBeCloseTo(Math.log(0.203), 13);
    // A gap that the boldest ones suit needs no others.
    const far = designFor({ region: { from: 0.02 }, gap: 0.98, tail: UNIT, alpha: 0.05 });
    expect(far.processes[1]?.stakes).toEqual([0.99 / 0.98]);
  });

  it.each([
    // The ends and gaps of the claims of this project, and of the studies.
    [0.01, 0.005],
    [0.05, 0.006],
    [0.1, 0.05],
    [0.4, 0.1],
    [0.48, 0.02],
    [0.5, 0.05],
    [0.52, 0.02],
    [0.55, 0.05],
    [0.6, 0.1],
    [0.9, 0.02],
    [0.985, 0.004],
    [0.999, 0.001],
  ])("is a martingale, exactly, at the end %f with the gap %f", (end, gap) => {
    const design = designFor({ region: { from: end }, gap, tail: UNIT, alpha: 1e-6 });
    const mean = fromDouble(end);
    for (const process of design.processes) {
      for (const n of [1, 2, 10]) {
        let expected = ZERO;
        let ways = 1n;
        for (let k = 0; k <= n; k++) {
          const values = Array.from({ length: n }, (_, i) => (i < k ? 1 : 0));
          const chance = multiply(power(mean, k), power(subtract(ONE, mean), n - k));
          const wealth = exactly(design, process, values);
          expect(Math.abs(logOf(design, process.side, values) - Math.log(toNumber(wealth)))).toBeLessThan(1e-12);
          expected = add(expected, multiply(multiply(rational(ways), chance), wealth));
          ways = (ways * BigInt(n - k)) / BigInt(k + 1);
        }
        expect(subtract(expected, ONE).n).toBe(0n);
      }
    }
  });

  it("never gains on average under a variance bound, exactly, whatever the law on three or four points", () => {
    const size = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(size, size, size, size, fc.boolean(), (a, b, c, d, three) => {
        // Half of the law on -a and b, half on -c and d, each with mean 0.
        const low = three ? a : c;
        const variance = (a * b + low * d) / 2;
        const design = designFor({
          region: { from: 0 },
          gap: Math.sqrt(variance) / 10,
          tail: { variance },
          alpha: 1e-6,
        });
        for (const process of design.processes) {
          const half = (below: number, above: number): Rational => {
            const sum = add(
              multiply(rational(BigInt(above)), exactly(design, process, [-below])),
              multiply(rational(BigInt(below)), exactly(design, process, [above])),
            );
            return divide(sum, rational(BigInt(above + below)));
          };
          const average = divide(add(half(a, b), half(low, d)), rational(2n));
          expect(compare(average, ONE)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it("never gains on average under a variance bound, whatever the law on two points", () => {
    const size = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 100 }), (below, above, slack) => {
        // Mean 0, variance below · above, declared with some slack.
        const variance = (below * above * (99 + slack)) / 100;
        const design = designFor({
          region: { from: 0 },
          gap: Math.sqrt(variance) / 10,
          tail: { variance },
          alpha: 1e-6,
        });
        for (const { side } of design.processes) {
          const gain = (value: number): number => Math.exp(logOf(design, side, [value]));
          const average = (above * gain(-below) + below * gain(above)) / (above + below);
          // A dozen rounded operations on numbers of at most 1000.
          expect(average).toBeLessThanOrEqual(1 + 1000 * 16 * Number.EPSILON);
        }
      }),
      { seed: 1 },
    );
  });

  it("counts a wild value once, by its logarithm", () => {
    const design = designFor({ region: { to: 0 }, gap: 1, tail: { variance: 1 }, alpha: 1e-6 });
    const [least] = design.processes[0]?.stakes ?? [];
    expect(least).toBe(0.5);
    const huge = evidence(design, stateAfter(design, [1e300]));
    expect(Number.isFinite(huge.logE.aboveTo)).toBe(true);
    expect(Number.isFinite(huge.logE.belowTo)).toBe(true);
    expect(huge.logE.aboveTo).toBeGreaterThan(1300);
  });

  it("gives the same state, bit for bit, however the values are cut into blocks", () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 });
    const law = fc.constantFrom(0, 3, 4, 5);
    fc.assert(
      fc.property(law, cuts, fc.integer({ min: 0, max: 1000 }), (which, sizes, replicate) => {
        const design = plans[which] as Design;
        const draw = stream({ document: "cut", claim: "a", reading: "a", role: "main" }).replicate(replicate);
        const length = sizes.reduce((sum, size) => sum + size, 0);
        // One value in twenty is wild where the tail allows it.
        const scale = (): number => ("variance" in design.tail && draw.uniform() < 0.05 ? 1e3 : 1);
        const values = Float64Array.from({ length }, () => draw.uniform() * scale());
        const state = start(design);
        let first = 0;
        for (const size of sizes) {
          observe(design, state, values.subarray(first, first + size));
          first += size;
        }
        expect(state).toEqual(stateAfter(design, values));
      }),
      { seed: 1 },
    );
  });

  it("multiplies factors and agrees with a logarithm for each, to far below the guard of the thresholds", () => {
    const design = designFor({ region: { from: 2, to: 3 }, gap: 0.5, tail: { variance: 1 }, alpha: 1e-6 });
    const draw = stream({ document: "cut", claim: "b", reading: "a", role: "main" }).replicate(0);
    const values = Array.from({ length: 1000 }, () => 2.5 + draw.normal() * (draw.uniform() < 0.01 ? 50 : 1));
    const state = stateAfter(design, values);
    design.processes.forEach(({ end, direction, stakes }, i) => {
      const golden = stakes.map((stake) => {
        let sum = 0;
        for (const value of values) {
          const x = stake * direction * (value - end);
          const size = Math.log1p(Math.abs(x) + (x * x) / 2);
          sum += (x < 0 ? -size : size) - Math.log1p((stake * stake) / 2);
        }
        return sum;
      });
      // 1000 values, each a few roundings of numbers below 10 nats.
      logWealth(state, i).forEach((log, k) => {
        expect(Math.abs(log - (golden[k] as number))).toBeLessThan(1000 * 4 * 10 * Number.EPSILON);
      });
    });
  });

  it("survives 64 ruinous values, and gains that no product could hold", () => {
    const design = designFor({ region: { from: 1e-9 }, gap: 0.01, tail: UNIT, alpha: 1e-6 });
    const ruined = stateAfter(design, new Float64Array(1000));
    // Every value lost 0.99 of the largest stake: log 0.01 each time.
    expect(logWealth(ruined, 0)[0]).toBeCloseTo(1000 * Math.log(0.01), 6);
    const gained = stateAfter(design, new Float64Array(1000).fill(1));
    expect(logWealth(gained, 0)[0]).toBeCloseTo(1000 * Math.log(1 + 0.99e9 * (1 - 1e-9)), 5);
  });

  it("keeps the moments of all values in constant memory", () => {
    const design = designFor({ region: { from: 0 }, gap: 1, tail: { variance: 1 }, alpha: 1e-6 });
    // 1e9 + 0, 1, 2, … 299: variance 299 · 301 / 12 for n - 1, worked out by hand: (n² - 1) / 12 · n / (n - 1).
    const state = stateAfter(
      design,
      Array.from({ length: 300 }, (_, i) => 1e9 + i),
    );
    const { count, mean, second } = momentsSoFar(state);
    expect([count, mean]).toEqual([300, 1e9 + 149.5]);
    expect(second / 299).toBeCloseTo((300 * 301) / 12, 6);
  });

  it("never clips a value", () => {
    const design = plans[0] as Design;
    expect(() => stateAfter(design, [0.5, 1.5])).toThrow(
      new RangeError("values must be in the declared range 0 to 1, got 1.5"),
    );
    expect(() => stateAfter(design, [-1e-9])).toThrow("got -1e-9");
    expect(() => stateAfter(design, [Number.NaN])).toThrow(new RangeError("values must be finite numbers, got NaN"));
    const bounded = plans[4] as Design;
    expect(() => stateAfter(bounded, [Number.NEGATIVE_INFINITY])).toThrow(
      new RangeError("values must be finite numbers, got -Infinity"),
    );
  });
});

describe("values with a least but no greatest one", () => {
  const design = designFor({
    region: { from: 2 },
    gap: 0.5,
    tail: { range: [0, Number.POSITIVE_INFINITY] },
    alpha: 1e-6,
  });

  it("bet upwards only, with stakes that no value can ruin", () => {
    // 0.99, 0.95, 0.85 and 0.7 of 1 / 2, then the first one halved until at most gap / (2 · 2²) = 0.0625.
    expect(design.processes).toEqual([
      { side: "aboveFrom", end: 2, direction: 1, stakes: [0.495, 0.475, 0.425, 0.35, 0.2475, 0.12375, 0.061875] },
    ]);
    expect(design.spread).toBe(4);
  });

  it("verify a mean above the end, never refute one below, and withstand a wild value", () => {
    expect(evidence(design, stateAfter(design, new Float64Array(100).fill(3))).outcome).toBe("verified");
    expect(evidence(design, stateAfter(design, new Float64Array(100_000))).outcome).toBe("inconclusive");
    const wild = stateAfter(design, [...new Float64Array(70).fill(1), 1e300]);
    expect(logWealth(wild, 0)[0]).toBeCloseTo(70 * Math.log1p(-0.495) + Math.log(0.495e300), 9);
    expect(() => stateAfter(design, [-1])).toThrow("values must be in the declared range 0 to Infinity, got -1");
  });
});

describe("design refuses a plan", () => {
  const design = { region: { from: 0.4, to: 0.6 }, gap: 0.1, tail: UNIT, alpha: 1e-6 };
  const why = (change: object): string => {
    try {
      designFor({ ...design, ...change });
    } catch (error) {
      return error instanceof RangeError ? error.message : "no RangeError";
    }
    return "accepted";
  };

  it.each([
    [{ tail: { range: [1, 0] } }, "range must be two numbers, the lower one first and finite, got 1 to 0"],
    [
      { tail: { range: [Number.NEGATIVE_INFINITY, 1] } },
      "range must be two numbers, the lower one first and finite, got -Infinity to 1",
    ],
    [
      { tail: { range: [0, Number.POSITIVE_INFINITY] } },
      "to must be open where the range has no upper end, got 0.6; no number of values bounds their mean",
    ],
    [
      { tail: { range: [0, Number.POSITIVE_INFINITY] }, region: { from: 0 } },
      "region must leave something out, got all of 0 to Infinity",
    ],
    [{ tail: { variance: 0 } }, "variance must be a finite number above 0, got 0"],
    [{ gap: 0 }, "gap must be a finite number above 0, got 0"],
    [{ gap: Number.NaN }, "gap must be a finite number above 0, got NaN"],
    [{ gap: 0.11 }, "gap must be at most 0.1, half the width of the region, got 0.11"],
    [{ region: { from: 0.9 }, gap: 0.2 }, "gap must be at most 0.1, what the range leaves inside the region, got 0.2"],
    [{ region: { to: 0.1 }, gap: 0.2 }, "gap must be at most 0.1, what the range leaves inside the region, got 0.2"],
    [{ region: {} }, "region must leave something out, got all of 0 to 1"],
    [{ region: { from: 0, to: 1 } }, "region must leave something out, got all of 0 to 1"],
    [
      { region: { from: 0.5, to: 0.5 } },
      "region must be wider than a point, got 0.5 to 0.5; no number of values verifies a point",
    ],
    [{ region: { from: 0.6, to: 0.4 } }, "from must be below to (0.4), got 0.6"],
    [{ region: { from: Number.NaN } }, "from must be a finite number, got NaN"],
    [{ region: { to: Number.POSITIVE_INFINITY } }, "to must be a finite number, got Infinity"],
    [
      { region: { from: 1 } },
      "from must be below the end 1 of the range, got 1; a mean there cannot be verified, so state a region such as one gap wide",
    ],
    [{ region: { from: 2 } }, "from must be below the end 1 of the range, got 2; no mean can be there"],
    [
      { region: { to: 0 } },
      "to must be above the start 0 of the range, got 0; a mean there cannot be verified, so state a region such as one gap wide",
    ],
    [{ region: { to: -2 } }, "to must be above the start 0 of the range, got -2; no mean can be there"],
    [{ alpha: 0 }, "alpha must be between 0 and 0.5, got 0"],
    [
      { tail: { variance: 1e300 }, gap: 1e-300, region: { from: 0 } },
      "gap must be of a size that fits the tail declared, got 1e-300",
    ],
    [{ region: { from: 1e-320 }, gap: 0.1 }, "gap must be of a size that fits the tail declared, got 0.1"],
  ])("%j", (change, message) => {
    expect(why(change)).toBe(message);
  });

  it("but accepts a gap that reaches the end of the range, whatever the rounding", () => {
    expect(why({ region: { from: 0.9 }, gap: 0.1 })).toBe("accepted");
    expect(why({ region: { from: 0.4, to: 0.6 }, gap: (0.6 - 0.4) / 2 })).toBe("accepted");
  });

  it("and drops an end that the range makes true", () => {
    const halved = designFor({ ...design, region: { from: 0.9, to: 1 } });
    expect(halved.processes.map(({ side }) => side)).toEqual(["aboveFrom", "belowFrom"]);
    // With one end left, refuting need not share alpha.
    expect(halved.refuteAt).toBe(halved.verifyAt);
    expect(designFor(design).refuteAt - designFor(design).verifyAt).toBeCloseTo(Math.LN2, 14);
  });
});

describe("evidence", () => {
  const design = designFor({ region: { from: 0.4, to: 0.6 }, gap: 0.1, tail: UNIT, alpha: 0.05 });
  const standing = (logs: readonly number[], of: Design = design, moments: object = {}) => {
    const state = start(of);
    const { starts } = state.layout;
    logs.forEach((log, i) => {
      state.logs.fill(log, starts[i], starts[i + 1]);
    });
    const all = { count: 100, mean: 0, second: 0, third: 0, ...moments };
    // One group, so that these are the moments of all values.
    return evidence(of, { ...state, count: all.count, moments: all, layout: { ...state.layout, group: all.count } });
  };
  const verify = Math.log(20) + 4e-6;
  const refute = Math.log(40) + 4e-6;

  it("starts undecided", () => {
    expect(design.processes.map(({ stakes }) => stakes.length > 1)).toEqual([true, true, true, true]);
    expect(evidence(design, start(design)).outcome).toBe("inconclusive");
  });

  it("verifies only when both sides stand at once", () => {
    expect(standing([verify, -9, verify, -9], design, { mean: 0.5 }).outcome).toBe("verified");
    expect(standing([verify, -9, verify - 4e-6, -9]).outcome).toBe("inconclusive");
    expect(standing([-9, -9, 99, -9]).outcome).toBe("inconclusive");
  });

  it("refutes on either side, at half of alpha", () => {
    expect(standing([-9, refute, 9, -9]).outcome).toBe("refuted");
    expect(standing([9, -9, -9, refute]).outcome).toBe("refuted");
    expect(standing([9, -9, -9, refute - 4e-6]).outcome).toBe("inconclusive");
  });

  it("is never definite where a look without logarithms says that it cannot be", () => {
    const bounded = designFor({ region: { from: 0.4, to: 0.6 }, gap: 0.1, tail: { variance: 0.25 }, alpha: 0.05 });
    const looks = (law: Design, p: number): number => {
      const draw = stream({ document: "looks", claim: String(p), reading: "a", role: "main" }).replicate(0);
      const state = start(law);
      let definite = 0;
      for (let n = 0; n < 1500; n++) {
        observe(law, state, [draw.uniform() < p ? 1 : 0]);
        const { outcome, withheld } = evidence(law, state);
        const isDefinite = outcome !== "inconclusive" || withheld !== "";
        expect(mayBeDefinite(law, state)).toBe(isDefinite);
        if (isDefinite) definite++;
      }
      return definite;
    };
    // Somewhere it is definite, so that the law is not empty.
    for (const p of [0.1, 0.5, 0.9]) for (const law of [design, bounded]) expect(looks(law, p)).toBeGreaterThan(0);
    for (const p of [0.4, 0.6]) for (const law of [design, bounded]) expect(looks(law, p)).toBeLessThan(1500);
  });

  it("says nothing where the processes contradict each other", () => {
    expect(standing([9, 9, 9, -9]).outcome).toBe("inconclusive");
  });

  it("holds a verdict back under a variance that is not believable yet", () => {
    const bounded = designFor({ region: { from: 0 }, gap: 1, tail: { variance: 2 }, alpha: 0.05 });
    const held = (moments: object) => standing([9, -9], bounded, moments);
    expect(held({ count: 63 })).toMatchObject({ outcome: "inconclusive", withheld: "too few values" });
    expect(held({ count: 64 })).toMatchObject({ outcome: "verified", withheld: "" });
    // 65 values with twice the variance of 2 that was declared, and a hair more.
    const wild = { outcome: "inconclusive", withheld: "the values vary far more than the bound allows" };
    expect(held({ count: 65, second: 64 * 4 })).toMatchObject({ outcome: "verified" });
    expect(held({ count: 65, second: 64 * 4.001 })).toMatchObject(wild);
    expect(held({ second: Number.NaN })).toMatchObject(wild);
    // A bound that was doubled already is not doubled again.
    const piloted = designFor({ region: { from: 0 }, gap: 1, tail: { variance: 2 }, alpha: 0.05, alarm: 2 });
    expect(standing([9, -9], piloted, { count: 65, second: 64 * 2 }).outcome).toBe("verified");
    expect(standing([9, -9], piloted, { count: 65, second: 64 * 2.001 })).toMatchObject(wild);
    expect(standing([-9, 9], bounded, { count: 63 }).outcome).toBe("inconclusive");
    // Without a verdict there is nothing to hold back.
    expect(standing([0, 0], bounded, { count: 3 }).withheld).toBe("");
  });

  it("holds a verdict back on whose other side the mean found lies", () => {
    const two = designFor({ region: { from: -1, to: 1 }, gap: 1, tail: { variance: 2 }, alpha: 0.05 });
    const other = { outcome: "inconclusive", withheld: "the mean found lies on the other side" };
    const verified = (mean: number) => standing([9, -9, 9, -9], two, { mean });
    expect([-1, 0, 1].map((mean) => verified(mean).outcome)).toEqual(["verified", "verified", "verified"]);
    for (const mean of [-1.001, 1.001, Number.NaN]) expect(verified(mean)).toMatchObject(other);
    const refuted = (mean: number) => standing([-9, 9, -9, -9], two, { mean });
    expect([-1.001, 1.001].map((mean) => refuted(mean).outcome)).toEqual(["refuted", "refuted"]);
    for (const mean of [-1, 0, 1, Number.NaN]) expect(refuted(mean)).toMatchObject(other);
  });
});

describe("the error rate", () => {
  /** The least count that Binomial(n, p) reaches with probability below 1e-6, from its exact probabilities. */
  const alarm = (n: number, p: number): number => {
    let [term, above, k] = [1, 1, 0];
    for (let i = 0; i < n; i++) term *= 1 - p;
    while (above >= 1e-6) {
      above -= term;
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
      k++;
    }
    return k;
  };
  const RUNS = 120;
  const LENGTH = 500;
  const ALPHA = 0.05;
  const run = (index: number, p: number): readonly number[] => {
    const draw = stream({ document: "level", claim: String(p), reading: "a", role: "main" }).replicate(index);
    return Array.from({ length: LENGTH }, () => (draw.uniform() < p ? 1 : 0));
  };
  const outcomeOf = (design: Design, values: readonly number[]): string => {
    const state = start(design);
    for (let i = 0; i < values.length; i++) {
      observe(design, state, [values[i] as number]);
      if (!mayBeDefinite(design, state)) continue;
      const { outcome } = evidence(design, state);
      if (outcome !== "inconclusive") return outcome;
    }
    return "inconclusive";
  };

  // The truth lies on an end, the worst place: there both verdicts count as wrong, each at most alpha.
  it.each([
    [0.1, { from: 0.1 }, 0.02],
    [0.5, { from: 0.5 }, 0.05],
    [0.9, { from: 0.9 }, 0.02],
    [0.52, { from: 0.48, to: 0.52 }, 0.02],
  ])("stays below alpha at the end %f of %j, looking again and again", (p, region, gap) => {
    const design = designFor({ region, gap, tail: UNIT, alpha: ALPHA });
    const outcomes = Array.from({ length: RUNS }, (_, i) => outcomeOf(design, run(i, p)));
    const most = alarm(RUNS, ALPHA);
    expect(outcomes.filter((outcome) => outcome === "verified").length).toBeLessThan(most);
    expect(outcomes.filter((outcome) => outcome === "refuted").length).toBeLessThan(most);
  });

  it("would be caught by this very test in a procedure that peeks at an ordinary interval", () => {
    const wrong = Array.from({ length: RUNS }, (_, i) => {
      let sum = 0;
      return run(i, 0.5).some((value, n) => {
        sum += value;
        const error = 1.96 * Math.sqrt(0.25 / (n + 1));
        return n > 30 && Math.abs(sum / (n + 1) - 0.5) > error;
      });
    });
    expect(wrong.filter(Boolean).length).toBeGreaterThan(alarm(RUNS, ALPHA));
  });

  it("has the binomial bound that scipy gives", () => {
    // scipy 1.17: the least k with binom.sf(k - 1, 300, 0.05) < 1e-6
    expect(alarm(300, 0.05)).toBe(37);
  });
});
