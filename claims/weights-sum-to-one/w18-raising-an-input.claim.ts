import { box, claim, define, forAll, layers, nonNegative, over, positive, reals, simplex, sumsToOne } from "probatum";

const activations = {
  identity: define("activation(z)", "z"),
  ReLU: define("activation(z)", "relu(z)"),
  "leaky ReLU": define("activation(z)", "relu(z) - relu(-z) / 100"),
  tanh: define("activation(z)", "tanh(z)"),
  sigmoid: define("activation(z)", "1 / (1 + exp(-z))"),
};
const humped = {
  "GELU, its form by tanh": define("activation(z)", "z * (1 + tanh(0.7978845608 * (z + 0.044715 * z^3))) / 2"),
  SiLU: define("activation(z)", "z / (1 + exp(-z))"),
};
/** By the slope of leaky ReLU below 0, which the others do not use. */
const rising = {
  "ReLU, leaky ReLU": define("activation(z, leak)", "relu(z) - leak * relu(-z)"),
  tanh: define("activation(z, leak)", "tanh(z)"),
  sigmoid: define("activation(z, leak)", "1 / (1 + exp(-z))"),
};
const signsFree = { w: reals("d") };
const net = define("net(u, v, w, x)", "w[1] * relu(dot(u, x)) + w[2] * relu(dot(v, x))");

export default claim({
  assertion: "W18",
  quote: "raising one input could not lower the output",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: total 1 per unit, signs free, any depth: raising an input never lowers the output",
      because: "A counterexample at one depth is enough: one hidden layer of two ReLU units, without biases.",
      asserts: forAll(
        { u: sumsToOne("d"), v: sumsToOne("d"), w: sumsToOne(2), x: reals("d"), h: nonNegative("d"), net },
        "net(u, v, w, x + h) >= net(u, v, w, x)",
      ),
      control: { u: simplex("d"), v: simplex("d"), w: simplex(2) },
      expect: "refuted",
      seen: "beside a weight of 2 a negative weight of -1 makes up the total of 1, and what it carries falls when its input rises",
    },
    {
      id: "b",
      kind: "further",
      as: "w >= 0 with ReLU, leaky ReLU, tanh or sigmoid, biases and any depth and width: raising an input never lowers the output",
      because:
        "Leaky ReLU has a slope of its own from 0 to 1 below 0: 0 makes it ReLU, 1 a unit without activation, as the last ones may be. Units of different kinds may " +
        "stand in one network, because each of them keeps the order.",
      asserts: over(rising, (activation) =>
        layers(
          { w: nonNegative("d"), b: reals(), leak: box(0, 1), activation },
          { inputs: ["x", "y"], width: "d", unit: "activation(dot(w, x) + b, leak)", keeps: "x <= y" },
        ),
      ),
      control: { "ReLU, leaky ReLU": signsFree, tanh: signsFree, sigmoid: signsFree },
      expect: "verified",
      seen: "non-negative weights and rising activations hand the order on, layer by layer",
    },
    {
      id: "c",
      kind: "further",
      as: "w >= 0 with any of identity, ReLU, leaky ReLU, tanh, sigmoid, GELU, SiLU: raising an input never lowers the output",
      because:
        "One hidden unit and a linear output are enough for a counterexample. GELU is taken in its form by tanh (Hendrycks and Gimpel 2016, section 2), with sqrt(2 / pi) to ten digits.",
      asserts: over({ ...activations, ...humped }, (activation) =>
        forAll(
          { v: nonNegative(), w: nonNegative(), x: reals(), h: nonNegative(), activation },
          "v * activation(w * (x + h)) >= v * activation(w * x)",
        ),
      ),
      control: {
        identity: { w: reals() },
        ReLU: { w: reals() },
        "leaky ReLU": { w: reals() },
        tanh: { w: reals() },
        sigmoid: { w: reals() },
        "GELU, its form by tanh": { activation: activations.ReLU },
        SiLU: { activation: activations.ReLU },
      },
      expect: "refuted",
      seen: "GELU and SiLU fall before they rise: both are lower at -1 than at -2",
    },
    {
      id: "d",
      kind: "further",
      as: "with w >= 0 raising an input by any amount always strictly raises the output",
      because:
        "Weights above 0 are tried, with one ReLU unit and a linear output: what fails for them fails for w >= 0.",
      asserts: forAll(
        { v: positive(), w: positive(), x: reals(), h: positive(), activation: activations.ReLU },
        "v * activation(w * (x + h)) > v * activation(w * x)",
      ),
      control: { activation: activations["leaky ReLU"] },
      expect: "refuted",
      seen: "ReLU is flat below 0, so raising an input there changes nothing",
    },
  ],
});
