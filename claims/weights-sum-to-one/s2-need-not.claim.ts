import { claim, sameAs } from "probatum";

export default claim({
  assertion: "S2",
  quote: "and need not add up to 1.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is a network that does its job although its weights do not add up to 1",
      asserts: sameAs("w1-need-not", "a"),
      expect: "verified",
      seen: "as W1, reading a",
    },
  ],
});
