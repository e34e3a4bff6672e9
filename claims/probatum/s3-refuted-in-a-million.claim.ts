import { claim } from "probatum";
import { rare, rooted } from "./experiments/rare.ts";

export default claim({
  assertion: "S3",
  quote: "A verdict of refuted is wrong at most once in a million runs too.",
  slow: true,
  asserts: rare("refuted"),
  control: rooted("refuted"),
  expect: "verified",
  seen: "the same: at most 0.58 in a million",
});
