import { called, claim, type Draw, exact, forAll, integers, nonNegative, proportion, wins } from "probatum";
import { deepPass, stated, type Weights } from "./experiments/deep-pass.ts";

const pass = (weights: Weights, depth: number = stated.depth) =>
  deepPass({ ...stated, depth, activation: "relu", weights });
const largest =
  (weights: Weights, width: number = stated.width) =>
  (draw: Draw) =>
    deepPass({ depth: 1, width, activation: "relu", weights })(draw).largestWeight;
const share = {
  atLeast: 0.95,
  gap: 0.05,
  because: "The reading names 95 % of the networks; the gap is all the room that is left above it.",
  block: 16,
} as const;

export default claim({
  assertion: "S7",
  quote: "each single parameter would lie close to 0",
  readings: [
    {
      id: "c",
      kind: "literal",
      as: "as written, of the network that the text imagines, its weights drawn alike before normalising: even the largest of a layer's 10 thousand is at most 0.01, in at least 95 % of the layers",
      because:
        "The text names no weights; uniform on [0, 1] is taken for them. Close to 0 is read as at most 0.01. What holds with one total per layer holds with one for the network, which makes every weight smaller.",
      asserts: proportion({
        of: called("the largest weight of a layer is at most 0.01", (draw) => largest("layer")(draw) <= 0.01),
        ...share,
      }),
      control: { of: called("layers of 7 units", (draw) => largest("layer", 7)(draw) <= 0.01) },
      expect: "verified",
      seen: "The largest of 10,000 weights drawn alike is near 1 and their total near 5,000, so even the largest is near 0.0002.",
    },
    {
      id: "b",
      kind: "further",
      as: "stronger, whatever the weights before normalising: every parameter is at most 0.01 in size",
      because: "One weight w of a layer is weighed against the total `rest` of all its other weights.",
      asserts: forAll({ w: nonNegative(), rest: nonNegative() }, "w / (w + rest) <= 0.01", { given: "w + rest > 0" }),
      control: { w: integers(1, 1), rest: integers(9999, 9999) },
      expect: "refuted",
      seen: "A layer may put all its weight on one parameter: that one is 1, and the 9,999 others are 0.",
    },
    {
      id: "a",
      kind: "further",
      as: "on average: the mean parameter is at most 0.01",
      because: "Weights that add up to 1 have the mean 1 over their number, and a layer has 10 thousand of them.",
      asserts: exact("10000 * exactly(0.01) >= exactly(1)"),
      expect: "verified",
      seen: "Weights of total 1 have the mean 1 over their number: one ten-thousandth.",
    },
    {
      id: "d",
      kind: "further",
      as: "close to 0 as networks go: mean |w| is below that of the same layers under He initialisation",
      asserts: wins({
        first: called("the mean |w| of a layer of total 1", (draw) => pass("layer", 1)(draw).meanWeight),
        second: called(
          "that of the same layer with He's weights",
          (draw) => pass({ scheme: "he" }, 1)(draw).meanWeight,
        ),
        better: "lower",
        atLeast: 0.95,
        gap: 0.05,
        because: "As a rule: in at least 95 % of the layers.",
        block: 16,
      }),
      control: {
        first: called(
          "the mean |w| of weights on [0, 1] that nobody divided",
          (draw) => pass({ scheme: "uniform", range: [0, 1] }, 1)(draw).meanWeight,
        ),
      },
      expect: "verified",
      seen: "The mean |w| of such a layer is 1e-4, against about 0.11 under He's initialisation.",
    },
    {
      id: "e",
      kind: "further",
      as: "beyond the two ways named, per unit, 100 incoming weights, uniform before normalising: every weight is at most 0.03 in at least 95 % of the layers",
      asserts: proportion({
        of: called("the largest weight of the units is at most 0.03", (draw) => largest("unit")(draw) <= 0.03),
        ...share,
      }),
      control: { of: called("units of 20 weights", (draw) => largest("unit", 20)(draw) <= 0.03) },
      expect: "verified",
      seen: "Of 100 weights per unit the largest is near 1 and the total near 50, so the largest share is near 0.02.",
    },
  ],
});
