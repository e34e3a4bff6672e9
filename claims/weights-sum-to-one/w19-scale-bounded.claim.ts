import {
  box,
  claim,
  define,
  forAll,
  integers,
  nonNegative,
  over,
  reals,
  simplex,
  sumsToOne,
} from "../../core/index.ts";

const net = (activation: string) =>
  define("net(u, v, w, b, x)", "w[1] * s(dot(u, x) + b[1]) + w[2] * s(dot(v, x) + b[2])", [define("s(z)", activation)]);
const units = { u: simplex("d"), v: simplex("d"), w: simplex(2) };
const none = integers(0, 0, 2);
const bounded = "abs(net(u, v, w, b, x)) <= max(abs(x))";
const small = "One hidden layer of two units and a linear output is enough for a counterexample.";

export default claim({
  assertion: "W19",
  quote: "the scale of the output would be bounded by the scale of the input",
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
      kind: "repaired",
      as: "w >= 0, total 1 per unit, no bias, |s(z)| <= |z| (ReLU, tanh, identity): |f| <= max |x|",
      because:
        "Where |s(z)| <= |z|, s(z) is a z with some a from -1 to 1. One unit is tried: if no unit exceeds the largest of its inputs in size, no layer exceeds " +
        "the layer before, and so no stack of any depth and width exceeds its inputs (induction over the depth).",
      asserts: forAll({ w: simplex("d"), a: box(-1, 1), x: reals("d") }, "abs(a * dot(w, x)) <= max(abs(x))"),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "no unit exceeds the largest of its inputs in size, so no layer does",
    },
    {
      id: "c",
      kind: "premise",
      as: "the same with biases: w >= 0, total 1 per unit, ReLU: |f| <= max |x|",
      because: small,
      asserts: forAll({ ...units, b: integers(-2, 2, 2), x: reals("d"), net: net("relu(z)") }, bounded),
      control: { b: none },
      expect: "refuted",
      seen: "at inputs of 0 the biases alone make the output",
    },
    {
      id: "d",
      kind: "premise",
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
      kind: "repaired",
      as: "w >= 0 and the whole layer (not each unit) totals 1, no bias, |s(z)| <= |z|: |f| <= max |x|",
      because:
        "The units of a layer share its total of 1, so the weights of one unit are a share s from 0 to 1 of weights of total 1. " +
        "Activation, width and depth as in reading b.",
      asserts: forAll(
        { w: simplex("d"), s: box(0, 1), a: box(-1, 1), x: reals("d") },
        "abs(a * dot(s * w, x)) <= max(abs(x))",
      ),
      control: { s: nonNegative() },
      expect: "verified",
      seen: "the units share a total of 1, so each shrinks what it is given",
    },
  ],
});
