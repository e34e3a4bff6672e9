import { claim, sameAs } from "probatum";

export default claim({
  assertion: "I2",
  quote: "No.",
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
