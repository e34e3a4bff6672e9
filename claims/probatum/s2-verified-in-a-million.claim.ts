import { claim } from "probatum";
import { IN_RANGE, rare, rooted } from "./experiments/rare.ts";

export default claim({
  assertion: "S2",
  quote: "a verdict of verified is wrong at most once in a million runs",
  slow: true,
  asserts: rare("verified", IN_RANGE),
  control: rooted("verified", IN_RANGE),
  expect: "verified",
  seen: "Ville's inequality bounds it by one in a million; measured by weighting it is at most 0.69 in a million.",
});
