import { type FloatFormat, ROUND, type Round } from "../../numeric/exact/float-format.ts";
import type { Spread } from "../domains/values/doubles.ts";
import { Unsupported } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import { comparisonSlack } from "./error-bounds.ts";
import { generate } from "./generate.ts";
import { lower, type Names } from "./lower.ts";

/**
 * Goes through many cases at once: `columns[c]` holds case k of the c-th name from k times its number of entries on, matrices row by
 * row, truth values as 0 and 1. Writes for each case from `from` to before `to` what came out.
 */
export type Run = (columns: readonly Float64Array[], out: Float64Array, from: number, to: number) => void;

/** A compiled formula, or why the kernel does not have it. */
export type Kernel =
  | { readonly kind: "kernel"; readonly run: Run; readonly source: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * The formula as a function over columns of numbers, computed in a float format: every operation rounded once, sums from left to
 * right, as `judge` and `evaluate` do it case by case.
 *
 * A formula that is true or false writes 1 where it holds, 0 where it fails and 2 where it is undefined; any other writes its
 * entries, NaN where it has no value.
 *
 * @param formula - checked by `checkFormula` and `inferShape`
 * @throws RangeError for a tree deeper than 1000 operations
 */
export function compile(formula: Expression, names: Names, format: FloatFormat): Kernel {
  return attempted(() => assemble(generate(lower(formula, names, format), { format, slack: null }), format));
}

/**
 * The formula in the reals, filtered through float64: 1 where it certainly holds, 0 where it certainly fails, and another number where
 * an exact look must decide, because rounding may have turned a comparison or the formula may have no value there.
 *
 * @param spreads - what is known of the numbers in each column; they are exactly the case
 */
export function compileFilter(formula: Expression, names: Names, spreads: readonly Spread[]): Kernel {
  return attempted(() => {
    const root = lower(formula, names, "reals");
    const slack = comparisonSlack(root, spreads);
    return assemble(generate(root, { format: "float64", slack: ({ id }) => slack.get(id) ?? 0 }), "float64");
  });
}

/** Runs the work; what is not in the kernel's language is an answer, not an error. */
function attempted(work: () => Kernel): Kernel {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unsupported) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** The function that a generated text makes; r0 is the rounding of the format. */
function assemble(source: string, format: FloatFormat): Kernel {
  const make = new Function("r0", source) as (round: Round) => Run;
  return { kind: "kernel", run: make(ROUND[format]), source };
}
