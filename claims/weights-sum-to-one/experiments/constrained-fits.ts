import { called, clamp, type Draw, shared } from "probatum";
import {
  type Activation,
  forward,
  initialise,
  machine,
  meanSquaredError,
  network,
  projection,
  train,
  weightGroups,
  workspace,
} from "./lab/index.ts";

/** What the weights into each unit are held to while the network learns. */
export type Held = "free" | "simplex" | "total one";

/** What is learned, on the unit square. */
export type Target = "falls" | "large scale" | "oscillates" | "rises gently";

export interface Setting {
  readonly activation: Activation;
  /** Multiplies He's initial weights. */
  readonly scale: number;
  readonly target: Target;
}

/** What one network came to. */
export interface Fitted {
  /** Share of the variance of new points that is explained, not less than 0: a fit worse than the mean explains nothing. */
  readonly explained: number;
  /** Mean squared error on new points; NaN or an infinity for a diverged network. */
  readonly loss: number;
  /** Totals of the weights of one hidden unit drawn at random, of the hidden layer, and of the network. */
  readonly totals: readonly [number, number, number];
}

/**
 * The text names an output that falls and one on a far larger scale; oscillating is what no monotone function does. One that rises gently
 * is within reach of constrained networks, so it serves as control.
 */
export const TARGETS: Readonly<Record<Target, (u: number, v: number) => number>> = {
  falls: (u, v) => -u - v,
  "large scale": (u, v) => 100 * (u + v),
  oscillates: (u, v) => Math.sin(2 * Math.PI * u) + Math.sin(2 * Math.PI * v),
  "rises gently": (u, v) => 0.4 * (u + v),
};

const TRAINING = 24;
const NEW = 100;
const HIDDEN = 8;

/** What is the same in every replicate, for the page. */
export const heldFixed = [
  "two inputs, 8 hidden units and one linear output, all with biases; 24 training points and 100 new ones, uniform on the unit square, without noise",
  "300 full-batch steps of Adam at rate 0.1; constrained weights are moved to the nearest allowed ones after every step",
  "targets -u - v, 100 (u + v) and sin(2 pi u) + sin(2 pi v); a fit worse than the mean counts as explaining nothing",
] as const;

/** Largest difference in explained share that one pair counts for. */
const LIMIT = 0.25;

/** How much more of new points the free network explains than the one held. */
export function gain(setting: Setting, held: Held, what = "R2 free minus R2 constrained"): (draw: Draw) => number {
  const [free, bound] = [fitted(setting, "free"), fitted(setting, held)];
  return called(what, (draw) => free(draw).explained - bound(draw).explained);
}

/** Does the network held one way predict new points at least as well as the one held another way? A diverged one does not. */
export function atLeastAsGood(setting: Setting, first: Held, second: Held): (draw: Draw) => boolean {
  const [one, other] = [fitted(setting, first), fitted(setting, second)];
  return (draw) => {
    const [loss, than] = [one(draw).loss, other(draw).loss];
    return Number.isFinite(loss) && !(than < loss);
  };
}

/** How a gain of at least 0.05 is tried: the region, and why. */
export const gainPlan = {
  within: [0.05, null],
  gap: 0.2,
  because:
    "The reading names 0.05. A pair counts for at most a quarter either way, so that no single network decides and 124 pairs can tell no gain " +
    "from 0.05; the gap is all the room above 0.05.",
  tail: clamp(-LIMIT, LIMIT),
  block: 1,
} as const;

/**
 * What must come out otherwise than a total of 1 with signs free. Where that costs nothing the sign is held too, which does cost; elsewhere a
 * falling target is learned with tanh, where the total alone costs nothing.
 */
export function controlOfTotal(setting: Setting): (draw: Draw) => number {
  const { activation, scale, target } = setting;
  const costsNothing =
    target === "falls" ? activation === "tanh" || scale === 1 : activation === "relu" && target === "oscillates";
  return costsNothing
    ? gain(setting, "simplex", "weights that are not negative either")
    : gain({ activation: "tanh", scale: 1, target: "falls" }, "total one", "tanh and a target that falls");
}

/**
 * Trains one network and tries it on new points; the arms of a setting share initial weights and data, pair by pair.
 *
 * @param streams - names the random numbers; a claim whose plan was settled after a look at these takes others
 */
export function fitted(setting: Setting, held: Held, streams = "fit, registered"): (draw: Draw) => Fitted {
  // The plan was settled on other streams; these are the ones of record.
  const name = `${streams}, ${setting.activation} ${setting.scale} ${setting.target}`;
  const arms = experiments.get(name) ?? shared(name, (draw) => armsOf(setting, draw));
  experiments.set(name, arms);
  return (draw) => arms(draw)(held);
}

/** One shared experiment for every setting that is asked for. */
const experiments = new Map<string, (draw: Draw) => (held: Held) => Fitted>();

/** Draws what the arms share; each arm is trained when it is first asked for, and once. */
function armsOf({ activation, scale, target }: Setting, draw: Draw): (held: Held) => Fitted {
  const net = network(2, [
    { units: HIDDEN, activation },
    { units: 1, activation: "identity" },
  ]);
  const start = initialise(net, { scheme: "he", scale }, draw);
  const unit = draw.integer(HIDDEN);
  const points = Float64Array.from({ length: 2 * (TRAINING + NEW) }, () => draw.uniform());
  const of = TARGETS[target];
  const wanted = Float64Array.from({ length: TRAINING + NEW }, (_, i) =>
    of(points[2 * i] as number, points[2 * i + 1] as number),
  );
  const trained = new Map<Held, Fitted>();
  const learn = (held: Held): Fitted => {
    const parameters = Float64Array.from(start);
    const m = machine(net, parameters, points.slice(0, 2 * TRAINING), workspace(net, TRAINING));
    const keep = held === "free" ? () => undefined : projection(net, held, "unit");
    keep(parameters);
    train(m, {
      targets: wanted.slice(0, TRAINING),
      steps: 300,
      optimiser: { kind: "adam", rate: 0.1 },
      after: () => keep(parameters),
    });
    const tried = machine(net, parameters, points.slice(2 * TRAINING), workspace(net, NEW));
    forward(tried);
    const [from, to] = weightGroups(net, "unit")[unit] as readonly [number, number];
    const totals = [[from, to], weightGroups(net, "layer")[0], [0, net.weights]].map((range) =>
      parameters.slice(...(range as [number, number])).reduce((sum, w) => sum + w, 0),
    ) as [number, number, number];
    const wantedNew = wanted.slice(TRAINING);
    const loss = meanSquaredError(tried.space, wantedNew);
    return { explained: explained(tried.space.outputs, wantedNew), loss, totals };
  };
  return (held) => {
    const result = trained.get(held) ?? learn(held);
    trained.set(held, result);
    return result;
  };
}

/** 1 - squared errors over squared distances from the mean, cut off at 0; a diverged network explains nothing. */
function explained(outputs: Float64Array, wanted: Float64Array): number {
  const mean = wanted.reduce((sum, y) => sum + y, 0) / wanted.length;
  let errors = 0;
  let spread = 0;
  for (const [i, y] of wanted.entries()) {
    errors += (y - (outputs[i] as number)) * (y - (outputs[i] as number));
    spread += (y - mean) * (y - mean);
  }
  const share = 1 - errors / spread;
  return share > 0 ? share : 0;
}
