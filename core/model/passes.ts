import { ACTIVATIONS } from "./activation.ts";
import { EPSILON, type Layer, type Network } from "./network.ts";
import { groupsOf, pullBackStandardise, standardiseArrays } from "./standardise-arrays.ts";
import { type Strided, stridedProduct } from "./strided-product.ts";
import { byColumn, byRow, type LayerState, type Workspace } from "./workspace.ts";

/** A network, its parameters, the inputs of one batch and the arrays for it, with every view made: ready to run without allocating. */
export interface Machine {
  readonly net: Network;
  readonly parameters: Float64Array;
  readonly inputs: Float64Array;
  readonly space: Workspace;
  /** Gradient of the loss in the parameters, in their order; `backward` writes all of it. */
  readonly gradient: Float64Array;
  readonly views: readonly MachineViews[];
}

interface MachineViews {
  readonly weights: Strided;
  readonly weightsByInput: Strided;
  readonly weightGradient: Strided;
  /** What the layer is given, as [batch, fanIn] and as [fanIn, batch]. */
  readonly given: Strided;
  readonly givenByUnit: Strided;
  readonly batchGroups: ReturnType<typeof groupsOf>;
}

/**
 * Makes a network ready to run on a batch of inputs. Parameters and inputs are kept by reference: change them in place.
 *
 * @param parameters - `size` numbers, laid out as `network` says
 * @param inputs - by rows [batch, inputs]
 * @throws RangeError for arrays of another length
 */
export function machine(net: Network, parameters: Float64Array, inputs: Float64Array, space: Workspace): Machine {
  requireLength("parameters", parameters, net.size);
  requireLength("inputs", inputs, space.batch * net.inputs);
  const gradient = new Float64Array(net.size);
  const views = net.layers.map((layer, index) => {
    const before = space.layers[index - 1];
    return {
      weights: byRow(parameters, layer.fanIn, layer.weights),
      weightsByInput: byColumn(parameters, layer.fanIn, layer.weights),
      weightGradient: byRow(gradient, layer.fanIn, layer.weights),
      given: before?.views.activations ?? byRow(inputs, layer.fanIn),
      givenByUnit: before?.views.activationsByUnit ?? byColumn(inputs, layer.fanIn),
      batchGroups: groupsOf(layer.normalisation === "layer" ? "layer" : "batch", space.batch, layer.units),
    };
  });
  return { net, parameters, inputs, space, gradient, views };
}

/**
 * Runs the batch through the network; `space.outputs` holds the outputs afterwards.
 *
 * @param statistics - what batch normalisation uses: "batch" those of this batch (training), "running" the kept ones (inference)
 */
export function forward(m: Machine, statistics: "batch" | "running" = "batch"): void {
  const { layers } = m.net;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l] as Layer;
    const state = m.space.layers[l] as LayerState;
    const view = m.views[l] as MachineViews;
    stridedProduct(state.views.sums, view.given, view.weights, m.space.batch, layer.units, layer.fanIn);
    if (layer.bias >= 0) addToRows(m.parameters, layer.bias, state.sums, layer.units);
    if (layer.normalisation !== "none") {
      if (statistics === "running" && layer.normalisation === "batch") standardiseByRunning(state, layer.units);
      else standardiseArrays(state.sums, state.standardised, state.mean, state.inverse, view.batchGroups);
      scaleAndShift(m.parameters, layer, state);
    }
    ACTIVATIONS[layer.activation].apply(state.scaled, state.activations, m.space.batch * layer.units);
  }
}

/**
 * Takes the gradient of the loss from the outputs back to every parameter. Call `forward` first and write the gradient in the outputs
 * into `space.delta`. Batch normalisation is taken with the statistics of the batch, which depend on the parameters too.
 */
export function backward(m: Machine): void {
  const { layers } = m.net;
  const { batch } = m.space;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l] as Layer;
    const state = m.space.layers[l] as LayerState;
    const view = m.views[l] as MachineViews;
    ACTIVATIONS[layer.activation].pullBack(state.scaled, state.activations, state.delta, batch * layer.units);
    if (layer.normalisation !== "none") {
      pullBackScale(m, layer, state);
      pullBackStandardise(state.delta, state.standardised, state.inverse, view.batchGroups);
    }
    stridedProduct(view.weightGradient, state.views.deltaByUnit, view.givenByUnit, layer.units, layer.fanIn, batch);
    if (layer.bias >= 0) sumColumns(state.delta, m.gradient, layer.bias, layer.units, batch);
    const before = m.space.layers[l - 1];
    if (before !== undefined) {
      stridedProduct(before.views.delta, state.views.delta, view.weightsByInput, batch, layer.fanIn, layer.units);
    }
  }
}

/**
 * Moves the kept statistics of every batch-normalised layer towards those of the batch just run.
 *
 * @param share - how far, in (0, 1]; 1 replaces them
 * @param unbiased - keep the variance with divisor n - 1, as algorithm 2 of Ioffe and Szegedy 2015 does (batch >= 2)
 */
export function updateRunning(m: Machine, share: number): void {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share must be above 0 and at most 1, got ${share}`);
  const { batch } = m.space;
  if (batch < 2) throw new RangeError(`batch must be at least 2 for running statistics, got ${batch}`);
  for (const [l, { units, normalisation }] of m.net.layers.entries()) {
    if (normalisation !== "batch") continue;
    const { mean, inverse, runningMean, runningVariance } = m.space.layers[l] as LayerState;
    for (let u = 0; u < units; u++) {
      const scale = inverse[u] as number;
      const variance = ((1 / (scale * scale) - EPSILON) * batch) / (batch - 1);
      runningMean[u] = (1 - share) * (runningMean[u] as number) + share * (mean[u] as number);
      runningVariance[u] = (1 - share) * (runningVariance[u] as number) + share * variance;
    }
  }
}

function standardiseByRunning(state: LayerState, units: number): void {
  const { sums, standardised, runningMean, runningVariance } = state;
  for (let i = 0; i < sums.length; i++) {
    const u = i % units;
    standardised[i] =
      ((sums[i] as number) - (runningMean[u] as number)) / Math.sqrt((runningVariance[u] as number) + EPSILON);
  }
}

function scaleAndShift(
  parameters: Float64Array,
  { units, gamma, beta }: Layer,
  { standardised, scaled }: LayerState,
): void {
  for (let first = 0; first < scaled.length; first += units) {
    for (let u = 0; u < units; u++) {
      scaled[first + u] =
        (parameters[gamma + u] as number) * (standardised[first + u] as number) + (parameters[beta + u] as number);
    }
  }
}

/** Gradients of gamma and beta; delta becomes the gradient in the standardised values. */
function pullBackScale(m: Machine, { units, gamma, beta }: Layer, { delta, standardised }: LayerState): void {
  const { parameters, gradient } = m;
  for (let u = 0; u < units; u++) {
    const scale = parameters[gamma + u] as number;
    let along = 0;
    let sum = 0;
    for (let i = u; i < delta.length; i += units) {
      const d = delta[i] as number;
      along += d * (standardised[i] as number);
      sum += d;
      delta[i] = d * scale;
    }
    gradient[gamma + u] = along;
    gradient[beta + u] = sum;
  }
}

function addToRows(parameters: Float64Array, bias: number, sums: Float64Array, units: number): void {
  for (let first = 0; first < sums.length; first += units) {
    for (let u = 0; u < units; u++) sums[first + u] = (sums[first + u] as number) + (parameters[bias + u] as number);
  }
}

function sumColumns(delta: Float64Array, into: Float64Array, start: number, units: number, batch: number): void {
  for (let u = 0; u < units; u++) {
    let sum = 0;
    for (let s = 0; s < batch; s++) sum += delta[s * units + u] as number;
    into[start + u] = sum;
  }
}

function requireLength(name: string, values: Float64Array, length: number): void {
  if (values.length !== length) throw new RangeError(`${name} must have ${length} numbers, got ${values.length}`);
}
