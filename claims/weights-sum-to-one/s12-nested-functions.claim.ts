import { claim, sameAs } from "probatum";

export default claim({
  assertion: "S12",
  quote: "Deep learning in effect builds a sequence of nested functions",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a network is a function of a function of … its inputs",
      asserts: sameAs("r7-nested-function", "a"),
      expect: "verified",
      seen: "the weights of one layer act on what another has made of the inputs, so they multiply, as in R7, reading a",
    },
  ],
});
