import { claim, notTestable } from "probatum";

export default claim({
  assertion: "I1",
  quote: "Must all the weights add up to 1.0, that is to 100%?",
  answeredBy: ["w1-need-not/d", "w1-need-not/b"],
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: the question, repeated in order to be answered",
      asserts: notTestable("question", "the sentence repeats what was asked; the answer is the sentence after it"),
      expect: "not testable",
      seen: "The sentence repeats the question, and the answer follows: no.",
    },
  ],
});
