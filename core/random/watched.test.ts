import { expect, it } from "vitest";
import { shared } from "./shared.ts";
import type { Draw } from "./stream.ts";
import { stream } from "./streams.ts";
import { watched } from "./watched.ts";

const HERE = stream({ document: "d", claim: "c", reading: "a", role: "main" });

it("gives the draws of the stream itself", () => {
  const { stream: seen } = watched(HERE);
  for (const index of [3, 0, 3]) expect(seen.replicate(index).normal()).toBe(HERE.replicate(index).normal());
  expect(seen.cursor().uniform()).toBe(HERE.cursor().uniform());
});

it("knows whether any of its replicates was drawn from, the last one included, and of several draws of one replicate each", () => {
  const run = (use: (draw: Draw, index: number) => unknown, times = 1) => {
    const { stream: seen, drawn } = watched(HERE);
    for (let index = 0; index < 5; index++) for (let k = 0; k < times; k++) use(seen.replicate(index), index);
    return drawn();
  };
  expect(run(() => 0)).toBe(false);
  for (const which of [0, 2, 4]) expect(run((draw, index) => index === which && draw.uniform())).toBe(true);
  let calls = 0;
  expect(run((draw) => calls++ === 6 && draw.integer(2), 2)).toBe(true);
  const experiment = shared("s", (draw) => draw.uniform());
  expect(run((draw) => experiment(draw))).toBe(true);
  const still = shared("still", () => 1);
  expect(run((draw) => still(draw))).toBe(false);
});
