import { claim, exact, reported } from "probatum";

export default claim({
  assertion: "P12",
  quote: "For the interaction of walk and sleep we found *F*(1, 56) = 18.20, *p* = .000.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as an equation: p is 0",
      asserts: reported("F(1, 56) = 18.20, p = .000"),
      expect: "refuted",
      seen: "No F gives a p of 0. This one gives .00008, which rounds to .000, but an equals sign says more than that.",
    },
    {
      id: "b",
      kind: "mended",
      as: "as a bound",
      sentence: "For the interaction of walk and sleep we found F(1, 56) = 18.20, p < .001.",
      asserts: exact("fAbove(18.20, 1, 56) < exactly(0.001)", { figures: "rounded" }),
      expect: "verified",
      seen: "F = 18.20 with 1 and 56 degrees of freedom gives p = .00008.",
    },
  ],
});
