import { claim, notTestable } from "probatum";

export default claim({
  assertion: "S14",
  quote: "that is no trivial task",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: it is hard to understand what such functions do",
      asserts: notTestable(
        "opinion",
        "what counts as understanding, and what as trivial, is left to the reader; the sentence names nothing that could be measured",
      ),
      expect: "not testable",
      seen: "What counts as understanding, and what as trivial, is left to the reader.",
    },
  ],
});
