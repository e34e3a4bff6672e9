import { claim, every, exact, reported, reproduces } from "probatum";

export default claim({
  assertion: "P5",
  quote: "The difference was significant, *t*(58) = 2.30, *p* = .025.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "p follows from t, two-sided, and is below .05 for every t that rounds to the printed one",
      because: "Significant means p < .05 unless the text says otherwise.",
      asserts: every({
        p: reported("t(58) = 2.30, p = .025"),
        significant: exact("exactly(2) * studentAbove(2.30, 58) < exactly(0.05)", { figures: "rounded" }),
      }),
      expect: "verified",
      seen: "t = 2.30 with 58 degrees of freedom gives p = .0251.",
    },
    {
      id: "b",
      kind: "further",
      as: "t follows from the two means and standard deviations of 30 people each",
      asserts: reproduces("2.30", "(12.43 - 10.63) / sqrt((3.11^2 + 2.95^2) / 30)"),
      expect: "verified",
      seen: "The means differ by 1.80 words, with a standard error of 0.783.",
    },
  ],
});
