import { called, claim, clamp, mean, reproduces } from "probatum";
import { firstShared } from "./experiments/room.ts";

export default claim({
  assertion: "B13",
  quote: "If people enter a room one by one, the first shared birthday comes with person 24.617 on average.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "the mean of the law, to three decimals",
      because:
        "The mean is the sum over n of the chance that the first n people all have birthdays of their own, 365! / (365 - n)! / 365^n.",
      asserts: reproduces("24.617", "exactly(sum(n, 0, 365, factorial(365) / factorial(365 - n) / 365^n))"),
      expect: "verified",
      seen: "The sum is 24.6166.",
    },
    {
      id: "b",
      kind: "further",
      as: "tried out: to a fifth of a person",
      asserts: mean({
        of: called("the number of the first person who shares a birthday", firstShared(365)),
        within: [24.417, 24.817],
        because: "a fifth of a person on either side of the figure",
        tail: clamp(2, 366),
        held: ["365 days, all equally likely"],
      }),
      control: { of: called("the same in a year of 400 days", firstShared(400)) },
      expect: "verified",
      seen: "The rooms that were filled agree with the sum that was computed.",
    },
  ],
});
