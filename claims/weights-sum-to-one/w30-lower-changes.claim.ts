import { called, claim, define, forAll, over, reals, standardise, variance, wins } from "../../core/index.ts";
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
  quote: "Centring and scaling the input to mean zero and standard deviation one lowers these changes.",
  readings: [
    {
      id: "a",
      kind: "premise",
      as: "mean and standard deviation of the standardised numbers themselves do not change at all (a tautology)",
      because:
        "x and y stand for the numbers before and after a step. A standard deviation is 1 where the mean square is.",
      asserts: forAll(
        { x: reals("n"), y: reals("n"), standardise, variance },
        "mean(standardise(x)) == mean(standardise(y)) and mean(standardise(x) .* standardise(x)) == mean(standardise(y) .* standardise(y))",
        { given: "variance(x) > 0 and variance(y) > 0" },
      ),
      control: { standardise: define("standardise(x)", "x - mean(x)") },
      expect: "verified",
      seen: "both are 0 and 1 whatever the numbers",
    },
    {
      id: "b",
      kind: "setting",
      as: "batch normalisation lowers the drift per step of mean and standard deviation of the next layer's input, after gamma, beta and activation (He's initial weights)",
      asserts: lowerWithBatchNorm(initial, drift),
      control: controlsFor(initial, drift),
      expect: "verified",
      seen: "with the usual initial weights the outputs drift less, absolutely and relative to their spread",
    },
    {
      id: "c",
      kind: "setting",
      as: "the same with initial weights x 0.2 and x 3",
      asserts: lowerWithBatchNorm(scales, drift),
      control: controlsFor(scales, drift),
      expect: "refuted",
      seen: "small weights barely move a plain layer, while batch normalisation enlarges what they feed; tanh at x 3 is saturated and hardly drifts",
    },
    {
      id: "d",
      kind: "setting",
      as: "batch normalisation lowers the change of a layer's gradient when the earlier layer makes its step (He's initial weights)",
      asserts: lowerWithBatchNorm(initial, gradientShift),
      control: controlsFor(initial, gradientShift),
      expect: "refuted",
      seen: "with tanh the gradient of the second layer changes more: normalisation ties it to every weight before it",
    },
    {
      id: "e",
      kind: "setting",
      as: "standardising the network's inputs lowers that drift, against raw inputs of mean 3 and standard deviation 5",
      asserts: over(inputSettings, (setting: Setting) =>
        wins({
          first: called("the drift with standardised inputs", inputDrift(setting, "standardised")),
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
      seen: "a mean of 3 and a deviation of 5 multiply the gradients of the first layer",
    },
  ],
});
