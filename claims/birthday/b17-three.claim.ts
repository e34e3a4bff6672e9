import { called, claim, proportion } from "probatum";
import { shareOfMany } from "./experiments/room.ts";

export default claim({
  assertion: "B17",
  quote: "Among 88 people, three share a birthday in more than half of all cases.",
  asserts: proportion({
    of: called("three of 88 people share a birthday", shareOfMany(88, 3)),
    atLeast: 0.5,
    gap: 0.01,
    because: "one case in a hundred is what nobody would notice in a lifetime of parties",
    held: ["365 days, all equally likely"],
  }),
  control: { of: called("three of 85 people share one", shareOfMany(85, 3)) },
  expect: "verified",
  seen: "The chance is 51.1 %.",
});
