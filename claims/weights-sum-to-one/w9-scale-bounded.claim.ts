import { affine, claim, define, forAll, linear, reals, simplex, sumsToOne, variance } from "probatum";

export default claim({
  assertion: "W9",
  quote: "the scale of the former would be constrained by that of the latter",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "scale as size, with a total of 1 and nothing said of signs: |f| is at most max |x|",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d"), linear }, "abs(linear(w, x)) <= max(abs(x))"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "Weights of total 1 may be larger in size than 1, and carry the output past every input.",
    },
    {
      id: "e",
      kind: "literal",
      as: "scale as spread, nothing said of signs: the output spreads no wider than the widest input",
      because: "Standard deviations are ordered as variances are. Two inputs are enough for a counterexample.",
      asserts: forAll(
        { w: sumsToOne(2), u: reals("n"), v: reals("n"), variance },
        "variance(w[1] * u + w[2] * v) <= max(variance(u), variance(v))",
      ),
      control: { w: simplex(2) },
      expect: "refuted",
      seen: "With weights 2 and -1 the output can spread more widely than either input: one weight is above 1.",
    },
    {
      id: "f",
      kind: "literal",
      as: "scale constrained by any factor at all, nothing said of signs: |f| is at most 1000 max |x|",
      because: "No factor would do: weights 1 + t and -t make the output as large as one likes. One of 1000 is tried.",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d"), linear }, "abs(linear(w, x)) <= 1000 * max(abs(x))"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "Weights of a large size and opposite signs total 1 too, and make the output more than a thousand times as large as the inputs.",
    },
    {
      id: "b",
      kind: "meant",
      open: "the sign of the weights",
      carriedBy: ["With all weights non-negative"],
      as: "scale as size, with weights that are not negative either: |f| is at most max |x|",
      asserts: forAll({ w: simplex("d"), x: reals("d"), linear }, "abs(linear(w, x)) <= max(abs(x))"),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "With weights >= 0 of total 1 the output is never larger in size than the largest input, for any number of inputs.",
    },
    {
      id: "c",
      kind: "meant",
      open: "the sign of the weights",
      carriedBy: ["With all weights non-negative"],
      as: "scale as spread, with weights that are not negative either: the output spreads no wider than the widest input",
      because:
        "Standard deviations are ordered as variances are. Two inputs are tried; more follow one by one, because a weighted average of many inputs is one of " +
        "the last input and a weighted average of the others, which spreads no wider than the widest of these.",
      asserts: forAll(
        { w: simplex(2), u: reals("n"), v: reals("n"), variance },
        "variance(w[1] * u + w[2] * v) <= max(variance(u), variance(v))",
      ),
      control: { w: sumsToOne(2) },
      expect: "verified",
      seen: "The standard deviation of a weighted average is at most the weighted average of the standard deviations, so at most the largest of them.",
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
      seen: "A bias can push the output past every input: at inputs near 0 it is the output.",
    },
  ],
});
