import {
  box,
  claim,
  define,
  exists,
  forAll,
  integers,
  linear,
  nonNegative,
  notTestable,
  positive,
  reals,
  sumsToOne,
  variance,
} from "probatum";

/** What a bathroom adds to the price. */
const prices = integers(1000, 140000);

export default claim({
  assertion: "W12",
  quote:
    "one can certainly name cases in which the output lives on a much larger scale than the input features, such as the number of bathrooms of a house and its price",
  readings: [
    {
      id: "e",
      kind: "literal",
      as: "as written, with the case that it names: some houses with 1 to 5 bathrooms and prices from 100,000 to 900,000 lie on a line, and their prices spread at least 1000 times wider than their bathrooms",
      because:
        "“One can name cases” asks for one, of three houses. The figures are ours. Standard deviations are 1000 apart where variances are 1000^2 apart.",
      asserts: exists(
        { bathrooms: integers(1, 5, 3), base: integers(100000, 200000), each: prices, variance },
        "variance(base + each * bathrooms) >= 1000^2 * variance(bathrooms) and variance(bathrooms) > 0",
      ),
      control: { each: integers(1, 900) },
      expect: "verified",
      seen: "Three such houses are enough: where every bathroom adds many thousands to the price, prices spread that many times as far as bathrooms do.",
    },
    {
      id: "a",
      kind: "further",
      as: "for any linear target at all: some coefficient and inputs make the standard deviation of the output at least 1000 times that of the inputs",
      because: "Far larger is read as 1000 times, as in reading e.",
      asserts: exists(
        { x: reals("n"), beta: reals(), target: define("target(x, beta)", "beta * x"), variance },
        "variance(target(x, beta)) >= 1000^2 * variance(x) and variance(x) > 0",
      ),
      control: { beta: box(-1, 1) },
      expect: "verified",
      seen: "A coefficient of 1000 makes an output spread a thousand times as far as its input.",
    },
    {
      id: "b",
      kind: "further",
      as: "what follows: with at most 5 bathrooms as the only input and prices of at least 100,000, a model of total 1 without a bias misses every house by at least 99,995",
      because: "A price of at least 100,000 is 100,000 and an excess.",
      asserts: forAll(
        { w: sumsToOne(1), bathrooms: box(0, 5), excess: nonNegative(), linear },
        "abs(100000 + excess - linear(w, [bathrooms])) >= 99995",
      ),
      control: { w: reals(1) },
      expect: "verified",
      seen: "The only weight of total 1 is 1, so without a bias the model answers with the number of bathrooms, 5 at most, and misses a price of 100,000 by 99,995.",
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
      seen: "In cents a price spreads a hundred times as far as in dollars, and the bathrooms stay what they are, so the ratio is a matter of units.",
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
      seen: "The text gives no houses, so that nothing is said here of real ones.",
    },
  ],
});
