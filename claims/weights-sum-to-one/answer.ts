import { says } from "probatum";

/** Must the weights of a neural network add up to 1? */
export default [
  says(
    "**No.** Data may ask for any total: the outputs 2, 3, 5 and 7 at (1, 0), (0, 1), (1, 1) and (2, 1) are fitted exactly by the weights 2 and 3, whose total is 5, and by no weights of total 1.",
    { "w1-need-not/d": "verified", "w1-need-not/e": "verified" },
  ),
  says(
    "Ordinary training does not lead there either: of the totals of trained units, layers and networks, at most one in ten came within 0.05 of 1.",
    { "w1-need-not/b": "verified" },
  ),
  says(
    "The text is right about its fitted plane: 2.79, 2.01 and 4.11 make 8.91, and that is not 1, rounding allowed for.",
    { "r12-total/a": "verified", "r13-not-one/b": "verified" },
  ),
  says(
    "One case speaks for a total of 1: where the right weights have it, weights held to it can predict new data better; where the right weights miss it by more than the noise hides, they do not.",
    { "w2-nothing-speaks-for-it/b": "refuted", "w2-nothing-speaks-for-it/d": "verified" },
  ),
  says(
    "The total alone forbids little: with weights of either sign, and biases, ReLU networks of one input still come near every continuous function.",
    { "w17-expressive-power/b": "refuted" },
  ),
  says(
    "The text is right that the sign forbids: without negative weights no linear model answers a higher input with a lower output, and neither does any network of ReLU or tanh.",
    { "w7-negative-relation/c": "verified", "w7-negative-relation/d": "verified" },
  ),
  says(
    "With both, weights that are not negative and total 1, and without biases, the output of a linear model is a weighted average of its inputs, and no network of ReLU or tanh puts out a number larger in size than all of its inputs.",
    { "w8-weighted-average/b": "verified", "w19-scale-bounded/b": "verified" },
  ),
  says(
    "The text is right that batch normalisation standardises, to mean 0 and standard deviation 1 over the batch, and wrong that it acts on weights: what it standardises is what hidden layers put out.",
    {
      "w25-standardisation/a": "verified",
      "w23-batch-norm-weights/b": "verified",
      "w23-batch-norm-weights/a": "refuted",
    },
  ),
  says(
    "The text is right about softmax: its outputs add up to 1 for any number of classes, and so do the attention weights that it makes.",
    { "i9-softmax/b": "verified", "i6-no-such-requirement/b": "refuted" },
  ),
];
