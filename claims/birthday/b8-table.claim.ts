import { claim, every, reproduces } from "probatum";
import { percentOf } from "./experiments/chance.ts";

export default claim({
  assertion: "B8",
  quote: "| 10 | 11.7 % | | 20 | 41.1 % |",
  asserts: every({
    "10 people": reproduces("11.7", percentOf(10)),
    "20 people": reproduces("41.1", percentOf(20)),
  }),
  expect: "verified",
  seen: "The chances are 11.69 % and 41.14 %.",
});
