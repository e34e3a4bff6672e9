import { affine, claim, define, forAll, linear, reals, simplex, sumsToOne, variance } from "probatum";

export default claim({
  assertion: "W9",
  quote: "the scale of the former would be constrained by that of the latter",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a total of 1 keeps |f| at most max |x|",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d"), linear }, "abs(linear(w, x)) <= max(abs(x))"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "a negative weight lets another exceed 1, and the output grows with it",
    },
    {
      id: "b",
      kind: "further",
      as: "with weights that are also non-negative, without bias",
      asserts: forAll(
        { w: simplex("d"), x: reals("d"), linear },
        "abs(linear(w, x)) <= max(abs(x)) and min(x) <= linear(w, x) <= max(x)",
      ),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "a convex combination stays inside",
    },
    {
      id: "c",
      kind: "further",
      as: "scale as spread, with non-negative weights: the standard deviation of the output is at most the largest one of the inputs",
      because:
        "Standard deviations are ordered as variances are. Two inputs are tried; more follow one by one, because a weighted average of many inputs is one of " +
        "the last input and a weighted average of the others, which spreads no wider than the widest of these.",
      asserts: forAll(
        { w: simplex(2), u: reals("n"), v: reals("n"), variance },
        "variance(w[1] * u + w[2] * v) <= max(variance(u), variance(v))",
      ),
      control: { w: sumsToOne(2) },
      expect: "verified",
      seen: "the standard deviation of a weighted average is at most the weighted average of the standard deviations",
    },
    {
      id: "d",
      kind: "further",
      as: "a bias makes no difference: with non-negative weights of total 1 and a bias |f| is at most max |x|",
      asserts: forAll({ w: simplex("d"), x: reals("d"), b: reals(), affine }, "abs(affine(w, x, b)) <= max(abs(x))", {
        given: "max(x) > min(x)",
      }),
      control: { affine: define("affine(w, x, b)", "dot(w, x)") },
      expect: "refuted",
      seen: "a bias can push the output past every input",
    },
  ],
});
