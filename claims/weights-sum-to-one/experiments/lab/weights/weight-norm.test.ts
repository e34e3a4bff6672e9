import { expect, it } from "vitest";
import { network } from "../passes/network.ts";
import { machine } from "../passes/passes.ts";
import { workspace } from "../passes/workspace.ts";
import { draws } from "../reference.fixture.ts";
import { lossAndGradient } from "../training/train.ts";
import { initialise } from "./initialise.ts";
import { weightNorm } from "./weight-norm.ts";

const net = network(3, [
  { units: 4, activation: "tanh" },
  { units: 2, activation: "identity" },
]);
const draw = draws("weight norm");

it("gives each unit the length of its gain, in the direction of v", () => {
  // By hand: v = (3, 4) has length 5, so a gain of 10 doubles it.
  const one = network(2, [{ units: 1, activation: "identity" }]);
  const norm = weightNorm(one);
  expect(norm.size).toBe(4);
  const parameters = new Float64Array(one.size);
  norm.apply(Float64Array.of(3, 4, 0.5, 10), parameters);
  expect([...parameters]).toEqual([6, 8, 0.5]);
});

it("takes gradients back to directions and gains as difference quotients do", () => {
  const norm = weightNorm(net);
  const free = new Float64Array(norm.size).map(() => draw.normal());
  free.set(initialise(net, { scheme: "uniform", range: [0.2, 1] }, draw));
  const inputs = Float64Array.from({ length: 15 }, draw.normal);
  const targets = Float64Array.from({ length: 10 }, draw.normal);
  const m = machine(net, new Float64Array(net.size), inputs, workspace(net, 5));
  norm.apply(free, m.parameters);
  lossAndGradient(m, targets);
  const told = new Float64Array(norm.size);
  told.set(m.gradient);
  norm.pullBack(free, m.parameters, told);
  const h = 2 ** -17;
  for (let i = 0; i < norm.size; i++) {
    const [above, below] = [h, -h].map((step) => {
      const moved = Float64Array.from(free);
      moved[i] = (moved[i] as number) + step;
      norm.apply(moved, m.parameters);
      return lossAndGradient(m, targets);
    }) as [number, number];
    // As in passes.test.ts: h²/6 times a third derivative below 2^10, and rounding.
    expect(Math.abs((above - below) / (2 * h) - (told[i] as number))).toBeLessThan(2 ** -24);
  }
});
