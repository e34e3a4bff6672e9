import { box, claim, define, forAll, naiveSoftmax, notTestable, reals, softmax } from "probatum";

export default claim({
  assertion: "I9",
  quote: "The typical means to that end is softmax.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: it is what people mostly use",
      asserts: notTestable("data missing", "what is typical takes a count of networks, and the text gives none"),
      expect: "not testable",
      seen: "no count is given",
    },
    {
      id: "b",
      kind: "further",
      as: "it does the job over the reals: the outputs are positive and add up to 1",
      asserts: forAll({ z: reals("d"), softmax }, "softmax(z) > 0 and sum(softmax(z)) == 1"),
      control: { softmax: define("softmax(z)", "exp(z - max(z))") },
      expect: "verified",
      seen: "each output is its share of the total of the exponentials",
    },
    {
      id: "c",
      kind: "further",
      as: "computed in float64 every output is still positive, for scores between -1000 and 1000",
      asserts: forAll({ z: box(-1000, 1000, "d"), softmax }, "softmax(z) > 0", { arithmetic: "float64" }),
      control: { z: box(-10, 10, "d") },
      expect: "refuted",
      seen: "the exponential of a large negative number underflows to 0",
    },
    {
      id: "d",
      kind: "further",
      as: "computed in float64 as exp(z) / sum(exp(z)), outputs are finite and add up to 1 within 1e-12, for every finite z",
      asserts: forAll(
        { z: reals("d"), softmax: naiveSoftmax },
        "isFinite(softmax(z)) and abs(sum(softmax(z)) - 1) <= 1e-12",
        { arithmetic: "float64" },
      ),
      control: { softmax },
      expect: "refuted",
      seen: "large inputs overflow; subtracting the maximum first is what avoids it",
    },
  ],
});
