import { claim, define, forAll, notTestable, permutations, positive, simplex } from "probatum";

export default claim({
  assertion: "S15",
  quote: "If the weights totalled 1, that might help progress there greatly.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: networks whose weights add up to 1 would be far better understood",
      asserts: notTestable(
        "opinion",
        "what a field would understand if networks were otherwise is a judgement, and the sentence says neither how much nor by whom",
      ),
      expect: "not testable",
      seen: "It is a guess about a world that is not there, hedged by its author (“might”).",
    },
    {
      id: "b",
      kind: "further",
      as: "with weights >= 0 of total 1 and independent inputs of any scale, a weight equals its input's share of the output variance",
      because:
        "Variances of independent inputs add up, each times its squared weight; s holds the inputs' standard deviations. " +
        "G1, reading c, says the same of weights of any total.",
      asserts: forAll(
        {
          w: simplex("d"),
          s: positive("d"),
          share: define("share(w, s)", "(w .* s) .^ 2 / dot(w .* s, w .* s)"),
        },
        "share(w, s) == w",
      ),
      control: { w: permutations([1, 0, 0]), s: positive(3) },
      expect: "refuted",
      seen: "Shares of the variance go with squared weights and with the spread of the inputs, and a total of 1 changes neither.",
    },
  ],
});
