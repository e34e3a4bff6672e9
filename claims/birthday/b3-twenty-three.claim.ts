import { called, claim, every, forAll, integers, proportion, reproduces } from "probatum";
import { chance, percentOf } from "./experiments/chance.ts";
import { share } from "./experiments/room.ts";

export default claim({
  assertion: "B3",
  quote: "With 23 people the chance is 50.7 %, and no smaller number gets above one half.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as printed, and for every smaller number of people",
      asserts: every({
        "the chance": reproduces("50.7", percentOf(23)),
        "smaller numbers": forAll({ chance, n: integers(2, 22) }, "chance(n) <= 1 / 2"),
      }),
      control: { "smaller numbers": { n: integers(2, 23) } },
      expect: "verified",
      seen: "The chance is 50.73 % with 23 people and 47.57 % with 22.",
    },
    {
      id: "b",
      kind: "further",
      as: "tried out: at least half of all groups of 23",
      asserts: proportion({
        of: called("two of 23 people share a birthday", share(23)),
        atLeast: 0.5,
        gap: 0.007,
        because: "the chance that was computed lies 0.7 points above one half",
        held: ["365 days, all equally likely"],
      }),
      control: { of: called("two of 22 people share one", share(22)) },
      expect: "verified",
      seen: "The groups that were drawn agree with the product that was computed.",
    },
  ],
});
