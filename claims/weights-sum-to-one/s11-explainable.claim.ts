import { cited, claim, notTestable } from "probatum";

export default claim({
  assertion: "S11",
  quote:
    "How to interpret the activity of neural networks is a reasonable question; a field of research, explainable artificial intelligence, is about interpreting many deep-learning architectures.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is a field of that name, and interpreting networks is its subject",
      asserts: cited(
        "Samek, Montavon, Vedaldi, Hansen and M\u00fcller (eds.) 2019, Explainable AI: Interpreting, Explaining and Visualizing Deep Learning",
        "the book collects methods by which people of a field of that name interpret many kinds of deep networks",
      ),
      expect: "verified",
      seen: "A book of 2019 bears the name of the field and collects its methods for interpreting deep networks.",
    },
    {
      id: "b",
      kind: "further",
      as: "that the question is a reasonable one",
      asserts: notTestable("opinion", "whether a question is fair is a valuation"),
      expect: "not testable",
      seen: "Whether a question is fair is a valuation.",
    },
  ],
});
