import {
  box,
  claim,
  type Domain,
  define,
  every,
  exists,
  forAll,
  layers,
  mean,
  nonNegative,
  over,
  reals,
  sameAs,
  simplex,
  sumsToOne,
} from "probatum";
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

/** What the layers of such a network may do to the sum that each unit forms; the last one does nothing. */
const activations = {
  ReLU: define("activation(z)", "relu(z)"),
  tanh: define("activation(z)", "tanh(z)"),
  identity: define("activation(z)", "z"),
};
const kept = (w: Domain, activation: ReturnType<typeof define>) =>
  layers(
    { w, b: reals(), activation },
    { inputs: ["x", "y"], width: "d", unit: "activation(dot(w, x) + b)", keeps: "x <= y" },
  );
const never = Object.keys(activations).map((name) => `units of ${name} never turn a rise into a fall`);

/** Two ReLU units of total 1 and an output of total 1, at a point whose entries are all x. */
const net = define("net(w, b, c, x)", "w[1] * relu(x + b[1]) + w[2] * relu(x + b[2]) + c");
const shallow = "one hidden layer of two ReLU units misses it";

/** Is 1 - x1 out of reach of networks whose units have such weights, and within reach of a free one? */
const outOfReach = (weights: typeof simplex) =>
  every({
    [shallow]: forAll(
      { w: weights(2), b: reals(2), c: reals(), net },
      "max(abs(net(w, b, c, 0) - 1), abs(net(w, b, c, 1))) >= 0.1",
    ),
    ...Object.fromEntries(
      Object.values(activations).map((activation, i) => [never[i], kept(weights("d"), activation)]),
    ),
    "what does not fall misses a fall of 1": forAll(
      { low: reals(), rise: nonNegative() },
      "max(abs(low - 1), abs(low + rise)) >= 0.1",
    ),
    "a free network has it exactly": forAll(
      { x: box(0, 1), free: define("free(x)", "1 + (-1) * relu(x)") },
      "free(x) == 1 - x",
    ),
  });
const outOfReachControl = {
  [shallow]: { w: sumsToOne(2) },
  ...Object.fromEntries(never.map((name) => [name, { w: sumsToOne("d") }])),
  "what does not fall misses a fall of 1": { rise: reals() },
  "a free network has it exactly": { free: define("free(x)", "1 + relu(x)") },
};

/**
 * The function with the value y at the first knot and the changes of slope c at the knots t, by units with incoming weight 1. The last unit is
 * idle up to the end, and its weight makes the total of the outgoing ones 1.
 */
const matched = define("matched(y, c, t, end, x)", "y + dot(c, relu(x - t)) + (1 - sum(c)) * relu(x - end)");

export default claim({
  assertion: "W17",
  quote: "their expressive power would still be constrained in a similar way",
  readings: [
    {
      id: "f",
      kind: "literal",
      as: "as written, with a total of 1 per unit and nothing said of signs: the same function stays at least 0.1 away from every such network",
      because:
        "The function and the names are those of reading a. That units can turn a rise into a fall only takes away the reason; one such network that equals the function in both corners is what refutes.",
      asserts: outOfReach(sumsToOne),
      control: {
        ...outOfReachControl,
        ...Object.fromEntries(never.map((name) => [name, { w: simplex("d") }])),
        [shallow]: { w: simplex(2) },
      },
      expect: "refuted",
      seen: "Outgoing weights may be 2 and -1: with the first of two units idle and the second handing x1 on, a bias of 1 makes 1 - x1 in both corners.",
    },
    {
      id: "b",
      kind: "literal",
      as: "as written, nothing said of signs, biases, ReLU, one input: some continuous function on an interval stays away from every network of total 1 per unit (the class is not dense in C[a, b])",
      given: [
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
      seen: "An idle unit carries the rest of the total, so networks of total 1 reach every piecewise linear function of one input, and with these come near every continuous one.",
    },
    {
      id: "a",
      kind: "meant",
      open: "the sign of the weights",
      when: "As meant, with activations that never fall (ReLU, tanh or none)",
      carriedBy: ["With all weights non-negative"],
      as: "with weights that are not negative either, ReLU, tanh or no activation, biases: a function that falls by 1 stays at least 0.1 away from every such network, and a free one equals it",
      because:
        "The function is 1 - x1 on the unit square, looked at in the corners (0, 0) and (1, 1). It is the sign that costs here. `low` stands for what a network gives in the first corner, `rise` for how much more it gives in the second.",
      asserts: outOfReach(simplex),
      control: outOfReachControl,
      expect: "verified",
      seen: "A network of weights >= 0 never falls, so it stays at least 0.1 away from a function that falls by 1.",
    },
    {
      id: "g",
      kind: "further",
      as: "the same with GELU or SiLU: what constrains in reading a, that no such network turns a rise into a fall",
      asserts: sameAs("w18-raising-an-input", "f"),
      expect: "refuted",
      seen: "A unit of GELU or SiLU falls before it rises (W18, reading f), so with these a function that falls is not out of reach for that reason.",
    },
    {
      id: "d",
      kind: "further",
      as: "measured, tanh and ReLU, w >= 0 and total 1 per unit: mean(R2 free - R2 constrained) >= 0.05 on new points in each setting",
      asserts: better("simplex"),
      control: withinReach,
      expect: "verified",
      seen: "Networks of weights >= 0 and total 1 never fall and have slopes of at most 1, so free ones explain more of every declared target.",
    },
    {
      id: "e",
      kind: "further",
      as: "the same with total 1 per unit and signs free: mean(R2 free - R2 constrained) >= 0.05 on new points in each setting",
      asserts: better("total one"),
      control: ofTotal,
      expect: "refuted",
      seen: "With signs free a falling function is learned as well as without the total (not settled for ReLU with small weights); a large scale, and oscillation with tanh, still suffer.",
    },
    {
      id: "c",
      kind: "further",
      as: "total 1 per unit, no biases, ReLU or identity, signs free: f(c, …, c) = c is forced for every c >= 0",
      because: "One layer hands c on to every unit of the next, so one layer is enough.",
      asserts: forAll({ w: sumsToOne("d"), c: nonNegative() }, "sum(c * w) == c and relu(sum(c * w)) == c"),
      control: { w: reals("d") },
      expect: "verified",
      seen: "The weights of each unit multiply equal inputs c by their total of 1, so without biases every such network gives c.",
    },
  ],
});
