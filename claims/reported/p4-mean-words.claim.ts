import { claim, every, reported } from "probatum";

export default claim({
  assertion: "P4",
  quote: "Walkers recalled 12.43 words on average (SD = 3.11), those who rested 10.63 (SD = 2.95).",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "30 whole numbers of words may have these means and deviations",
      because: "Nobody recalls fewer than none or more than all of the 20 words.",
      asserts: every({
        "who walked": reported("M = 12.43, SD = 3.11, n = 30", { data: "whole numbers", between: [0, 20] }),
        "who rested": reported("M = 10.63, SD = 2.95, n = 30", { data: "whole numbers", between: [0, 20] }),
      }),
      expect: "verified",
      seen: "373 words of 30 people have the mean 12.43, and 319 words the mean 10.63.",
    },
  ],
});
