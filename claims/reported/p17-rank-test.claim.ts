import { claim, reproduces } from "probatum";

export default claim({
  assertion: "P17",
  quote: "A rank test agreed, *z* = 1.70, *p* = .045, one-tailed.",
  asserts: reproduces("0.045", "normalAbove(1.70)"),
  expect: "verified",
  seen: "z = 1.70 gives p = .0446, one-tailed.",
});
