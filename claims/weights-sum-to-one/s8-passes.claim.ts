import { called, claim, type Draw, forAll, integers, oneOf, over, positive, proportion } from "probatum";
import { deepPass, stated, type Weights } from "./experiments/deep-pass.ts";
import { blind } from "./experiments/rounded-steps.ts";

const asRule = {
  atLeast: 0.9,
  gap: 0.09,
  because: "As a rule: in at least nine networks of ten.",
  block: 1,
} as const;
const heldWith = (activation: string) => [
  `ten layers of 100 units, 100 inputs, ${activation}, no biases; inputs and weights uniform on [0, 1] before the weights are divided by their total`,
];
const held = heldWith("ReLU");
const pass = (weights: Weights) => deepPass({ ...stated, activation: "relu", weights });

/** Does each number fall to a fiftieth of the one before it, or below? */
const falls = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || 50 * value <= (values[i - 1] as number));

const forwardFalls = (weights: Weights, what: string) =>
  called(what, (draw: Draw) => falls(pass(weights)(draw).meanActivations));
const backwardFalls = (weights: Weights, what: string) =>
  called(what, (draw: Draw) => falls(pass(weights)(draw).meanGradients.toReversed()));

/** Smaller relative spreads are below what float64 resolves in sums of 100 terms, so they count as 0. */
const RESOLVED = 1e-12;

/** Does the spread over the units, relative to their mean, fall from the inputs on in every layer, until it is 0? */
const spreadsFall = (activation: "relu" | "sigmoid", weights: Weights) => (draw: Draw) => {
  const { spreads } = deepPass({ ...stated, activation, weights })(draw);
  return spreads.every((spread, i) => i === 0 || spread < Math.max(spreads[i - 1] as number, RESOLVED));
};

export default claim({
  assertion: "S8",
  quote: "the forward and the backward pass could get into trouble",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "forward, layer by layer, ReLU, 100 units: the mean activation falls by a factor of at least 50 in every layer",
      asserts: proportion({
        of: forwardFalls("layer", "each layer's mean activation is at most a fiftieth of the one before"),
        ...asRule,
        held,
      }),
      control: { of: forwardFalls("unit", "weights that add up to 1 per unit") },
      expect: "verified",
      seen: "A total of 1 over a layer of 100 units makes the mean activation a hundredth of the one before, in every layer.",
    },
    {
      id: "b",
      kind: "literal",
      as: "backward: the mean gradient falls by a factor of at least 50 in every layer, from the last to the first",
      asserts: proportion({
        of: backwardFalls("layer", "each layer's mean gradient is at most a fiftieth of the one behind it"),
        ...asRule,
        held,
      }),
      control: { of: backwardFalls("unit", "weights that add up to 1 per unit") },
      expect: "verified",
      seen: "The same weights carry the gradient back, so it too falls to about a hundredth in every layer.",
    },
    {
      id: "c",
      kind: "further",
      as: "whenever all |w| <= 0.01 the activations shrink from layer to layer, whatever the width",
      because: "Equal inputs x and n equal weights w are enough for a counterexample.",
      asserts: forAll({ n: integers(1, 10000), x: positive(), w: oneOf(["0.01"]) }, "n * w * x < x"),
      control: { n: integers(1, 99) },
      expect: "refuted",
      seen: "A hundred equal weights of 0.01 keep an activation, and more of them let it grow, so small weights alone do not shrink it.",
    },
    {
      id: "d",
      kind: "further",
      as: "two inputs that differ by 1 in one coordinate have identical outputs in float32",
      asserts: proportion({
        of: called("the outputs are the same, bit for bit, in float32", blind("float32")),
        atLeast: 0.5,
        gap: 0.4,
        because: "A rule would be nine networks of ten; one half asks for less, so that refuting it says more.",
        block: 1,
        held,
      }),
      control: { of: called("every step rounded to float16", blind("float16")) },
      expect: "refuted",
      seen: "One input of a hundred raised by 1 raises all that follows by about a fiftieth, which float32 resolves; in float16 all outputs become 0.",
    },
    {
      id: "e",
      kind: "further",
      as: "normalised per unit: the relative spread over the units of a layer falls with every layer, in at least 95 % of the networks",
      because:
        "A relative spread below 1e-12 counts as 0: float64 does not resolve it, and sigmoids get there in eight layers.",
      asserts: over({ ReLU: "relu", sigmoid: "sigmoid" } as const, (activation) =>
        proportion({
          of: called("the relative spread falls in every layer", spreadsFall(activation, "unit")),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it.",
          block: 16,
          held: heldWith("ReLU or sigmoids"),
        }),
      ),
      control: {
        ReLU: { of: called("He's weights", spreadsFall("relu", { scheme: "he" })) },
        sigmoid: { of: called("He's weights", spreadsFall("sigmoid", { scheme: "he" })) },
      },
      expect: "verified",
      seen: "Averages of averages: with ReLU each layer leaves about a tenth of the spread before it, with sigmoids less.",
    },
  ],
});
