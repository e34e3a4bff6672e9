import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { network } from "../passes/network.ts";
import { draws } from "../reference.fixture.ts";
import { initialise } from "./initialise.ts";
import { projectOntoSimplex } from "./simplex-projection.ts";
import { projection } from "./weight-constraint.ts";
import { weightGroups } from "./weight-groups.ts";

const net = network(3, [
  { units: 4, activation: "tanh" },
  { units: 2, activation: "identity" },
]);
const numbers = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 6 });
const total = (values: Iterable<number>) => [...values].reduce((sum, w) => sum + w, 0);

describe("initial weights", () => {
  it("are normal draws in their order, times the scheme's deviation and the scale", () => {
    const he = initialise(net, { scheme: "he", scale: 3 }, draws("he"));
    const xavier = initialise(net, { scheme: "xavier" }, draws("he"));
    const uniform = initialise(net, { scheme: "uniform", range: [0, 1] }, draws("uniform"));
    const again = draws("he");
    const other = draws("uniform");
    for (let i = 0; i < net.weights; i++) {
      const z = again.normal();
      expect(he[i]).toBe(3 * Math.sqrt(2 / (i < 12 ? 3 : 4)) * z);
      expect(xavier[i]).toBe(Math.sqrt(2 / (i < 12 ? 7 : 6)) * z);
      expect(uniform[i]).toBe(other.uniform());
    }
    expect([...he.slice(net.weights)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(() => initialise(net, { scheme: "uniform" }, draws("he"))).toThrow(
      "range must be given for uniform, got none",
    );
    expect(() => initialise(net, { scheme: "he", scale: 0 }, draws("he"))).toThrow(
      "scale must be a finite number above 0, got 0",
    );
  });
});

describe("projection", () => {
  it("onto the simplex agrees with a case solved by hand", () => {
    // (1.5, 0.5, -1): taking 0.5 off the first two leaves (1, 0), so the nearest point is (1, 0, 0).
    const w = Float64Array.of(9, 1.5, 0.5, -1, 9);
    projectOntoSimplex(w, 1, 4, new Float64Array(3));
    expect([...w]).toEqual([9, 1, 0, 0, 9]);
  });

  it("onto the simplex meets the conditions of the nearest point", () => {
    fc.assert(
      fc.property(numbers, (v) => {
        const w = Float64Array.from(v, (x) => x / 8);
        projectOntoSimplex(w, 0, w.length, new Float64Array(w.length));
        // Sums of at most 6 numbers below 2^3, each within 2^-50.
        expect(Math.abs(total(w) - 1)).toBeLessThan(2 ** -46);
        // Karush, Kuhn and Tucker: what is kept was lowered by one amount t, what became 0 lay at or below t.
        const lowered = [...w].map((x, i) => (v[i] as number) / 8 - x);
        const t = Math.max(...lowered.filter((_, i) => (w[i] as number) > 0));
        for (const [i, x] of w.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          if (x > 0) expect(Math.abs((lowered[i] as number) - t)).toBeLessThan(2 ** -46);
          else expect(lowered[i] as number).toBeLessThanOrEqual(t + 2 ** -46);
        }
      }),
      { seed: 1 },
    );
  });

  it("holds within each unit, each layer, or the network, and leaves biases alone", () => {
    for (const extent of ["unit", "layer", "network"] as const) {
      for (const constraint of ["simplex", "total one"] as const) {
        const w = initialise(net, { scheme: "he" }, draws(extent)).fill(7, net.weights);
        projection(net, constraint, extent)(w);
        for (const [from, to] of weightGroups(net, extent)) expect(total(w.slice(from, to))).toBeCloseTo(1, 13);
        expect([...w.slice(net.weights)]).toEqual([7, 7, 7, 7, 7, 7]);
        expect(w.slice(0, net.weights).some((x) => x < 0)).toBe(constraint === "total one");
      }
    }
    const w = Float64Array.from({ length: net.size }, (_, i) => (i % 2 === 0 ? -1 : 2));
    projection(net, "non-negative", "network")(w);
    expect([...w.slice(0, 4)]).toEqual([0, 2, 0, 2]);
  });
});
