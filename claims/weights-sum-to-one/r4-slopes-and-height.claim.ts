import { claim, define, forAll, integers, notTestable, oneOf, reals, variance } from "probatum";

const plane = define("plane(c, c0, x)", "dot(c, x) + c0");

export default claim({
  assertion: "R4",
  quote:
    "Its free variables are a slope along each axis and one independent term for the height, which neural networks call the bias.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "slopes: a step h from any point x raises the value by the sum of c_i h_i, so along axis i by c_i per unit",
      asserts: forAll(
        { c: reals("d"), c0: reals(), x: reals("d"), h: reals("d"), plane },
        "plane(c, c0, x + h) - plane(c, c0, x) == dot(c, h)",
      ),
      control: { plane: define("plane(c, c0, x)", "dot(c, x) * c0") },
      expect: "verified",
      seen: "The constant and the point cancel, and each coefficient is left with its own step: along axis i the plane rises by c_i per unit.",
    },
    {
      id: "b",
      kind: "literal",
      as: "height: the value at the origin is c0, whatever the slopes",
      asserts: forAll({ c: reals("d"), c0: reals(), x: reals("d"), plane }, "plane(c, c0, 0 * x) == c0"),
      control: { plane: define("plane(c, c0, x)", "dot(c, x - 1) + c0") },
      expect: "verified",
      seen: "At the origin every slope is multiplied by 0, so the plane has the height c0 there, whatever its slopes.",
    },
    {
      id: "c",
      kind: "further",
      as: "for every data set the least-squares coefficients are unique",
      because:
        "Planes that pass through all points of a data set have no error there, so each of them is a least-squares fit. Three points, two features that " +
        "vary, and small whole numbers are enough for a counterexample.",
      asserts: forAll(
        { u: integers(0, 1, 3), v: integers(0, 1, 3), p: integers(0, 1, 3), q: integers(0, 1, 3), variance },
        "p == q",
        {
          given: "p[1] * u + p[2] * v + p[3] == q[1] * u + q[2] * v + q[3] and variance(u) > 0 and variance(v) > 0",
        },
      ),
      control: { u: oneOf([[0, 1, 0]]), v: oneOf([[0, 0, 1]]) },
      expect: "refuted",
      seen: "Where one feature is a multiple of the other, slope can be moved from one to the other without a trace, so the best fit is not unique.",
    },
    {
      id: "d",
      kind: "further",
      as: "networks call the height “bias”",
      asserts: notTestable("wording", "a name is agreed on; nothing follows from it that could fail"),
      expect: "not testable",
      seen: "A name is agreed on, and nothing follows from it that could fail.",
    },
  ],
});
