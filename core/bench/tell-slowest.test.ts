import { expect, it } from "vitest";
import { type Cost, tellSlowest } from "./tell-slowest.ts";

it("names the ten that take longest, by claim and by reading", () => {
  const short = Array.from({ length: 10 }, (_, i): Cost => {
    return { claim: `d/c${i}`, reading: "a", worker: (i + 1) / 10, solver: 0, peak: 2 ** 20 };
  });
  const long: Cost = { claim: "d/c9", reading: "b", worker: 0.5, solver: 2, peak: 3 * 2 ** 20 };
  expect(tellSlowest([...short, long]).split("\n")).toEqual([
    "| claim | core-seconds |",
    "| --- | ---: |",
    "| d/c9 | 3.5 |",
    ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((i) => `| d/c${i - 1} | 0.${i} |`),
    "",
    "| reading | core-seconds | of these in the solver |",
    "| --- | ---: | ---: |",
    "| d/c9/b | 2.5 | 2.0 |",
    "| d/c9/a | 1.0 | 0.0 |",
    ...[9, 8, 7, 6, 5, 4, 3, 2].map((i) => `| d/c${i - 1}/a | 0.${i} | 0.0 |`),
    "",
    "11 readings, 8.0 core-seconds in all; the largest worker held 3 MB.",
  ]);
});
