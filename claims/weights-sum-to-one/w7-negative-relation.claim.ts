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
  simplex,
  sumsToOne,
} from "../../core/index.ts";

const covariance = define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))");
const relu = define("activation(z)", "max(0, z)");

export default claim({
  assertion: "W7",
  quote: "With only non-negative weights a model cannot express that at all.",
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
      kind: "repaired",
      as: "with one feature: wx + b with w >= 0 is never negatively correlated with it",
      because: "A negative correlation is a negative covariance.",
      asserts: forAll({ x: reals("n"), w: nonNegative(), b: reals(), covariance }, "covariance(x, w * x + b) >= 0"),
      control: { w: reals() },
      expect: "verified",
      seen: "the covariance is w Var x",
    },
    {
      id: "c",
      kind: "repaired",
      as: "the partial effect: with w >= 0, raising features by h >= 0 never lowers the output",
      asserts: forAll({ w: nonNegative("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"),
      control: { w: reals("d") },
      expect: "verified",
      seen: "the difference is a sum of products that are not negative",
    },
    {
      id: "d",
      kind: "repaired",
      as: "any number of layers with weights >= 0, biases and ReLU or tanh, of any width: no output falls when inputs rise",
      because: "ReLU and tanh stand for the monotone activations.",
      asserts: over(
        { ReLU: define("activation(z)", "relu(z)"), tanh: define("activation(z)", "tanh(z)") },
        (activation) =>
          layers(
            { V: matrix(nonNegative(), "m", "d"), b: reals("m"), activation },
            { inputs: ["x", "y"], width: "d", layer: "activation(V * x + b)", keeps: "x <= y" },
          ),
      ),
      control: { ReLU: { V: matrix(reals(), "m", "d") }, tanh: { V: matrix(reals(), "m", "d") } },
      expect: "verified",
      seen: "no layer turns a rise of its inputs into a fall",
    },
    {
      id: "e",
      kind: "repaired",
      as: "one unit with w >= 0: its output never falls when its input rises, for any of identity, ReLU, leaky ReLU, tanh, sigmoid and SiLU",
      because:
        "One unit is enough for a counterexample; GELU, which falls in the same way, is left out: it needs the error function.",
      asserts: over(
        {
          identity: define("activation(z)", "z"),
          ReLU: relu,
          "leaky ReLU": define("activation(z)", "max(z, z / 100)"),
          tanh: define("activation(z)", "tanh(z)"),
          sigmoid: define("activation(z)", "1 / (1 + exp(-z))"),
          SiLU: define("activation(z)", "z / (1 + exp(-z))"),
        },
        (activation) =>
          forAll(
            { w: nonNegative(), x: reals(), h: nonNegative(), activation },
            "activation(w * (x + h)) >= activation(w * x)",
          ),
      ),
      control: {
        identity: { w: reals() },
        ReLU: { w: reals() },
        "leaky ReLU": { w: reals() },
        tanh: { w: reals() },
        sigmoid: { w: reals() },
        SiLU: { activation: relu },
      },
      expect: "refuted",
      seen: "SiLU falls before it rises",
    },
    {
      id: "f",
      kind: "premise",
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
      kind: "premise",
      as: "weights that add up to 1 are non-negative",
      asserts: forAll({ w: sumsToOne("d") }, "w >= 0"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "2 and -1 add up to 1",
    },
  ],
});
