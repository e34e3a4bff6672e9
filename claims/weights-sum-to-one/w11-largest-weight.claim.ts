import { box, claim, forAll, nonNegative, reals, simplex, sumsToOne } from "probatum";

export default claim({
  assertion: "W11",
  quote: "Then $f(x)$ never exceeds $\\max(\\{w_1, \\dots, w_d\\})$.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(w)"),
      control: { x: simplex("d") },
      expect: "refuted",
      seen: "Inputs may be larger than any weight: weights 1 and 0, inputs 2 and 0 give 2, and the largest weight is 1.",
    },
    {
      id: "b",
      kind: "mended",
      sentence:
        "Then $f(x)$ never exceeds $\\max(\\{x_1, \\dots, x_d\\})$, the largest input, if no weight is negative.",
      as: "with the largest input, and no weight negative",
      asserts: forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)"),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "With weights >= 0 of total 1 each term is at most its share of the largest input, so the sum is at most that input.",
    },
    {
      id: "c",
      kind: "further",
      as: "the largest input, signs free",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(x)"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "A negative weight on the smaller input pushes the output above the larger one: weights 2 and -1 at (1, 0) give 2.",
    },
    {
      id: "d",
      kind: "further",
      as: "inputs between 0 and 1, signs free",
      asserts: forAll({ w: sumsToOne("d"), x: box(0, 1, "d") }, "dot(w, x) <= max(w)"),
      control: { x: simplex("d") },
      expect: "refuted",
      seen: "With all inputs at 1 the output is the total, 1, and all weights may be below 1.",
    },
    {
      id: "e",
      kind: "further",
      as: "inputs that are not negative and add up to at most 1, signs free",
      because: "Such inputs are a share s between 0 and 1 of a point y whose entries add up to 1.",
      asserts: forAll({ w: sumsToOne("d"), s: box(0, 1), y: simplex("d") }, "dot(w, s * y) <= max(w)"),
      control: { y: nonNegative("d") },
      expect: "verified",
      seen: "w . y averages the weights, so it is at most the largest, which is positive; a share of it is no larger either.",
    },
  ],
});
