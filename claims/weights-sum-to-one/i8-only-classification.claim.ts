import { box, claim, define, every, forAll, integers, permutations, reals, softmax, variance } from "probatum";

const slope = define("slope(x, y)", "dot(x - mean(x), y - mean(y)) / dot(x - mean(x), x - mean(x))");
const sigmoid = define("softmax(z)", "1 ./ (1 + exp(-z))");

export default claim({
  assertion: "I8",
  quote: "obviously a matter of classification problems only, not of regression",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, only: no regression task has outputs that add up to one",
      because:
        "Targets u and v between 0 and 1, such as two shares of a budget, are each fitted by a line with a bias. At a new point t their sum is the " +
        "total of the slopes times t plus the total of the intercepts, so the outputs add up to one at every t exactly where the slopes add up to " +
        "0 and the intercepts to 1. That shares are regressed is no oddity: a field studies it (Aitchison 1986, The Statistical Analysis of " +
        "Compositional Data).",
      asserts: forAll(
        {
          x: reals("n"),
          u: box(0, 1, "n"),
          v: box(0, 1, "n"),
          slope,
          intercept: define("intercept(x, y)", "mean(y) - slope(x, y) * mean(x)", [slope]),
          variance,
        },
        "slope(x, u) + slope(x, v) != 0 or intercept(x, u) + intercept(x, v) != 1",
        { given: "variance(x) > 0 and variance(u) > 0" },
      ),
      control: { v: box(2, 3, "n") },
      expect: "refuted",
      seen: "where the targets are shares of a whole, least squares hands their total on to the outputs",
    },
    {
      id: "b",
      kind: "further",
      as: "every classification task has outputs that add up to one",
      because:
        "The outputs wanted for a case are 1 for each class it belongs to and 0 for the others; every case is taken to belong to at least one.",
      asserts: forAll({ y: integers(0, 1, "k") }, "sum(y) == 1", { given: "max(y) == 1" }),
      control: { y: permutations([1, 0, 0]) },
      expect: "refuted",
      seen: "where classes do not exclude each other, a picture of a cat and a dog is to have both outputs at 1",
    },
    {
      id: "c",
      kind: "further",
      as: "as likely meant: a softmax of one unit is constantly 1, so it cannot serve scalar regression: it misses every target but 1",
      asserts: every({
        "constantly 1": forAll({ z: reals(1), softmax }, "softmax(z) == 1"),
        "misses every other target": forAll({ z: reals(1), y: reals(), softmax }, "(softmax(z)[1] - y)^2 > 0", {
          given: "y != 1",
        }),
      }),
      control: {
        "constantly 1": { softmax: sigmoid },
        "misses every other target": { softmax: sigmoid },
      },
      expect: "verified",
      seen: "a single share of a total is the total",
    },
  ],
});
