import {
  called,
  claim,
  type Draw,
  define,
  exists,
  forAll,
  notTestable,
  oneOf,
  over,
  proportion,
  reals,
} from "probatum";
import { type HeldTo, heldInTraining, type Start, starts, trainedWeights } from "./experiments/trained-weights.ts";

const noDistribution =
  (start: Start, held: HeldTo) =>
  (draw: Draw): boolean =>
    trainedWeights(start, held)(draw).someLayerIsNoDistribution;

export default claim({
  assertion: "R6",
  quote: "One may be tempted to read the concept of weights as that of probabilities, but the two are not the same.",
  readings: [
    {
      id: "d",
      kind: "literal",
      as: "as written, of the concepts: what a unit's weights may have to be, no probabilities can be: some data are fitted only by weights that are not all between 0 and 1 with total 1",
      because:
        "The data are the points (1, 0), (0, 1) and (1, 1) with the outputs 2, -1 and 1, which fix the two weights.",
      asserts: exists(
        { w: reals(2), y: oneOf([[2, -1, 1]]) },
        "[[1, 0], [0, 1], [1, 1]] * w == y and not (0 <= w <= 1 and sum(w) == 1)",
      ),
      control: { y: oneOf([["0.5", "0.5", 1]]) },
      expect: "verified",
      seen: "The outputs 2, -1 and 1 at (1, 0), (0, 1) and (1, 1) ask for the weights 2 and -1. They total 1, and one of them is negative: no probabilities.",
    },
    {
      id: "a",
      kind: "further",
      as: "as a rule: in at least 90 % of ordinarily trained networks the weights of some layer are not all in [0, 1] with total 1",
      because: "A total within 0.05 of 1 is let pass as 1, which can only make the reading harder to meet.",
      asserts: over(starts, (start: Start) =>
        proportion({
          of: called("some layer's weights are no distribution", noDistribution(start, "free")),
          atLeast: 0.9,
          gap: 0.1,
          because: "The reading names 90 %; the gap is all the room that is left above it.",
          block: 1,
          held: heldInTraining,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(starts).map(([name, start]) => [
          name,
          { of: called("training held to weights >= 0 with total 1 in each layer", noDistribution(start, "simplex")) },
        ]),
      ),
      expect: "verified",
      seen: "Training leaves weights of both signs, so in nearly every network some layer's weights are no distribution.",
    },
    {
      id: "b",
      kind: "further",
      as: "in no network are weights ever probabilities: no unit w.x that returns the average of its two inputs has weights >= 0 of total 1",
      because:
        "What is so of no network is so of none that does this job. A linear unit is known at every input once it is known at (1, 0) and (0, 1).",
      asserts: forAll({ w: reals(2), job: define("job(p, q)", "(p + q) / 2") }, "not (w >= 0 and sum(w) == 1)", {
        given: "dot(w, [1, 0]) == job(1, 0) and dot(w, [0, 1]) == job(0, 1)",
      }),
      control: { job: define("job(p, q)", "p + q") },
      expect: "refuted",
      seen: "An average is an expectation, and its weights are the probabilities one half and one half: now and then weights are probabilities.",
    },
    {
      id: "c",
      kind: "further",
      as: "that it is tempting to read them so",
      asserts: notTestable("opinion", "what tempts readers is not said of any network"),
      expect: "not testable",
      seen: "It speaks of readers, not of weights.",
    },
  ],
});
