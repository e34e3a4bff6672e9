import { claim, reproduces } from "probatum";
import { percentOf } from "./experiments/chance.ts";

export default claim({
  assertion: "B4",
  quote: "With 30 people it is 70.6 %",
  asserts: reproduces("70.6", percentOf(30)),
  expect: "verified",
  seen: "With 30 people the chance is 70.63 %.",
});
