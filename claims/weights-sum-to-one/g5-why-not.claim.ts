import { claim, notTestable } from "probatum";

export default claim({
  assertion: "G5",
  quote: "And if not, why not?",
  answeredBy: ["w5-slope-two/i", "w7-negative-relation/c", "w9-scale-bounded/b"],
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
      seen: "The sentence asks for reasons: with a total of 1 a slope of 2 cannot be learned (W5 i), without negative weights no falling effect (W7 c), with both no output beyond the inputs (W9 b).",
    },
  ],
});
