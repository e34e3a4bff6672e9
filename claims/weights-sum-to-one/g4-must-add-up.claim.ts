import { claim, exact, forAll, integers, matrix, notTestable, oneOf } from "probatum";

export default claim({
  assertion: "G4",
  quote: "Must all the weights of a network likewise add up to 1.0, that is to 100%?",
  answeredBy: ["w1-need-not/d", "w1-need-not/b"],
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a question",
      asserts: notTestable(
        "question",
        "the sentence asks whether the weights must add up to 1; it does not say that they must",
      ),
      expect: "not testable",
      seen: "The sentence asks; the answer is no: data may ask for another total (W1 d), and trained units seldom have a total near 1 (W1 b).",
    },
    {
      id: "b",
      kind: "further",
      as: "turned into a statement: every network that reaches zero loss has weights that add up to 1",
      because:
        "One linear unit w that reproduces the outputs of a target unit t on data that determine it has zero loss on them; if " +
        "such a unit can have another total than 1, so can a network. Small whole numbers are enough for a counterexample.",
      asserts: forAll({ w: integers(-1, 2, 2), t: integers(1, 2, 2), X: matrix(integers(0, 1), 2, 2) }, "sum(w) == 1", {
        given: "X * w == X * t and X[1, 1] * X[2, 2] != X[1, 2] * X[2, 1]",
      }),
      control: { t: oneOf([[2, -1]]) },
      expect: "refuted",
      seen: "A linear unit that fits its data perfectly may have any total: a target unit of weights 1 and 1 is fitted by weights of total 2.",
    },
    {
      id: "c",
      kind: "further",
      as: "1.0 is 100 %",
      asserts: exact("1.0 == 100%"),
      expect: "verified",
      seen: "One hundred hundredths are 1, so 1.0 is 100 %.",
    },
  ],
});
