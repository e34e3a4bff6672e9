import {
  box,
  claim,
  define,
  exists,
  forAll,
  linear,
  nonNegative,
  notTestable,
  positive,
  reals,
  sumsToOne,
  variance,
} from "probatum";

export default claim({
  assertion: "W12",
  quote:
    "one can certainly name cases in which the output lives on a much larger scale than the input features, such as the number of bathrooms of a house and its price",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "there are a linear target and inputs for which the standard deviation of the output is at least 1000 times that of the inputs",
      because: "Far larger is read as 1000 times. Standard deviations are 1000 apart where variances are 1000^2 apart.",
      asserts: exists(
        { x: reals("n"), beta: reals(), target: define("target(x, beta)", "beta * x"), variance },
        "variance(target(x, beta)) >= 1000^2 * variance(x) and variance(x) > 0",
      ),
      control: { beta: box(-1, 1) },
      expect: "verified",
      seen: "a coefficient of 1000 does it",
    },
    {
      id: "b",
      kind: "further",
      as: "what follows: with at most 5 bathrooms as the only input and prices of at least 100,000, a model of total 1 without a bias misses every house by at least 99,995",
      because: "The figures are ours. A price of at least 100,000 is 100,000 and an excess that is not negative.",
      asserts: forAll(
        { w: sumsToOne(1), bathrooms: box(0, 5), excess: nonNegative(), linear },
        "abs(100000 + excess - linear(w, [bathrooms])) >= 99995",
      ),
      control: { w: reals(1) },
      expect: "verified",
      seen: "the only weight is 1, so the model answers with the number of bathrooms",
    },
    {
      id: "c",
      kind: "further",
      as: "how many times wider the output spreads than the input is the same in all units",
      because: "Where the ratio of the variances changes, so does that of the standard deviations.",
      asserts: forAll(
        {
          x: reals("n"),
          y: reals("n"),
          unit: positive(),
          variance,
          spread: variance,
        },
        "spread(unit * y) / spread(x) == spread(y) / spread(x)",
        { given: "variance(x) > 0 and variance(y) > 0" },
      ),
      control: { spread: define("spread(v)", "mean((v - mean(v)) .^ 2) / dot(v, v)") },
      expect: "refuted",
      seen: "in cents a price spreads a hundred times as far as in dollars, and the bathrooms stay what they are",
    },
    {
      id: "d",
      kind: "further",
      as: "among real houses the price in dollars spreads at least 1000 times wider than the number of bathrooms",
      asserts: notTestable(
        "data missing",
        "it takes prices and numbers of bathrooms of real houses, and the text gives none",
      ),
      expect: "not testable",
      seen: "no houses are given",
    },
  ],
});
