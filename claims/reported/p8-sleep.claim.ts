import { claim, reported } from "probatum";

export default claim({
  assertion: "P8",
  quote: "Recall went along with hours of sleep, *r*(58) = .29, *p* = .025.",
  asserts: reported("r(58) = .29, p = .025"),
  expect: "verified",
  seen: "r = .29 among 60 people gives p = .0246; correlations that round to .29 give .022 to .027.",
});
