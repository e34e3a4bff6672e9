import { claim, exact } from "probatum";

export default claim({
  assertion: "B7",
  quote: "Going from 10 people to 20 doubles it.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "it becomes twice as large, by the figures of the table, to the nearest whole number of times",
      asserts: exact("exactly(1.5) <= 41.1 / 11.7 <= exactly(2.5)", { figures: "rounded" }),
      expect: "refuted",
      seen: "From 11.7 % to 41.1 % the chance becomes 3.5 times as large.",
    },
    {
      id: "b",
      kind: "mended",
      as: "the same to one decimal",
      sentence: "Going from 10 people to 20 makes it 3.5 times as large.",
      asserts: exact("exactly(3.45) <= 41.1 / 11.7 <= exactly(3.55)", { figures: "rounded" }),
      expect: "verified",
      seen: "41.1 % is 3.51 times 11.7 %, and whatever rounds to both is 3.49 to 3.53 times as large.",
    },
  ],
});
