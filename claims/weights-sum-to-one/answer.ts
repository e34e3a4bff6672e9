import { says } from "probatum";

/** Must the weights of a neural network add up to 1? */
export default [
  says(
    "No. Data may ask for any total: the outputs 2, 3, 5 and 7 at four points are fitted exactly by the weights 2 and 3, whose total is 5, and by no weights of total 1.",
    { "w1-need-not/d": "verified", "w1-need-not/e": "verified" },
  ),
  says(
    "Ordinary training does not lead there either: of the totals of trained units, layers and networks, at most one in ten came within 0.05 of 1.",
    { "w1-need-not/b": "verified" },
  ),
  says(
    "Linear regression shows the same: the fitted coefficients 2.79, 2.01 and 4.11 make 8.91, and that is not 1, rounding allowed for.",
    { "r12-total/a": "verified", "r13-not-one/b": "verified" },
  ),
  says(
    "Holding weights to a total of 1 predicts new data better where the right weights have that total, and no better where they miss it by more than the noise hides.",
    { "w2-nothing-speaks-for-it/b": "refuted", "w2-nothing-speaks-for-it/d": "verified" },
  ),
  says(
    "The total alone forbids little: with weights of either sign, and biases, ReLU networks of one input still come near every continuous function.",
    { "w17-expressive-power/b": "refuted" },
  ),
  says(
    "What forbids is the sign: without negative weights a linear model cannot represent a negative relation, and neither can any network whose activations never fall.",
    { "w7-negative-relation/c": "verified", "w7-negative-relation/d": "verified" },
  ),
  says(
    "With both, weights that are not negative and total 1, and without biases, an output is a weighted average of its inputs, and no network of ReLU or tanh exceeds its largest input.",
    { "w8-weighted-average/b": "verified", "w19-scale-bounded/b": "verified" },
  ),
  says(
    "Batch normalisation is another thing: it standardises what hidden layers put out to mean 0 and standard deviation 1 over the batch, and does not normalise the weights.",
    { "w23-batch-norm-weights/b": "verified", "w23-batch-norm-weights/a": "refuted" },
  ),
  says(
    "What does add up to 1 are the outputs of softmax, for any number of classes, and with them the attention weights that softmax makes.",
    { "i9-softmax/b": "verified", "i6-no-such-requirement/b": "refuted" },
  ),
];
