import { expect, it } from "vitest";
import { races } from "./training.bench.ts";

it("trains to the losses that numpy gets", () => {
  // numpy 2.4.6: what the scripts in training.bench.ts print after 100 steps.
  const told: Readonly<Record<string, number>> = {
    "2-8-1 tanh, batch 24": 0.3056343508573142,
    "4-10-10-1 tanh, batch 32": 0.13847969164329899,
    "2-16-16-1 relu, batch 32": 0.12587068808649635,
    "1-20-20-1 relu, batch 64": 0.1049002460448043,
  };
  expect(races.map(({ name }) => name)).toEqual(Object.keys(told));
  for (const { name, run, python, agreement } of races) {
    expect(agreement.steps).toBe(100);
    expect(Math.abs(run(100) - (told[name] as number))).toBeLessThan(agreement.within);
    expect(python).toContain("import numpy as np");
  }
});
