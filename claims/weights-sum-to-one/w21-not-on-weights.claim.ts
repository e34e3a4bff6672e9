import {
  batchNorm,
  claim,
  define,
  every,
  forAll,
  matrix,
  positive,
  reals,
  standardise,
  standardiseBySample,
  unit,
  variance,
} from "probatum";

/** What a hidden unit with weights w puts out over the cases X, batch-normalised. */
const normalised = define("normalised(X, w)", "batchNorm(X * w, 1, 0, 0)", [batchNorm]);
/** What does act on weights: they are divided by their length. */
const byLength = define("normalised(X, w)", "X * w / sqrt(dot(w, w))");

export default claim({
  assertion: "W21",
  contradicts: ["w23-batch-norm-weights"],
  quote: "it acts on the data and on what hidden layers put out, not on the weights",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, of standardised inputs and of batch normalisation: data and hidden outputs come to mean 0 and mean square 1, and weights enter only through the outputs that they make",
      because:
        "What a hidden unit puts out over the cases is X w, with eps = 0. Where two lists of weights make the same outputs, what comes of it is the same: it does not look at the weights.",
      asserts: every({
        "on the data": forAll(
          { x: reals("n"), standardise, variance },
          "mean(standardise(x)) == 0 and mean(standardise(x) .* standardise(x)) == 1",
          { given: "variance(x) > 0" },
        ),
        "acts on activations": forAll(
          { X: matrix(reals(), "n", "d"), w: reals("d"), variance, normalised },
          "mean(normalised(X, w)) == 0 and mean(normalised(X, w) .* normalised(X, w)) == 1",
          { given: "variance(X * w) > 0" },
        ),
        "not on the weights": forAll(
          { X: matrix(reals(), "n", "d"), w: reals("d"), v: reals("d"), variance, normalised },
          "normalised(X, w) == normalised(X, v)",
          { given: "variance(X * w) > 0 and X * w == X * v and dot(w, w) > 0" },
        ),
      }),
      control: {
        "on the data": { standardise: standardiseBySample },
        "acts on activations": { normalised: byLength },
        "not on the weights": { normalised: byLength },
      },
      expect: "verified",
      seen: "The mean that is taken off and the spread that is divided by are those of the data, or of a hidden unit's outputs; weights that make the same outputs get the same result.",
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
      seen: "Weight normalisation (2016) divides the weights of a unit by their length: a method of that name does act on weights, and an expert would object here.",
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
      seen: "Weights left as they are have length 1 only where they had it before, so this sentence and the one on normalised weights (W23) cannot both be true.",
    },
  ],
});
