import { claim, exact, reported, reproduces } from "probatum";

const p = "exactly(2) * studentAbove(r * sqrt(58 / (exactly(1) - r^2)), 58)";

export default claim({
  assertion: "P9",
  quote: "It went along with age, too, *r*(58) = .21, *p* = .040.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "p follows from r, two-sided",
      asserts: reported("r(58) = .21, p = .040"),
      expect: "refuted",
      seen: "r = .21 among 60 people gives p = .107, so the figures do not belong together, and the one that follows is above .05.",
    },
    {
      id: "b",
      kind: "further",
      as: "p follows from r, one-sided",
      asserts: reproduces("0.040", "studentAbove(r * sqrt(58 / (exactly(1) - r^2)), 58)", { where: { r: "0.21" } }),
      expect: "refuted",
      seen: "One-sided it is .054, which is not .040 either.",
    },
    {
      id: "c",
      kind: "mended",
      as: "as r gives it, for every r that rounds to .21",
      sentence: "With age it did not go along at the level of .05.",
      asserts: exact(`${p} > exactly(0.05)`, { where: { r: "0.21" }, figures: "rounded" }),
      expect: "verified",
      seen: "Every correlation that rounds to .21 gives a p of .099 or more.",
    },
  ],
});
