import { claim, define, exact, exists, reals } from "probatum";

export default claim({
  assertion: "R13",
  quote: "and that is plainly not 1",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "8.91 is not 1",
      asserts: exact("8.91 != exactly(1)"),
      expect: "verified",
      seen: "8.91 and 1 differ by 7.91.",
    },
    {
      id: "b",
      kind: "further",
      as: "rounding makes no difference: no triple that rounds to the printed figures has the total 1",
      asserts: exact("2.79 + 2.01 + 4.11 != exactly(1)", { figures: "rounded" }),
      expect: "verified",
      seen: "Rounding moves the total by at most 0.015, so it stays near 8.91 and far from 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "the two slopes alone do not make 1 either, rounding allowed for",
      asserts: exact("2.79 + 2.01 != exactly(1)", { figures: "rounded" }),
      expect: "verified",
      seen: "The two slopes make 4.8, give or take a hundredth, and not 1.",
    },
    {
      id: "d",
      kind: "further",
      as: "one best fit whose coefficients do not add up to 1 is enough: there is one",
      because:
        "That coefficients need not add up to 1 says that some best fit has another total. One feature and a bias are enough to show one.",
      asserts: exists(
        {
          x: reals("n"),
          y: reals("n"),
          slope: define("slope(x, y)", "dot(x - mean(x), y - mean(y)) / dot(x - mean(x), x - mean(x))"),
          intercept: define("intercept(x, y, slope)", "mean(y) - slope * mean(x)"),
        },
        "slope(x, y) + intercept(x, y, slope(x, y)) != 1 and slope(x, y) != 0",
      ),
      control: { intercept: define("intercept(x, y, slope)", "1 - slope") },
      expect: "verified",
      seen: "The sum of slope and intercept is the height of the line at 1, so any line that misses (1, 1) has another total than 1.",
    },
  ],
});
