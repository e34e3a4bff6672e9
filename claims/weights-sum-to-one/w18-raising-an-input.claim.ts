import {
  box,
  claim,
  type Domain,
  define,
  forAll,
  layers,
  nonNegative,
  over,
  positive,
  reals,
  simplex,
  sumsToOne,
} from "probatum";

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
/** The two of the seven that fall somewhere. */
const falling = Object.fromEntries(
  Object.entries(humped).map(([name, { text }]) => [name, define("activation(z, leak)", text)]),
);
const relu = define("activation(z, leak)", "relu(z)");
const { ReLU, SiLU } = { ...activations, ...humped };
const neverLowers = (which: { readonly [name: string]: ReturnType<typeof define> }, w: Domain) =>
  over(which, (activation: ReturnType<typeof define>) =>
    layers(
      { w, b: reals(), leak: box(0, 1), activation },
      { inputs: ["x", "y"], width: "d", unit: "activation(dot(w, x) + b, leak)", keeps: "x <= y" },
    ),
  );
const toSimplex = (which: { readonly [name: string]: ReturnType<typeof define> }) =>
  Object.fromEntries(Object.keys(which).map((name) => [name, { w: simplex("d"), activation: relu }]));
const net = define("net(u, v, w, x)", "w[1] * relu(dot(u, x)) + w[2] * relu(dot(v, x))");

export default claim({
  assertion: "W18",
  quote: "raising one input could not lower the output",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, total 1 per unit and nothing said of signs, any depth: raising an input never lowers the output",
      because: "A counterexample at one depth is enough: one hidden layer of two ReLU units, without biases.",
      asserts: forAll(
        { u: sumsToOne("d"), v: sumsToOne("d"), w: sumsToOne(2), x: reals("d"), h: nonNegative("d"), net },
        "net(u, v, w, x + h) >= net(u, v, w, x)",
      ),
      control: { u: simplex("d"), v: simplex("d"), w: simplex(2) },
      expect: "refuted",
      seen: "Beside a weight of 2 a negative weight of -1 makes up the total of 1, and what it carries falls when its input rises.",
    },
    {
      id: "e",
      kind: "literal",
      as: "the same of every layer by itself, with one of seven activations, biases and any depth and width",
      because:
        "The form of reading b, in which any number of layers and activations can be tried: every unit has a total of 1, its weights may be negative.",
      asserts: neverLowers({ ...rising, ...falling }, sumsToOne("d")),
      control: toSimplex({ ...rising, ...falling }),
      expect: "refuted",
      seen: "A unit with the weights 2 and -1 falls when its second input rises, whatever rising activation follows.",
    },
    {
      id: "b",
      kind: "meant",
      open: "the activation",
      when: "With an activation that never falls (ReLU, leaky ReLU, tanh, sigmoid)",
      carriedBy: ["With all weights non-negative"],
      as: "with weights that are not negative either, biases and any depth and width: raising an input never lowers the output",
      because:
        "Leaky ReLU has a slope of its own from 0 to 1 below 0: 0 makes it ReLU, 1 a unit without activation, as the last ones may be. Units of different kinds may " +
        "stand in one network, because each of them keeps the order.",
      asserts: neverLowers(rising, simplex("d")),
      control: Object.fromEntries(Object.keys(rising).map((name) => [name, { w: sumsToOne("d") }])),
      expect: "verified",
      seen: "Weights >= 0 and rising activations hand the order on, layer by layer, so no output falls when an input rises.",
    },
    {
      id: "f",
      kind: "meant",
      open: "the activation",
      when: "With GELU or SiLU, which fall before they rise",
      carriedBy: ["With all weights non-negative"],
      as: "with weights that are not negative either, and one of these activations: raising an input never lowers the output",
      because:
        "GELU is taken in its form by tanh (Hendrycks and Gimpel 2016, section 2), with sqrt(2 / pi) to ten digits.",
      asserts: neverLowers(falling, simplex("d")),
      control: Object.fromEntries(Object.keys(falling).map((name) => [name, { activation: relu }])),
      drawn: {
        axes: ["input", "output of one unit of weight 1"],
        from: -4,
        to: 1,
        curves: { GELU: humped["GELU, its form by tanh"], SiLU, "ReLU, which never falls": ReLU },
      },
      expect: "refuted",
      seen: "GELU and SiLU are lower at -1 than at -2, so one unit of weight 1 already falls when its input rises from -2 to -1.",
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
      seen: "GELU and SiLU fall before they rise: both are lower at -1 than at -2. The five others never fall.",
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
      seen: "ReLU is flat below 0, so raising an input there changes nothing.",
    },
  ],
});
