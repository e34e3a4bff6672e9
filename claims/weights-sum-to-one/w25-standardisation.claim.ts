import {
  batchNorm,
  claim,
  define,
  forAll,
  integers,
  permutations,
  positive,
  reals,
  standardise,
  standardiseBySample,
  variance,
} from "probatum";

const spread = "variance(x) > 0";

export default claim({
  assertion: "W25",
  quote:
    "it takes the mean over a set of samples off each sample and divides by the standard deviation over the same set",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "with the population standard deviation the result has mean 0 and standard deviation 1",
      because:
        "The sentence defines the operation; what is tried is what it is for. A standard deviation is 1 where the mean of the squared distances from the mean is 1.",
      asserts: forAll(
        { x: reals("n"), standardise, variance },
        "mean(standardise(x)) == 0 and mean(standardise(x) .* standardise(x)) == 1",
        { given: spread },
      ),
      control: { standardise: standardiseBySample },
      expect: "verified",
      seen: "Distances from the mean have mean 0, and divided by the standard deviation their mean square is 1: mean 0 and deviation 1, for any numbers that are not all equal.",
    },
    {
      id: "b",
      kind: "further",
      as: "divided by the sample standard deviation (n - 1) the result still has population standard deviation 1",
      asserts: forAll(
        { x: reals("n"), standardise: standardiseBySample, variance },
        "mean(standardise(x) .* standardise(x)) == 1",
        { given: spread },
      ),
      control: { standardise },
      expect: "refuted",
      seen: "Divided by the deviation with n - 1 the mean square is (n - 1) / n, which is below 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "as implemented, with eps > 0 inside the root, the standard deviation is still exactly 1",
      asserts: forAll(
        { x: reals("n"), eps: positive(), batchNorm, variance },
        "mean(batchNorm(x, 1, 0, eps) .* batchNorm(x, 1, 0, eps)) == 1",
        { given: spread },
      ),
      control: { eps: integers(0, 0) },
      expect: "refuted",
      seen: "With eps > 0 the divisor is too large, so the deviation stays a little below 1.",
    },
    {
      id: "d",
      kind: "further",
      as: "the output of a batch-norm layer, after gamma and beta, has mean 0 and standard deviation 1 (eps = 0)",
      asserts: forAll(
        { x: reals("n"), gamma: positive(), beta: reals(), batchNorm, variance },
        "mean(batchNorm(x, gamma, beta, 0)) == 0 and mean(batchNorm(x, gamma, beta, 0) .* batchNorm(x, gamma, beta, 0)) == 1",
        { given: spread },
      ),
      control: { gamma: integers(1, 1), beta: integers(0, 0) },
      expect: "refuted",
      seen: "gamma and beta are there to set another scale and another mean.",
    },
    {
      id: "e",
      kind: "further",
      as: "it is defined for every data set, constant features and single samples included",
      asserts: forAll({ x: reals("n"), standardise }, "defined(standardise(x))"),
      control: { x: permutations([0, 1, 2]) },
      expect: "refuted",
      seen: "A constant feature has deviation 0, and nothing can be divided by that.",
    },
    {
      id: "f",
      kind: "further",
      as: "a batch-norm layer uses the statistics of the current batch at inference too",
      given: ["Ioffe and Szegedy 2015, algorithm 2: at inference the layer uses fixed estimates of mean and variance"],
      because:
        "If fixed estimates m and v always gave what the batch's own statistics give, it would come to the same thing.",
      asserts: forAll(
        {
          x: reals("n"),
          m: reals(),
          v: positive(),
          batchNorm,
          inference: define("inference(x, m, v)", "(x - m) / sqrt(v + 1)"),
        },
        "inference(x, m, v) == batchNorm(x, 1, 0, 1)",
      ),
      control: {
        inference: define("inference(x, m, v)", "(x - mean(x)) / sqrt(variance(x) + 1)", [variance]),
      },
      expect: "refuted",
      seen: "Fixed estimates of mean and variance give another output than the batch's own statistics.",
    },
  ],
});
