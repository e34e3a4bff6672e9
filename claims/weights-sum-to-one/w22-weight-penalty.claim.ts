import { claim, define, every, forAll, positive, reals, variance } from "probatum";

/** The ridge weight of one feature without a bias. */
const ridge = define("ridge(x, y, lambda)", "dot(x, y) / (dot(x, x) + lambda)");
/** Least squares of two features without a bias, by the normal equations: what it predicts at the point (p, q). */
const determinant = define("determinant(u, v)", "dot(u, u) * dot(v, v) - dot(u, v)^2");
const predicted = define(
  "predicted(u, v, y, p, q)",
  "((dot(v, v) * dot(u, y) - dot(u, v) * dot(v, y)) * p + (dot(u, u) * dot(v, y) - dot(u, v) * dot(u, y)) * q) / determinant(u, v)",
  [determinant],
);
/** The weight of a feature in its new unit. */
const weight = define("weight(w, c)", "w / c");
const first = define(
  "first(u, v, y, lambda)",
  "((dot(v, v) + lambda) * dot(u, y) - dot(u, v) * dot(v, y)) / ((dot(u, u) + lambda) * (dot(v, v) + lambda) - dot(u, v)^2)",
);

export default claim({
  assertion: "W22",
  quote:
    "With a weight penalty on a linear model, for instance, every dimension should lie in about the same range, so that features whose weights tend to be larger are not penalised too much.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "ridge predictions change when a feature changes its unit, and least-squares predictions do not",
      because:
        "Ridge adds lambda times the sum of squared weights to the sum of squared errors. Another unit multiplies a feature by c > 0 other than 1, in the data and in the new point. Ridge is tried with one feature that is not orthogonal to the output, least " +
        "squares with two, of which one changes its unit; no bias, any number of data. With more features the others contribute `rest`: errors that are orthogonal to " +
        "every feature, which makes them those of least squares (R3, reading a), stay as they are when the weight w of the feature is divided by c, and w / c times c p is w p.",
      asserts: every({
        ridge: forAll(
          { x: reals("n"), y: reals("n"), p: reals(), c: positive(), lambda: positive(), ridge },
          "ridge(c * x, y, lambda) * (c * p) != ridge(x, y, lambda) * p",
          { given: "c != 1 and p != 0 and dot(x, y) != 0" },
        ),
        "least squares": forAll(
          {
            u: reals("n"),
            v: reals("n"),
            y: reals("n"),
            p: reals(),
            q: reals(),
            c: positive(),
            determinant,
            predicted,
          },
          "predicted(c * u, v, y, c * p, q) == predicted(u, v, y, p, q)",
          { given: "determinant(u, v) != 0" },
        ),
        "least squares, any number of features": forAll(
          { u: reals("n"), y: reals("n"), rest: reals("n"), w: reals(), c: positive(), weight },
          "dot(c * u, y - rest - weight(w, c) * (c * u)) == 0",
          { given: "dot(u, y - rest - w * u) == 0" },
        ),
      }),
      control: {
        ridge: { ridge: define("ridge(x, y, lambda)", "dot(x, y) / dot(x, x)") },
        "least squares": {
          predicted: define("predicted(u, v, y, p, q)", "dot(u, y) / (dot(u, u) + 1) * p + dot(v, y) * q"),
        },
        "least squares, any number of features": { weight: define("weight(w, c)", "w") },
      },
      expect: "verified",
      seen: "The penalty does not change with the unit of a feature, its sum of squares does, so ridge predictions change; without a penalty weight and unit cancel.",
    },
    {
      id: "b",
      kind: "literal",
      as: "at equal lambda and orthogonal features, the feature with the smaller scale keeps a smaller share of its weight",
      because:
        "Two features over the same n data; the output is a u + b v, so that least squares gives the weights a and b. The share is the ridge weight over that. A smaller scale is a smaller sum of squares.",
      asserts: forAll(
        { u: reals("n"), v: reals("n"), a: reals(), b: reals(), lambda: positive(), first },
        "first(u, v, a * u + b * v, lambda) / a < first(v, u, a * u + b * v, lambda) / b",
        { given: "dot(u, v) == 0 and 0 < dot(u, u) < dot(v, v) and a != 0 and b != 0" },
      ),
      control: { first: define("first(u, v, y, lambda)", "dot(u, y) / dot(u, u) / (1 + lambda)") },
      expect: "verified",
      seen: "A feature with sum of squares S keeps the share S / (S + lambda) of its weight, which is smaller where S is: the larger weight is penalised more.",
    },
    {
      id: "c",
      kind: "further",
      as: "a weight that is large because its feature matters more (same scale) is shrunk more, relative to its size",
      because:
        "Orthogonal features are fitted one by one, so one feature with the weight a or b stands for two features of the same scale.",
      asserts: forAll(
        { x: reals("n"), a: positive(), b: positive(), lambda: positive(), ridge },
        "ridge(x, a * x, lambda) / a < ridge(x, b * x, lambda) / b",
        { given: "a > b and dot(x, x) > 0" },
      ),
      control: { ridge: define("ridge(x, y, lambda)", "dot(x, y) / (dot(x, x) + lambda * abs(dot(x, y)))") },
      expect: "refuted",
      seen: "The share that is kept depends on the feature and on lambda alone, so large and small weights of equal features are shrunk alike.",
    },
    {
      id: "d",
      kind: "further",
      as: "after standardising, ridge predictions do not depend on the units of the features",
      because:
        "Another unit takes x to c x + b with c > 0, as degrees Celsius to Fahrenheit. One feature is tried; several are standardised one by one. A new point p is standardised by mean and standard deviation of the data.",
      asserts: forAll(
        {
          x: reals("n"),
          y: reals("n"),
          p: reals(),
          c: positive(),
          b: reals(),
          lambda: positive(),
          ridge,
          variance,
          standard: define("standard(p, x)", "(p - mean(x)) / sqrt(variance(x))", [variance]),
        },
        "ridge(standard(c * x + b, c * x + b), y, lambda) * standard(c * p + b, c * x + b) == ridge(standard(x, x), y, lambda) * standard(p, x)",
        { given: "variance(x) > 0" },
      ),
      control: { standard: define("standard(p, x)", "p - mean(x)") },
      expect: "verified",
      seen: "Standardised values are the same in every unit, so all that follows from them is.",
    },
  ],
});
