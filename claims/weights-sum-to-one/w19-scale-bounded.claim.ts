import { box, claim, define, forAll, integers, layers, nonNegative, over, reals, simplex, sumsToOne } from "probatum";

const net = (activation: string) =>
  define("net(u, v, w, b, x)", "w[1] * s(dot(u, x) + b[1]) + w[2] * s(dot(v, x) + b[2])", [define("s(z)", activation)]);
const units = { u: simplex("d"), v: simplex("d"), w: simplex(2) };
const none = integers(0, 0, 2);
const bounded = "abs(net(u, v, w, b, x)) <= max(abs(x))";
const small = "One hidden layer of two units and a linear output is enough for a counterexample.";

export default claim({
  assertion: "W19",
  quote: "the input's scale would constrain the output's",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, total 1 with signs free: |f| <= max |x|",
      because: `${small} ReLU, no biases.`,
      asserts: forAll(
        { u: sumsToOne("d"), v: sumsToOne("d"), w: sumsToOne(2), b: none, x: reals("d"), net: net("relu(z)") },
        bounded,
      ),
      control: units,
      expect: "refuted",
      seen: "a negative weight lets another one exceed 1, and the output grows with it",
    },
    {
      id: "b",
      kind: "further",
      as: "w >= 0, total 1 per unit, no bias, |s(z)| <= |z| (ReLU, tanh, identity): |f| <= max |x|",
      because:
        "Where |s(z)| <= |z|, s(z) is a slope from -1 to 1 times z. The slope of each unit may be any such number, so all these activations are tried at once. " +
        "With c = max |x| this is the reading.",
      asserts: layers(
        { w: simplex("d"), slope: box(-1, 1), c: nonNegative() },
        { inputs: ["x"], width: "d", unit: "slope * dot(w, x)", keeps: "abs(x) <= c" },
      ),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "no unit exceeds the largest of its inputs in size, so no layer does",
    },
    {
      id: "c",
      kind: "further",
      as: "the same with biases: w >= 0, total 1 per unit, ReLU: |f| <= max |x|",
      because: small,
      asserts: forAll({ ...units, b: integers(-2, 2, 2), x: reals("d"), net: net("relu(z)") }, bounded),
      control: { b: none },
      expect: "refuted",
      seen: "at inputs of 0 the biases alone make the output",
    },
    {
      id: "d",
      kind: "further",
      as: "the same with sigmoid or softplus, no bias: |f| <= max |x|",
      because: small,
      asserts: over({ sigmoid: net("1 / (1 + exp(-z))"), softplus: net("log(1 + exp(z))") }, (one) =>
        forAll({ ...units, b: none, x: reals("d"), net: one }, bounded),
      ),
      control: { sigmoid: { net: net("tanh(z)") }, softplus: { net: net("tanh(z)") } },
      expect: "refuted",
      seen: "at 0 sigmoid gives 1/2 and softplus log 2, so inputs of 0 have another output than 0",
    },
    {
      id: "e",
      kind: "further",
      as: "w >= 0 and the whole layer (not each unit) totals 1, no bias, |s(z)| <= |z|: |f| <= max |x|",
      because:
        "The units of a layer share its total of 1, so the weights of one unit are a share from 0 to 1 of weights of total 1. Slope and c as in reading b.",
      asserts: layers(
        { w: simplex("d"), share: box(0, 1), slope: box(-1, 1), c: nonNegative() },
        { inputs: ["x"], width: "d", unit: "slope * dot(share * w, x)", keeps: "abs(x) <= c" },
      ),
      control: { share: nonNegative() },
      expect: "verified",
      seen: "the units share a total of 1, so each shrinks what it is given",
    },
  ],
});
