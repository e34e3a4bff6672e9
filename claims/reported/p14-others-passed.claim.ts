import { claim, exact, reproduces } from "probatum";

export default claim({
  assertion: "P14",
  quote: "of those who rested 14, or 46 %",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as printed, to a whole percent",
      asserts: reproduces("46 %", "14 / 30"),
      expect: "refuted",
      seen: "14 of 30 are 46.67 %, which rounds to 47 %; 46 % is cut off.",
    },
    {
      id: "b",
      kind: "mended",
      as: "to a whole percent, rounded",
      sentence: "Of those who rested 14 passed, or 47 %.",
      asserts: exact("exactly(0.465) <= 14 / 30 < exactly(0.475)"),
      expect: "verified",
      seen: "14 of 30 are 46.67 %.",
    },
  ],
});
