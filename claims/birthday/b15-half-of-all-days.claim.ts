import { claim, forAll, integers } from "probatum";

export default claim({
  assertion: "B15",
  quote: "with 183 others in the room, half of all days, the chance is one half",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "to a whole percent: 50 %",
      asserts: forAll({ others: integers(183, 183) }, "49.5 <= 100 * (1 - (364 / 365)^others) < 50.5"),
      control: { others: integers(253, 253) },
      expect: "refuted",
      seen: "With 183 others the chance is 39.5 %: they share birthdays with each other, too.",
    },
    {
      id: "b",
      kind: "mended",
      as: "to a whole percent",
      sentence: "With 183 others in the room the chance is 39 %.",
      asserts: forAll({ others: integers(183, 183) }, "38.5 <= 100 * (1 - (364 / 365)^others) < 39.5"),
      control: { others: integers(253, 253) },
      expect: "verified",
      seen: "The chance is 39.47 %.",
    },
  ],
});
