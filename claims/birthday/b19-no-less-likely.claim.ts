import { claim, forAll, integers, nonNegative } from "probatum";

export default claim({
  assertion: "B19",
  quote: "for two people this makes no match less likely, however the days are spread.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "for every number of days, each day with a weight of its own: at least as likely as where all days are alike",
      because:
        "Days of weights p match with the chance sum(p²) / sum(p)², which is mean(p²) / mean(p)² times 1 / d; alike, they match with 1 / d.",
      asserts: forAll({ p: nonNegative("d"), times: integers(1, 1) }, "mean(p .^ 2) >= times * mean(p)^2"),
      control: { times: integers(2, 2) },
      expect: "verified",
      seen: "The mean of the squared weights is never below the square of their mean, and they are equal where all days are alike.",
    },
  ],
});
