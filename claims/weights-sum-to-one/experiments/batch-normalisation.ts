import { type Draw, shared } from "probatum";
import {
  type Activation,
  initialise,
  lossAndGradient,
  type Machine,
  machine,
  network,
  workspace,
} from "./lab/index.ts";

/** One setting in which a network with batch normalisation is compared with its twin without. */
export interface Setting {
  readonly activation: Activation;
  /** Multiplies He's initial weights. */
  readonly scale: number;
  /** Multiplies the inputs. */
  readonly inputScale?: number;
  /** Multiplies the length of every step. */
  readonly rateScale?: number;
}

/** What one training of one arm showed; averages run over the steps at which it was looked at. */
export interface Trained {
  readonly finalLoss: number;
  /** Change per step of mean and standard deviation of what the next layer is given, averaged over hidden units. */
  readonly drift: number;
  /** The same in units of the average standard deviation of those units. */
  readonly relativeDrift: number;
  /** Length of the change of the second layer's gradient when only the first layer makes its step. */
  readonly gradientShift: number;
  /** Length of the change of the gradient over one step (gradient predictiveness). */
  readonly gradientChange: number;
  /** Largest change of gradient per length of step, along the gradient (effective beta-smoothness). */
  readonly beta: number;
  /** Largest minus smallest loss along the gradient. */
  readonly lossRange: number;
  /** beta times the squared length of all parameters: unchanged when every weight is scaled and the function with it. */
  readonly scaleFreeBeta: number;
}

export const INPUTS = 4;
export const CASES = 32;
const UNITS = 10;
const STEPS = 50;
export const RATE = 0.05;
/** A look along the gradient is dear, so it is taken at every tenth step. */
const LOOK = 10;
/** Lengths of step looked at, as multiples of the step that training takes (Santurkar et al. 2018, section 3.1: 1/2 to 4). */
const MULTIPLES = [0.5, 1, 2, 4];

/** What is the same in every replicate, for the page. */
export const heldFixed = [
  "4 normal inputs, two hidden layers of 10 units, one linear output; 32 cases, a target sin(a . x) with a normal direction a",
  "50 full-batch steps of gradient descent at rate 0.05; looks along the gradient at every tenth step, at 1/2, 1, 2 and 4 times the step taken",
  "batch normalisation stands before the activation of both hidden layers, with eps 1e-5, gamma 1 and beta 0 at the start; both arms have the same initial weights and data",
] as const;

/** Both arms of a setting, trained once for all readings that look at them. */
export function twins(setting: Setting): (draw: Draw) => { readonly plain: Trained; readonly normalised: Trained } {
  // The plan was settled on other streams; these are the ones of record.
  const name = `twins, registered, ${JSON.stringify(setting)}`;
  const known = experiments.get(name);
  if (known !== undefined) return known;
  const run = shared(name, (draw) => {
    const data = drawData(setting.inputScale ?? 1, draw);
    return { plain: trainedArm(setting, "none", data), normalised: trainedArm(setting, "batch", data) };
  });
  experiments.set(name, run);
  return run;
}

const experiments = new Map<string, (draw: Draw) => { readonly plain: Trained; readonly normalised: Trained }>();

export interface Data {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

const hidden = (activation: Activation, normalisation: "none" | "batch") =>
  network(INPUTS, [
    { units: UNITS, activation, normalisation },
    { units: UNITS, activation, normalisation },
    { units: 1, activation: "identity" },
  ]);

export function drawData(inputScale: number, draw: Draw): Data {
  const weights = initialise(hidden("identity", "none"), { scheme: "he" }, draw);
  const direction = Array.from({ length: INPUTS }, () => draw.normal());
  const inputs = Float64Array.from({ length: CASES * INPUTS }, () => draw.normal());
  const targets = Float64Array.from({ length: CASES }, (_, s) =>
    Math.sin(direction.reduce((sum, a, i) => sum + a * (inputs[s * INPUTS + i] as number), 0)),
  );
  return { inputs: inputs.map((x) => inputScale * x), targets, weights };
}

/** A network with the weights drawn for both arms; what an arm has besides starts at 0, gammas at 1. */
export function arm(setting: Setting, normalisation: "none" | "batch", data: Data): Machine {
  const net = hidden(setting.activation, normalisation);
  const parameters = new Float64Array(net.size);
  for (let i = 0; i < net.weights; i++) parameters[i] = setting.scale * (data.weights[i] as number);
  for (const { gamma, units } of net.layers) if (gamma >= 0) parameters.fill(1, gamma, gamma + units);
  return machine(net, parameters, data.inputs, workspace(net, CASES));
}

function trainedArm(setting: Setting, normalisation: "none" | "batch", { targets, ...rest }: Data): Trained {
  const m = arm(setting, normalisation, { targets, ...rest });
  const rate = RATE * (setting.rateScale ?? 1);
  const moments = [layerMoments(m, 0), layerMoments(m, 1)];
  const gradient = new Float64Array(m.net.size);
  const sums = { drift: 0, relativeDrift: 0, gradientShift: 0, gradientChange: 0, lossRange: 0 };
  let beta = 0;
  let scaleFreeBeta = 0;
  let looks = 0;
  lossAndGradient(m, targets);
  for (let step = 0; step < STEPS; step++) {
    gradient.set(m.gradient);
    for (const each of moments) each.keep();
    if (step % LOOK === 0) {
      looks += 1;
      const look = lookAlong(m, targets, gradient, rate);
      sums.lossRange += look.lossRange;
      sums.gradientShift += look.gradientShift;
      beta += look.beta;
      scaleFreeBeta += look.beta * squaredLength(m.parameters);
    }
    for (let i = 0; i < gradient.length; i++)
      m.parameters[i] = (m.parameters[i] as number) - rate * (gradient[i] as number);
    lossAndGradient(m, targets);
    sums.gradientChange += distance(gradient, m.gradient, 0, gradient.length);
    for (const each of moments) {
      const { change, spread } = each.moved();
      sums.drift += change / moments.length;
      sums.relativeDrift += change / spread / moments.length;
    }
  }
  return {
    finalLoss: lossAndGradient(m, targets),
    drift: sums.drift / STEPS,
    relativeDrift: sums.relativeDrift / STEPS,
    gradientShift: sums.gradientShift / looks,
    gradientChange: sums.gradientChange / STEPS,
    beta: beta / looks,
    lossRange: sums.lossRange / looks,
    scaleFreeBeta: scaleFreeBeta / looks,
  };
}

/** Loss and gradient at several lengths of step along the gradient; parameters and gradient are put back. */
function lookAlong(m: Machine, targets: Float64Array, gradient: Float64Array, rate: number) {
  const start = Float64Array.from(m.parameters);
  const length = rate * Math.sqrt(squaredLength(gradient));
  const losses: number[] = [];
  let beta = 0;
  for (const multiple of MULTIPLES) {
    for (let i = 0; i < start.length; i++)
      m.parameters[i] = (start[i] as number) - multiple * rate * (gradient[i] as number);
    losses.push(lossAndGradient(m, targets));
    beta = Math.max(beta, distance(gradient, m.gradient, 0, gradient.length) / (multiple * length));
  }
  m.parameters.set(start);
  const [first, second] = m.net.layers as [Machine["net"]["layers"][0], Machine["net"]["layers"][0]];
  const move = (from: number, count: number): void => {
    if (from < 0) return;
    for (let i = from; i < from + count; i++) m.parameters[i] = (start[i] as number) - rate * (gradient[i] as number);
  };
  move(first.weights, first.fanIn * first.units);
  for (const from of [first.bias, first.gamma, first.beta]) move(from, first.units);
  lossAndGradient(m, targets);
  const gradientShift = distance(gradient, m.gradient, second.weights, second.weights + second.fanIn * second.units);
  m.parameters.set(start);
  return { lossRange: Math.max(...losses) - Math.min(...losses), beta, gradientShift };
}

/** Means and standard deviations over the cases of one hidden layer's activations, kept before a step and compared after it. */
export function layerMoments(m: Machine, layer: number) {
  const { activations } = m.space.layers[layer] as Machine["space"]["layers"][0];
  const units = m.net.layers[layer]?.units ?? 0;
  const before = { means: new Float64Array(units), deviations: new Float64Array(units) };
  const now = { means: new Float64Array(units), deviations: new Float64Array(units) };
  const measure = ({ means, deviations }: typeof before): void => {
    const cases = activations.length / units;
    for (let u = 0; u < units; u++) {
      let sum = 0;
      for (let i = u; i < activations.length; i += units) sum += activations[i] as number;
      const mean = sum / cases;
      let squares = 0;
      for (let i = u; i < activations.length; i += units)
        squares += ((activations[i] as number) - mean) * ((activations[i] as number) - mean);
      means[u] = mean;
      deviations[u] = Math.sqrt(squares / cases);
    }
  };
  return {
    keep: () => measure(before),
    /** Average over units of |change of mean| + |change of deviation|, and the average deviation before. */
    moved: () => {
      measure(now);
      let change = 0;
      let spread = 0;
      /** Largest change of a mean, in units of that unit's own deviation; units that never vary are left out. */
      let largestShare = 0;
      for (let u = 0; u < units; u++) {
        const shift = Math.abs((now.means[u] as number) - (before.means[u] as number));
        const deviation = before.deviations[u] as number;
        change += (shift + Math.abs((now.deviations[u] as number) - deviation)) / units;
        spread += deviation / units;
        if (deviation > 0) largestShare = Math.max(largestShare, shift / deviation);
      }
      return { change, spread, largestShare };
    },
  };
}

function squaredLength(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (values[i] as number);
  return sum;
}

function distance(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const off = (a[i] as number) - (b[i] as number);
    sum += off * off;
  }
  return Math.sqrt(sum);
}
