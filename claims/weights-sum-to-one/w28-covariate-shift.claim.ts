import { called, claim, type Draw, notTestable, over, proportion } from "probatum";
import { RATE } from "./experiments/batch-normalisation.ts";
import { largestShift } from "./experiments/drift.ts";
import { type Setting, settingsWith } from "./experiments/settings.ts";

const settings = settingsWith("He's", "0.2");

const movesFar = (setting: Setting, rate: number, what: string) =>
  called(what, (draw: Draw) => largestShift(setting, rate)(draw) > 0.01);

export default claim({
  assertion: "W28",
  quote: "changes of the weights during training change the distribution of a layer's outputs",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "what internal covariate shift is called",
      asserts: notTestable("definition", "the sentence says what the term means"),
      expect: "not testable",
      seen: "a definition",
    },
    {
      id: "b",
      kind: "further",
      as: "in at least 95 % of trainings one of the first 20 steps moves the mean of a hidden unit by more than 1 % of its standard deviation",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: movesFar(
            setting,
            RATE,
            "one of the first 20 steps moves a unit's mean by more than 1 % of its standard deviation",
          ),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it.",
          block: 16,
          held: [
            "4 normal inputs, two hidden layers of 10 units, 32 cases, a target sin(a . x); full-batch gradient descent at rate 0.05",
            "the first hidden layer; units that never vary are left out",
          ],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: movesFar(setting, 20 * RATE, "steps 20 times as long") },
        ]),
      ),
      expect: "refuted",
      seen: "with weights x 0.2 no unit moves so far in 20 steps at this rate, and with tanh and He's weights one does in two trainings of three: it depends on scale and rate",
    },
  ],
});
