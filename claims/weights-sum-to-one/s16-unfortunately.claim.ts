import { claim, notTestable, sameAs } from "probatum";

export default claim({
  assertion: "S16",
  quote: "Sadly, they do not ;)",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "they do not: after ordinary training totals near 1 are rare",
      asserts: sameAs("w1-need-not", "b"),
      expect: "verified",
      seen: "After ordinary training at most one total in ten lies within 0.05 of 1, so as a rule they do not (W1, reading b).",
    },
    {
      id: "b",
      kind: "further",
      as: "that this is unfortunate",
      asserts: notTestable("opinion", "whether it is a pity is a valuation"),
      expect: "not testable",
      seen: "Whether it is a pity is a valuation, made with a wink.",
    },
  ],
});
