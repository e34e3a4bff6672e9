import { claim, exact, forAll, integers, matrix, notTestable, sumsToOne } from "../../core/index.ts";

export default claim({
  assertion: "G4",
  quote: "Must all the weights of a network likewise add up to 1.0, that is to 100%?",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a question",
      asserts: notTestable(
        "question",
        "the sentence asks whether the weights must add up to 1; the answers assert it or deny it",
      ),
      expect: "not testable",
      seen: "a question is neither true nor false",
    },
    {
      id: "b",
      kind: "repaired",
      as: "turned into a statement: every network that reaches zero loss has weights that add up to 1",
      because:
        "One linear unit w that reproduces the outputs of a target unit t on every row of X has zero loss on these data; if " +
        "such a unit can have another total, so can a network.",
      asserts: forAll(
        { w: integers(-3, 3, 2), t: integers(-3, 3, 2), X: matrix(integers(-2, 2), "n", 2) },
        "sum(w) == 1",
        { given: "X * w == X * t" },
      ),
      control: { w: sumsToOne(2) },
      expect: "refuted",
      seen: "a unit that fits its data perfectly may have any total",
    },
    {
      id: "c",
      kind: "premise",
      as: "1.0 is 100 %",
      asserts: exact("1.0 == 100%"),
      expect: "verified",
      seen: "a percentage is a number of hundredths",
    },
  ],
});
