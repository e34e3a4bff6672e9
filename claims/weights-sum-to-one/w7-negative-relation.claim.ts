import {
  claim,
  define,
  forAll,
  integers,
  layers,
  matrix,
  nonNegative,
  over,
  positive,
  reals,
  sameAs,
  simplex,
  sumsToOne,
} from "probatum";

const covariance = define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))");
const kinks = (second: number) => define("f(x)", `relu(x + 1) + ${second} * relu(x - 1)`);
const anySign = { V: matrix(reals(), "m", "d") };

export default claim({
  assertion: "W7",
  quote: "With all weights non-negative a model could not encode that at all.",
  readings: [
    {
      id: "c",
      kind: "literal",
      as: "as written, “that” being the effect that the sentence before names: in a linear model with w >= 0, raising features by h >= 0 never lowers the output, the others held",
      because: "The sentence before says it: a higher value of the feature results in a lower output.",
      asserts: forAll({ w: nonNegative("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"),
      control: { w: reals("d") },
      drawn: {
        axes: ["input", "output of two ReLU units and a linear one"],
        from: -3,
        to: 3,
        curves: { "weights 1 and 1/2: it can only rise": kinks(0.5), "weights 1 and -2: it falls as well": kinks(-2) },
      },
      expect: "verified",
      seen: "With no negative weight the output changes by a sum of products w_i h_i that are not negative, so raising a feature never lowers it.",
    },
    {
      id: "a",
      kind: "further",
      as: "of mere correlation: on no data is w.x + b with w >= 0 negatively correlated with one of its features",
      because:
        "A negative correlation is a negative covariance; a bias changes neither. Two features are enough for a counterexample. " +
        "That a larger input brings a smaller output is the partial effect of reading c.",
      asserts: forAll(
        { u: reals("n"), v: reals("n"), w: positive(2), covariance },
        "covariance(u, w[1] * u + w[2] * v) >= 0",
      ),
      control: { v: integers(0, 0, "n") },
      expect: "refuted",
      seen: "A feature may be negatively correlated with the output although its weight is positive, where another feature falls when it rises. Raising the feature itself still raises the output: this shows nothing against what the sentence says.",
    },
    {
      id: "b",
      kind: "further",
      as: "with one feature: wx + b with w >= 0 is never negatively correlated with it",
      because: "A negative correlation is a negative covariance.",
      asserts: forAll({ x: reals("n"), w: nonNegative(), b: reals(), covariance }, "covariance(x, w * x + b) >= 0"),
      control: { w: reals() },
      expect: "verified",
      seen: "With one feature the covariance of w x + b with x is w times the variance of x, so it is not negative.",
    },
    {
      id: "d",
      kind: "further",
      as: "any number of layers with weights >= 0, biases and activations that never fall, of any width: no output falls when inputs rise",
      because:
        "An activation that never falls keeps the order of what it is given, so what holds without activation holds with any of them. ReLU and tanh are tried as well.",
      asserts: over(
        {
          "no activation": define("activation(z)", "z"),
          ReLU: define("activation(z)", "relu(z)"),
          tanh: define("activation(z)", "tanh(z)"),
        },
        (activation) =>
          layers(
            { V: matrix(nonNegative(), "m", "d"), b: reals("m"), activation },
            { inputs: ["x", "y"], width: "d", layer: "activation(V * x + b)", keeps: "x <= y" },
          ),
      ),
      control: { "no activation": anySign, ReLU: anySign, tanh: anySign },
      expect: "verified",
      seen: "No layer with weights >= 0 and an activation that never falls turns a rise of its inputs into a fall, so no stack of them does.",
    },
    {
      id: "e",
      kind: "further",
      as: "the same whatever the activation: any of identity, ReLU, leaky ReLU, tanh, sigmoid, GELU and SiLU",
      asserts: sameAs("w18-raising-an-input", "c"),
      expect: "refuted",
      seen: "GELU and SiLU fall before they rise, so a network with them can lower its output without negative weights (W18, reading c).",
    },
    {
      id: "f",
      kind: "further",
      as: "it stays impossible even if the feature may be recoded, x to -x",
      because: "A negative correlation is a negative covariance.",
      asserts: forAll(
        { x: reals("n"), w: nonNegative(), covariance, recode: define("recode(x)", "-x") },
        "covariance(x, w * recode(x)) >= 0",
      ),
      control: { recode: define("recode(x)", "x") },
      expect: "refuted",
      seen: "Turning the feature round turns its effect round: w (-x) falls where x rises.",
    },
    {
      id: "g",
      kind: "further",
      as: "weights that add up to 1 are non-negative",
      asserts: forAll({ w: sumsToOne("d") }, "w >= 0"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "The weights 2 and -1 total 1, and one of them is negative.",
    },
  ],
});
