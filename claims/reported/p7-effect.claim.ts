import { claim, reproduces } from "probatum";

export default claim({
  assertion: "P7",
  quote: "the effect is *d* = 0.59",
  asserts: reproduces("0.59", "(12.43 - 10.63) / sqrt((3.11^2 + 2.95^2) / exactly(2))"),
  expect: "verified",
  seen: "1.80 words are 0.594 of the pooled standard deviation of 3.031.",
});
