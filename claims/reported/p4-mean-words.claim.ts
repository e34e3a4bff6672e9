import { claim, every, integers } from "probatum";
import { meanOfWholeNumbers } from "./experiments/whole-numbers.ts";

export default claim({
  assertion: "P4",
  quote: "Walkers recalled 12.43 words on average (*SD* = 3.11), those who rested 10.63 (*SD* = 2.95).",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "30 whole numbers of words from 0 to 20 may have these means",
      asserts: every({
        "who walked": meanOfWholeNumbers(30, 20, { from: "12.425", to: "12.435" }),
        "who rested": meanOfWholeNumbers(30, 20, { from: "10.625", to: "10.635" }),
      }),
      control: { "who walked": { people: integers(31, 31) }, "who rested": { people: integers(31, 31) } },
      expect: "verified",
      seen: "373 words of 30 people have the mean 12.43, and 319 words the mean 10.63.",
    },
  ],
});
