import { called, claim, type Draw, mean, over, proportion, wins } from "../../core/index.ts";
import { type Setting, settingsWith } from "./experiments/settings.ts";
import { injectedShift, shiftedLayer } from "./experiments/shifted-layer.ts";

const settings = settingsWith("He's", "0.2");
const held = [
  "4 normal inputs, two hidden layers of 10 units, 32 cases, a target sin(a . x); full-batch gradient descent at rate 0.05, 200 steps before the shift",
];
const LIMIT = 0.25;
const atOnce = (setting: Setting, deviations: number, what: string) =>
  called(what, (draw: Draw) => shiftedLayer(setting, deviations)(draw).atOnce > 0);
const after = (setting: Setting, deviations: number, what: string) =>
  called(what, (draw: Draw) => Math.max(-LIMIT, Math.min(LIMIT, shiftedLayer(setting, deviations)(draw).afterwards())));
const noShift = "no shift at all";
const injected = (setting: Setting, size: number, what: string) => called(what, injectedShift(setting, size));

export default claim({
  assertion: "W29",
  quote: "which can hurt the next layer, because that layer expects the old distribution",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "one standard deviation added to each output of the first hidden layer, later layers frozen, raises the loss in at least 95 % of trained networks",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: atOnce(setting, 1, "the shift raises the loss at once"),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it. 'Can' asks for less.",
          block: 16,
          held,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [name, { of: atOnce(setting, 0, noShift) }]),
      ),
      expect: "verified",
      seen: "later layers were fitted to the old outputs; a shift of one deviation is far from them",
    },
    {
      id: "b",
      kind: "premise",
      as: "it lasts: after 300 more steps of the later layers the loss is still at least 5 % above that of the unshifted twin, on average",
      asserts: over(settings, (setting: Setting) =>
        mean({
          of: after(
            setting,
            1,
            "the logarithm of the loss over that of the unshifted twin, cut off at 0.25 either way,",
          ),
          within: [Math.log(1.05), null],
          gap: 0.2,
          because:
            "The mean of the natural logarithm of the ratio, held against log 1.05. A pair counts for at most 0.25 either way, so that no single network " +
            "decides and 124 pairs can tell no rise from 5 %.",
          tail: { range: [-LIMIT, LIMIT] },
          block: 1,
          held,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [name, { of: after(setting, 0, noShift) }]),
      ),
      expect: "inconclusive",
      seen: "with ReLU and usual weights the harm lasts; elsewhere the later layers make up for most of it, near the 5 % asked for",
    },
    {
      id: "c",
      kind: "premise",
      as: "a shift that changes at every step, injected after batch normalisation during training, leaves a higher loss",
      asserts: over(settings, (setting: Setting) =>
        wins({
          first: injected(setting, 0, "the final loss without shifts"),
          second: injected(setting, 0.5, "the final loss with them"),
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
          { first: injected(setting, 1, "the final loss with shifts twice as large") },
        ]),
      ),
      expect: "verified",
      seen: "gradients taken under changing shifts are noisier, and the network ends higher",
    },
  ],
});
