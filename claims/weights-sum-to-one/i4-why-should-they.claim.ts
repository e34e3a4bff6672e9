import { claim, notTestable, sameAs } from "probatum";

export default claim({
  assertion: "I4",
  quote: "Why should they?",
  readings: [
    {
      id: "b",
      kind: "setting",
      open: "what the right weights total",
      when: "Where the right weights total 1",
      as: "as the answer that it is, no reason: where the true coefficients total 1, a total of 1 does not lower the expected error on new data",
      asserts: sameAs("w2-nothing-speaks-for-it", "b"),
      expect: "refuted",
      seen: "There is one reason: where the right weights total 1, weights held to that predict new data better, 1.5 in place of 2 with noise of size 1 (W2, reading b).",
    },
    {
      id: "c",
      kind: "setting",
      open: "what the right weights total",
      when: "Where they total something else, by more than the noise hides",
      as: "no reason: where the true coefficients miss a total of 1 by at least 1.5, a total of 1 does not lower the expected error on new data",
      asserts: sameAs("w2-nothing-speaks-for-it", "d"),
      expect: "verified",
      seen: "There the constraint costs more than it takes from the noise (W2, reading d).",
    },
    {
      id: "a",
      kind: "further",
      as: "as a question asked in reply",
      asserts: notTestable("question", "the sentence asks for a reason; that there is none is for the reader to infer"),
      expect: "not testable",
      seen: "The sentence asks for a reason; what it suggests, that there is none, is tried in readings b and c.",
    },
  ],
});
