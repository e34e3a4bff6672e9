import fc, { type Arbitrary } from "fast-check";
import { type FloatFormat, ROUND, SHAPES, smallestPositive } from "../../../numeric/exact/float-format.ts";
import {
  absolute,
  fromDecimal,
  fromDouble,
  type Rational,
  rational,
  toNumber,
} from "../../../numeric/exact/rational.ts";
import type { Arithmetic } from "../../language/value.ts";
import type { Scalar } from "./family.ts";
import { simplerNumbers } from "./simpler.ts";

/** Where proofs and programs break: units, far and near zero, the ends of exact integers. */
const EDGES = ["0", "1", "-1", "0.5", "-0.5", "2", "1000", "-1000", "9007199254740992", "-9007199254740993"];
const REAL_EDGES = [...EDGES, "1e-30", "-1e-30", "1e30", "-1e30", "0.999999999999", "1e-12"].map(fromDecimal);
const FLOAT64_EDGES = [5e-324, 2.2250738585072014e-308, 1e-300, 0.9999999999999999, 1e300, 1.7976931348623157e308];
/** The smallest numbers, subnormal and normal, the last one below 1, and the largest. */
function shortEdges(format: "float16" | "bfloat16"): readonly number[] {
  const { digits, largest } = SHAPES[format];
  const [least, units] = [smallestPositive(format), 1 << (digits - 1)];
  return [least, least * units, 1 - 0.5 / units, largest];
}
const FLOAT32_EDGES = [1.401298464324817e-45, 1.1754943508222875e-38, 1e-30, 1e30, 3.4028234663852886e38].map(
  Math.fround,
);

const FLOAT_EDGES: Readonly<Record<FloatFormat, readonly number[]>> = {
  float64: FLOAT64_EDGES,
  float32: FLOAT32_EDGES,
  float16: shortEdges("float16"),
  bfloat16: shortEdges("bfloat16"),
};

/**
 * Real numbers for a hunt that satisfy `keep`: small integers, simple fractions, decimals,
 * edge values and any double. In a float format every number is one of that format.
 */
export function numbers(arithmetic: Arithmetic, keep: (value: Rational) => boolean): Arbitrary<Rational> {
  const small = fc.integer({ min: -4, max: 4 }).map((n) => rational(n));
  // Zero below a power of two, so that shrinking runs to whole numbers.
  const fractions =
    arithmetic === "reals"
      ? fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => rational(n, d))
      : fc
          .tuple(fc.integer({ min: -64, max: 64 }), fc.integer({ min: 0, max: 5 }))
          .map(([n, k]) => rational(n, 1 << k));
  const decimals = fc.integer({ min: -100_000, max: 100_000 }).map((n) => inFormat(rational(n, 1000), arithmetic));
  const chosen = fc.oneof(
    { arbitrary: small, weight: 4 },
    { arbitrary: fractions, weight: 3 },
    { arbitrary: decimals, weight: 2 },
    { arbitrary: fc.constantFrom(...edges(arithmetic)), weight: 1 },
    { arbitrary: anyNumber(arithmetic), weight: arithmetic === "reals" ? 1 : 4 },
  );
  return chosen.filter(keep);
}

/** Any number of the format; in the reals any dyadic number of moderate size, so that exact sums and products stay short. */
function anyNumber(arithmetic: Arithmetic): Arbitrary<Rational> {
  if (arithmetic === "reals") {
    const parts = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 60 }));
    return parts.map(([n, k]) => rational(n, 1n << BigInt(k)));
  }
  const finite = { noNaN: true, noDefaultInfinity: true };
  if (arithmetic === "float64") return fc.double(finite).map(fromDouble);
  if (arithmetic === "float32") return fc.float(finite).map(fromDouble);
  const { largest } = SHAPES[arithmetic];
  // Every number of the shorter formats is one of float32, and their largest numbers round to themselves.
  return fc.float({ ...finite, min: -largest, max: largest }).map((x) => fromDouble(ROUND[arithmetic](x)));
}

/** Simpler numbers that satisfy `keep`. Whole numbers and cuts stay in a format; what does not is rounded by whoever judges. */
export function simplerThan(value: Scalar, keep: (value: Rational) => boolean): readonly Rational[] {
  return typeof value === "boolean" ? [] : simplerNumbers(value).filter(keep);
}

/** The nearest number of the format; in the reals the number itself. */
export function inFormat(value: Rational, arithmetic: Arithmetic): Rational {
  return arithmetic === "reals" ? value : fromDouble(toNumber(value, arithmetic));
}

function edges(arithmetic: Arithmetic): readonly Rational[] {
  if (arithmetic === "reals") return REAL_EDGES;
  const sizes = FLOAT_EDGES[arithmetic].map(fromDouble);
  const within = EDGES.filter((text) => Math.abs(Number(text)) <= SHAPES[arithmetic].largest);
  const plain = within.map((text) => inFormat(fromDecimal(text), arithmetic));
  return [...plain, ...sizes, ...sizes.map((size) => ({ n: -absolute(size).n, d: size.d }))];
}
