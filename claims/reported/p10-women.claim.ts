import { claim, reported } from "probatum";

export default claim({
  assertion: "P10",
  quote: "Women recalled more than men, *F*(1, 56) = 4.12, *p* = .047.",
  asserts: reported("F(1, 56) = 4.12, p = .047"),
  expect: "verified",
  seen: "F = 4.12 with 1 and 56 degrees of freedom gives p = .0471.",
});
