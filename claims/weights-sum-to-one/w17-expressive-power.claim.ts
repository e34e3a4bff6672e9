import {
  box,
  claim,
  define,
  every,
  exists,
  forAll,
  layers,
  mean,
  nonNegative,
  over,
  reals,
  simplex,
  sumsToOne,
} from "../../core/index.ts";
import { controlOfTotal, gain, gainPlan, type Held, heldFixed, type Target } from "./experiments/constrained-fits.ts";

interface One {
  readonly activation: "tanh" | "relu";
  readonly scale: number;
  readonly target: Target;
}

const settings: { readonly [name: string]: One } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    (["falls", "large scale", "oscillates"] as const).flatMap((target) =>
      [1, 0.2].map((scale) => [`${activation}, ${target}, He's weights x ${scale}`, { activation, scale, target }]),
    ),
  ),
);

const better = (held: Held) =>
  over(settings, (setting: One) => mean({ of: gain(setting, held), ...gainPlan, held: heldFixed }));
/** A target within reach of constrained networks: nothing is gained. */
const withinReach = Object.fromEntries(
  Object.entries(settings).map(([name, setting]) => [
    name,
    { of: gain({ ...setting, target: "rises gently" }, "simplex", "a target that rises gently") },
  ]),
);
const ofTotal = Object.fromEntries(
  Object.entries(settings).map(([name, setting]) => [name, { of: controlOfTotal(setting) }]),
);

const falling = define("target(x)", "1 - x");
/**
 * The function with the value y at the first knot and the changes of slope c at the knots t, by units with incoming weight 1. The last unit is
 * idle up to the end, and its weight makes the total of the outgoing ones 1.
 */
const matched = define("matched(y, c, t, end, x)", "y + dot(c, relu(x - t)) + (1 - sum(c)) * relu(x - end)");

export default claim({
  assertion: "W17",
  quote: "the constraint would still take away expressive power in a similar way",
  readings: [
    {
      id: "a",
      kind: "setting",
      as: "w >= 0 and total 1 per unit, activations that never fall, biases, any depth and width: a function on the unit square that falls by 1 stays at least 0.1 away from every such network, and a free one equals it",
      because:
        "The function is 1 - x1. An activation that never falls keeps the order of what it is given, so it is left out of the layers. Such a network " +
        "therefore has a value p at the corner (0, 0) and one no smaller, q, at (1, 1), where the function falls from 1 to 0.",
      asserts: every({
        "no such network falls": layers(
          { w: simplex("d"), b: reals() },
          { inputs: ["x", "y"], width: "d", unit: "dot(w, x) + b", keeps: "x <= y" },
        ),
        "what does not fall misses a fall of 1": forAll(
          { p: reals(), q: reals(), target: falling },
          "max(abs(p - target(0)), abs(q - target(1))) >= 0.1",
          { given: "p <= q" },
        ),
        "a free network has it": forAll(
          { x: box(0, 1), free: define("free(x)", "1 - relu(x)"), target: falling },
          "free(x) == target(x)",
        ),
      }),
      control: {
        "no such network falls": { w: sumsToOne("d") },
        "what does not fall misses a fall of 1": { target: define("target(x)", "x") },
        "a free network has it": { free: define("free(x)", "1 + relu(x)") },
      },
      expect: "verified",
      seen: "such a network never falls, so it misses a fall of 1 by at least one half",
    },
    {
      id: "b",
      kind: "setting",
      as: "total 1 per unit with signs free, biases, ReLU, one input on a compact interval: the class is not dense in C[a, b]",
      assumes: [
        "piecewise linear functions with finitely many knots are dense in C[a, b] (uniform continuity)",
        "each of them is, up to the end b, y + c_1 relu(x - t_1) + … with the knots t, the first of which is a",
      ],
      because:
        "If the class were not dense, some piecewise linear function would be out of its reach. A hidden unit has the one incoming weight 1 and minus a " +
        "knot as its bias; its outgoing weight is the change of slope there. A unit that is idle on the interval takes up what is missing to an outgoing total of 1.",
      asserts: exists(
        { y: reals(), c: reals("n"), t: reals("n"), end: reals(), x: reals(), matched },
        "x <= end and matched(y, c, t, end, x) != y + dot(c, relu(x - t))",
      ),
      control: {
        matched: define("matched(y, c, t, end, x)", "y + dot(c, relu(x - t)) + (1 - sum(c)) * relu(x)"),
      },
      expect: "refuted",
      seen: "an idle unit carries the rest of the total, so every piecewise linear function is in the class and the assertion is false",
    },
    {
      id: "c",
      kind: "setting",
      as: "total 1 per unit, no biases, ReLU or identity: f(c, …, c) = c is forced for every c >= 0",
      because: "One layer hands c on to every unit of the next, so one layer is enough.",
      asserts: forAll({ w: sumsToOne("d"), c: nonNegative() }, "sum(c * w) == c and relu(sum(c * w)) == c"),
      control: { w: reals("d") },
      expect: "verified",
      seen: "the weights of each unit multiply c by their total of 1",
    },
    {
      id: "d",
      kind: "setting",
      as: "measured, tanh and ReLU, w >= 0 and total 1 per unit: mean(R2 free - R2 constrained) >= 0.05 on new points in each setting",
      asserts: better("simplex"),
      control: withinReach,
      expect: "verified",
      seen: "non-negative weights of total 1 make the network monotone and its slopes at most 1",
    },
    {
      id: "e",
      kind: "setting",
      as: "the same with total 1 per unit and signs free: mean(R2 free - R2 constrained) >= 0.05 on new points in each setting",
      asserts: better("total one"),
      control: ofTotal,
      expect: "refuted",
      seen: "a falling function costs nothing with signs free: it is the sign, not the total, that takes most of the power away",
    },
  ],
});
