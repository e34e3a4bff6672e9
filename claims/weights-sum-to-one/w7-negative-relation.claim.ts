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
const anySign = { V: matrix(reals(), "m", "d") };

export default claim({
  assertion: "W7",
  quote: "With all weights non-negative a model could not encode that at all.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: on no data is w.x + b with w >= 0 negatively correlated with a feature",
      because:
        "A negative correlation is a negative covariance; a bias changes neither. Two features are enough for a counterexample. " +
        "That a larger input brings a smaller output is the partial effect of reading c.",
      asserts: forAll(
        { u: reals("n"), v: reals("n"), w: positive(2), covariance },
        "covariance(u, w[1] * u + w[2] * v) >= 0",
      ),
      control: { v: integers(0, 0, "n") },
      expect: "refuted",
      seen: "a larger weight on another feature that falls when this one rises is enough",
    },
    {
      id: "b",
      kind: "further",
      as: "with one feature: wx + b with w >= 0 is never negatively correlated with it",
      because: "A negative correlation is a negative covariance.",
      asserts: forAll({ x: reals("n"), w: nonNegative(), b: reals(), covariance }, "covariance(x, w * x + b) >= 0"),
      control: { w: reals() },
      expect: "verified",
      seen: "the covariance is w Var x",
    },
    {
      id: "c",
      kind: "further",
      as: "the partial effect: with w >= 0, raising features by h >= 0 never lowers the output",
      asserts: forAll({ w: nonNegative("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"),
      control: { w: reals("d") },
      expect: "verified",
      seen: "the difference is a sum of products that are not negative",
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
      seen: "no layer turns a rise of its inputs into a fall",
    },
    {
      id: "e",
      kind: "further",
      as: "the same whatever the activation: any of identity, ReLU, leaky ReLU, tanh, sigmoid, GELU and SiLU",
      asserts: sameAs("w18-raising-an-input", "c"),
      expect: "refuted",
      seen: "as W18, reading c: GELU and SiLU fall before they rise",
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
      seen: "turning the feature round turns its effect round",
    },
    {
      id: "g",
      kind: "further",
      as: "weights that add up to 1 are non-negative",
      asserts: forAll({ w: sumsToOne("d") }, "w >= 0"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "2 and -1 add up to 1",
    },
  ],
});
