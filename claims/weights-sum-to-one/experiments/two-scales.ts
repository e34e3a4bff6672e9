import type { Draw } from "probatum";

/** Gradient descent on two features, before and after standardising them; what is counted, for the page. */
export const heldFixed = [
  "32 cases of two independent normal features, a target without noise in which both have equal parts on average; no bias, start at 0",
  "full batches, the mean squared error, step 2 / (smallest + largest curvature), which shrinks the error fastest; counted until the weights' distance from the best ones is a millionth of the first",
] as const;

const CASES = 32;

/** Does gradient descent need at least ten times as many steps on features of standard deviation 1 and `scale` as after standardising them? */
export function tenTimesSlower(scale: number): (draw: Draw) => boolean {
  return (draw) => {
    const first = Array.from({ length: CASES }, () => draw.normal());
    const second = Array.from({ length: CASES }, () => scale * draw.normal());
    const best: Pair = [draw.normal(), draw.normal() / scale];
    const standardised = { first: standardise(first), second: standardise(second) };
    const rescaled: Pair = [best[0] * standardised.first.deviation, best[1] * standardised.second.deviation];
    const after = steps(standardised.first.values, standardised.second.values, rescaled);
    return steps(first, second, best) >= 10 * after;
  };
}

type Pair = readonly [number, number];

/** Steps of gradient descent from 0 until the distance to the best weights is a millionth of what it was. */
function steps(first: readonly number[], second: readonly number[], best: Pair): number {
  const rate = bestRate(first, second);
  const goal = 1e-6 * Math.hypot(...best);
  let [u, v] = [0, 0];
  let taken = 0;
  while (Math.hypot(u - best[0], v - best[1]) > goal) {
    let [slopeU, slopeV] = [0, 0];
    for (let i = 0; i < CASES; i++) {
      const [x, y] = [first[i] as number, second[i] as number];
      const missed = (u - best[0]) * x + (v - best[1]) * y;
      slopeU += (missed * x) / CASES;
      slopeV += (missed * y) / CASES;
    }
    u -= rate * slopeU;
    v -= rate * slopeV;
    taken += 1;
  }
  return taken;
}

/** 2 over the sum of both curvatures: with it both directions shrink by the same factor. */
function bestRate(first: readonly number[], second: readonly number[]): number {
  return 2 / (meanSquare(first) + meanSquare(second));
}

function standardise(values: readonly number[]): { readonly values: readonly number[]; readonly deviation: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / CASES;
  const centred = values.map((x) => x - mean);
  const deviation = Math.sqrt(meanSquare(centred));
  return { values: centred.map((x) => x / deviation), deviation };
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x * x, 0) / CASES;
}
