import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import { parseFormula } from "../language/parse.ts";
import { exactlyAt } from "./box.ts";
import { vanishes } from "./vanishes.ts";

const isZero = (formula: string) => vanishes(parseFormula(formula));

describe("vanishes", () => {
  it("knows the identities of school algebra, and their near misses", () => {
    expect(isZero("(a + b)^2 - (a^2 + 2 * a * b + b^2)")).toBe(true);
    expect(isZero("(a + b)^2 - (a^2 + 2 * a * b + 1.000001 * b^2)")).toBe(false);
    expect(isZero("(a - b) / b - (a / b - 1)")).toBe(true);
    expect(isZero("a / (a + b) + b / (a + b) - 1")).toBe(true);
    expect(isZero("a / (a + b) + b / (a - b) - 1")).toBe(false);
    expect(isZero("-a + a")).toBe(true);
    expect(isZero("a% - a / 100")).toBe(true);
    expect(isZero("a .* b - b * a")).toBe(true);
    expect(isZero("a ./ b - a * b .^ 2 / b^3")).toBe(true);
    expect(isZero("a - b")).toBe(false);
  });

  it("is not taken in by a polynomial that is 0 at many points", () => {
    expect(isZero("a * (a - 1) * (a - 2) * (a - 3)")).toBe(false);
  });

  it("gives up beyond its bound, and where there is no polynomial", () => {
    const sum = Array.from({ length: 50 }, (_, i) => `x${i}`).join(" + ");
    expect(isZero(`(${sum}) * (${sum}) - (${sum})^2`)).toBe(false);
    expect(isZero("exp(a) - exp(a)")).toBe(false);
    expect(isZero("a - a / (b - b)")).toBe(false);
    expect(isZero("a^-1 - a^-1")).toBe(false);
  });

  it("is true of no expression that has another value than 0 somewhere", () => {
    const factor = fc.constantFrom("(a + b)", "(a - b)", "a", "b", "(a + 2)");
    const product = fc.array(factor, { minLength: 1, maxLength: 3 }).map((factors) => factors.join(" * "));
    fc.assert(
      fc.property(
        product,
        product,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (left, right, a, b) => {
          const difference = parseFormula(`${left} - ${right}`);
          const value = exactlyAt(difference, { a: rational(a), b: rational(b) });
          if (vanishes(difference)) expect(value?.n).toBe(0n);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
