import { claim, reported } from "probatum";

export default claim({
  assertion: "P3",
  quote: "Their mean age was 21.43 years, in whole years.",
  asserts: reported("M = 21.43, n = 60", { data: "whole numbers" }),
  expect: "verified",
  seen: "60 ages that add up to 1,286 years have the mean 21.43.",
});
