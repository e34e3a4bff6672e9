import { describe, expect, it } from "vitest";
import {
  compare,
  divide,
  fromDouble,
  multiply,
  type Rational,
  rational,
  subtract,
} from "../../numeric/exact/rational.ts";
import {
  bracketOf,
  cosine,
  exponential,
  hyperbolicTangent,
  logarithm,
  type Real,
  sine,
} from "../../numeric/exact/real.ts";
import { stream } from "../../random/streams.ts";
import { ULPS } from "./functions.ts";

const POINTS = 2500;

/** The largest error that these points show, in units in the last place: measured here on Node 26.10.0, linux-x64. */
const MEASURED = { exp: "0.84", log: "0.76", tanh: "1.77", sin: "0.76", cos: "0.75" };

/** Where each function is measured: over what a claim may hold, near zero included. */
const FUNCTIONS = {
  exp: { runtime: Math.exp, exact: exponential, at: (u: number) => 1400 * u - 700 },
  log: {
    runtime: Math.log,
    exact: logarithm,
    at: (u: number) => (u < 0.5 ? 4 * u + 2 ** -40 : Math.exp(1000 * u - 700)),
  },
  tanh: {
    runtime: Math.tanh,
    exact: hyperbolicTangent,
    at: (u: number) => 44 * (u - 0.5) * (u - 0.5) * Math.sign(u - 0.5),
  },
  sin: { runtime: Math.sin, exact: sine, at: (u: number) => (u < 0.5 ? 20 * u - 5 : 2e5 * u - 1.5e5) },
  cos: { runtime: Math.cos, exact: cosine, at: (u: number) => (u < 0.5 ? 20 * u - 5 : 2e5 * u - 1.5e5) },
} as const;

describe("the runtime's functions", () => {
  it.each(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[])(
    "%s is within its assumed units in the last place of 64 digits",
    (name) => {
      const { runtime, exact, at } = FUNCTIONS[name];
      const draw = stream({ document: "calibration", claim: "ulps", reading: name, role: "main" }).replicate(0);
      let worst = 0;
      for (let i = 0; i < POINTS; i += 1) {
        const x = at(draw.uniform());
        worst = Math.max(worst, unitsOff(runtime(x), exact(fromDouble(x))));
      }
      expect(worst.toFixed(2)).toBe(MEASURED[name]);
      // Half of what is assumed, so that what 2,500 points did not show has room.
      expect(worst).toBeLessThanOrEqual(ULPS[name] / 2);
    },
  );
});

/** The distance in units in the last place of the double. */
function unitsOff(value: number, truth: Real): number {
  const { low } = bracketOf(truth);
  const unit = 2 ** Math.max(Math.floor(Math.log2(Math.abs(value))) - 52, -1074);
  const [digits, exponent] = low.toExponential(60).split("e") as [string, string];
  return distance(value, digits, Number(exponent), unit);
}

function distance(value: number, digits: string, exponent: number, unit: number): number {
  const mantissa = BigInt(digits.replace(".", ""));
  const scale = exponent - 60;
  const ten: Rational = rational(10n ** BigInt(Math.abs(scale)));
  const truth = scale < 0 ? divide(rational(mantissa), ten) : multiply(rational(mantissa), ten);
  const off = divide(subtract(fromDouble(value), truth), fromDouble(unit));
  const size = compare(off, rational(0)) < 0 ? multiply(off, rational(-1)) : off;
  return Number((size.n * 1_000_000n) / size.d) / 1e6;
}
