import { claim, every, exists, linear, notTestable, positive, reals } from "probatum";

export default claim({
  assertion: "W3",
  quote: 'Seeing a weight as a "contribution" is perhaps not the best picture of it here',
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: advice on how to think of weights",
      asserts: notTestable("opinion", "which picture is best to think with is a valuation"),
      expect: "not testable",
      seen: "Which picture is best to think with is a valuation, hedged by the author himself (“perhaps”).",
    },
    {
      id: "b",
      kind: "further",
      as: "a weight is not a share of the output: for some w and x a part w_i x_i / f(x) is negative, for some it is above 1",
      because: "Contributions that make up a whole are shares of it, and a share lies between 0 and 1.",
      asserts: every({
        "a share below 0": exists({ w: reals("d"), x: reals("d"), linear }, "min(w .* x / linear(w, x)) < 0"),
        "a share above 1": exists({ w: reals("d"), x: reals("d"), linear }, "max(w .* x / linear(w, x)) > 1"),
      }),
      control: {
        "a share below 0": { w: positive("d"), x: positive("d") },
        "a share above 1": { w: positive("d"), x: positive("d") },
      },
      expect: "verified",
      seen: "Where the terms of a sum differ in sign, some work against it and others exceed it: a part w_i x_i is then below 0 or above the whole.",
    },
  ],
});
