import { claim, define, forAll, notTestable, reals, sameAs } from "probatum";

export default claim({
  assertion: "R1",
  quote: "Adding up to one has nothing to do with it.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as an exclamation: a total of one is beside the point here",
      asserts: notTestable("opinion", "what is beside the point of a question is for its reader to say"),
      expect: "not testable",
      seen: "an exclamation that opens an answer; its reasons follow in the next sentences",
    },
    {
      id: "b",
      kind: "further",
      as: "as likely meant: weights need not add up to 1",
      asserts: sameAs("w1-need-not", "a"),
      expect: "verified",
      seen: "as W1, reading a",
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
      seen: "the answer to equal inputs c is c times the total",
    },
  ],
});
