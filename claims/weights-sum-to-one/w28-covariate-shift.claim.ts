import { called, claim, type Draw, notTestable, over, proportion } from "probatum";
import { RATE } from "./experiments/batch-normalisation.ts";
import { largestShift, shiftOverTraining } from "./experiments/drift.ts";
import { type Setting, settingsWith } from "./experiments/settings.ts";

const settings = settingsWith("He's", "0.2");

const movesFar = (setting: Setting, rate: number, what: string) =>
  called(what, (draw: Draw) => largestShift(setting, rate)(draw) > 0.01);
const movesInTraining = (setting: Setting, rate: number, beyond: number, what: string) =>
  called(what, (draw: Draw) => shiftOverTraining(setting, rate)(draw) > beyond);
const held = [
  "4 normal inputs, two hidden layers of 10 units, 32 cases, a target sin(a . x); full-batch gradient descent at rate 0.05",
];

export default claim({
  assertion: "W28",
  quote: "changes of the weights during training change the distribution of a layer's outputs",
  readings: [
    {
      id: "c",
      kind: "literal",
      as: "as written: over a training of 200 steps the mean of some unit of the first hidden layer is moved, in at least 95 % of trainings",
      because: "The sentence names no size, so any change counts. As a rule: in at least 95 % of trainings.",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: movesInTraining(setting, RATE, 0, "the training moves a unit's mean"),
          atLeast: 0.95,
          gap: 0.05,
          because: "As a rule; the gap is all the room that is left above 95 %.",
          block: 16,
          held: [...held, "the first hidden layer, before the first step and after 200"],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: movesInTraining(setting, 0, 0, "steps of length 0") },
        ]),
      ),
      expect: "verified",
      seen: "Weights that are moved by 200 steps of training move the mean of what a hidden unit puts out, in every setting.",
    },
    {
      id: "d",
      kind: "further",
      as: "with a size: over the 200 steps the mean of some unit is moved by more than 1 % of its standard deviation, in at least 95 % of trainings",
      because: "The size is that of reading b, over the whole training in place of one step.",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: movesInTraining(
            setting,
            RATE,
            0.01,
            "the training moves a unit's mean by more than 1 % of its standard deviation",
          ),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it.",
          block: 16,
          held: [...held, "the first hidden layer, before the first step and after 200"],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: movesInTraining(setting, 0, 0.01, "steps of length 0") },
        ]),
      ),
      expect: "verified",
      seen: "Over the whole training some unit's mean moves by far more than 1 % of its deviation, in every setting.",
    },
    {
      id: "b",
      kind: "further",
      as: "stronger, in size and in haste: in at least 95 % of trainings one of the first 20 steps moves the mean of a hidden unit by more than 1 % of its standard deviation",
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
      seen: "Single steps are small: with weights x 0.2 none of the first 20 moves a unit so far, and with tanh and He's weights one does in two trainings of three.",
    },
    {
      id: "a",
      kind: "further",
      as: "as what internal covariate shift is called",
      asserts: notTestable("definition", "the sentence says what the term means"),
      expect: "not testable",
      seen: "That part of the sentence says what the term means.",
    },
  ],
});
