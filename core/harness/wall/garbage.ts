import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of garbage that a worker may carry from one claim to the next. */
const MOST = 64 * 2 ** 20;

let last = 0;
let collect: (() => void) | undefined;

/**
 * Gives back what was left by claims before, or by records that were seen together, once that is much. V8 would let some 200 kB a claim lie
 * until gigabytes are full. What claims leave that is no garbage grows all the same (`bench/README.md`, Scale).
 */
export function tidyUp(): void {
  if (getHeapStatistics().used_heap_size < last + MOST) return;
  collect ??= collector();
  collect();
  last = getHeapStatistics().used_heap_size;
}

/** No claim can reach it: it stands in no global but that of a context which is left at once. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
