import {
  called,
  claim,
  type Draw,
  define,
  every,
  fitLine,
  forAll,
  integers,
  mean,
  oneOf,
  positive,
  reals,
  standardise,
  variance,
} from "probatum";

/** The least-squares weight of a line with a bias, and of a line through 0. */
const withBias = define("weight(x, y)", "dot(x - mean(x), y - mean(y)) / dot(x - mean(x), x - mean(x))");
const withoutBias = define("weight(x, y)", "dot(x, y) / dot(x, x)");
const notConstant = "variance(x) > 0";

/** Ten inputs, evenly spaced; the sum of their squared distances from their mean is 82.5. */
const inputs = Array.from({ length: 10 }, (_, i) => i);
const squares = 82.5;
/** A third of the standard deviation of the ten inputs, sqrt(82.5 / 10). */
const third = Math.sqrt(squares / 10) / 3;

const learned = (slope: number, noiseInX: number, draw: Draw): number => {
  const points = inputs.map((x) => [x + noiseInX * draw.normal(), slope * x + 1 + 0.5 * draw.normal()] as const);
  return fitLine(points).slope;
};
const digit = "The text prints the one digit 2; a twentieth is far below what that digit tells apart.";
const held = [
  "the inputs 0, 1, …, 9, the intercept 1, and normal noise of standard deviation 0.5 in y",
  "a bias is fitted",
];

export default claim({
  assertion: "W5",
  quote:
    "If a linear model is learned from two-dimensional data drawn from a line of slope 2, one would want the learned weight to be 2.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "points without noise, a model with a bias or a line through 0: the least-squares weight is 2",
      asserts: every({
        "with a bias": forAll({ x: reals("n"), c: reals(), weight: withBias, variance }, "weight(x, 2 * x + c) == 2", {
          given: notConstant,
        }),
        "through 0": forAll({ x: reals("n"), weight: withoutBias }, "weight(x, 2 * x) == 2", {
          given: "dot(x, x) > 0",
        }),
      }),
      control: {
        "with a bias": { weight: withoutBias },
        "through 0": { weight: define("weight(x, y)", "dot(x, y) / (dot(x, x) + 1)") },
      },
      expect: "verified",
      seen: "On points of a line of slope 2 the sums of squares cancel but for the factor 2, so the fitted weight is exactly 2.",
    },
    {
      id: "b",
      kind: "further",
      as: "noise in y only (0.5, ten inputs): the mean of the learned weight lies within 0.05 of 2",
      asserts: mean({
        of: called("the learned weight", (draw) => learned(2, 0, draw)),
        within: [1.95, 2.05],
        because: digit,
        tail: { variance: 0.25 / squares },
        held,
      }),
      control: { of: called("points on a line of slope 2.2", (draw) => learned(2.2, 0, draw)) },
      expect: "verified",
      seen: "Noise in y moves single slopes to both sides and leaves their mean at 2: least squares is unbiased under it.",
    },
    {
      id: "c",
      kind: "further",
      as: "noise in y only: the learned weight equals 2",
      asserts: forAll({ x: reals("n"), e: reals("n"), weight: withBias, variance }, "weight(x, 2 * x + e) == 2", {
        given: notConstant,
      }),
      control: { e: integers(0, 0, "n") },
      expect: "refuted",
      seen: "Noise moves the fitted slope unless it happens to be uncorrelated with x: the weight is 2 on average, not each time.",
    },
    {
      id: "d",
      kind: "further",
      as: "the model needs no bias even if the line does not pass through 0",
      asserts: forAll({ x: reals("n"), c: reals(), weight: withoutBias, variance }, "weight(x, 2 * x + c) == 2", {
        given: `c != 0 and ${notConstant}`,
      }),
      control: { weight: withBias },
      expect: "refuted",
      seen: "Without a bias the weight has to make up for the intercept, so that points of y = 2 x + c are fitted by another weight.",
    },
    {
      id: "e",
      kind: "further",
      as: "noise in x as well, a third of its spread: the mean of the learned weight lies within 0.05 of 2",
      because: "What fails at a third of the spread does not hold at a third or more.",
      asserts: mean({
        of: called("the learned weight", (draw) => learned(2, third, draw)),
        within: [1.95, 2.05],
        because: digit,
        tail: { pilot: 200 },
        held,
      }),
      control: { of: called("points without noise in x", (draw) => learned(2, 0, draw)) },
      expect: "refuted",
      seen: "Noise in x flattens the fitted line: noise of a third of the spread pulls the slope to 2 / (1 + 1/9) = 1.8 with very many points, a little less far with ten.",
    },
    {
      id: "f",
      kind: "further",
      as: "the weight is still 2 under a ridge penalty, whatever its size",
      asserts: forAll(
        {
          x: reals("n"),
          c: reals(),
          lambda: positive(),
          variance,
          weight: define(
            "weight(x, y, lambda)",
            "dot(x - mean(x), y - mean(y)) / (dot(x - mean(x), x - mean(x)) + lambda)",
          ),
        },
        "weight(x, 2 * x + c, lambda) == 2",
        { given: notConstant },
      ),
      control: { lambda: integers(0, 0) },
      expect: "refuted",
      seen: "A penalty on the squared weight shrinks it, whatever its size: the weight is then below 2.",
    },
    {
      id: "g",
      kind: "further",
      as: "the weight is still 2 when both variables are standardised first",
      asserts: forAll(
        { x: reals("n"), c: reals(), standardise, weight: withoutBias, variance },
        "weight(standardise(x), standardise(2 * x + c)) == 2",
        { given: notConstant },
      ),
      control: { standardise: define("standardise(x)", "x - mean(x)") },
      expect: "refuted",
      seen: "On standardised variables the weight is the correlation, which is 1 for points on a rising line.",
    },
    {
      id: "h",
      kind: "further",
      as: "in a deep linear model y = w2 w1 x both weights are 2 at every minimum of the loss",
      because:
        "Points on y = 2x, not all at 0, have loss 0 exactly where w2 w1 = 2, so the minima are w1 other than 0 and w2 = 2 / w1.",
      asserts: forAll({ w1: reals(), second: define("second(w1)", "2 / w1") }, "w1 == 2 and second(w1) == 2", {
        given: "w1 != 0",
      }),
      control: { w1: oneOf([2]), second: define("second(w1)", "4 / w1") },
      expect: "refuted",
      seen: "In y = w2 w1 x only the product is fixed: 1 and 2 fit, and 2 and 2 do not.",
    },
    {
      id: "i",
      kind: "further",
      follows: true,
      as: "what follows: with a total of 1 (so w = 1) and no bias, points of a line of slope 2 are not fitted exactly",
      asserts: forAll(
        { x: reals("n"), c: reals(), line: define("line(x, c)", "2 * x + c"), variance },
        "dot(line(x, c) - x, line(x, c) - x) > 0",
        { given: notConstant },
      ),
      control: { line: define("line(x, c)", "x + c") },
      expect: "verified",
      seen: "With w = 1 the residuals are x + c, and these are not all 0 unless x is constant.",
    },
  ],
});
