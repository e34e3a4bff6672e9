import { claim, notTestable } from "probatum";

export default claim({
  assertion: "G5",
  quote: "And if not, why not?",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a question",
      asserts: notTestable(
        "question",
        "the sentence asks for reasons; it gives none and says nothing that could be false",
      ),
      expect: "not testable",
      seen: "a question is neither true nor false",
    },
  ],
});
