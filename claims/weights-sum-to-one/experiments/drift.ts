import type { Draw } from "probatum";
import { arm, CASES, type Data, drawData, INPUTS, layerMoments, RATE, type Setting } from "./batch-normalisation.ts";
import { lossAndGradient } from "./lab/index.ts";

/** Largest change of a hidden unit's mean in one of the first 20 steps, in units of its own standard deviation before the step. */
export function largestShift(setting: Setting, rate: number): (draw: Draw) => number {
  return (draw) => {
    let largest = 0;
    walk(setting, drawData(1, draw), 20, rate, ({ largestShare }) => {
      largest = Math.max(largest, largestShare);
    });
    return largest;
  };
}

/** Largest change of a hidden unit's mean over 200 steps, in units of its own standard deviation before the first. */
export function shiftOverTraining(setting: Setting, rate: number): (draw: Draw) => number {
  return (draw) => {
    const data = drawData(1, draw);
    const m = arm(setting, "none", data);
    const moments = layerMoments(m, 0);
    lossAndGradient(m, data.targets);
    moments.keep();
    for (let step = 0; step < 200; step++) {
      for (let i = 0; i < m.net.size; i++) {
        m.parameters[i] = (m.parameters[i] as number) - rate * (m.gradient[i] as number);
      }
      lossAndGradient(m, data.targets);
    }
    return moments.moved().largestShare;
  };
}

/**
 * Drift of what the next layer is given, per step over 50 steps and in units of its average spread, of a network without batch
 * normalisation whose inputs have mean 3 and standard deviation 5: given as they are, or standardised over the cases.
 *
 * @param rateScale - multiplies the length of every step
 */
export function inputDrift(setting: Setting, inputs: "raw" | "standardised", rateScale = 1): (draw: Draw) => number {
  return (draw) => {
    const data = drawData(1, draw);
    const given = inputs === "raw" ? data.inputs.map((x) => 3 + 5 * x) : standardisedColumns(data.inputs);
    let drift = 0;
    walk(setting, { ...data, inputs: given }, 50, rateScale * RATE, ({ change, spread }) => {
      drift += change / spread / 50;
    });
    return drift;
  };
}

type Moved = ReturnType<ReturnType<typeof layerMoments>["moved"]>;

/** Trains a plain network step by step and tells how the first hidden layer moved in each. */
function walk(setting: Setting, data: Data, steps: number, rate: number, tell: (moved: Moved) => void): void {
  const m = arm(setting, "none", data);
  const moments = layerMoments(m, 0);
  lossAndGradient(m, data.targets);
  for (let step = 0; step < steps; step++) {
    moments.keep();
    for (let i = 0; i < m.net.size; i++) {
      m.parameters[i] = (m.parameters[i] as number) - rate * (m.gradient[i] as number);
    }
    lossAndGradient(m, data.targets);
    tell(moments.moved());
  }
}

/** Each input minus its mean over the cases, over its standard deviation there. */
function standardisedColumns(inputs: Float64Array): Float64Array {
  const result = Float64Array.from(inputs);
  for (let column = 0; column < INPUTS; column++) {
    let sum = 0;
    for (let s = 0; s < CASES; s++) sum += inputs[s * INPUTS + column] as number;
    const mean = sum / CASES;
    let squares = 0;
    for (let s = 0; s < CASES; s++) {
      const off = (inputs[s * INPUTS + column] as number) - mean;
      squares += off * off;
    }
    for (let s = 0; s < CASES; s++) {
      const i = s * INPUTS + column;
      result[i] = ((inputs[i] as number) - mean) / Math.sqrt(squares / CASES);
    }
  }
  return result;
}
