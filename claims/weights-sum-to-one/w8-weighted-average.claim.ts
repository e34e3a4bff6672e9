import { affine, claim, define, forAll, linear, reals, simplex, sumsToOne } from "probatum";

export default claim({
  assertion: "W8",
  quote: "what comes out would be merely a weighted average of what goes in",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, with a total of 1 and nothing said of signs: the output lies between the smallest and the largest input",
      because: "A weighted average has no negative weights, so it lies between the smallest and the largest input.",
      asserts: forAll({ w: sumsToOne("d"), x: reals("d"), linear }, "min(x) <= linear(w, x) <= max(x)"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "Weights 2 and -1 total 1 and make the output leave the range of the inputs: at (0, 1) or (1, 0) it is -1 or 2.",
    },
    {
      id: "b",
      kind: "meant",
      open: "the sign of the weights",
      carriedBy: ["With all weights non-negative"],
      as: "with weights that are not negative either, as in the paragraph before",
      asserts: forAll({ w: simplex("d"), x: reals("d"), linear }, "min(x) <= linear(w, x) <= max(x)"),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "With weights >= 0 of total 1 the output lies between the smallest and the largest input, for any number of inputs.",
    },
    {
      id: "c",
      kind: "further",
      as: "a bias makes no difference: the output of weights >= 0 of total 1 and a bias other than 0 lies between the inputs",
      asserts: forAll({ w: simplex("d"), x: reals("d"), b: reals(), affine }, "min(x) <= affine(w, x, b) <= max(x)", {
        given: "b != 0 and max(x) > min(x)",
      }),
      control: { affine: define("affine(w, x, b)", "dot(w, x)") },
      expect: "refuted",
      seen: "A bias moves the average out of the range of the inputs.",
    },
  ],
});
