import { claim, notTestable, sameAs } from "probatum";

export default claim({
  assertion: "I4",
  quote: "Why should they?",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a question asked in reply",
      asserts: notTestable("question", "the sentence asks for a reason; that there is none is for the reader to infer"),
      expect: "not testable",
      seen: "a question is neither true nor false",
    },
    {
      id: "b",
      kind: "further",
      as: "as likely meant, turned into a statement: nothing speaks for it, there is no task on which the constraint lowers the expected error on new data",
      asserts: sameAs("w2-nothing-speaks-for-it", "b"),
      expect: "refuted",
      seen: "as W2, reading b",
    },
  ],
});
