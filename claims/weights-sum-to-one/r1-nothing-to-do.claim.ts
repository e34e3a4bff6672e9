import { claim, define, forAll, notTestable, reals, sameAs } from "probatum";

export default claim({
  assertion: "R1",
  quote: "Adding up to one has nothing to do with it.",
  readings: [
    {
      id: "d",
      kind: "setting",
      open: "what the right weights total",
      when: "Where the right weights total 1",
      as: "where the true coefficients total 1: a total of 1 does not lower the expected error on new data",
      asserts: sameAs("w2-nothing-speaks-for-it", "b"),
      expect: "refuted",
      seen: "There the constraint leaves less to chance and brings in no bias: with noise of size 1 the expected error is 1.5 in place of 2 (W2, reading b).",
    },
    {
      id: "e",
      kind: "setting",
      open: "what the right weights total",
      when: "Where they total something else, by more than the noise hides",
      as: "where the true coefficients miss a total of 1 by at least 1.5: a total of 1 does not lower the expected error on new data",
      asserts: sameAs("w2-nothing-speaks-for-it", "d"),
      expect: "verified",
      seen: "There the constraint moves the fit away from the truth by more than it takes from the noise (W2, reading d).",
    },
    {
      id: "a",
      kind: "further",
      as: "as an exclamation: a total of one is beside the point here",
      asserts: notTestable("opinion", "what is beside the point of a question is for its reader to say"),
      expect: "not testable",
      seen: "What is beside the point of a question is for its reader to say.",
    },
    {
      id: "b",
      kind: "further",
      as: "its neighbour: weights need not add up to 1",
      asserts: sameAs("w1-need-not", "d"),
      expect: "verified",
      seen: "Data may ask for another total, as the four points of W1, reading d, do.",
    },
    {
      id: "c",
      kind: "further",
      as: "with “nothing” taken at its word: no property of a network depends on the total of its weights, so what a linear unit answers to inputs that are all c stays when every weight is raised by t",
      because:
        "One property that depends on the total is enough to refute this. The control changes the weights and keeps their total: what it leaves alone depends on nothing else.",
      asserts: forAll(
        { w: reals("d"), t: reals(), c: reals(), changed: define("changed(w, t)", "w + t") },
        "sum(c * changed(w, t)) == sum(c * w)",
      ),
      control: { changed: define("changed(w, t)", "w + t * (w - mean(w))") },
      expect: "refuted",
      seen: "What a linear unit answers to equal inputs c is c times the total of its weights, so that much of a network does depend on the total.",
    },
  ],
});
