import { claim, exact, forAll, integers } from "probatum";

export default claim({
  assertion: "S4",
  quote:
    "Picture a (nonsensical) neural network: $n$ inputs, then 10 layers of 10 thousand parameters each. Such an MLP would have 100,000 parameters, biases and output layer not counted.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "10 layers of 10 thousand parameters have 100,000",
      asserts: exact("10 * 10000 == 100000"),
      expect: "verified",
      seen: "10 layers of 10 thousand parameters have 100 thousand.",
    },
    {
      id: "b",
      kind: "further",
      as: "10 layers of 10 thousand units each, fully connected, have 100,000 weights",
      because:
        "Two neighbouring layers alone are joined by 10 thousand times 10 thousand weights, and a part cannot exceed the whole.",
      asserts: exact("10000 * 10000 <= 100000"),
      expect: "refuted",
      seen: "Between two layers of 10 thousand units each there are 100 million weights, so by “parameters” the text means weights, not units.",
    },
    {
      id: "c",
      kind: "further",
      as: "for every number of inputs n there is a whole number of units h with n h = 10,000 weights in the first layer",
      because: "There is one exactly where 10,000 / n is whole; n up to 100 is tried.",
      asserts: forAll({ n: integers(1, 100) }, "floor(10000 / n) == 10000 / n"),
      control: { n: integers(1, 2) },
      expect: "refuted",
      seen: "3 does not divide 10,000, so with 3 inputs no whole number of units makes 10 thousand weights; the text calls its network nonsensical.",
    },
  ],
});
