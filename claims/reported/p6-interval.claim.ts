import { claim, every, exact, reproduces } from "probatum";

export default claim({
  assertion: "P6",
  quote: "Its 95 % confidence interval runs from 0.23 to 3.37 words",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "it lies around the difference of the means, and Student's t gives its width 95 %",
      asserts: every({
        middle: exact("(0.23 + 3.37) / exactly(2) == 12.43 - 10.63"),
        width: reproduces(
          "95 %",
          "exactly(1) - exactly(2) * studentAbove((3.37 - 0.23) / exactly(2) / sqrt((3.11^2 + 2.95^2) / 30), 58)",
        ),
      }),
      expect: "verified",
      seen: "1.80 words and 2.002 standard errors of 0.783 on either side are 0.23 and 3.37.",
    },
  ],
});
