import { called, claim, type Draw, every, mean, notTestable, proportion } from "probatum";
import { type Deep, deepPass, type Weights } from "./experiments/deep-pass.ts";

const width = 10;
const xavier = { scheme: "xavier" } as const;
const he = { scheme: "he" } as const;
const asRule = {
  atLeast: 0.9,
  gap: 0.09,
  because: "As a rule: in at least nine networks of ten.",
  block: 1,
} as const;
const held = [
  "10 units a layer, 10 inputs uniform on [0, 1], no biases but those named; the gradient of the total of the outputs",
];

const norms =
  (depth: number, activation: Deep["activation"], weights: Weights, bias = 0) =>
  (draw: Draw) =>
    deepPass({ depth, width, activation, weights, bias })(draw).gradientNorms;

/** Is the first layer's gradient shorter than a thousandth of the last layer's? */
const vanishes =
  (depth: number, activation: Deep["activation"], weights: Weights, bias = 0) =>
  (draw: Draw) => {
    const all = norms(depth, activation, weights, bias)(draw);
    return (all[0] as number) < 1e-3 * (all.at(-1) as number);
  };

/** Is the first layer's gradient shorter than a thousandth of that of a twin with tanh and Xavier's weights? */
const vanishesBeside = (
  weights: Weights,
  bias = 0,
  what = "the first gradient is shorter than a thousandth of its twin's",
) =>
  called(what, (draw: Draw) => {
    const [first, twin] = [norms(10, "tanh", weights, bias)(draw)[0], norms(10, "tanh", xavier)(draw)[0]];
    return (first as number) < 1e-3 * (twin as number);
  });
/** Drawn as the twin is, but for weights 1 % larger: nothing vanishes beside it. */
const alike = { of: vanishesBeside({ ...xavier, scale: 1.01 }, 0, "weights 1 % larger than the twin's and no bias") };

const depths = [10, 20, 30, 40];

/** Slope of the logarithm to base 10 of the first layer's gradient on the depth, by least squares over four networks. */
const slope = (activation: Deep["activation"], weights: Weights) => (draw: Draw) => {
  const logs = depths.map((depth) => Math.log10(norms(depth, activation, weights)(draw)[0] as number));
  // Depths 10 apart around 25: the squared distances add up to 500.
  return logs.reduce((sum, log, i) => sum + ((depths[i] as number) - 25) * log, 0) / 500;
};

export default claim({
  assertion: "S10",
  quote: "a phenomenon that can now be observed in neural networks for various reasons, the vanishing-gradient problem",
  readings: [
    {
      id: "a",
      kind: "setting",
      open: "the activation and the initial weights",
      when: "With sigmoids",
      as: "it is observed in ordinary networks: sigmoid, Xavier's weights, depths 10 to 40: the mean slope of log10 of the first gradient's length is at most -0.3 per layer",
      because: "Networks of an ordinary kind, built here, stand for present ones; none of those in use is at hand.",
      asserts: mean({
        of: called(
          "the slope of log10 of the length of the first layer's gradient on the depth",
          slope("sigmoid", xavier),
        ),
        within: [null, -0.3],
        gap: 0.1,
        because: "The reading names -0.3: half the length lost in every layer. A third of it must be told apart.",
        tail: { pilot: 200 },
        block: 1,
        held,
      }),
      control: { of: called("the same for tanh", slope("tanh", xavier)) },
      expect: "verified",
      seen: "A sigmoid multiplies gradients by a quarter at most, so the length of the first gradient falls by more than half with every layer.",
    },
    {
      id: "b",
      kind: "setting",
      open: "the activation and the initial weights",
      when: "With ReLU and He's weights",
      as: "it is observed in ordinary networks: ReLU, He's weights, depth 20: the first gradient is shorter than a thousandth of the last one",
      because: "Taken as the rule that “is observed” would be: in at least 99 of 100 networks.",
      asserts: proportion({
        of: called("the first gradient is shorter than a thousandth of the last", vanishes(20, "relu", he)),
        atLeast: 0.99,
        gap: 0.01,
        because: "Every network is at least 99 of 100.",
        block: 1,
        held,
      }),
      control: { of: called("the same for sigmoids", vanishes(20, "sigmoid", he)) },
      expect: "refuted",
      seen: "He's weights keep the length of gradients through ReLU layers, so the first one is not a thousandth of the last.",
    },
    {
      id: "c",
      kind: "literal",
      as: "for several reasons: saturation alone suffices, and small weights alone suffice (depth 10)",
      because:
        "Saturation alone: Xavier's weights, and a bias of 5 in every unit, where tanh is flat. Small weights alone: a fifth of Xavier's, " +
        "no bias, where tanh is steep. The first gradient is held against that of a twin with neither: under small weights the last gradient is as " +
        "small as the first, so their ratio would hide it.",
      asserts: every({
        saturation: proportion({ of: vanishesBeside(xavier, 5), ...asRule, held }),
        "small weights": proportion({ of: vanishesBeside({ ...xavier, scale: 0.2 }), ...asRule, held }),
      }),
      control: {
        saturation: alike,
        "small weights": alike,
      },
      expect: "verified",
      seen: "Saturation alone does it, as tanh at 5 has a slope of 2e-4, and small weights alone do, as a fifth of Xavier's shrinks the gradient fivefold in every layer.",
    },
    {
      id: "d",
      kind: "further",
      as: "it is known as the vanishing-gradient problem",
      asserts: notTestable("wording", "that a thing has a name is a choice of words"),
      expect: "not testable",
      seen: "That a thing has a name is a choice of words.",
    },
  ],
});
