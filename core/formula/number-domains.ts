import { fromDouble, negate, type Rational, rational } from "../numeric/rational.ts";
import type { Draw } from "../random/stream.ts";
import type { Domain, Size } from "./domain.ts";
import { independent, shapeOf } from "./independent.ts";
import { inFormat, numbers, simplerThan } from "./number-arbitraries.ts";
import { parseFormula } from "./parse.ts";
import type { Arithmetic } from "./value.ts";

/** Sampled numbers are multiples of 2^-20, so that exact sums and products stay short. */
const STEPS = 1 << 20;
const REACH = 10;

/** Every real number; in a float format every finite number of it. Without `size` a scalar, with it a vector of so many entries. */
export function reals(size?: Size): Domain {
  return independent(
    {
      family: "reals",
      scalarWords: (name) => `real ${name}`,
      entryWords: "real numbers",
      adjective: "real",
      set: "\\mathbb{R}",
      constraint: () => null,
      sampling: sampling(`[-${REACH}, ${REACH}]`),
      arbitrary: (arithmetic) => numbers(arithmetic, () => true),
      simpler: (value) => simplerThan(value, () => true),
      sample: (draw, arithmetic) => (draw.integer(2) === 0 ? negate : same)(spread(draw, arithmetic, 0)),
      finite: null,
    },
    shapeOf(size),
  );
}

/** Every number above 0. */
export function positive(size?: Size): Domain {
  return independent(
    {
      family: "positive",
      scalarWords: (name) => `${name} > 0`,
      entryWords: "positive numbers",
      adjective: "positive",
      set: "\\mathbb{R}_{\\gt 0}",
      constraint: (name) => parseFormula(`${name} > 0`),
      sampling: sampling(`(0, ${REACH}]`),
      arbitrary: (arithmetic) => numbers(arithmetic, ({ n }) => n > 0n),
      simpler: (value) => simplerThan(value, ({ n }) => n > 0n),
      sample: (draw, arithmetic) => spread(draw, arithmetic, 1),
      finite: null,
    },
    shapeOf(size),
  );
}

/** Every number from 0 up. */
export function nonNegative(size?: Size): Domain {
  return independent(
    {
      family: "nonNegative",
      scalarWords: (name) => `${name} ≥ 0`,
      entryWords: "non-negative numbers",
      adjective: "non-negative",
      set: "\\mathbb{R}_{\\ge 0}",
      constraint: (name) => parseFormula(`${name} >= 0`),
      sampling: sampling(`[0, ${REACH}]`),
      arbitrary: (arithmetic) => numbers(arithmetic, ({ n }) => n >= 0n),
      simpler: (value) => simplerThan(value, ({ n }) => n >= 0n),
      sample: (draw, arithmetic) => spread(draw, arithmetic, 0),
      finite: null,
    },
    shapeOf(size),
  );
}

function sampling(range: string): string {
  return `uniform on ${range} in steps of 2^-20`;
}

function same(value: Rational): Rational {
  return value;
}

/** Uniform on the grid from `first` steps to 10; floats use all their digits, since sums of short numbers hardly ever round. */
function spread(draw: Draw, arithmetic: Arithmetic, first: 0 | 1): Rational {
  if (arithmetic !== "reals") return inFormat(fromDouble(draw.uniform() * REACH), arithmetic);
  return rational(draw.integer(REACH * STEPS + 1 - first) + first, STEPS);
}
