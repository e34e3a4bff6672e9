import { claim, every, exact, reported } from "probatum";

export default claim({
  assertion: "P11",
  quote: "The rooms did not differ, *F*(2, 57) = 1.84, *p* = .168.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "p follows from F, and no difference was shown at .05",
      because: "A test cannot show that rooms are alike: did not differ is read as not significant.",
      asserts: every({
        p: reported("F(2, 57) = 1.84, p = .168"),
        "not significant": exact("fAbove(1.84, 2, 57) >= exactly(0.05)", { figures: "rounded" }),
      }),
      expect: "verified",
      seen: "F = 1.84 with 2 and 57 degrees of freedom gives p = .168.",
    },
  ],
});
