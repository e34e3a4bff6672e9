import { claim, notTestable } from "../../core/index.ts";
import { controlsFor, lowerWithBatchNorm } from "./experiments/comparisons.ts";
import { settings, settingsWith } from "./experiments/settings.ts";

const predictiveness = { "": "gradientChange" } as const;
const beta = { "": "beta" } as const;
const range = { "": "lossRange" } as const;
const scaleFree = { "": "scaleFreeBeta" } as const;
const both = { ", gradient predictiveness": "gradientChange", ", beta": "beta" } as const;

export default claim({
  assertion: "W32",
  quote: "argues that batch normalisation helps by making the loss landscape smoother",
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
      seen: "the paper is not at hand",
    },
    {
      id: "b",
      kind: "premise",
      as: "smoother as gradient predictiveness: the gradient changes less over one step, in every declared setting",
      asserts: lowerWithBatchNorm(settings, predictiveness),
      control: controlsFor(settings, predictiveness),
      expect: "refuted",
      seen: "with tanh and usual weights, and with small weights, the gradient changes more",
    },
    {
      id: "c",
      kind: "premise",
      as: "smoother as effective beta: the largest change of gradient per length of step is smaller, in every declared setting",
      asserts: lowerWithBatchNorm(settings, beta),
      control: controlsFor(settings, beta),
      expect: "refuted",
      seen: "dividing by a small spread enlarges gradients and their changes: small weights are smoother without",
    },
    {
      id: "d",
      kind: "premise",
      as: "smoother as range: the loss varies less along the gradient, in every declared setting",
      asserts: lowerWithBatchNorm(settings, range),
      control: controlsFor(settings, range),
      expect: "refuted",
      seen: "with small weights the loss hardly varies along the gradient without batch normalisation",
    },
    {
      id: "e",
      kind: "premise",
      as: "restricted to ReLU with He's weights: b and c",
      asserts: lowerWithBatchNorm(settingsWith("relu, He's"), both),
      control: controlsFor(settingsWith("relu, He's"), both),
      expect: "inconclusive",
      seen: "lower in about two pairs of three; 124 pairs do not settle that",
    },
    {
      id: "f",
      kind: "premise",
      as: "restricted to a large scale (inputs x 10, or weights x 3): b and c",
      asserts: lowerWithBatchNorm(settingsWith("inputs x 10", "x 3"), both),
      control: controlsFor(settingsWith("inputs x 10", "x 3"), both),
      expect: "verified",
      seen: "where scales are large, normalising takes them back to 1",
    },
    {
      id: "g",
      kind: "premise",
      as: "restricted to a small initialisation (weights x 0.2): b and c",
      asserts: lowerWithBatchNorm(settingsWith("0.2"), both),
      control: controlsFor(settingsWith("0.2"), both),
      expect: "refuted",
      seen: "where weights are small, normalising enlarges what they feed",
    },
    {
      id: "h",
      kind: "premise",
      as: "the scale-free beta, times the squared length of all parameters, is smaller in every declared setting",
      asserts: lowerWithBatchNorm(settings, scaleFree),
      control: controlsFor(settings, scaleFree),
      expect: "refuted",
      seen: "for tanh with usual and small weights it is larger in every pair",
    },
    {
      id: "i",
      kind: "premise",
      as: "causal: it helps because the landscape is smoother",
      asserts: notTestable(
        "wording",
        "the sentence names no intervention that would change smoothness and nothing else",
      ),
      expect: "not testable",
      seen: "no intervention is named",
    },
  ],
});
