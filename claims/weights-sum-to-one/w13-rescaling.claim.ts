import {
  claim,
  define,
  exists,
  forAll,
  linear,
  positive,
  reals,
  simplex,
  standardise,
  sumsToOne,
  variance,
} from "probatum";

/** Mean squared error of the model w x, relative to the variance of the output. */
const relativeError = define("relativeError(x, y, w)", "mean((y - w * x) .^ 2) / variance(y)", [variance]);

export default claim({
  assertion: "W13",
  quote: "Rescaling the data (more on it below) can ease some of this",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there are data on which the best model of total 1 has a smaller error, relative to the variance of the output, after rescaling than before",
      because:
        "One input without a bias and one factor on the output are enough for an example: there the best model of total 1 is w = 1. " +
        "More is asked than the wording does: before, the error is larger than that of answering with the mean, after it is smaller.",
      asserts: exists(
        {
          x: reals("n"),
          beta: positive(),
          factor: positive(),
          target: define("target(x, beta)", "beta * x"),
          best: define("best(x, y)", "1"),
          relativeError,
        },
        "relativeError(x, factor * target(x, beta), best(x, factor * target(x, beta))) < 1 < relativeError(x, target(x, beta), best(x, target(x, beta)))",
      ),
      control: { best: define("best(x, y)", "dot(x, y) / dot(x, x)") },
      expect: "verified",
      seen: "Multiplied by a factor, an output comes nearer to the scale of the input, and the best model of total 1 misses less of its variance; a free weight would have done that by itself.",
    },
    {
      id: "b",
      kind: "further",
      as: "one factor on the output repairs every linear target whose coefficients beta have a sum S other than 0 (signs of w free)",
      because: "The output divided by S has the coefficients beta / S.",
      asserts: forAll(
        { beta: reals("d"), x: reals("d"), linear, weights: define("weights(beta)", "beta / sum(beta)") },
        "sum(weights(beta)) == 1 and linear(weights(beta), x) == linear(beta, x) / sum(beta)",
        { given: "sum(beta) != 0" },
      ),
      control: { weights: define("weights(beta)", "beta / sum(abs(beta))") },
      expect: "verified",
      seen: "Divided by their sum, the coefficients total 1, and the model w = beta / S gives the divided output exactly.",
    },
    {
      id: "c",
      kind: "further",
      as: "one factor on the output repairs every linear target, whatever its coefficients (signs of w free)",
      because:
        "The target x1 - x2 is among them, so it is asked whether some factor k and some weights of total 1 agree with k (x1 - x2) at (1, 0) and at (0, 1).",
      asserts: exists(
        { w: sumsToOne(2), k: reals(), linear, target: define("target(x)", "x[1] - x[2]") },
        "linear(w, [1, 0]) == k * target([1, 0]) and linear(w, [0, 1]) == k * target([0, 1])",
      ),
      control: { target: define("target(x)", "2 * x[1] - x[2]") },
      expect: "refuted",
      seen: "Coefficients 1 and -1 total 0, and so do k and -k for every factor k, so no factor brings x1 - x2 to a total of 1.",
    },
    {
      id: "d",
      kind: "further",
      as: "w >= 0 and total 1: positive factors on the inputs and the output make some target with a negative coefficient reachable",
      because:
        "With factors a on the inputs and k on the output a model w stands for the target with the coefficients w_i a_i / k.",
      asserts: exists(
        {
          w: simplex("d"),
          a: positive("d"),
          k: positive(),
          coefficients: define("coefficients(w, a, k)", "w .* a / k"),
        },
        "not (coefficients(w, a, k) >= 0)",
      ),
      control: { w: sumsToOne("d") },
      expect: "refuted",
      seen: "Positive factors change no sign: w_i a_i / k is not negative where w_i is not.",
    },
    {
      id: "e",
      kind: "further",
      as: "the least-squares weights on standardised data always add up to 1",
      because: "One input is enough for a counterexample: its one weight is the total.",
      asserts: forAll(
        {
          x: reals("n"),
          e: reals("n"),
          output: define("output(x, e)", "e"),
          standardise,
          variance,
          weight: define("weight(x, y)", "dot(x, y) / dot(x, x)"),
        },
        "weight(standardise(x), standardise(output(x, e))) == 1",
        { given: "variance(x) > 0 and variance(output(x, e)) > 0" },
      ),
      control: { output: define("output(x, e)", "2 * x + 1") },
      expect: "refuted",
      seen: "With one input the weight on standardised data is the correlation, which is 1 only for points on a rising line.",
    },
  ],
});
