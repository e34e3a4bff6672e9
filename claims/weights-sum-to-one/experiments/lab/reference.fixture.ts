import { evaluate, parseFormula } from "../../../../core/formula/index.ts";
import { stream } from "../../../../core/random/streams.ts";

export * from "../../../../core/numeric/exact/rational.ts";

/** What the tests of the lab compare with, and the front door does not hand out: the formula language in float64, and exact fractions. */
export const inFloat64 = (formula: string, scope: Parameters<typeof evaluate>[1]) =>
  evaluate(parseFormula(formula), scope, "float64");

/** Random numbers that are always the same for one name. */
export const draws = (name: string) => stream({ document: "d", claim: "c", reading: name, role: "main" }).replicate(0);
