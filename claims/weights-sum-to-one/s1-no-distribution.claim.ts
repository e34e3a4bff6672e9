import { called, claim, type Draw, over, proportion, sameAs } from "probatum";
import { type HeldTo, heldInTraining, type Start, starts, trainedWeights } from "./experiments/trained-weights.ts";

const neither =
  (start: Start, held: HeldTo) =>
  (draw: Draw): boolean => {
    const { someWeightIsNegative, noTotalIsNearOne } = trainedWeights(start, held)(draw);
    return someWeightIsNegative && noTotalIsNearOne;
  };

export default claim({
  assertion: "S1",
  quote: "Weights in that case are no probability distribution in the formal sense",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as a rule: in at least 90 % of ordinarily trained networks some weight is negative and no layer's total is within 0.05 of 1",
      because:
        "These networks have two or three layers of weights. In one of many layers some total would come near 1 by chance more often, " +
        "which makes its weights no distribution.",
      asserts: over(starts, (start: Start) =>
        proportion({
          of: called("some weight is negative and no total is near 1", neither(start, "free")),
          atLeast: 0.9,
          gap: 0.1,
          because: "The reading names 90 %; the gap is all the room that is left above it.",
          block: 1,
          held: heldInTraining,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(starts).map(([name, start]) => {
          // Each half of the reading is violated by itself: the sign from He's weights, the total from small ones.
          const held = start.scale === 1 ? "non-negative" : "total one";
          const what = start.scale === 1 ? "weights >= 0" : "a total of 1 in each layer";
          return [name, { of: called(`training held to ${what}`, neither(start, held)) }];
        }),
      ),
      expect: "verified",
      seen: "Training leaves weights of both signs, and a layer's total lands in a window of a tenth about 1 only by chance.",
    },
    {
      id: "b",
      kind: "further",
      as: "in no network are weights ever a probability distribution",
      asserts: sameAs("r6-not-probabilities", "b"),
      expect: "refuted",
      seen: "An average of two inputs has the weights one half and one half, which are a distribution (R6, reading b).",
    },
  ],
});
