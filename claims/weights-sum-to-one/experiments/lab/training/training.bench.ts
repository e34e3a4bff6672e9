import type { Activation } from "../passes/activation.ts";
import { network } from "../passes/network.ts";
import { machine } from "../passes/passes.ts";
import { workspace } from "../passes/workspace.ts";
import { train } from "./train.ts";

/** One training that this code and numpy do alike: same shapes, start, data, steps and batch. `core/bench/race.ts` runs both. */
interface Race {
  readonly name: string;
  /** Steps of one timed training. */
  readonly steps: number;
  /** Trains for so many steps from the same start every time, and returns the final loss. */
  readonly run: (steps: number) => number;
  /** Python with numpy that does the same: it defines `run(steps)`, which returns the final loss. */
  readonly python: string;
  /** After so few steps roundings have not grown, and both losses agree up to this much. */
  readonly agreement: { readonly steps: number; readonly within: number };
}

const RATE = 0.001;
/** Sums in another order: 100 steps of some 2^4 roundings each, on values near 1. */
const AGREEMENT = { steps: 100, within: 100 * 2 ** (4 - 53) };

/** How fast is training, beside numpy? Small networks of at most 500 weights, full batches, Adam. */
export const races: readonly Race[] = [
  bench([2, 8, 1], "tanh", 24, 2000),
  bench([4, 10, 10, 1], "tanh", 32, 2000),
  bench([2, 16, 16, 1], "relu", 32, 2000),
  bench([1, 20, 20, 1], "relu", 64, 2000),
];

function bench(sizes: readonly number[], activation: "tanh" | "relu", batch: number, steps: number): Race {
  const [inputs, ...units] = sizes as [number, ...number[]];
  const last = units.length - 1;
  const net = network(
    inputs,
    units.map((count, l) => ({ units: count, activation: (l === last ? "identity" : activation) as Activation })),
  );
  const given = Float64Array.from({ length: batch * inputs }, (_, i) => Math.cos(1.3 * i));
  const targets = Float64Array.from({ length: batch }, (_, s) => Math.sin(3 * (given[s * inputs] as number)));
  return {
    name: `${sizes.join("-")} ${activation}, batch ${batch}`,
    steps,
    agreement: AGREEMENT,
    run: (count) => {
      const start = Float64Array.from({ length: net.size }, (_, i) => (i < net.weights ? 0.5 * Math.sin(1 + i) : 0));
      const m = machine(net, start, given, workspace(net, batch));
      return train(m, { targets, steps: count, optimiser: { kind: "adam", rate: RATE } });
    },
    python: script(sizes, activation, batch),
  };
}

/** The parameters lie flat in numpy too, with views for every layer, so that Adam is one pass over one array. */
function script(sizes: readonly number[], activation: "tanh" | "relu", batch: number): string {
  return `import numpy as np

sizes, batch, rate = ${JSON.stringify(sizes)}, ${batch}, ${RATE}
shapes = [(o, i) for i, o in zip(sizes, sizes[1:])]
weights = sum(o * i for o, i in shapes)
size = weights + sum(sizes[1:])


def views(flat):
    at, ws, bs = 0, [], []
    for o, i in shapes:
        ws.append(flat[at:at + o * i].reshape(o, i))
        at += o * i
    for o, _ in shapes:
        bs.append(flat[at:at + o])
        at += o
    return ws, bs


x = np.cos(1.3 * np.arange(batch * sizes[0])).reshape(batch, sizes[0])
y = np.sin(3 * x[:, :1])


def run(steps):
    theta = np.where(np.arange(size) < weights, 0.5 * np.sin(1.0 + np.arange(size)), 0.0)
    gradient, m, v = np.zeros(size), np.zeros(size), np.zeros(size)
    ws, bs = views(theta)
    gws, gbs = views(gradient)
    last = len(ws) - 1

    def forward():
        a = [x]
        for l in range(last + 1):
            z = a[-1] @ ws[l].T
            z += bs[l]
            if l < last:
                ${activation === "tanh" ? "np.tanh(z, out=z)" : "np.maximum(z, 0, out=z)"}
            a.append(z)
        return a

    for step in range(1, steps + 1):
        a = forward()
        d = a[-1] - y
        d *= 2 / d.size
        for l in range(last, -1, -1):
            np.matmul(d.T, a[l], out=gws[l])
            np.sum(d, axis=0, out=gbs[l])
            if l > 0:
                d = d @ ws[l]
                d *= ${activation === "tanh" ? "1 - a[l] * a[l]" : "a[l] > 0"}
        m *= 0.9
        m += 0.1 * gradient
        v *= 0.999
        v += 0.001 * gradient * gradient
        theta -= rate / (1 - 0.9**step) * m / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return float(np.mean((forward()[-1] - y) ** 2))

`;
}
