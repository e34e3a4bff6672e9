/** The binary formats that a formula or a network can be computed in. */
export type FloatFormat = "float64" | "float32" | "float16" | "bfloat16";

/** Rounds a double once to the nearest number of a format, ties to even; too large becomes an infinity. */
export type Round = (x: number) => number;

/** What makes a format. */
export interface FloatShape {
  /** Digits of the significand; the exponent of the smallest positive number; the largest number. */
  readonly digits: number;
  readonly lowest: number;
  readonly largest: number;
}

/** IEEE 754-2019, table 3.5; bfloat16 has the exponents of float32 and 8 digits. */
export const SHAPES: Readonly<Record<FloatFormat, FloatShape>> = {
  float64: { digits: 53, lowest: -1074, largest: Number.MAX_VALUE },
  float32: { digits: 24, lowest: -149, largest: 3.4028234663852886e38 },
  float16: { digits: 11, lowest: -24, largest: 65504 },
  bfloat16: { digits: 8, lowest: -133, largest: 3.3895313892515355e38 },
};

/** The nearest number of a format to a double, ties to even: `ROUND.float16(x)`. The language's own rounding where it has one. */
export const ROUND: Readonly<Record<FloatFormat, Round>> = {
  float64: (x) => x,
  float32: Math.fround,
  float16: rounding(SHAPES.float16),
  bfloat16: rounding(SHAPES.bfloat16),
};

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Adding and taking away this rounds a double below 2^51 to an integer, ties to even. */
const INTEGERS = 6755399441055744; // 1.5 * 2^52

/** The smallest positive number of the format; half of it and anything smaller rounds to 0. */
export function smallestPositive(format: FloatFormat): number {
  return powerOfTwo(SHAPES[format].lowest);
}

/** A rounding made from the shape of a format; only for formats of at most 24 digits and exponents of at least -149. */
function rounding({ digits, lowest, largest }: FloatShape): Round {
  return (x) => {
    bits[0] = x;
    const exponent = (((words[1] as number) >>> 20) & 0x7ff) - 1023;
    if (exponent === 1024) return x;
    // Scaled so that one unit of the last place is 1: exact, because only the exponent changes.
    const place = powerOfTwo(Math.max(exponent - digits + 1, lowest));
    const scaled = x / place;
    const rounded = (scaled + INTEGERS - INTEGERS) * place;
    if (rounded === 0) return x < 0 ? -0 : 0 * x;
    return Math.abs(rounded) > largest ? Math.sign(rounded) * Number.POSITIVE_INFINITY : rounded;
  };
}

/** 2^n for n from -1074 to 1023. */
function powerOfTwo(n: number): number {
  if (n < -1022) return powerOfTwo(n + 60) * powerOfTwo(-60);
  words[0] = 0;
  words[1] = (n + 1023) << 20;
  return bits[0] as number;
}
