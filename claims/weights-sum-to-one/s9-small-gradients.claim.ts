import { called, claim, type Draw, over, proportion } from "probatum";
import { type Deep, deepPass, stated, type Weights } from "./experiments/deep-pass.ts";

const he = { scheme: "he" } as const;
const xavier = { scheme: "xavier" } as const;
const asRule = {
  atLeast: 0.9,
  gap: 0.09,
  because: "As a rule: in at least nine networks of ten. 'Could' asks for less.",
  block: 1,
} as const;
const could = {
  atLeast: 0.1,
  gap: 0.09,
  because: "'Could' asks for one case; one network in ten is taken as the least that makes it a case of this kind.",
  block: 1,
} as const;
const held = [
  "ten layers of 100 units, 100 inputs, no biases; inputs uniform on [0, 1]; the gradient of the total of the outputs",
  "constrained weights are uniform on [0, 1] before they are divided by their total; the twin has He's weights and inputs of the same kind",
];

const everyLayer = "every layer's gradient is shorter than a millionth of the twin's";

/** Is the gradient of every layer's weights shorter than a millionth of the twin's? */
const negligible = (weights: Weights, activation: Deep["activation"]) => (draw: Draw) => {
  const norms = deepPass({ ...stated, activation, weights })(draw).gradientNorms;
  const twin = deepPass({ ...stated, activation, weights: he })(draw).gradientNorms;
  return norms.every((norm, layer) => norm < 1e-6 * (twin[layer] as number));
};

/** Is the gradient of the first layer's weights shorter than a thousandth of the last layer's? */
const vanishes = (weights: Weights, activation: Deep["activation"]) => (draw: Draw) => {
  const norms = deepPass({ ...stated, activation, weights })(draw).gradientNorms;
  return (norms[0] as number) < 1e-3 * (norms.at(-1) as number);
};

export default claim({
  assertion: "S9",
  quote: "Each gradient could be negligibly small as well",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "normalised layer by layer or over the network, ReLU: every layer's gradient is shorter than a millionth of that of a He-initialised twin",
      asserts: over({ "layer by layer": "layer", "over the network": "network" } as const, (weights) =>
        proportion({ of: called(everyLayer, negligible(weights, "relu")), ...asRule, held }),
      ),
      control: {
        "layer by layer": { of: called("Xavier's weights", negligible(xavier, "relu")) },
        "over the network": { of: called("Xavier's weights", negligible(xavier, "relu")) },
      },
      expect: "verified",
      seen: "Every layer takes part in a product that is 100 to 1000 times smaller per layer, so each gradient is shorter than a millionth of its twin's.",
    },
    {
      id: "b",
      kind: "further",
      as: "the same with sigmoids: every layer's",
      asserts: over({ "layer by layer": "layer", "over the network": "network" } as const, (weights) =>
        proportion({ of: called(everyLayer, negligible(weights, "sigmoid")), ...could, held }),
      ),
      control: {
        "layer by layer": { of: called("ReLU", negligible("layer", "relu")) },
        "over the network": { of: called("ReLU", negligible("network", "relu")) },
      },
      expect: "refuted",
      seen: "The last layer multiplies activations near one half by a slope of about one quarter, so its gradient is not small, whatever the weights before it.",
    },
    {
      id: "c",
      kind: "further",
      as: "the same normalised per unit, ReLU",
      asserts: proportion({ of: called(everyLayer, negligible("unit", "relu")), ...could, held }),
      control: { of: called("weights that add up to 1 per layer", negligible("layer", "relu")) },
      expect: "refuted",
      seen: "Weighted averages per unit keep the scale of activations and gradients, so none is negligible.",
    },
    {
      id: "d",
      kind: "further",
      as: "a sigmoid network of this depth without the constraint: the first layer's gradient is shorter than a thousandth of the last layer's",
      asserts: over({ Xavier: xavier, He: he }, (weights) =>
        proportion({
          of: called("the first gradient is shorter than a thousandth of the last", vanishes(weights, "sigmoid")),
          ...asRule,
          held,
        }),
      ),
      control: {
        Xavier: { of: called("ReLU", vanishes(xavier, "relu")) },
        He: { of: called("ReLU", vanishes(he, "relu")) },
      },
      expect: "verified",
      seen: "A sigmoid has a slope of at most one quarter, so nine layers lose four or more powers of ten without any constraint.",
    },
  ],
});
