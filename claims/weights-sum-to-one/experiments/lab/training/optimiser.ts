/** Changes parameters in place by one step against the gradient; keeps its state between steps and allocates nothing. */
export type Step = (parameters: Float64Array, gradient: Float64Array) => void;

/** How to learn; `rate` is the length of step per unit of gradient, above 0. */
export type Optimiser =
  | { readonly kind: "gradient descent"; readonly rate: number }
  | {
      readonly kind: "adam";
      readonly rate: number;
      readonly keep?: readonly [number, number];
      readonly epsilon?: number;
    };

/**
 * Makes an optimiser for `size` parameters.
 *
 * Adam: Kingma and Ba 2015, algorithm 1, with corrected first and second moments.
 *
 * @throws RangeError for a rate that is no finite number above 0
 */
export function stepper(optimiser: Optimiser, size: number): Step {
  const { rate } = optimiser;
  if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(`rate must be a finite number above 0, got ${rate}`);
  if (optimiser.kind === "gradient descent") {
    return (parameters, gradient) => {
      for (let i = 0; i < size; i++) parameters[i] = (parameters[i] as number) - rate * (gradient[i] as number);
    };
  }
  return adam(rate, optimiser.keep ?? [0.9, 0.999], optimiser.epsilon ?? 1e-8, size);
}

function adam(rate: number, [keep1, keep2]: readonly [number, number], epsilon: number, size: number): Step {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let left1 = 1;
  let left2 = 1;
  return (parameters, gradient) => {
    left1 *= keep1;
    left2 *= keep2;
    const length = rate / (1 - left1);
    const correction = 1 / (1 - left2);
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      const m = keep1 * (first[i] as number) + (1 - keep1) * g;
      const v = keep2 * (second[i] as number) + (1 - keep2) * g * g;
      first[i] = m;
      second[i] = v;
      parameters[i] = (parameters[i] as number) - (length * m) / (Math.sqrt(v * correction) + epsilon);
    }
  };
}
