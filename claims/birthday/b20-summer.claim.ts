import { called, claim, proportion } from "probatum";
import { shareUneven } from "./experiments/room.ts";

export default claim({
  assertion: "B20",
  quote:
    "If each of the 92 days of summer were half as likely again as every other day, 23 people would share a birthday with a chance of 52 %.",
  asserts: proportion({
    of: called("two of 23 people share a birthday", shareUneven(23, 92, 1.5)),
    atLeast: 0.515,
    atMost: 0.525,
    gap: 0.0045,
    because: "what rounds to 52 %",
    held: ["92 of 365 days have 1.5 times the chance of each other day"],
  }),
  control: { of: called("two of 23 people share one where all days are alike", shareUneven(23, 92, 1)) },
  expect: "verified",
  seen: "Uneven days raise the chance from 50.7 % to 52.0 %.",
});
