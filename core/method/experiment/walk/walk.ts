import type { Design } from "./design.ts";
import { evidence, mayBeDefinite, type Standing } from "./e-process.ts";
import { observe, type State, start } from "./wealth.ts";

/** How a walk ended: what it came to, and after how many values. */
export interface Walk {
  readonly outcome: Standing["outcome"];
  readonly count: number;
}

/**
 * Draws one value after the other and looks after each, until there is a definite answer or the limit is reached.
 *
 * @param next - the value of index 0, 1, 2, …
 * @param limit - most values, an integer >= 1
 * @throws RangeError for a value outside the range that the design declares
 */
export function walk(design: Design, next: (index: number) => number, limit: number): Walk {
  const state = start(design);
  const value = new Float64Array(1);
  while (state.count < limit) {
    value[0] = next(state.count);
    observe(design, state, value);
    if (!mayBeDefinite(design, state)) continue;
    const { outcome } = evidence(design, state);
    if (outcome !== "inconclusive") return { outcome, count: state.count };
  }
  return { outcome: "inconclusive", count: state.count };
}

/**
 * The same for blocks that arrive in any order, from any number of workers: a block waits until all before it are there, so that the
 * answer depends on the blocks and not on who was quick. What arrives after the end changes nothing.
 *
 * @param design - with its looks after every block
 * @param blocks - how many there are at most
 * @throws RangeError, on arrival, for an index that is none or was there before, and for a value outside the range that the design declares
 */
export function walkInOrder(
  design: Design,
  blocks: number,
): { readonly arrive: (index: number, values: ArrayLike<number>) => void; readonly end: () => Walk | undefined } {
  const state: State = start(design);
  const waiting = new Map<number, ArrayLike<number>>();
  let [next, end]: [number, Walk | undefined] = [0, undefined];
  return {
    arrive(index, values) {
      if (!Number.isInteger(index) || index < 0 || index >= blocks) {
        throw new RangeError(`index must be an integer from 0 to ${blocks - 1}, got ${index}`);
      }
      if (waiting.has(index) || (index < next && end === undefined)) {
        throw new RangeError(`index must be new, got ${index} twice`);
      }
      waiting.set(index, values);
      for (let block = waiting.get(next); block !== undefined && end === undefined; block = waiting.get(next)) {
        waiting.delete(next);
        next++;
        observe(design, state, block);
        const { outcome } = evidence(design, state);
        if (outcome !== "inconclusive" || next === blocks) end = { outcome, count: state.count };
      }
    },
    end: () => end,
  };
}
