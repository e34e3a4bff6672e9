import {
  box,
  claim,
  type Domain,
  define,
  forAll,
  integers,
  layers,
  nonNegative,
  over,
  reals,
  simplex,
  sumsToOne,
} from "probatum";

const net = (activation: string) =>
  define("net(u, v, w, b, x)", "w[1] * s(dot(u, x) + b[1]) + w[2] * s(dot(v, x) + b[2])", [define("s(z)", activation)]);
const simplices = { u: simplex("d"), v: simplex("d"), w: simplex(2) };
const none = integers(0, 0, 2);
const bounded = "abs(net(u, v, w, b, x)) <= max(abs(x))";
const small = "One hidden layer of two units and a linear output is enough for a counterexample.";
/** Where |s(z)| <= |z|, s(z) is a slope from -1 to 1 times z: all these activations are tried at once. */
const shrinking = define("activation(z, slope)", "slope * z");
const units = {
  "|s(z)| <= |z|": shrinking,
  sigmoid: define("activation(z, slope)", "1 / (1 + exp(-z))"),
  softplus: define("activation(z, slope)", "log(1 + exp(z))"),
};
/** With c = max |x| this says that no output is larger in size than the largest input. */
const staysWithin = (which: { readonly [name: string]: ReturnType<typeof define> }, w: Domain) =>
  over(which, (activation: ReturnType<typeof define>) =>
    layers(
      { w, slope: box(-1, 1), c: nonNegative(), activation },
      { inputs: ["x"], width: "d", unit: "activation(dot(w, x), slope)", keeps: "abs(x) <= c" },
    ),
  );

export default claim({
  assertion: "W19",
  quote: "the input's scale would constrain the output's",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, ReLU, total 1 per unit and nothing said of signs: |f| is at most max |x|",
      because: `${small} ReLU, no biases.`,
      asserts: forAll(
        { u: sumsToOne("d"), v: sumsToOne("d"), w: sumsToOne(2), b: none, x: reals("d"), net: net("relu(z)") },
        bounded,
      ),
      control: simplices,
      expect: "refuted",
      seen: "A negative weight lets another one exceed 1, and the output grows with it: it is then larger in size than every input.",
    },
    {
      id: "f",
      kind: "literal",
      as: "the same of every layer by itself, whatever its activation: |f| is at most max |x|",
      because:
        "The form of reading b, in which any number of layers and activations can be tried: every unit has a total of 1, its weights may be negative. No bias, as in the formula that the text gives.",
      asserts: staysWithin(units, sumsToOne("d")),
      control: Object.fromEntries(Object.keys(units).map((name) => [name, { w: simplex("d"), activation: shrinking }])),
      expect: "refuted",
      seen: "A unit with the weights 2 and -1 gives 3 at the inputs 1 and -1.",
    },
    {
      id: "b",
      kind: "meant",
      open: "the activation",
      when: "With an activation that leads no number away from 0 (ReLU, tanh, none)",
      carriedBy: [
        "With all weights non-negative",
        "Take $f(x) = \\sum_{i=1}^{d} w_i x_i$ with $\\sum_{i=1}^{d} w_i = 1$.",
      ],
      as: "with weights that are not negative either, and no bias, as in the text's formula: |f| is at most max |x|",
      because:
        "Where |s(z)| <= |z|, s(z) is a slope from -1 to 1 times z. The slope of each unit may be any such number, so all these activations are tried at once. " +
        "With c = max |x| this is the reading.",
      asserts: staysWithin({ "|s(z)| <= |z|": units["|s(z)| <= |z|"] }, simplex("d")),
      control: { "|s(z)| <= |z|": { w: sumsToOne("d") } },
      expect: "verified",
      seen: "No unit of weights >= 0 and total 1 exceeds the largest of its inputs in size, so no layer does, and no stack of layers.",
    },
    {
      id: "d",
      kind: "meant",
      open: "the activation",
      when: "With sigmoid or softplus, which are above 0 at 0",
      carriedBy: [
        "With all weights non-negative",
        "Take $f(x) = \\sum_{i=1}^{d} w_i x_i$ with $\\sum_{i=1}^{d} w_i = 1$.",
      ],
      as: "with weights that are not negative either, no bias, and one of these activations: |f| is at most max |x|",
      asserts: staysWithin({ sigmoid: units.sigmoid, softplus: units.softplus }, simplex("d")),
      control: { sigmoid: { activation: shrinking }, softplus: { activation: shrinking } },
      expect: "refuted",
      seen: "At 0 sigmoid gives 1/2 and softplus log 2, so inputs of 0 have another output than 0.",
    },
    {
      id: "c",
      kind: "further",
      as: "the same with biases: w >= 0, total 1 per unit, ReLU: |f| <= max |x|",
      because: small,
      asserts: forAll({ ...simplices, b: integers(-2, 2, 2), x: reals("d"), net: net("relu(z)") }, bounded),
      control: { b: none },
      expect: "refuted",
      seen: "At inputs of 0 the biases alone make the output, so it can exceed every input.",
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
      seen: "The units of a layer share a total of 1, so each shrinks what it is given, and no layer exceeds the largest input.",
    },
  ],
});
