import { claim, exact } from "probatum";

export default claim({
  assertion: "R12",
  quote: "Together they make $2.79 + 2.01 + 4.11 = 8.91$",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as printed",
      asserts: exact("2.79 + 2.01 + 4.11 == 8.91"),
      expect: "verified",
      seen: "279 + 201 + 411 = 891 hundredths, so the three figures make 8.91.",
    },
    {
      id: "b",
      kind: "further",
      as: "a computer that adds them in float64, left to right, gets the same number",
      asserts: exact("2.79 + 2.01 + 4.11 == 8.91", { arithmetic: "float64" }),
      expect: "verified",
      seen: "The stored figures miss the printed ones by so little that the rounded sum is the number stored for 8.91.",
    },
    {
      id: "c",
      kind: "further",
      as: "rounding allowed for: every triple that rounds to the printed figures has a total from 8.895 to 8.925",
      asserts: exact("exactly(8.895) <= 2.79 + 2.01 + 4.11 <= exactly(8.925)", { figures: "rounded" }),
      expect: "verified",
      seen: "Three roundings of at most 0.005 each move the total by at most 0.015, so it lies between 8.895 and 8.925.",
    },
    {
      id: "d",
      kind: "further",
      as: "the weights alone, without the intercept, make 8.91",
      asserts: exact("2.79 + 2.01 == 8.91"),
      expect: "refuted",
      seen: "Without the intercept the two weights make 4.8.",
    },
  ],
});
