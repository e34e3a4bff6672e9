import { claim, define, exists, matrix, reals, sameAs, softmax } from "probatum";

/** One weight for every key (Vaswani et al. 2017, equation 1): from one query, and keys by rows. */
const attention = define("attention(q, K)", "softmax(K * q / sqrt(size(q)))", [softmax]);

export default claim({
  assertion: "I6",
  quote: "Nothing of the kind is required of the weights of neural networks.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as a rule: nothing in ordinary training makes the weights of a unit, a layer or the network add up to 1",
      asserts: sameAs("w1-need-not", "b"),
      expect: "verified",
      seen: "After ordinary training at most one total in ten lies within 0.05 of 1, so nothing in training asks for it (W1, reading b).",
    },
    {
      id: "b",
      kind: "further",
      as: "nothing that is called a weight in a network must add up to 1",
      given: [
        "Vaswani et al. 2017, section 3.2.1: what softmax makes of the scaled products of a query with the keys are called the weights on the values",
      ],
      because:
        "If nothing must, attention weights need not either, so what is asserted is that for some query and keys they do not add up to 1. " +
        "They are computed from the inputs, not learned as parameters are, so reading a does not speak of them.",
      asserts: exists({ q: reals("d"), K: matrix(reals(), "n", "d"), attention }, "sum(attention(q, K)) != 1"),
      control: { attention: define("attention(q, K)", "K * q / sqrt(size(q))") },
      expect: "refuted",
      seen: "Softmax makes the attention weights of every query total 1, so one kind of weight in networks, computed from the inputs, must do so.",
    },
  ],
});
