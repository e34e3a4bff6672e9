import { claim, notTestable } from "probatum";
import { controlsFor, lowerWithBatchNorm } from "./experiments/comparisons.ts";
import { settings, settingsWith } from "./experiments/settings.ts";

const predictiveness = { "": "gradientChange" } as const;
const beta = { "": "beta" } as const;
const range = { "": "lossRange" } as const;
const scaleFree = { "": "scaleFreeBeta" } as const;
const both = { ", gradient predictiveness": "gradientChange", ", beta": "beta" } as const;

export default claim({
  assertion: "W32",
  quote: "it argues that batch normalisation helps because it smooths the loss landscape",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: the paper argues so",
      asserts: notTestable(
        "source missing",
        "the paper is not at hand; what it is said to argue is measured in the other readings",
      ),
      expect: "not testable",
      seen: "the paper is not at hand; whether the landscape is smoother depends on activation and scale, as the other readings show",
    },
    {
      id: "b",
      kind: "further",
      as: "smoother as gradient predictiveness: the gradient changes less over one step of training, in every declared setting",
      asserts: lowerWithBatchNorm(settings, predictiveness),
      control: controlsFor(settings, predictiveness),
      expect: "refuted",
      seen: "the gradient changes more with small weights, and with tanh and He's weights as well",
    },
    {
      id: "c",
      kind: "further",
      as: "smoother as effective beta: the largest change of the gradient per length of step, along the gradient, is smaller in every declared setting",
      asserts: lowerWithBatchNorm(settings, beta),
      control: controlsFor(settings, beta),
      expect: "refuted",
      seen: "dividing by a small spread enlarges gradients and their changes: small weights are smoother without",
    },
    {
      id: "d",
      kind: "further",
      as: "smoother as range: the loss at several lengths of step along the gradient varies less, in every declared setting",
      asserts: lowerWithBatchNorm(settings, range),
      control: controlsFor(settings, range),
      expect: "refuted",
      seen: "with small weights the loss hardly varies along the gradient without batch normalisation",
    },
    {
      id: "e",
      kind: "further",
      as: "restricted to ReLU with He's weights: readings b and c, gradient predictiveness and effective beta, both hold",
      asserts: lowerWithBatchNorm(settingsWith("relu, He's"), both),
      control: controlsFor(settingsWith("relu, He's"), both),
      expect: "inconclusive",
      seen: "beta is lower in about two pairs of three, and 124 pairs do not tell that from one half; the other measure is lower",
    },
    {
      id: "f",
      kind: "further",
      as: "restricted to a large scale (inputs x 10, or weights x 3): readings b and c both hold",
      asserts: lowerWithBatchNorm(settingsWith("inputs x 10", "x 3"), both),
      control: controlsFor(settingsWith("inputs x 10", "x 3"), both),
      expect: "verified",
      because:
        "Without batch normalisation the ReLU networks explode at steps of this length, so for them it says only that normalised ones do not; the tanh networks " +
        "do not explode.",
      seen: "where scales are large, normalising takes them back to 1",
    },
    {
      id: "g",
      kind: "further",
      as: "restricted to a small initialisation (weights x 0.2): readings b and c both hold",
      asserts: lowerWithBatchNorm(settingsWith("0.2"), both),
      control: controlsFor(settingsWith("0.2"), both),
      expect: "refuted",
      seen: "small sums divided by their small spread become sums of spread 1, and gradients and their changes grow with them",
    },
    {
      id: "h",
      kind: "further",
      as: "the effective beta times the squared length of all parameters, which is free of their scale, is smaller in every declared setting",
      asserts: lowerWithBatchNorm(settings, scaleFree),
      control: controlsFor(settings, scaleFree),
      expect: "refuted",
      seen: "it is larger in every pair with small weights, and with tanh and He's weights as well: the verdict is not one of scale alone",
    },
    {
      id: "i",
      kind: "further",
      as: "as a cause: batch normalisation helps because the landscape is smoother",
      asserts: notTestable(
        "data missing",
        "it takes an intervention that changes the smoothness and nothing else; the sentence names none, and none is known here",
      ),
      expect: "not testable",
      seen: "no intervention is named",
    },
  ],
});
