import { type Moments, mergeMoments, NO_MOMENTS } from "../../../numeric/describe/moments.ts";
import type { Design } from "./design.ts";

/**
 * What the values so far have won and lost, and how they are spread. Changed in place, so that a run of any length takes
 * the same memory and no value costs an allocation.
 */
export interface State {
  count: number;
  /** Moments of the full groups. */
  moments: Moments;
  /** Log-wealth of every stake after the full groups, process by process, in the order of the design. */
  readonly logs: Float64Array;
  /** Their wealth, for looking without a logarithm; cut off at a size that every threshold is far below. */
  readonly bank: Float64Array;
  /** Product of the factors of the group at hand. */
  readonly products: Float64Array;
  /** Of the group at hand: its first value, and the sums of the powers 1 to 3 of the distances from it. */
  readonly sums: Float64Array;
  /** The design, laid out for the inner loop. */
  readonly layout: Layout;
}

interface Layout {
  /** Where the stakes of each process begin; one more entry than there are processes. */
  readonly starts: Int32Array;
  readonly ends: Float64Array;
  readonly directions: Float64Array;
  readonly stakes: Float64Array;
  /** What a bet costs under a declared variance: 1 / (1 + stake² · variance / 2); 1 under a range. */
  readonly tolls: Float64Array;
  /** Values between two logarithms. */
  readonly group: number;
  readonly low: number;
  readonly high: number;
}

/** So many factors are multiplied before a logarithm is taken: (1 − 0.99)^64 is 1e-128, far from underflow. */
const GROUP = 64;
/** Under a variance, factors beyond 1e3 are not multiplied: 64 of them and their tolls stay within 1e±260. */
const WILD = 40;
/** Beyond this, x² / 2 swallows 1 + x, and soon after it overflows. */
const HUGE = 1e20;
/** exp(600) is finite, and no threshold is near it. */
const CUT = 600;

/** The state before the first value. */
export function start(design: Design): State {
  const layout = layoutOf(design);
  const { length } = layout.stakes;
  return {
    count: 0,
    moments: NO_MOMENTS,
    logs: new Float64Array(length),
    bank: new Float64Array(length).fill(1),
    products: new Float64Array(length).fill(1),
    sums: new Float64Array(4),
    layout,
  };
}

function layoutOf({ processes, tail }: Design): Layout {
  const stakes = Float64Array.from(processes.flatMap((process) => process.stakes));
  const starts = new Int32Array(processes.length + 1);
  processes.forEach((process, i) => {
    starts[i + 1] = (starts[i] as number) + process.stakes.length;
  });
  const toll = (stake: number): number => ("variance" in tail ? 1 / (1 + (stake * stake * tail.variance) / 2) : 1);
  const [low, high] = "range" in tail ? tail.range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  // An end close to the start of a wide range allows huge gains: then fewer factors, so that the product stays finite.
  const largest = "range" in tail ? Math.max(...processes.map((process) => gainOf(process, low, high))) : 1;
  let group = GROUP;
  while (group > 1 && group * Math.log(largest) > CUT) group /= 2;
  return {
    starts,
    ends: Float64Array.from(processes, ({ end }) => end),
    directions: Float64Array.from(processes, ({ direction }) => direction),
    stakes,
    tolls: stakes.map(toll),
    group,
    low,
    high,
  };
}

function gainOf({ end, direction, stakes }: Design["processes"][number], low: number, high: number): number {
  return 1 + Math.max(...stakes) * (direction === 1 ? high - end : end - low);
}

/**
 * What do these values add? Changes `state`. Values are taken one by one, in order, so that the state depends on the values and on
 * nothing else: the same bits, however they were cut into blocks.
 *
 * @param values - independent values of one distribution, the first `length` of them
 * @throws RangeError for a value that is not finite or leaves the declared range; never clipped
 */
export function observe(design: Design, state: State, values: ArrayLike<number>, length: number = values.length): void {
  const { group, low, high } = state.layout;
  const bet = "variance" in design.tail ? betByVariance : Number.isFinite(high) ? betByRange : betByHalfLine;
  for (let i = 0; i < length; i++) {
    const value = values[i] as number;
    if (!(value >= low && value <= high && value - value === 0)) refuse(value, low, high);
    describe(state, value);
    bet(state, value);
    state.count++;
    if (state.count % group === 0) settle(state);
  }
}

function refuse(value: number, low: number, high: number): never {
  if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, got ${value}`);
  throw new RangeError(`values must be in the declared range ${low} to ${high}, got ${value}`);
}

/** Factors 1 + stake · (value − end). */
function betByRange({ layout, products }: State, value: number): void {
  const { starts, ends, directions, stakes } = layout;
  for (let p = 0; p < ends.length; p++) {
    const excess = (directions[p] as number) * (value - (ends[p] as number));
    const stop = starts[p + 1] as number;
    for (let k = starts[p] as number; k < stop; k++) {
      products[k] = (products[k] as number) * (1 + (stakes[k] as number) * excess);
    }
  }
}

/** The same, where a value may be of any size: a logarithm at once for one that a product may not bear. */
function betByHalfLine(state: State, value: number): void {
  const { stakes, ends } = state.layout;
  const excess = value - (ends[0] as number);
  if ((stakes[0] as number) * excess <= 1e3) {
    betByRange(state, value);
    return;
  }
  for (let k = 0; k < stakes.length; k++) {
    state.logs[k] = (state.logs[k] as number) + Math.log1p((stakes[k] as number) * excess);
  }
  bankOf(state);
}

/**
 * Factors of Catoni's influence function: they grow like x near 0 and like x² far out, so that the logarithm of a single wild
 * value counts little.
 *
 * @see Catoni 2012, doi:10.1214/11-AIHP454, equation 2.1, the widest choice
 */
function betByVariance(state: State, value: number): void {
  const { starts, ends, directions, stakes, tolls } = state.layout;
  const { products } = state;
  // Two processes stand at every end, with the same stakes in opposite directions: one factor serves both.
  for (let p = 0; p < ends.length; p += 2) {
    const excess = (directions[p] as number) * (value - (ends[p] as number));
    const size = Math.abs(excess);
    const [from, stop] = [starts[p] as number, starts[p + 1] as number];
    if ((stakes[stop - 1] as number) * size > WILD) {
      betOnWild(state, p, excess);
      betOnWild(state, p + 1, -excess);
      continue;
    }
    const [winner, loser] = excess < 0 ? [stop, from] : [from, stop];
    for (let k = 0; k < stop - from; k++) {
      const x = (stakes[from + k] as number) * size;
      const toll = tolls[from + k] as number;
      const factor = 1 + x + (x * x) / 2;
      products[winner + k] = (products[winner + k] as number) * (toll * factor);
      products[loser + k] = (products[loser + k] as number) * (toll / factor);
    }
  }
}

function betOnWild(state: State, p: number, excess: number): void {
  const { starts, stakes, tolls } = state.layout;
  for (let k = starts[p] as number; k < (starts[p + 1] as number); k++) {
    const x = (stakes[k] as number) * Math.abs(excess);
    const size = x > HUGE ? 2 * Math.log(x) - Math.LN2 : Math.log1p(x + (x * x) / 2);
    state.logs[k] = (state.logs[k] as number) + (excess < 0 ? -size : size) + Math.log(tolls[k] as number);
  }
  bankOf(state);
}

/** Distances are taken from the first value of the group, so that a large mean does not swallow a small spread. */
function describe({ sums, layout, count }: State, value: number): void {
  if (count % layout.group === 0) sums[0] = value;
  const distance = value - (sums[0] as number);
  const square = distance * distance;
  sums[1] = (sums[1] as number) + distance;
  sums[2] = (sums[2] as number) + square;
  sums[3] = (sums[3] as number) + square * distance;
}

/** Ends a group: its products become logarithms, its sums moments. */
function settle(state: State): void {
  const { logs, products, sums } = state;
  for (let k = 0; k < logs.length; k++) {
    logs[k] = (logs[k] as number) + Math.log(products[k] as number);
    products[k] = 1;
  }
  bankOf(state);
  state.moments = mergeMoments(state.moments, groupMoments(sums, state.layout.group));
  sums.fill(0);
}

function bankOf({ logs, bank }: State): void {
  for (let k = 0; k < logs.length; k++) bank[k] = Math.exp(Math.min(CUT, logs[k] as number));
}

function groupMoments(sums: Float64Array, count: number): Moments {
  const [shift, first, second, third] = sums as unknown as readonly [number, number, number, number];
  const mean = first / count;
  const square = mean * mean;
  return {
    count,
    mean: shift + mean,
    second: Math.max(0, second - count * square),
    third: third - 3 * mean * second + 2 * count * square * mean,
  };
}

/** The moments of all values so far. */
export function momentsSoFar(state: State): Moments {
  const rest = state.count % state.layout.group;
  return rest === 0 ? state.moments : mergeMoments(state.moments, groupMoments(state.sums, rest));
}

/** Log-wealth of every stake of one process, after all values so far. */
export function logWealth({ layout, logs, products }: State, process: number): Float64Array {
  const [from, to] = [layout.starts[process], layout.starts[process + 1]];
  return logs.slice(from, to).map((log, k) => log + Math.log(products[(from as number) + k] as number));
}

/** Has this process reached so much wealth, an e-value? Without a logarithm, so as good as the rounding of a group. */
export function reaches({ layout, bank, products }: State, process: number, wealth: number): boolean {
  const [from, to] = [layout.starts[process] as number, layout.starts[process + 1] as number];
  let sum = 0;
  for (let k = from; k < to; k++) sum += (bank[k] as number) * (products[k] as number);
  return sum >= wealth * (to - from);
}
