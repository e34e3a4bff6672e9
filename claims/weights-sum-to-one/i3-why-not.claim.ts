import { claim, notTestable } from "probatum";

export default claim({
  assertion: "I3",
  quote: "If not, why not?",
  answeredBy: ["w5-slope-two/i", "w7-negative-relation/c", "w9-scale-bounded/b"],
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: the second half of the question, repeated in order to be answered",
      asserts: notTestable("question", "the sentence asks for reasons and gives none"),
      expect: "not testable",
      seen: "The sentence repeats the question; what a total of 1 forbids is what answers it (W5 i, W7 c, W9 b).",
    },
  ],
});
