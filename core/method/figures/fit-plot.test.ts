import { describe, expect, it } from "vitest";
import { rational, ZERO } from "../../numeric/exact/rational.ts";
import { fitPlots } from "./fit-plot.ts";

const list = (length: number) => Array.from({ length }, (_, i) => rational(i));
const drawn = (inputs: number, points: number) => {
  const columns = Array.from({ length: inputs }, () => list(points));
  const problem = { columns, target: list(points), constraint: "none", bias: true } as const;
  const names = columns.map((_, j) => `x${j + 1}`);
  return fitPlots(names, problem, { weights: columns.map(() => rational(1, 2)), bias: ZERO });
};

describe("fitPlots", () => {
  it("draws a plane over two inputs, and nothing over fewer or more", () => {
    expect(drawn(2, 2)).toEqual([
      {
        kind: "fit",
        axes: ["x1", "x2", "y"],
        points: [
          [0, 0, 0],
          [1, 1, 1],
        ],
        plane: [0.5, 0.5, 0],
      },
    ]);
    expect([drawn(1, 2), drawn(3, 2)]).toEqual([[], []]);
  });

  it("draws no more points than can be told apart", () => {
    expect(drawn(2, 200)).toHaveLength(1);
    expect(drawn(2, 201)).toEqual([]);
  });
});
