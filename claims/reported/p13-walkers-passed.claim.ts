import { claim, reproduces } from "probatum";

export default claim({
  assertion: "P13",
  quote: "Of the walkers 21 passed, or 70 %",
  asserts: reproduces("70 %", "21 / 30"),
  expect: "verified",
  seen: "21 of 30 are 70 %.",
});
