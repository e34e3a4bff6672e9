import { claim, reported } from "probatum";

export default claim({
  assertion: "P17",
  quote: "A rank test agreed, *z* = 1.70, *p* = .045, one-tailed.",
  asserts: reported("z = 1.70, p = .045, one-tailed"),
  expect: "verified",
  seen: "z = 1.70 gives p = .0446, one-tailed.",
});
