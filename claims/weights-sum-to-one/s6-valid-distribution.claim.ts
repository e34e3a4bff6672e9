import { claim, define, every, forAll, integers, nonNegative, reals, softmax } from "probatum";

const isDistribution = "share(w) >= 0 and sum(share(w)) == 1";
const divided = define("share(w)", "w / sum(w)");
const absolute = define("share(w)", "abs(w) / sum(abs(w))");

export default claim({
  assertion: "S6",
  quote:
    "Now let all the weights be normalised, layer by layer or over the whole network, into a valid probability distribution.",
  readings: [
    {
      id: "a",
      kind: "further",
      as: "weights >= 0 with a positive total, divided by it, are a distribution",
      asserts: forAll({ w: nonNegative("d"), share: divided }, isDistribution, { given: "sum(w) > 0" }),
      control: { w: reals("d") },
      expect: "verified",
      seen: "Shares of a total are not negative and make the whole, where no weight is negative.",
    },
    {
      id: "b",
      kind: "further",
      as: "any weights with a total other than 0, merely divided by it, are a distribution",
      asserts: forAll({ w: reals("d"), share: divided }, isDistribution, { given: "sum(w) != 0" }),
      control: { w: nonNegative("d") },
      expect: "refuted",
      seen: "A negative weight stays a negative share, so dividing by the total is not enough.",
    },
    {
      id: "c",
      kind: "literal",
      as: "as written: the weights can be normalised into a distribution, by absolute values (not all 0) over their total or by softmax",
      asserts: every({
        "absolute values": forAll({ w: reals("d"), share: absolute }, isDistribution, { given: "sum(abs(w)) > 0" }),
        softmax: forAll({ w: reals("d"), softmax }, "softmax(w) >= 0 and sum(softmax(w)) == 1"),
      }),
      control: {
        "absolute values": { share: define("share(w)", "abs(w) / max(abs(w))") },
        softmax: { softmax: define("softmax(z)", "exp(z - max(z))") },
      },
      expect: "verified",
      seen: "Absolute values over their total, and softmax, are both shares of a total of numbers that are not negative: a distribution.",
    },
    {
      id: "d",
      kind: "further",
      as: "normalised over the whole network, each layer is a distribution too",
      because: "Two layers of non-negative weights are enough for a counterexample.",
      asserts: forAll({ u: nonNegative("d"), v: nonNegative("d") }, "sum(u) / (sum(u) + sum(v)) == 1", {
        given: "sum(u) > 0",
      }),
      control: { v: integers(0, 0, "d") },
      expect: "refuted",
      seen: "Normalised over the whole network, the other layer takes its share of the total, so no layer makes 1 by itself.",
    },
  ],
});
