import { called, claim, clamp, type Draw, mean, over, proportion, wins } from "probatum";
import { RATE } from "./experiments/batch-normalisation.ts";
import { shiftOverTraining } from "./experiments/drift.ts";
import { type Setting, settingsWith } from "./experiments/settings.ts";
import { driftedLayer, injectedShift, shiftedLayer } from "./experiments/shifted-layer.ts";

const settings = settingsWith("He's", "0.2");
const held = [
  "4 normal inputs, two hidden layers of 10 units, 32 cases, a target sin(a . x); full-batch gradient descent at rate 0.05, 200 steps before the shift",
];
const LIMIT = 0.25;
const rises = (setting: Setting, deviations: number, what: string) =>
  called(what, (draw: Draw) => shiftedLayer(setting, deviations)(draw).atOnce > 0);
const after = (setting: Setting, deviations: number, what: string) =>
  called(what, (draw: Draw) => shiftedLayer(setting, deviations)(draw).afterwards());

export default claim({
  assertion: "W29",
  quote: 'which can harm performance, because the layer after it "expects" the distribution as it was',
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written (can): one standard deviation added to each output of the first hidden layer, the later layers as they were, raises the loss in at least 95 % of trained networks",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: rises(setting, 1, "the loss rises"),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it. 'Can' asks for less.",
          block: 16,
          held,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [name, { of: rises(setting, 0, "no shift") }]),
      ),
      expect: "verified",
      seen: "The later layers were fitted to the old outputs: shifted by one standard deviation these raise the loss in nearly every network. In three of the four settings that is more than most trainings move any unit (reading e).",
    },
    {
      id: "d",
      kind: "literal",
      as: "as written (can), with the shift that training itself made: each output of the first hidden layer moved once more by what 200 steps moved its mean, the later layers as they were, raises the loss in at least half of the networks",
      because:
        "“Can” asks for one case; every other network shows it with room to spare. The shift is as large as training makes over 200 steps, unit by unit; a single step makes less.",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: called("the loss rises", (draw: Draw) => driftedLayer(setting, 1)(draw) > 0),
          atLeast: 0.5,
          gap: 0.4,
          because: "Shares of 10 % and 90 % are told apart.",
          block: 1,
          held,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: called("no shift", (draw: Draw) => driftedLayer(setting, 0)(draw) > 0) },
        ]),
      ),
      expect: "verified",
      seen: "A shift of the size that training makes raises the loss too, because the later layers were fitted to the outputs as they are.",
    },
    {
      id: "e",
      kind: "further",
      as: "how large that is: over the 200 steps the unit that moves most moves by less than one standard deviation in at least half of the trainings, so the shift of reading a is larger",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: called(
            "no unit's mean moves by a standard deviation",
            (draw: Draw) => shiftOverTraining(setting, RATE)(draw) < 1,
          ),
          atLeast: 0.5,
          gap: 0.4,
          because: "The reading names half; shares of 10 % and 90 % are told apart.",
          block: 1,
          held: held.slice(0, 1),
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: called("steps twenty times as long", (draw: Draw) => shiftOverTraining(setting, 20 * RATE)(draw) < 1) },
        ]),
      ),
      expect: "inconclusive",
      seen: "With He's weights, and with tanh and small ones, no unit moves so far in most trainings; with ReLU and small weights one does in about two of three trainings, and 124 do not settle whether that is more than half.",
    },
    {
      id: "b",
      kind: "further",
      as: "it lasts: after 300 more steps of the later layers the loss is still at least 5 % above that of the unshifted twin, on average",
      asserts: over(settings, (setting: Setting) =>
        mean({
          of: after(setting, 1, "the logarithm of the loss over that of the unshifted twin"),
          within: [Math.log(1.05), null],
          gap: 0.2,
          because:
            "The natural logarithm of the ratio of the two losses, held against log 1.05, about 0.0488. A pair counts for at most 0.25 either way, so that no single network " +
            "decides and 124 pairs can tell no rise from 5 %.",
          tail: clamp(-LIMIT, LIMIT),
          block: 1,
          held,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [name, { of: after(setting, 0, "no shift") }]),
      ),
      expect: "inconclusive",
      seen: "With He's weights the harm lasts; with small weights what is left is near the 5 % asked for, and 119 pairs do not settle on which side.",
    },
    {
      id: "c",
      kind: "further",
      as: "a shift that changes at every step, injected after batch normalisation during training, leaves a higher loss",
      asserts: over(settings, (setting: Setting) =>
        wins({
          first: called("the final loss of training without shifts", injectedShift(setting, 0)),
          second: called("that of training with them", injectedShift(setting, 0.5)),
          better: "lower",
          atLeast: 0.5,
          gap: 0.4,
          because: "Higher in more than half of the pairs; 124 pairs tell shares of 10 % and 90 % apart.",
          block: 1,
          held: [
            "4 normal inputs, two hidden layers of 10 units, 32 cases, a target sin(a . x); 100 full-batch steps of gradient descent at rate 0.05",
            "at every step each gamma is multiplied by a fresh number in [0.5, 1.5] and each beta raised by one in [-0.5, 0.5]; the final loss is taken without",
          ],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { first: called("the final loss of training with shifts twice as large", injectedShift(setting, 1)) },
        ]),
      ),
      expect: "verified",
      seen: "Gradients taken under shifts that change at every step are noisier, and the network ends with a higher loss in every setting.",
    },
  ],
});
