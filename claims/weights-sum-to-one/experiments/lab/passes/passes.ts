import { ACTIVATIONS } from "./activation.ts";
import type { Layer, Network } from "./network.ts";
import { pullBackStandardise, standardiseColumns } from "./standardise-columns.ts";
import { stridedProduct } from "./strided-product.ts";
import { byColumn, byRow, type LayerState, type Workspace } from "./workspace.ts";

/** A network, its parameters, the inputs of one batch and the arrays for it, with every view made: ready to run without allocating. */
export interface Machine {
  readonly net: Network;
  readonly parameters: Float64Array;
  readonly inputs: Float64Array;
  readonly space: Workspace;
  /** Gradient of the loss in the parameters, in their order; `backward` writes all of it. */
  readonly gradient: Float64Array;
  readonly work: readonly LayerWork[];
}

/** The products of one layer, ready to be computed. */
interface LayerWork {
  /** Weighted sums of what the layer is given, and its biases. */
  readonly sums: () => void;
  readonly weightGradient: () => void;
  /** Gradient in what the layer is given; nothing for the first layer, whose inputs are data. */
  readonly givenGradient: () => void;
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
  const work = net.layers.map((layer, index) => {
    const { units, fanIn, weights, bias } = layer;
    const { sums, delta } = space.layers[index] as LayerState;
    const before = space.layers[index - 1];
    const given = before?.activations ?? inputs;
    const theta = byRow(parameters, fanIn, weights);
    const offsets = bias >= 0 ? { values: parameters, start: bias } : undefined;
    return {
      sums: stridedProduct(byRow(sums, units), byRow(given, fanIn), theta, [space.batch, units, fanIn], offsets),
      weightGradient: stridedProduct(byRow(gradient, fanIn, weights), byColumn(delta, units), byColumn(given, fanIn), [
        units,
        fanIn,
        space.batch,
      ]),
      givenGradient:
        before === undefined
          ? () => undefined
          : stridedProduct(byRow(before.delta, fanIn), byRow(delta, units), byColumn(parameters, fanIn, weights), [
              space.batch,
              fanIn,
              units,
            ]),
    };
  });
  return { net, parameters, inputs, space, gradient, work };
}

/** Runs the batch through the network; `space.outputs` holds the outputs afterwards. Batches are normalised by their own statistics. */
export function forward(m: Machine): void {
  const { layers } = m.net;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l] as Layer;
    const state = m.space.layers[l] as LayerState;
    const work = m.work[l] as LayerWork;
    work.sums();
    if (layer.normalisation === "batch") {
      standardiseColumns(state.sums, state.standardised, state.inverse, layer.units);
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
    const work = m.work[l] as LayerWork;
    ACTIVATIONS[layer.activation].pullBack(state.scaled, state.activations, state.delta, batch * layer.units);
    if (layer.normalisation === "batch") {
      pullBackScale(m, layer, state);
      pullBackStandardise(state.delta, state.standardised, state.inverse, layer.units);
    }
    work.weightGradient();
    if (layer.bias >= 0) sumColumns(state.delta, m.gradient, layer.bias, layer.units, batch);
    work.givenGradient();
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

/** Four columns side by side, since each sum waits for itself. */
function sumColumns(delta: Float64Array, into: Float64Array, start: number, units: number, batch: number): void {
  const fours = units - (units % 4);
  const end = batch * units;
  for (let u = 0; u < fours; u += 4) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let i = u; i < end; i += units) {
      s0 += delta[i] as number;
      s1 += delta[i + 1] as number;
      s2 += delta[i + 2] as number;
      s3 += delta[i + 3] as number;
    }
    into[start + u] = s0;
    into[start + u + 1] = s1;
    into[start + u + 2] = s2;
    into[start + u + 3] = s3;
  }
  for (let u = fours; u < units; u++) {
    let sum = 0;
    for (let i = u; i < end; i += units) sum += delta[i] as number;
    into[start + u] = sum;
  }
}

function requireLength(name: string, values: Float64Array, length: number): void {
  if (values.length !== length) throw new RangeError(`${name} must have ${length} numbers, got ${values.length}`);
}
