import { claim, sameAs } from "probatum";

export default claim({
  assertion: "S12",
  quote: "deep learning basically lets one nest functions in sequence",
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
