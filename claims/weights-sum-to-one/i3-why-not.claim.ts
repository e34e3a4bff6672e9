import { claim, notTestable } from "probatum";

export default claim({
  assertion: "I3",
  quote: "If not, why not?",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: the second half of the question, repeated in order to be answered",
      asserts: notTestable("question", "the sentence asks for reasons and gives none"),
      expect: "not testable",
      seen: "a question is neither true nor false",
    },
  ],
});
