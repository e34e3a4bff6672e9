import { claim, exact, reported, reproduces } from "probatum";

export default claim({
  assertion: "P16",
  quote: "It was significant, χ²(1, *N* = 60) = 3.36, *p* = .047.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "p follows from χ²",
      asserts: reported("χ²(1, N = 60) = 3.36, p = .047"),
      expect: "refuted",
      seen: "χ² = 3.36 with 1 degree of freedom gives p = .067, so that the rise was not significant at .05.",
    },
    {
      id: "b",
      kind: "further",
      as: "χ² follows from the counts, 21 and 14 of 30 each, without a correction",
      asserts: reproduces("3.36", "60 * (21 * (30 - 14) - (30 - 21) * 14)^2 / (30^2 * (21 + 14) * (60 - 21 - 14))"),
      expect: "verified",
      seen: "The four counts 21, 9, 14 and 16 give exactly 3.36.",
    },
    {
      id: "c",
      kind: "mended",
      as: "as χ² gives it, for every value that rounds to 3.36",
      sentence: "It was not significant, χ²(1, N = 60) = 3.36, p = .067.",
      asserts: exact("exactly(0.0665) <= chiSquaredAbove(3.36, 1) <= exactly(0.0675)", { figures: "rounded" }),
      expect: "verified",
      seen: "Every χ² that rounds to 3.36 gives a p that rounds to .067.",
    },
  ],
});
