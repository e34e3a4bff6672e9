import { EPSILON } from "./network.ts";

/**
 * Standardises each column of an array [batch, units]: minus its mean, times 1 / sqrt(variance + eps), variance with divisor n, as the
 * formula `batchNorm` with gamma 1 and beta 0.
 *
 * @param inverse - receives 1 / sqrt(variance + eps) of every column, for the way back
 */
export function standardiseColumns(x: Float64Array, into: Float64Array, inverse: Float64Array, units: number): void {
  const batch = x.length / units;
  for (let u = 0; u < units; u++) {
    let sum = 0;
    for (let i = u; i < x.length; i += units) sum += x[i] as number;
    const centre = sum / batch;
    let squares = 0;
    for (let i = u; i < x.length; i += units) {
      const off = (x[i] as number) - centre;
      squares += off * off;
    }
    const scale = 1 / Math.sqrt(squares / batch + EPSILON);
    inverse[u] = scale;
    for (let i = u; i < x.length; i += units) into[i] = ((x[i] as number) - centre) * scale;
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
  units: number,
): void {
  const batch = delta.length / units;
  for (let u = 0; u < units; u++) {
    let sum = 0;
    let along = 0;
    for (let i = u; i < delta.length; i += units) {
      const d = delta[i] as number;
      sum += d;
      along += d * (standardised[i] as number);
    }
    const scale = inverse[u] as number;
    const centre = sum / batch;
    const slope = along / batch;
    for (let i = u; i < delta.length; i += units) {
      delta[i] = ((delta[i] as number) - centre - (standardised[i] as number) * slope) * scale;
    }
  }
}
