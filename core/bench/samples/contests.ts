import { kendall } from "../../method/experiment/statistic/association.ts";
import type { Region, Tail } from "../../method/experiment/walk/region.ts";
import { normalQuantile } from "../../random/normal.ts";
import type { Draw } from "../../random/stream.ts";

/** One claim about a simulated quantity, and truths at which to count the values that decide it. */
export interface Contest {
  readonly claim: string;
  readonly region: Region;
  readonly gap: number;
  readonly tail: Tail;
  /** Standard deviation for which the fixed-sample test is planned; absent for shares, which have their exact test. */
  readonly deviation?: number;
  /** Observations of a fixed-sample test that is better than one of groups. */
  readonly best?: number;
  /** Observations that one value takes; 1 by default. */
  readonly each?: number;
  readonly truths: readonly {
    readonly name: string;
    readonly value: (draw: Draw) => number;
    /** Mean number of observations by another program: of 300 to 1,500 runs, or exact (0.98, 0.9 and 1). */
    readonly studied: number;
    /** True where the truth is far from its region, or far inside it. */
    readonly far?: boolean;
  }[];
}

const UNIT: Tail = { range: [0, 1] };
const yes = (p: number) => (draw: Draw) => (draw.uniform() < p ? 1 : 0);
const shares = (
  ...rows: readonly (readonly [number, number] | readonly [number, number, "far"])[]
): Contest["truths"] =>
  rows.map(([p, studied, far]) => ({ name: `p = ${p}`, value: yes(p), studied, far: far === "far" }));
/** The k-th smallest of 19 uniform draws has the law Beta(k, 20 − k). */
const ordered = (k: number) => (draw: Draw) =>
  Float64Array.from({ length: 19 }, () => draw.uniform()).sort()[k - 1] as number;
/** Beta(1.1, 0.9), by rejection from Beta(1, 0.9). */
const slanted = (draw: Draw): number => {
  for (;;) {
    const x = 1 - Math.exp(Math.log(draw.uniform()) / 0.9);
    if (Math.log(draw.uniform()) < 0.1 * Math.log(x)) return x;
  }
};
const bell = (centre: number) => (draw: Draw) => centre + draw.normal();
/** exp of a standard normal number, in standard deviations from its mean. */
const skew = (centre: number) => (draw: Draw) =>
  centre + (Math.exp(draw.normal()) - Math.exp(0.5)) / Math.sqrt((Math.E - 1) * Math.E);
const groupTau = (rho: number) => (draw: Draw) =>
  kendall(
    Array.from({ length: 8 }, () => {
      const x = draw.normal();
      return [x, rho * x + Math.sqrt(1 - rho * rho) * draw.normal()] as const;
    }),
  );

export const CONTESTS: readonly Contest[] = [
  {
    claim: "share in 0.48 to 0.52",
    region: { from: 0.48, to: 0.52 },
    gap: 0.02,
    tail: UNIT,
    truths: shares([0.5, 25_019], [0.51, 47_558], [0.54, 20_775], [0.55, 8955], [0.6, 1275, "far"], [0.7, 254, "far"]),
  },
  {
    claim: "share at least 0.9",
    region: { from: 0.9 },
    gap: 0.02,
    tail: UNIT,
    truths: shares(
      [1, 149, "far"],
      [0.98, 295, "far"],
      [0.95, 921, "far"],
      [0.92, 6709],
      [0.88, 7596],
      [0.85, 1304],
      [0.8, 359, "far"],
      [0.5, 32, "far"],
    ),
  },
  {
    claim: "wins at least 0.55",
    region: { from: 0.55 },
    gap: 0.05,
    tail: UNIT,
    truths: shares([0.9, 52, "far"], [0.7, 339, "far"], [0.6, 3016], [0.5, 3170], [0.4, 344, "far"], [0.2, 65, "far"]),
  },
  {
    claim: "mean of a uniform quantity in 0.48 to 0.52",
    region: { from: 0.48, to: 0.52 },
    gap: 0.02,
    tail: UNIT,
    deviation: Math.sqrt(1 / 12),
    truths: [
      { name: "0.5", value: (draw) => draw.uniform(), studied: 8597 },
      { name: "0.55, Beta(1.1, 0.9)", value: slanted, studied: 3054 },
    ],
  },
  {
    claim: "mean of a Beta(10, 10) quantity in 0.48 to 0.52",
    region: { from: 0.48, to: 0.52 },
    gap: 0.02,
    tail: UNIT,
    deviation: Math.sqrt(1 / 84),
    truths: [
      { name: "0.5", value: ordered(10), studied: 1281 },
      { name: "0.55, Beta(11, 9)", value: ordered(11), studied: 471 },
    ],
  },
  {
    claim: "normal mean in -0.1 to 0.1, variance 1",
    region: { from: -0.1, to: 0.1 },
    gap: 0.1,
    tail: { variance: 1 },
    deviation: 1,
    truths: [
      { name: "0", value: bell(0), studied: 4091 },
      { name: "0.2", value: bell(0.2), studied: 3330 },
      { name: "0.5", value: bell(0.5), studied: 223, far: true },
    ],
  },
  {
    claim: "the same, variance declared as 2",
    region: { from: -0.1, to: 0.1 },
    gap: 0.1,
    tail: { variance: 2 },
    deviation: 1,
    truths: [
      { name: "0", value: bell(0), studied: 7502 },
      { name: "0.2", value: bell(0.2), studied: 6581 },
      { name: "0.5", value: bell(0.5), studied: 416, far: true },
    ],
  },
  {
    claim: "lognormal mean within 0.1 deviations",
    region: { from: -0.1, to: 0.1 },
    gap: 0.1,
    tail: { variance: 1 },
    deviation: 1,
    truths: [
      { name: "0", value: skew(0), studied: 4061 },
      { name: "0.2", value: skew(0.2), studied: 3663 },
      { name: "0.5", value: skew(0.5), studied: 242, far: true },
    ],
  },
  {
    claim: "Kendall's tau at least 0, groups of 8 pairs",
    region: { from: 0 },
    gap: 0.04,
    tail: { range: [-1, 1] },
    // Of 8 normal pairs without dependence: (4 n + 10) / (9 n (n − 1)).
    deviation: Math.sqrt(42 / 504),
    each: 8,
    // The correlation of normal pairs by Fisher's transform, tau = 0.04 being a correlation of sin(0.02 π).
    best: 3 + Math.ceil(((normalQuantile(1e-6) + normalQuantile(0.01)) / Math.atanh(Math.sin(0.02 * Math.PI))) ** 2),
    truths: [
      { name: "correlation 0.1", value: groupTau(0.1), studied: 5500 },
      { name: "correlation 0.3", value: groupTau(0.3), studied: 889, far: true },
      { name: "correlation 0.6", value: groupTau(0.6), studied: 395, far: true },
    ],
  },
];
