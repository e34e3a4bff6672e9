import type { Network } from "./network.ts";
import { requireCount } from "./network.ts";
import type { Strided } from "./strided-product.ts";

/** What a layer computes for a batch, by rows [batch, units]; written by the passes and free to be read between them. */
export interface LayerState {
  /** The weighted sums, before any normalisation. */
  readonly sums: Float64Array;
  /** Standardised sums; the sums themselves where the layer is not normalised. */
  readonly standardised: Float64Array;
  /** What the activation is given: after gamma and beta. */
  readonly scaled: Float64Array;
  /** What the next layer is given. */
  readonly activations: Float64Array;
  /** Gradient of the loss, in place from the activations back to the sums. */
  readonly delta: Float64Array;
  /** 1 / sqrt(variance + eps) of each unit over the batch; nothing where the layer is not normalised. */
  readonly inverse: Float64Array;
}

/** All arrays that the passes of one network over one batch need. A workspace belongs to one network and one batch size. */
export interface Workspace {
  readonly batch: number;
  readonly layers: readonly LayerState[];
  /** The outputs, [batch, outputs]. */
  readonly outputs: Float64Array;
  /** The gradient of the loss in the outputs; a loss writes it, `backward` uses it up. */
  readonly delta: Float64Array;
}

/** Allocates what the passes need, once. */
export function workspace({ layers }: Network, batch: number): Workspace {
  requireCount("batch", batch);
  const states = layers.map(({ units, normalisation }): LayerState => {
    const make = (): Float64Array => new Float64Array(batch * units);
    const sums = make();
    const normalised = normalisation !== "none";
    return {
      sums,
      standardised: normalised ? make() : sums,
      scaled: normalised ? make() : sums,
      activations: make(),
      delta: make(),
      inverse: new Float64Array(normalised ? units : 0),
    };
  });
  const last = states.at(-1) as LayerState;
  return { batch, layers: states, outputs: last.activations, delta: last.delta };
}

/** A matrix by rows of the given length, from `start` on. */
export function byRow(values: Float64Array, length: number, start = 0): Strided {
  return { values, start, row: length, column: 1 };
}

/** The same numbers, turned: what was a column is a row. */
export function byColumn(values: Float64Array, length: number, start = 0): Strided {
  return { values, start, row: 1, column: length };
}
