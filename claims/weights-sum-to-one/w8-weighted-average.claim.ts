import { affine, claim, define, forAll, linear, reals, simplex, sumsToOne } from "probatum";

export default claim({
  assertion: "W8",
  quote: "what comes out would be merely a weighted average of what goes in",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a total of 1 puts the output between the smallest and the largest input",
      because: "A weighted average has no negative weights, so it lies between the smallest and the largest input.",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d"), linear }, "min(x) <= linear(w, x) <= max(x)"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "a negative weight lets another weight exceed 1",
    },
    {
      id: "b",
      kind: "further",
      as: "with weights that are also non-negative",
      asserts: forAll({ w: simplex("d"), x: reals("d"), linear }, "min(x) <= linear(w, x) <= max(x)"),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "a convex combination stays inside",
    },
    {
      id: "c",
      kind: "further",
      as: "a bias makes no difference: non-negative weights of total 1 and a bias other than 0",
      asserts: forAll({ w: simplex("d"), x: reals("d"), b: reals(), affine }, "min(x) <= affine(w, x, b) <= max(x)", {
        given: "b != 0 and max(x) > min(x)",
      }),
      control: { affine: define("affine(w, x, b)", "dot(w, x)") },
      expect: "refuted",
      seen: "a bias shifts the average out of the range of the inputs",
    },
  ],
});
