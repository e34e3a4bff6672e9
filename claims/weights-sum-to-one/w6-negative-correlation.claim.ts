import { claim, define, forAll, integers, matrix, oneOf, permutations, positive, reals, variance } from "probatum";

const covariance = define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))");
const correlation = define("correlation(x, y)", "covariance(x, y) / sqrt(variance(x) * variance(y))", [
  covariance,
  variance,
]);

/** All differences between two entries of a column: row i, column j holds x_i - x_j. */
const ones = define("ones(x)", "0 * x + 1");
const apart = define("apart(x)", "x * transpose(ones(x)) - ones(x) * transpose(x)", [ones]);

export default claim({
  assertion: "W6",
  quote:
    "Suppose further that a feature is negatively correlated with the output, meaning that a higher value of it results in a lower output.",
  readings: [
    {
      id: "d",
      kind: "literal",
      as: "as written, “results in”: whenever the correlation is negative, setting the feature higher lowers the mean output",
      because:
        "Structural equations: z acts on both, input = a z + u and output = b input + c z. An intervention sets the input to p, or to p + h, " +
        "whatever z is. An input that does not act at all (b = 0) is left out, so that in a counterexample the mean rises.",
      asserts: forAll(
        {
          z: reals("n"),
          u: reals("n"),
          a: reals(),
          b: reals(),
          c: reals(),
          p: reals(),
          h: positive(),
          input: define("input(z, u, a)", "a * z + u"),
          output: define("output(x, z, b, c)", "b * x + c * z"),
          covariance,
        },
        "mean(output(p + h, z, b, c)) < mean(output(p, z, b, c))",
        { given: "b != 0 and covariance(input(z, u, a), output(input(z, u, a), z, b, c)) < 0" },
      ),
      control: { c: integers(0, 0) },
      expect: "refuted",
      seen: "A common cause can turn a correlation round: where z raises the feature and lowers the output more than the feature raises it, the correlation is negative, and setting the feature higher raises the output.",
    },
    {
      id: "b",
      kind: "mended",
      sentence:
        "Suppose further that a feature is negatively correlated with the output, meaning that on average a higher value of it comes with a lower output.",
      as: "of higher values in general: the least-squares slope of the output on the feature has the sign of the correlation",
      because:
        "What is said in general of larger inputs is read as how the output changes on average, which is what a fitted line tells.",
      asserts: forAll(
        {
          x: reals("n"),
          y: reals("n"),
          slope: define("slope(x, y)", "dot(x - mean(x), y - mean(y)) / dot(x - mean(x), x - mean(x))"),
          correlation,
          variance,
        },
        "slope(x, y) * correlation(x, y) > 0 or (slope(x, y) == 0 and correlation(x, y) == 0)",
        { given: "variance(x) > 0 and variance(y) > 0" },
      ),
      control: { slope: define("slope(x, y)", "dot(x, y) / dot(x, x)") },
      expect: "verified",
      seen: "The fitted slope is the correlation times a ratio of two positive deviations, so it has the same sign.",
    },
    {
      id: "a",
      kind: "further",
      as: "with “a higher value” taken as every one: whenever the correlation is negative, every larger input comes with a smaller output",
      because:
        "A negative correlation is a negative covariance. The inputs 1, 2, 3 with the outputs 1, 2, 3 in any order are enough for a counterexample.",
      asserts: forAll({ x: oneOf([[1, 2, 3]]), y: permutations([1, 2, 3]), covariance }, "y[1] > y[2] > y[3]", {
        given: "covariance(x, y) < 0",
      }),
      control: { y: oneOf([[3, 2, 1]]) },
      expect: "refuted",
      seen: "With inputs 1, 2, 3 and outputs 2, 3, 1 the covariance is -1/3, and yet the output rises from the first input to the second.",
    },
    {
      id: "c",
      kind: "further",
      as: "the other way round: if the output strictly decreases in the input, the correlation is negative",
      because:
        "In finitely many data a strictly decreasing output falls at a rate of at least some s > 0 between any two different inputs: s is the " +
        "slowest of these rates. So (x_i - x_j) (y_i - y_j) <= -s (x_i - x_j)^2 for all i and j. That the covariance is at most -s times the " +
        "variance is proved on the way. Such an output varies where the input does; it is said so that the correlation has a value.",
      asserts: forAll(
        {
          x: matrix(reals(), "n", 1),
          y: matrix(reals(), "n", 1),
          s: positive(),
          apart,
          covariance,
          correlation,
          variance,
        },
        "covariance(x, y) <= -s * variance(x) and correlation(x, y) < 0",
        { given: "variance(x) > 0 and variance(y) > 0 and apart(x) .* apart(y) <= -s * apart(x) .* apart(x)" },
      ),
      control: { s: reals() },
      expect: "verified",
      seen: "The covariance is half the mean of (x_i - x_j) (y_i - y_j) over all pairs, and where the output always falls none of these is positive.",
    },
  ],
});
