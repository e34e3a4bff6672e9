import { claim, notTestable } from "probatum";

export default claim({
  assertion: "S11",
  quote:
    "How to interpret the activity of neural networks is a reasonable question; a field of research, explainable artificial intelligence, is about interpreting many deep-learning architectures.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is a field of that name, and interpreting networks is its subject",
      asserts: notTestable(
        "source missing",
        "that a field exists is found in what its people write, and the text cites nothing; that the question is a fair one is a valuation",
      ),
      expect: "not testable",
      seen: "a statement about a literature",
    },
  ],
});
