import { describe, expect, it } from "vitest";
import { type Design, designFor, type Process } from "../method/experiment/walk/design.ts";
import { budget } from "../method/experiment/walk/sample-size.ts";

const ALPHA = 1e-6;

/** The chances of 0, 1, … n events of chance p. */
function binomial(n: number, p: number): readonly number[] {
  const logs = [n * Math.log1p(-p)];
  for (let k = 0; k < n; k++) logs.push((logs[k] as number) + Math.log(((n - k) / (k + 1)) * (p / (1 - p))));
  return logs.map(Math.exp);
}

/** Log of the mean wealth after k values 1 and n - k values 0, from the stakes of a process and nothing else. */
function logWealth({ stakes, end, direction }: Process, n: number, k: number): number {
  const logs = stakes.map(
    (stake) => k * Math.log1p(stake * direction * (1 - end)) + (n - k) * Math.log1p(-stake * direction * end),
  );
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}

interface Question {
  readonly design: Design;
  readonly side: "aboveFrom" | "belowFrom";
  /** The share that is true. */
  readonly truth: number;
  readonly limit: number;
  /** Values between two looks. */
  readonly block: number;
}

/**
 * What is the chance that one process reaches its threshold within a limit, and how many values does it take on average, or the limit? Exact, by the
 * law of the count.
 */
function ends({ design, side, truth, limit, block }: Question): { readonly power: number; readonly values: number } {
  const process = design.processes.find((each) => each.side === side) as Process;
  const at = side === "aboveFrom" ? design.verifyAt : design.refuteAt;
  const [step, rest] = [binomial(block, truth), binomial(limit % block, truth)];
  let [first, chances, power, values] = [0, [1], 0, 0];
  for (let n = 0; n < limit; ) {
    const next = limit - n < block ? rest : step;
    n += next.length - 1;
    const after = new Array<number>(chances.length + next.length - 1).fill(0);
    chances.forEach((chance, i) => {
      for (const [j, each] of next.entries()) after[i + j] = (after[i + j] as number) + chance * each;
    });
    after.forEach((chance, i) => {
      if (chance === 0 || logWealth(process, n, first + i) < at) return;
      power += chance;
      values += chance * n;
      after[i] = 0;
    });
    // Chances that no sum of them sees are dropped, so that the row stays short.
    const alive = (chance: number): boolean => chance > 1e-12;
    const from = after.findIndex(alive);
    if (from === -1) return { power, values };
    chances = after.slice(from, after.findLastIndex(alive) + 1);
    first += from;
  }
  return { power, values: values + limit * (1 - power) };
}

describe("the budget of a share", () => {
  it.each([
    // From a variance of 1/4 it was 810,682 (with so many stakes); from that at the edge alone it would be 32,167.
    [0.99, 0.005, 37_447],
    [0.999, 0.001, 109_056],
    [0.98, 0.02, 5220],
    [0.9, 0.1, 902],
    [0.9, 0.02, 19_062],
    [0.8, 0.2, 369],
    [0.55, 0.05, 7876],
    [0.5, 0.4, 124],
  ])("that is said to be at least %f is enough for a gap of %f: %i", (end, gap, needed) => {
    const design = designFor({ region: { from: end }, gap, tail: { range: [0, 1] }, alpha: ALPHA });
    const bets = Math.max(8, ...design.processes.map(({ stakes }) => stakes.length));
    expect(budget({ spread: design.spread, gap, alpha: ALPHA, bets })).toBe(needed);
    const asked = { design, limit: needed, block: 256 };
    // A truth at 1 has only one history.
    const inside = Math.min(end + gap, 1 - 1e-9);
    expect(ends({ ...asked, side: "aboveFrom", truth: inside }).power).toBeGreaterThan(0.99);
    expect(ends({ ...asked, side: "belowFrom", truth: end - gap }).power).toBeGreaterThan(0.99);
    // Near the end it does not hold, so that the law is not empty.
    expect(ends({ ...asked, side: "belowFrom", truth: end - gap / 4 }).power).toBeLessThan(0.9);
  });
});

describe("the stakes at the top", () => {
  it.each([
    // With stakes in ratio 2 from the top on: 373, 2,727 and 47.
    [0.98, 0.9, 0.02, 295],
    [0.999, 0.99, 0.005, 2255],
    [0.9, 0.5, 0.4, 40],
    // And where they only share the wealth: 151 and 120.
    [1 - 1e-9, 0.9, 0.02, 149],
    [0.75, 0.5, 0.05, 121],
  ])("tell a share of %f from %f at a gap of %f after %i values on average", (truth, end, gap, values) => {
    const design = designFor({ region: { from: end }, gap, tail: { range: [0, 1] }, alpha: ALPHA });
    const limit = gap === 0.4 ? 124 : 8000;
    const took = ends({ design, side: "aboveFrom", truth, limit, block: 1 });
    expect(Math.round(took.values)).toBe(values);
  });
});
