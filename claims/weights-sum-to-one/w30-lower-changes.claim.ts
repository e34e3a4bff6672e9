import { called, claim, define, forAll, over, reals, standardise, variance, wins } from "probatum";
import { controlsFor, lowerWithBatchNorm } from "./experiments/comparisons.ts";
import { inputDrift } from "./experiments/drift.ts";
import { pairPlan, type Setting, settingsWith } from "./experiments/settings.ts";

const drift = { "": "drift", ", relative to the spread": "relativeDrift" } as const;
const gradientShift = { "": "gradientShift" } as const;
const initial = settingsWith("He's");
const inputSettings = settingsWith("He's", "0.2");
const scales = settingsWith("0.2", "x 3");

export default claim({
  assertion: "W30",
  quote: "Centring and scaling the input to mean zero and standard deviation one reduces these changes.",
  readings: [
    {
      id: "e",
      kind: "literal",
      as: "as written, “the input” being the network's: standardising it lowers that drift, against raw inputs of mean 3 and standard deviation 5",
      asserts: over(inputSettings, (setting: Setting) =>
        wins({
          first: called(
            "the drift of the first hidden layer with standardised inputs",
            inputDrift(setting, "standardised"),
          ),
          second: called("the drift with raw inputs", inputDrift(setting, "raw")),
          better: "lower",
          ...pairPlan,
          held: [
            "4 inputs, two hidden layers of 10 units without batch normalisation, 32 cases; 50 full-batch steps of gradient descent at rate 0.05",
            "drift of the first hidden layer's outputs, in units of their average standard deviation",
          ],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(inputSettings).map(([name, setting]) => [
          name,
          { first: called("the drift with raw inputs and steps ten times as long", inputDrift(setting, "raw", 10)) },
        ]),
      ),
      expect: "verified",
      seen: "Inputs of mean 3 and deviation 5 make the gradients of the first layer larger, and so its steps: standardised, its outputs drift less in every pair.",
    },
    {
      id: "b",
      kind: "setting",
      open: "the initial weights",
      when: "From He's initial weights",
      as: "batch normalisation lowers the drift per step of the mean and standard deviation of the next layer's input (after gamma, beta and activation), from He's initial weights",
      asserts: lowerWithBatchNorm(initial, drift),
      control: controlsFor(initial, drift),
      expect: "verified",
      seen: "With He's weights the outputs of the hidden layers drift less with batch normalisation, both in their own numbers and relative to their spread.",
    },
    {
      id: "c",
      kind: "setting",
      open: "the initial weights",
      when: "Across weights a fifth or three times as large, with tanh and with ReLU",
      as: "the same with initial weights x 0.2 and x 3: it lowers the drift in each of these settings",
      because:
        "The drift is in the layer's own numbers, and once more relative to their spread: small weights make small numbers, so the first alone would " +
        "count vanishing as stability. Plain ReLU networks with weights x 3 explode at steps of this length and go dead: a layer without spread has no drift relative to it, which counts as not lower, so those two parts say no more than that.",
      asserts: lowerWithBatchNorm(scales, drift),
      control: controlsFor(scales, drift),
      expect: "refuted",
      seen: "A plain layer of small weights drifts less in its own numbers, and relative to its small spread neither is clearly lower; of weights x 3 a plain tanh layer drifts less relative to its spread.",
    },
    {
      id: "a",
      kind: "further",
      as: "the mean and standard deviation of the normalised numbers themselves, before gamma and beta, do not change at all (a tautology)",
      because:
        "x and y stand for the numbers before and after a step. A standard deviation is 1 where the mean square is.",
      asserts: forAll(
        { x: reals("n"), y: reals("n"), standardise, variance },
        "mean(standardise(x)) == mean(standardise(y)) and mean(standardise(x) .* standardise(x)) == mean(standardise(y) .* standardise(y))",
        { given: "variance(x) > 0 and variance(y) > 0" },
      ),
      control: { standardise: define("standardise(x)", "x - mean(x)") },
      expect: "verified",
      seen: "Normalised numbers have mean 0 and deviation 1 whatever they were before, so these two do not change at all.",
    },
    {
      id: "d",
      kind: "further",
      as: "another measure of the changes: batch normalisation lowers the change of a layer's gradient that the step of the layer before it brings about",
      asserts: lowerWithBatchNorm(initial, gradientShift),
      control: controlsFor(initial, gradientShift),
      expect: "refuted",
      seen: "It is lower in three pairs of four with ReLU and in one of nine with tanh, so it depends on the activation.",
    },
  ],
});
