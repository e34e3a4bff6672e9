import {
  box,
  claim,
  define,
  every,
  forAll,
  integers,
  permutations,
  positive,
  reals,
  softmax,
  variance,
} from "probatum";

const slope = define("slope(x, y)", "dot(x - mean(x), y - mean(y)) / dot(x - mean(x), x - mean(x))");
const sigmoid = define("softmax(z)", "1 ./ (1 + exp(-z))");

export default claim({
  assertion: "I8",
  quote: "obviously a matter of classification problems only, not of regression",
  readings: [
    {
      id: "c",
      kind: "literal",
      as: "as written, for the purpose named: to get class probabilities an output layer is forced to total 1, and for a regression, one number to hit, that is of no use: a softmax of one unit is constantly 1 and misses every target but 1",
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
      seen: "A single share of a total is the total: forced to total 1, the one output of a regression is 1, whatever the target.",
    },
    {
      id: "a",
      kind: "further",
      as: "without the purpose: no regression task at all has outputs that add up to one",
      because:
        "The targets are a share u between 0 and 1, such as that of a budget, and another one, 1 - u + e, that misses the rest of the whole by e. Each is fitted by a line with a bias. At a new point t the sum of the two is the total of the slopes times t plus the total of the intercepts, so the outputs add up to one at every t exactly where the slopes add up to 0 and the intercepts to 1. That shares are regressed is no oddity: a field studies it (Aitchison 1986, The Statistical Analysis of Compositional Data).",
      asserts: forAll(
        {
          x: reals("n"),
          u: box(0, 1, "n"),
          e: reals("n"),
          slope,
          intercept: define("intercept(x, y)", "mean(y) - slope(x, y) * mean(x)", [slope]),
          variance,
        },
        "slope(x, u) + slope(x, 1 - u + e) != 0 or intercept(x, u) + intercept(x, 1 - u + e) != 1",
        { given: "variance(x) > 0 and variance(u) > 0" },
      ),
      control: { e: positive("n") },
      expect: "refuted",
      seen: "Where the targets are shares of a whole, least squares hands their total on to the outputs: shares are regressed too, with outputs that total 1.",
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
      seen: "Where classes do not exclude each other, a picture of a cat and a dog is to have both outputs at 1, so the total is 2.",
    },
  ],
});
