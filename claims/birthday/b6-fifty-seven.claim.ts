import { claim, reproduces } from "probatum";
import { percentOf } from "./experiments/chance.ts";

export default claim({
  assertion: "B6",
  quote: "with 57 people it reaches 99.0 %",
  asserts: reproduces("99.0", percentOf(57)),
  expect: "verified",
  seen: "With 57 people the chance is 99.01 %.",
});
