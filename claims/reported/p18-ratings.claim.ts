import { claim, every, reported } from "probatum";

export default claim({
  assertion: "P18",
  quote: "In whole points from 1 to 7, walkers rated the task 4.27 on average and the others 3.91.",
  asserts: every({
    walkers: reported("M = 4.27, n = 30", { data: "whole numbers", between: [1, 7] }),
    others: reported("M = 3.91, n = 30", { data: "whole numbers", between: [1, 7] }),
  }),
  expect: "refuted",
  seen: "30 whole numbers have a mean of 3.90 or 3.93, and none between; the mean 4.27 they may have.",
});
