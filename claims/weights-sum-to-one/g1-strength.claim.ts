import { called, claim, define, forAll, integers, oneOf, over, positive, proportion, reals } from "probatum";
import { sameOrder } from "./experiments/importance.ts";

const settings = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    [1, 0.2].map((scale) => [`${activation}, He's weights x ${scale}`, { activation, scale }] as const),
  ),
) as { readonly [name: string]: { readonly activation: "tanh" | "relu"; readonly scale: number } };
type Setting = (typeof settings)[string];

const inputOf = define("next(w, a, rest)", "w * a + rest");

export default claim({
  assertion: "G1",
  quote: "a weight settles how much influence one value of the current layer has on the input of the next layer",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "raising the value by h raises the input of the next layer by w h, whatever the other values are",
      because: "`rest` stands for all that the other values and the bias contribute.",
      asserts: forAll(
        { w: reals(), a: reals(), h: reals(), rest: reals(), next: inputOf },
        "next(w, a + h, rest) - next(w, a, rest) == w * h",
      ),
      control: { next: define("next(w, a, rest)", "relu(w * a) + rest") },
      expect: "verified",
      seen: "The input of the next layer is a sum in which the value stands once, times its weight w: raised by h, it adds w h.",
    },
    {
      id: "b",
      kind: "further",
      as: "two values with equal weights contribute equally to the next input, whatever the values are",
      asserts: forAll({ w: reals(), x: reals(2) }, "w * x[1] == w * x[2]"),
      control: {
        x: oneOf([
          [1, 1],
          [2, 2],
          [-3, -3],
        ]),
      },
      expect: "refuted",
      seen: "Equal weights make equal contributions of equal values only: with w = 1 the values 0 and 1 contribute 0 and 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "an input's share of the output variance equals its weight's share of the total weight (independent inputs of any scale)",
      because: "Two inputs with positive weights are enough for a counterexample.",
      asserts: forAll(
        { w: positive(2), s: positive(2) },
        "w[1]^2 * s[1]^2 / (w[1]^2 * s[1]^2 + w[2]^2 * s[2]^2) == w[1] / (w[1] + w[2])",
      ),
      control: { w: integers(1, 1, 2), s: integers(1, 1, 2) },
      expect: "refuted",
      seen: "Shares of the variance go with squared weights, and with the spread of the inputs: a share of the total weight is another number.",
    },
    {
      id: "d",
      kind: "further",
      as: "with independent inputs of equal variance a larger |w| always means a larger share of the output variance",
      because:
        "A weight and its opposite have the same share, so the two that are compared may be taken as not negative.",
      asserts: forAll(
        { w: reals("d"), share: define("share(u, w)", "u^2 / dot(w, w)") },
        "share(w[1], w) > share(w[2], w)",
        { given: "size(w) >= 2 and abs(w[1]) > abs(w[2])" },
      ),
      control: { share: define("share(u, w)", "(u - 3)^2 / dot(w, w)") },
      expect: "verified",
      seen: "An input's share of the variance is its squared weight over the total of all squared weights, so the larger |w| has the larger share.",
    },
    {
      id: "e",
      kind: "further",
      as: "even for correlated inputs the output variance is the sum of the squared weights times the variances",
      because: "Two inputs are enough for a counterexample.",
      asserts: forAll(
        { u: reals("n"), v: reals("n"), w: reals(2), variance: define("variance(x)", "mean((x - mean(x)) .^ 2)") },
        "variance(w[1] * u + w[2] * v) == w[1]^2 * variance(u) + w[2]^2 * variance(v)",
      ),
      control: { v: integers(0, 0, "n") },
      expect: "refuted",
      seen: "Two inputs that move together add their deviations: with weights 1 and 1 and equal inputs the variance is four times that of one, not twice.",
    },
    {
      id: "f",
      kind: "further",
      as: "in at least 95 % of trained networks with one hidden layer the inputs have the same order by their total |weight| as by permutation importance",
      asserts: over(settings, ({ activation, scale }: Setting) =>
        proportion({
          of: called("the order by total |weight| is the order by importance", sameOrder(activation, scale, "weights")),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it.",
          block: 1,
          held: [
            "4 independent normal inputs, 8 hidden units, 40 cases, a target sin(a . x) with a normal direction a; 300 full-batch steps of Adam at rate 0.02",
            "importance: the mean loss over 10 permutations of the input's values among the cases",
          ],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, { activation, scale }]) => [
          name,
          { of: called("the order by importance itself", sameOrder(activation, scale, "importance")) },
        ]),
      ),
      expect: "refuted",
      seen: "What a hidden unit makes of its input, and its own outgoing weight, are left out of a total of |weights|, so the two orders differ in far more than one network of twenty.",
    },
  ],
});
