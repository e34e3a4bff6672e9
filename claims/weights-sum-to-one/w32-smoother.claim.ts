import { cited, claim, notTestable } from "probatum";
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
      asserts: cited(
        "Santurkar, Tsipras, Ilyas and Madry 2018, How Does Batch Normalization Help Optimization?, abstract",
        "batch normalisation makes the optimisation landscape significantly smoother, which lets gradients be more predictive and training faster",
      ),
      expect: "verified",
      seen: "The paper of 2018 says that batch normalisation makes the landscape significantly smoother; whether it does is tried in the other readings.",
    },
    {
      id: "f",
      kind: "setting",
      open: "the scale of weights and inputs",
      when: "At a large scale (inputs x 10, or weights x 3)",
      as: "what it argues, at a large scale: gradient predictiveness and effective beta are both lower with batch normalisation",
      because:
        "Without batch normalisation the ReLU networks explode at steps of this length, so for them it says only that normalised ones do not; the tanh networks " +
        "do not explode.",
      asserts: lowerWithBatchNorm(settingsWith("inputs x 10", "x 3"), both),
      control: controlsFor(settingsWith("inputs x 10", "x 3"), both),
      expect: "verified",
      seen: "Where scales are large, normalising takes them back to 1, and the landscape is smoother by both measures in each of the settings.",
    },
    {
      id: "e",
      kind: "setting",
      open: "the scale of weights and inputs",
      when: "From He's weights, with ReLU",
      as: "what it argues, with ReLU and He's weights: both measures are lower",
      asserts: lowerWithBatchNorm(settingsWith("relu, He's"), both),
      control: controlsFor(settingsWith("relu, He's"), both),
      expect: "inconclusive",
      seen: "The gradient changes less over a step; beta is lower in about two pairs of three, and 124 pairs do not tell that from one half.",
    },
    {
      id: "g",
      kind: "setting",
      open: "the scale of weights and inputs",
      when: "At a small scale (weights a fifth of He's)",
      as: "what it argues, at a small scale: both measures are lower",
      asserts: lowerWithBatchNorm(settingsWith("0.2"), both),
      control: controlsFor(settingsWith("0.2"), both),
      expect: "refuted",
      seen: "Small sums divided by their small spread become sums of spread 1, and gradients and their changes grow with them: less smooth in all 22 pairs of each setting.",
    },
    {
      id: "b",
      kind: "further",
      as: "smoother as gradient predictiveness: the gradient changes less over one step of training, in every declared setting",
      asserts: lowerWithBatchNorm(settings, predictiveness),
      control: controlsFor(settings, predictiveness),
      expect: "refuted",
      seen: "The gradient changes more with small weights, and with tanh and He's weights as well, so it is not smoother in every setting.",
    },
    {
      id: "c",
      kind: "further",
      as: "smoother as effective beta: the largest change of the gradient per length of step, along the gradient, is smaller in every declared setting",
      asserts: lowerWithBatchNorm(settings, beta),
      control: controlsFor(settings, beta),
      expect: "refuted",
      seen: "Dividing by a small spread enlarges gradients and their changes: small weights are smoother without batch normalisation.",
    },
    {
      id: "d",
      kind: "further",
      as: "smoother as range: the loss at several lengths of step along the gradient varies less, in every declared setting",
      asserts: lowerWithBatchNorm(settings, range),
      control: controlsFor(settings, range),
      expect: "refuted",
      seen: "With small weights the loss hardly varies along the gradient without batch normalisation, and varies more with it.",
    },
    {
      id: "h",
      kind: "further",
      as: "the effective beta times the squared length of all parameters, which is free of their scale, is smaller in every declared setting",
      asserts: lowerWithBatchNorm(settings, scaleFree),
      control: controlsFor(settings, scaleFree),
      expect: "refuted",
      seen: "Free of scale too, beta is larger in every pair with small weights, and with tanh and He's weights as well: the verdict is not one of scale alone.",
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
      seen: "It takes an intervention that changes the smoothness and nothing else; the sentence names none.",
    },
  ],
});
