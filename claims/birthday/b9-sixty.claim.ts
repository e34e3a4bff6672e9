import { claim, forAll, integers, reproduces } from "probatum";
import { chance, percentOf } from "./experiments/chance.ts";

export default claim({
  assertion: "B9",
  quote: "| 60 | 99.5 % |",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as printed, to a tenth of a percent",
      asserts: reproduces("99.5", percentOf(60)),
      expect: "refuted",
      seen: "With 60 people the chance is 99.41 %, which no rounding makes 99.5 %.",
    },
    {
      id: "b",
      kind: "mended",
      as: "to a tenth of a percent, rounded",
      sentence: "With 60 people the chance is 99.4 %.",
      asserts: forAll({ chance, people: integers(60, 60) }, "99.35 <= 100 * chance(people) < 99.45"),
      control: { chance, people: integers(61, 61) },
      expect: "verified",
      seen: "99.41 % rounds to 99.4 %; 99.5 % is the chance with 61 people.",
    },
  ],
});
