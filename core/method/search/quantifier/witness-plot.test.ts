import { describe, expect, it } from "vitest";
import { nonNegative, reals, sumsToOne } from "../../../formula/index.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { problem } from "../cases/problem.ts";
import { witnessPlots } from "./witness-plot.ts";

const options = { given: "", arithmetic: "reals", sizes: {} } as const;
const vector = (...values: readonly number[]) => values.map((value) => rational(value));

describe("witnessPlots", () => {
  it("shades the plane through the witness exactly where the formula fails", () => {
    const search = problem("counterexample", { w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(w)", options);
    const [plot] = witnessPlots(search, { w: vector(1, 0), x: vector(2, 0) });
    expect(plot).toMatchObject({ axes: ["x₁", "x₂"], at: [2, 0], span: [-3.075, 3.075], held: "w = (1, 0)" });
    expect(plot?.shown).toBe("w = (1, 0), x = (2, 0)");
    // By hand: with w = (1, 0) it fails where x₁ > 1, whatever x₂ is. Cells are 0.15 apart: 20 + 1 / 0.15 = 26.7.
    expect(new Set(plot?.cells)).toEqual(new Set([`${".".repeat(27)}${"x".repeat(14)}`]));
  });

  it("leaves out what the assertion does not speak of: outside a domain, outside the premise", () => {
    const search = problem("counterexample", { a: nonNegative(), b: reals() }, "b <= a", {
      ...options,
      given: "b >= 0",
    });
    const [plot] = witnessPlots(search, { a: rational(0), b: rational(1) });
    expect(plot).toMatchObject({ axes: ["a", "b"], at: [0, 1], held: "" });
    const [top = "", bottom = ""] = [plot?.cells[0], plot?.cells.at(-1)];
    expect(top.startsWith(" ".repeat(20))).toBe(true);
    expect(top.slice(20)).toMatch(/^x+\.?$/u);
    expect(bottom.trim()).toBe("");
  });

  it("draws nothing where the numbers cannot be moved freely, or where the whole plane is alike", () => {
    const bound = problem("counterexample", { w: sumsToOne("d") }, "min(w) >= 0", options);
    expect(witnessPlots(bound, { w: vector(2, -1) })).toEqual([]);
    const everywhere = problem("counterexample", { x: reals("d") }, "sum(x) == 1", options);
    expect(witnessPlots(everywhere, { x: vector(0, 0) })).toEqual([]);
    const far = problem("counterexample", { x: reals("d") }, "sum(x) <= 1", options);
    expect(witnessPlots(far, { x: vector(1000, 0) })).toEqual([]);
  });

  it("shades where an example holds, by digits where a formula has no exact values", () => {
    const search = problem("example", { a: reals(), b: reals() }, "exp(a) > 1 + b", options);
    const [plot] = witnessPlots(search, { a: rational(1), b: rational(0) });
    expect(plot?.seeks).toBe("example");
    expect(plot?.cells.at(-1)).toBe("x".repeat(41));
  });

  it("shades what only the reals can compute", () => {
    const powers = problem("counterexample", { a: nonNegative(), b: reals() }, "defined(a^b)", options);
    const [plot] = witnessPlots(powers, { a: rational(0), b: rational(-1) });
    expect(plot).toBeUndefined();
    const roots = problem("counterexample", { a: nonNegative(), b: reals() }, "a^0.5 >= 0.55 + b - b", options);
    const [shaded] = witnessPlots(roots, { a: rational(1, 10), b: rational(0) });
    // By hand: it fails where a is below 0.3025; cells are 0.05 apart.
    expect(new Set(shaded?.cells)).toEqual(new Set([`${" ".repeat(20)}${"x".repeat(7)}${".".repeat(14)}`]));
  });

  it("draws nothing where a plane would take more work than a hunt", () => {
    const dear = problem("counterexample", { a: reals(), b: reals() }, "normalBelow(a) >= 0.2 + b - b", options);
    expect(witnessPlots(dear, { a: rational(-2), b: rational(0) })).toEqual([]);
  });

  it("draws nothing where only rounding would tell both sides apart", () => {
    const search = problem("counterexample", { a: reals(), b: reals() }, "sqrt(a * a / 49) * 7 == a + 0 * b", options);
    expect(search.bracketed).toBe(true);
    expect(witnessPlots(search, { a: rational(-1), b: rational(0) })).toEqual([]);
  });
});
