import { claim, every, integers } from "probatum";
import { meanOfWholeNumbers } from "./experiments/whole-numbers.ts";

export default claim({
  assertion: "P18",
  quote: "In whole points from 1 to 7, walkers rated the task 4.27 on average and the others 3.91.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "30 whole numbers of points may have these means",
      asserts: every({
        walkers: meanOfWholeNumbers(30, 7, { from: "4.265", to: "4.275" }),
        others: meanOfWholeNumbers(30, 7, { from: "3.905", to: "3.915" }),
      }),
      control: { walkers: { people: integers(31, 31) }, others: { people: integers(23, 23) } },
      expect: "refuted",
      seen: "30 whole numbers have a mean of 3.90 or 3.93, and none between; the mean 4.27 they may have.",
    },
    {
      id: "b",
      kind: "mended",
      as: "the nearest mean that 30 whole numbers may have",
      sentence: "Walkers rated the task 4.27 on average and the others 3.90.",
      asserts: every({
        walkers: meanOfWholeNumbers(30, 7, { from: "4.265", to: "4.275" }),
        others: meanOfWholeNumbers(30, 7, { from: "3.895", to: "3.905" }),
      }),
      control: { walkers: { people: integers(31, 31) }, others: { people: integers(23, 23) } },
      expect: "verified",
      seen: "128 points make the mean 4.27, 117 points the mean 3.90.",
    },
  ],
});
