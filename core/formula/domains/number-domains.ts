import { ROUND } from "../../numeric/exact/float-format.ts";
import { parseFormula } from "../language/parse.ts";
import type { Arithmetic } from "../language/value.ts";
import type { Domain, Size } from "./domain.ts";
import { independent, shapeOf } from "./independent.ts";
import { type EntryDoubles, onGrid } from "./values/doubles.ts";
import { numbers, simplerThan } from "./values/number-arbitraries.ts";

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
      doubles: (arithmetic) => spread(arithmetic, -REACH * STEPS),
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
      doubles: (arithmetic) => spread(arithmetic, 1),
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
      doubles: (arithmetic) => spread(arithmetic, 0),
      finite: null,
    },
    shapeOf(size),
  );
}

function sampling(range: string): string {
  return `uniform on ${range} in steps of 2^-20`;
}

/** Uniform on the grid from `first` steps to 10; floats use all their digits, since sums of short numbers hardly ever round. */
function spread(arithmetic: Arithmetic, first: number): EntryDoubles {
  if (arithmetic === "reals") return onGrid(first, REACH * STEPS + 1 - first, 1 / STEPS);
  const signed = first < 0;
  const round = ROUND[arithmetic];
  return {
    low: signed ? -REACH : 0,
    high: REACH,
    unit: 0,
    fill(draw, out, from, to) {
      for (let i = from; i < to; i += 1) {
        const negative = signed && draw.integer(2) === 0;
        const long = draw.uniform() * REACH;
        const size = round(long);
        out[i] = negative ? -size : size;
      }
    },
  };
}
