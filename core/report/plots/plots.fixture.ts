import type { Plot } from "../../claim/plot.ts";

/** Cells of the plane in which the first coordinate is above the larger of 1 and the second. */
const cells = Array.from({ length: 41 }, (_, row) =>
  Array.from({ length: 41 }, (__, column) => {
    const [x, y] = [(column - 20) * 0.15, (20 - row) * 0.15];
    return y < -2.4 ? " " : x > Math.max(1, y) ? "x" : ".";
  }).join(""),
);

const grid = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** One plot of every kind, with figures that a reader can check by eye. */
export const plots = {
  forest: {
    kind: "forest",
    quantity: "mean of the simulated quantity",
    interval: "two standard errors either way",
    claimed: { from: 1.95, to: 2.05 },
    rows: [
      { label: "as asserted", at: 2.00445, low: 1.993, high: 2.0159 },
      { label: "control: another simulation", at: 2.2, low: 2.19, high: 2.21 },
    ],
  },
  "forest-open": {
    kind: "forest",
    quantity: "share of replicates in which it happens",
    interval: "two standard errors either way",
    claimed: { from: 0.9, to: null },
    rows: [{ label: "as asserted", at: 0.2, low: 0.18, high: 0.22 }],
  },
  settings: {
    kind: "settings",
    quantity: "mean of the simulated quantity",
    interval: "two standard errors either way",
    rows: [
      { label: "ReLU", at: 2, low: 1.98, high: 2.02, claimed: { from: 1.9, to: 2.1 }, outcome: "verified" },
      {
        label: "tanh with a very long name that goes on",
        at: 1.6,
        low: 1.58,
        high: 1.62,
        claimed: { from: 1.9, to: 2.1 },
        outcome: "refuted",
      },
      { label: "SiLU", at: 1.9, low: 1.87, high: 1.93, claimed: { from: 1.9, to: null }, outcome: "inconclusive" },
    ],
  },
  evidence: {
    kind: "evidence",
    unit: "replicates",
    counts: [256, 512, 768, 1024, 1280, 1536],
    inside: [1.5, 3.2, 6.1, 9.4, 11.8, 14.6],
    outside: [-3, -6, -9, -13, -17, -21],
    verifyAt: 13.8155,
    refuteAt: 14.5087,
  },
  "evidence-open": {
    kind: "evidence",
    unit: "pairs",
    counts: [256, 512, 768, 1024, 1280, 1536],
    inside: [-1.5, 0.2, -0.4, -2.4, 0.8, 1.6],
    outside: [0.4, -1.2, -0.9, 0.3, -1.7, -2.1],
    verifyAt: 13.8155,
    refuteAt: 13.8155,
  },
  histogram: {
    kind: "histogram",
    quantity: "sum of the weights of one unit",
    edges: [-4, -3, -2, -1, 0, 1, 2, 3, 4],
    counts: [2, 19, 140, 341, 338, 138, 20, 2],
    found: { name: "mean", at: 0.01 },
    claimed: { from: 0.95, to: 1.05 },
  },
  witness: {
    kind: "witness",
    seeks: "counterexample",
    axes: ["x₁", "x₂"],
    span: [-3.075, 3.075],
    at: [2, 0],
    cells,
    shown: "w = (1, 0), x = (2, 0)",
    held: "w = (1, 0)",
  },
  fit: {
    kind: "fit",
    axes: ["x₁", "x₂", "y"],
    points: grid.flatMap((x, i) =>
      grid.map((y, j) => [x, y, 2.79 * x + 2.01 * y + 4.11 + ((i * 7 + j * 5) % 11) - 5] as const),
    ),
    plane: [2.79, 2.01, 4.11],
  },
  curves: {
    kind: "curves",
    axes: ["depth", "gradient at the first layer"],
    scale: "log-log",
    curves: [
      {
        label: "sigmoid",
        points: [
          [1, 1],
          [2, 0.25],
          [4, 0.0625],
          [8, 0.0156],
        ],
        slope: -2,
      },
      {
        label: "ReLU",
        points: [
          [1, 1],
          [2, 0.9],
          [4, 0.85],
          [8, 0.8],
        ],
        slope: -0.1,
      },
    ],
    claimed: { from: null, to: -1 },
  },
} satisfies Readonly<Record<string, Plot>>;
