import { EPSILON } from "./network.ts";

/** Groups of equal size in an array by rows: entry j of group g at `g * group + j * member`. */
export interface Groups {
  readonly count: number;
  readonly members: number;
  readonly group: number;
  readonly member: number;
}

/** Units over the batch (batch normalisation) or cases over their units (layer normalisation), of an array [batch, units]. */
export function groupsOf(kind: "batch" | "layer", batch: number, units: number): Groups {
  return kind === "batch"
    ? { count: units, members: batch, group: 1, member: units }
    : { count: batch, members: units, group: units, member: 1 };
}

/**
 * Standardises each group: minus its mean, times 1 / sqrt(variance + eps), variance with divisor n, as the formula `batchNorm` with
 * gamma 1 and beta 0. Mean and inverse deviation of every group are kept for the way back.
 */
export function standardiseArrays(
  x: Float64Array,
  into: Float64Array,
  mean: Float64Array,
  inverse: Float64Array,
  { count, members, group, member }: Groups,
): void {
  for (let g = 0; g < count; g++) {
    const first = g * group;
    let sum = 0;
    for (let j = 0; j < members; j++) sum += x[first + j * member] as number;
    const centre = sum / members;
    let squares = 0;
    for (let j = 0; j < members; j++) {
      const off = (x[first + j * member] as number) - centre;
      squares += off * off;
    }
    const scale = 1 / Math.sqrt(squares / members + EPSILON);
    mean[g] = centre;
    inverse[g] = scale;
    for (let j = 0; j < members; j++) {
      into[first + j * member] = ((x[first + j * member] as number) - centre) * scale;
    }
  }
}

/**
 * Takes the gradient back through the standardisation, in place.
 *
 * @param delta - gradient in the standardised values; becomes the gradient in the values before
 * @see Ioffe and Szegedy 2015, section 3, the chain rule written out
 */
export function pullBackStandardise(
  delta: Float64Array,
  standardised: Float64Array,
  inverse: Float64Array,
  { count, members, group, member }: Groups,
): void {
  for (let g = 0; g < count; g++) {
    const first = g * group;
    let sum = 0;
    let along = 0;
    for (let j = 0; j < members; j++) {
      const d = delta[first + j * member] as number;
      sum += d;
      along += d * (standardised[first + j * member] as number);
    }
    const scale = inverse[g] as number;
    const centre = sum / members;
    const slope = along / members;
    for (let j = 0; j < members; j++) {
      const i = first + j * member;
      delta[i] = ((delta[i] as number) - centre - (standardised[i] as number) * slope) * scale;
    }
  }
}
