import {
  batchNorm,
  called,
  claim,
  define,
  every,
  forAll,
  matrix,
  positive,
  proportion,
  reals,
  unit,
  variance,
} from "probatum";
import { type Done, heldFixed, leavesWeights } from "./experiments/unchanged-weights.ts";

const leaves = (done: Done) =>
  proportion({
    of: called("the outputs change and every weight is the same to the last bit", leavesWeights(done)),
    atLeast: 0.99,
    gap: 0.01,
    because:
      "What leaves weights as they are leaves them so in every network; 99 of 100 is asked for, and the gap is all the room above it.",
    held: heldFixed,
  });

/** A method that does act on weights. */
const onWeights = { of: called("weight normalisation", leavesWeights("weight normalisation")) };

export default claim({
  assertion: "W21",
  contradicts: ["w23-batch-norm-weights"],
  quote: "it acts on the data and on what hidden layers put out, not on the weights",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "standardisation and batch normalisation act on activations and leave the weights as they are",
      because:
        "Acting on activations: whatever the weights, the outputs X w of a hidden unit come to mean 0 and mean square 1 over the batch (eps = 0). Leaving the weights: " +
        "one pass changes what the network gives out, and every weight is the same afterwards to the last bit.",
      asserts: every({
        "acts on activations": forAll(
          {
            X: matrix(reals(), "n", "d"),
            w: reals("d"),
            variance,
            normalised: define("normalised(X, w)", "batchNorm(X * w, 1, 0, 0)", [batchNorm]),
          },
          "mean(normalised(X, w)) == 0 and mean(normalised(X, w) .* normalised(X, w)) == 1",
          { given: "variance(X * w) > 0" },
        ),
        "standardised inputs leave the weights": leaves("standardisation"),
        "batch normalisation leaves the weights": leaves("batch normalisation"),
      }),
      control: {
        "acts on activations": { normalised: define("normalised(X, w)", "X * w / sqrt(dot(w, w))") },
        "standardised inputs leave the weights": onWeights,
        "batch normalisation leaves the weights": onWeights,
      },
      expect: "verified",
      seen: "the mean and the spread that are taken off are those of the outputs; no weight is written to",
    },
    {
      id: "b",
      kind: "further",
      as: "no method called normalisation acts on weights",
      given: [
        "Salimans and Kingma 2016, equation 2: weight normalisation replaces the weights v of a unit by g v / |v|",
      ],
      because: "If it did not act on weights, the weights after it would be those before.",
      asserts: forAll(
        { v: reals("d"), g: positive(), after: define("after(v, g)", "g * v / sqrt(dot(v, v))") },
        "after(v, g) == v",
        { given: "dot(v, v) > 0" },
      ),
      control: { after: define("after(v, g)", "v") },
      expect: "refuted",
      seen: "weight normalisation divides the weights themselves by their length",
    },
    {
      id: "c",
      kind: "further",
      as: "W21.a and W23.a can both be true: batch normalisation leaves all weights as they are, and gives them length 1",
      because:
        "W21.a and W23.a speak of all weights, so together they say both of every list of weights. W23.a, that batch normalisation normalises the weights, is " +
        "taken as there in its first sense: they have length 1 afterwards.",
      asserts: forAll(
        { w: reals("d"), after: define("after(w)", "w") },
        "after(w) == w and dot(after(w), after(w)) == 1",
        { given: "dot(w, w) > 0" },
      ),
      control: { w: unit("d") },
      expect: "refuted",
      seen: "weights left as they are have length 1 only where they had it before",
    },
  ],
});
