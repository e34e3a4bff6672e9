import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softmax } from "../../../../../core/index.ts";
import { network } from "../passes/network.ts";
import { machine } from "../passes/passes.ts";
import { workspace } from "../passes/workspace.ts";
import { draws, fromDouble, inFloat64 } from "../reference.fixture.ts";
import { initialise } from "../weights/initialise.ts";
import { type Reparametrisation, reparametrise } from "../weights/reparametrisation.ts";
import { projectOntoSimplex } from "../weights/simplex-projection.ts";
import { projection } from "../weights/weight-constraint.ts";
import { weightGroups } from "../weights/weight-groups.ts";
import { stepper } from "./optimiser.ts";
import { lossAndGradient, train } from "./train.ts";

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

describe("reparametrisation", () => {
  it("by softmax is the formula", () => {
    const one = network(4, [{ units: 1, activation: "identity", bias: false }]);
    const w = new Float64Array(4);
    reparametrise(one, "softmax", "unit").apply(Float64Array.of(1, -2, 0.5, 3), w);
    const z = [1, -2, 0.5, 3].map(fromDouble);
    expect([...w]).toEqual(inFloat64("softmax(z)", { softmax, z }));
  });

  it("meets its constraint, and takes gradients back as difference quotients do", () => {
    const kinds: Reparametrisation[] = ["softmax", "absolute", "total", "length"];
    for (const kind of kinds) {
      for (const extent of ["unit", "layer", "network"] as const) {
        const draw = draws(`${kind} ${extent}`);
        const free = initialise(net, { scheme: "uniform", range: [0.2, 1] }, draw);
        const m = machine(
          net,
          new Float64Array(net.size),
          Float64Array.from({ length: 15 }, draw.normal),
          workspace(net, 5),
        );
        const targets = Float64Array.from({ length: 10 }, draw.normal);
        const mapping = reparametrise(net, kind, extent);
        mapping.apply(free, m.parameters);
        for (const [from, to] of weightGroups(net, extent)) {
          const w = [...m.parameters.slice(from, to)];
          expect(kind === "length" ? total(w.map((x) => x * x)) : total(w)).toBeCloseTo(1, 13);
        }
        lossAndGradient(m, targets);
        mapping.pullBack(free, m.parameters, m.gradient);
        const told = Float64Array.from(m.gradient);
        const h = 2 ** -17;
        for (let i = 0; i < net.size; i++) {
          const [above, below] = [h, -h].map((step) => {
            const moved = Float64Array.from(free);
            moved[i] = (moved[i] as number) + step;
            mapping.apply(moved, m.parameters);
            return lossAndGradient(m, targets);
          }) as [number, number];
          // As in passes.test.ts: h²/6 times a third derivative below 2^10, and rounding.
          expect(Math.abs((above - below) / (2 * h) - (told[i] as number))).toBeLessThan(2 ** -24);
        }
      }
    }
  });
});

describe("optimisers", () => {
  it("take the steps that the algorithms print", () => {
    const steps = (kind: Parameters<typeof stepper>[0], gradients: number[]) => {
      const theta = Float64Array.of(1);
      const step = stepper(kind, 1);
      return gradients.map((g) => {
        step(theta, Float64Array.of(g));
        return theta[0] as number;
      });
    };
    expect(steps({ kind: "gradient descent", rate: 0.25 }, [1, 2])).toEqual([0.75, 0.25]);
    expect(steps({ kind: "momentum", rate: 0.25, keep: 0.5 }, [1, 1])).toEqual([0.75, 0.375]);
    // Adam's first step has the length of the rate whatever the gradient; after equal gradients so has every other.
    const [first, second] = steps({ kind: "adam", rate: 0.25, epsilon: 0 }, [8, 8]) as [number, number];
    expect(first).toBeCloseTo(0.75, 14);
    expect(second).toBeCloseTo(0.5, 14);
    // Gradients 1 and -1: m = (0.1 · 0.9 - 0.1) / (1 - 0.81) = -1/19, v = 1, so the second step is back by rate / 19.
    const [, back] = steps({ kind: "adam", rate: 0.25, epsilon: 0 }, [1, -1]) as [number, number];
    expect(back).toBeCloseTo(0.75 + 0.25 / 19, 14);
    expect(() => stepper({ kind: "adam", rate: 0 }, 1)).toThrow("rate must be a finite number above 0, got 0");
  });
});

describe("training", () => {
  it("finds the line through two points, under no constraint, and keeps the constraint it is given", () => {
    const line = network(1, [{ units: 1, activation: "identity" }]);
    const data = {
      targets: Float64Array.of(1, 3),
      steps: 400,
      optimiser: { kind: "gradient descent", rate: 0.3 },
    } as const;
    const free = machine(line, Float64Array.of(0, 0), Float64Array.of(0, 1), workspace(line, 2));
    expect(train(free, data)).toBeLessThan(1e-9);
    expect(free.parameters[0]).toBeCloseTo(2, 4);
    const bound = machine(line, Float64Array.of(0, 0), Float64Array.of(0, 1), workspace(line, 2));
    const keep = projection(line, "total one", "unit");
    const loss = train(bound, { ...data, after: () => keep(bound.parameters) });
    // With slope 1 the best line misses both points by one half.
    expect(bound.parameters[0]).toBe(1);
    expect(loss).toBeCloseTo(0.25, 9);
  });
});
