import { batchNorm, claim, define, forAll, integers, matrix, notTestable, positive, reals, variance } from "probatum";

const spread = "variance(z) > 0";

export default claim({
  assertion: "W23",
  quote:
    "In neural networks the weight values of hidden layers are often normalised too, most commonly by batch normalisation.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: dividing by the spread over the batch gives the weights length 1, or a total of 1",
      because:
        "Dividing X w by its standard deviation is the same as dividing w by it. Normalised weights are taken as weights of " +
        "length 1, as in weight normalisation, or of total 1 (or -1), which the question has in mind; two weights are enough for a counterexample.",
      asserts: forAll(
        {
          w: reals(2),
          X: matrix(reals(), "n", 2),
          variance,
          divisor: define("divisor(w, X)", "variance(X * w)", [variance]),
        },
        "dot(w, w) / divisor(w, X) == 1 or sum(w)^2 / divisor(w, X) == 1",
        { given: "variance(X * w) > 0" },
      ),
      control: { divisor: define("divisor(w, X)", "dot(w, w)") },
      expect: "refuted",
      seen: "Batch normalisation divides by the spread of the outputs, and not by the size or the total of the weights: these come out neither of length 1 nor of total 1.",
    },
    {
      id: "b",
      kind: "mended",
      sentence:
        "In neural networks what hidden layers put out can be normalised too, for instance by batch normalisation: to mean 0 and standard deviation 1 over the batch.",
      as: "with outputs in place of weight values: hidden outputs come to mean 0 and mean square 1 over the batch (eps = 0)",
      asserts: forAll(
        { z: reals("n"), batchNorm, variance },
        "mean(batchNorm(z, 1, 0, 0)) == 0 and mean(batchNorm(z, 1, 0, 0) .* batchNorm(z, 1, 0, 0)) == 1",
        { given: spread },
      ),
      control: { batchNorm: define("batchNorm(z, gamma, beta, eps)", "z - mean(z)") },
      expect: "verified",
      seen: "The layer takes off the mean and divides by the root of the variance, so its outputs have mean 0 and mean square 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "weakly: scaling the weights before the layer by a > 0 changes nothing (eps = 0)",
      because: "The pre-activations scale with the weights, so z stands for X w and a z for X (a w).",
      asserts: forAll(
        { z: reals("n"), a: positive(), batchNorm, variance },
        "batchNorm(a * z, 1, 0, 0) == batchNorm(z, 1, 0, 0)",
        { given: spread },
      ),
      control: { a: integers(-3, -1) },
      expect: "verified",
      seen: "Mean and standard deviation both grow with the weights, so a common factor of the weights cancels: that much of them is normalised away.",
    },
    {
      id: "d",
      kind: "further",
      as: "the other half, “most commonly”: a frequency of practice",
      asserts: notTestable("data missing", "how common a method is takes a count of networks, and the text gives none"),
      expect: "not testable",
      seen: "How common a method is takes a count of networks, and the text gives none.",
    },
  ],
});
