import {
  batchNorm,
  claim,
  define,
  forAll,
  integers,
  matrix,
  notTestable,
  oneOf,
  positive,
  reals,
  variance,
} from "../../core/index.ts";

const spread = "variance(z) > 0";

export default claim({
  assertion: "W23",
  quote: "Networks also often normalise the weight values of hidden layers, most commonly by batch normalisation.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: where batch normalisation is applied, the weights have mean 0 and mean square 1",
      because:
        "Batch normalisation takes the pre-activations X w and never changes w. So it normalises the weights only if every w " +
        "for which it is defined is normalised already. Two weights are enough for a counterexample.",
      asserts: forAll({ w: reals(2), X: matrix(reals(), "n", 2), batchNorm }, "mean(w) == 0 and mean(w .* w) == 1", {
        given: "defined(batchNorm(X * w, 1, 0, 1))",
      }),
      control: { w: oneOf([[1, -1]]) },
      expect: "refuted",
      seen: "batch normalisation runs on any weights and leaves them as they are",
    },
    {
      id: "b",
      kind: "repaired",
      as: "as likely meant: it normalises hidden outputs, to mean 0 and mean square 1 over the batch (eps = 0)",
      asserts: forAll(
        { z: reals("n"), batchNorm, variance },
        "mean(batchNorm(z, 1, 0, 0)) == 0 and mean(batchNorm(z, 1, 0, 0) .* batchNorm(z, 1, 0, 0)) == 1",
        { given: spread },
      ),
      control: { batchNorm: define("batchNorm(z, gamma, beta, eps)", "z - mean(z)") },
      expect: "inconclusive",
      seen: "true by algebra; digits alone cannot show an equality of roots",
    },
    {
      id: "c",
      kind: "repaired",
      as: "weakly: scaling the weights before the layer by a > 0 changes nothing (eps = 0)",
      because: "The pre-activations scale with the weights, so z stands for X w and a z for X (a w).",
      asserts: forAll(
        { z: reals("n"), a: positive(), batchNorm, variance },
        "batchNorm(a * z, 1, 0, 0) == batchNorm(z, 1, 0, 0)",
        { given: spread },
      ),
      control: { a: integers(-3, 3) },
      expect: "inconclusive",
      seen: "true by algebra; digits alone cannot show an equality of roots",
    },
    {
      id: "d",
      kind: "premise",
      as: "it is the most common such method",
      asserts: notTestable("data missing", "how common a method is takes a count of networks, and the text gives none"),
      expect: "not testable",
      seen: "no count is given",
    },
  ],
});
