import { claim, notTestable, sameAs } from "probatum";

export default claim({
  assertion: "W27",
  quote: "One common account has it that batch normalisation reduces the effects of internal covariate shift",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: people usually explain it so",
      asserts: notTestable(
        "source missing",
        "what people usually say is found in what they wrote, which is not at hand",
      ),
      expect: "not testable",
      seen: "a statement about a literature",
    },
    {
      id: "b",
      kind: "further",
      as: "what the explanation says, tried with the usual initial weights: it lowers the drift of what the next layer is given",
      asserts: sameAs("w30-lower-changes", "b"),
      expect: "verified",
      seen: "as W30, reading b; with other initial weights it need not (W30, reading c)",
    },
  ],
});
