import { describe, expect, it } from "vitest";
import { softmax, variance } from "../model/index.ts";
import { isTotal } from "./is-total.ts";
import { parseFormula } from "./parse.ts";

const total = (formula: string): boolean => isTotal(parseFormula(formula), { softmax, variance });

describe("isTotal", () => {
  it.each(["x + y * x - 3", "x / 2 == x ./ 4", "x^3 > abs(x)", "exp(tanh(x)) > 0", "variance(x) >= 0", "det(A) == 1"])(
    "%s has a value everywhere",
    (formula) => {
      expect(total(formula)).toBe(true);
    },
  );

  it.each(["1 / x", "x / 0", "x ./ y", "x^-1", "x^0.5", "x^y", "sqrt(x)", "log(x)", "x[1]", "softmax(x)", "inv(A)"])(
    "%s may have none",
    (formula) => {
      expect(total(formula)).toBe(false);
    },
  );
});
