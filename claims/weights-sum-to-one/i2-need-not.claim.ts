import { claim, sameAs } from "probatum";

export default claim({
  assertion: "I2",
  quote: "No.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there are data, given as inputs and outputs, that a linear unit fits exactly with weights whose total is not 1",
      asserts: sameAs("w1-need-not", "d"),
      expect: "verified",
      seen: "The outputs 2, 3, 5 and 7 at four points ask for the weights 2 and 3, whose total is 5 (W1, reading d).",
    },
  ],
});
