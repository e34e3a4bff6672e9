import { describe, expect, it } from "vitest";
import { network } from "../passes/network.ts";
import { machine } from "../passes/passes.ts";
import { workspace } from "../passes/workspace.ts";
import { projection } from "../weights/weight-constraint.ts";
import { stepper } from "./optimiser.ts";
import { train } from "./train.ts";

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
