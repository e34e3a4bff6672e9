import { claim, forAll, integers, reproduces } from "probatum";
import { chance, percentOf } from "./experiments/chance.ts";

export default claim({
  assertion: "B5",
  quote: "with 50 people 98 %",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as printed, to a whole percent",
      asserts: reproduces("98", percentOf(50)),
      expect: "refuted",
      seen: "With 50 people the chance is 97.04 %, which no rounding makes 98 %.",
    },
    {
      id: "b",
      kind: "mended",
      as: "to a whole percent, rounded",
      sentence: "With 50 people it is 97 %.",
      asserts: forAll({ chance, people: integers(50, 50) }, "96.5 <= 100 * chance(people) < 97.5"),
      control: { chance, people: integers(52, 52) },
      expect: "verified",
      seen: "97.04 % rounds to 97 %; 98 % is the chance with 53 people.",
    },
  ],
});
