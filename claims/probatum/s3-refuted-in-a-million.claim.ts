import { claim } from "probatum";
import { IN_RANGE, rare, rooted } from "./experiments/rare.ts";

export default claim({
  assertion: "S3",
  quote: "A verdict of refuted is wrong at most once in a million runs too.",
  slow: true,
  asserts: rare("refuted", IN_RANGE),
  control: rooted("refuted", IN_RANGE),
  expect: "verified",
  seen: "The same inequality bounds it; measured by weighting it is at most 0.73 in a million.",
});
