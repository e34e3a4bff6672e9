import { box, cited, claim, define, every, forAll, naiveSoftmax, reals, softmax } from "probatum";

export default claim({
  assertion: "I9",
  quote: "The typical means to that end is softmax.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, with the two much-used architectures of S5: both classify by softmax",
      because:
        "What is typical is told by what is in use; the same two architectures stand for it as in S5. That other means are in use too is not denied.",
      asserts: every({
        "ResNet-50": cited(
          "He, Zhang, Ren and Sun 2016, Deep Residual Learning for Image Recognition, section 3.3",
          "the network ends with a fully connected layer of 1,000 outputs and softmax",
        ),
        "BERT-base": cited(
          "Devlin, Chang, Lee and Toutanova 2019, BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding, section 4.1",
          "classes are told by a softmax over the outputs of one added layer",
        ),
      }),
      expect: "verified",
      seen: "ResNet-50 and BERT, two much-used architectures, both end in softmax where they classify.",
    },
    {
      id: "b",
      kind: "further",
      as: "it does the job over the reals: the outputs are positive and add up to 1",
      asserts: forAll({ z: reals("d"), softmax }, "softmax(z) > 0 and sum(softmax(z)) == 1"),
      control: { softmax: define("softmax(z)", "exp(z - max(z))") },
      expect: "verified",
      seen: "Each output is the share of one exponential in their total, so all are positive and they total 1, for any number of classes.",
    },
    {
      id: "c",
      kind: "further",
      as: "computed in float64 every output is still positive, for scores between -1000 and 1000",
      asserts: forAll({ z: box(-1000, 1000, "d"), softmax }, "softmax(z) > 0", { arithmetic: "float64" }),
      control: { z: box(-10, 10, "d") },
      expect: "refuted",
      seen: "The exponential of a large negative number underflows to 0 in float64, so an output can be 0 there.",
    },
    {
      id: "d",
      kind: "further",
      as: "computed in float64 as exp(z) / sum(exp(z)), outputs are finite and add up to 1 within 1e-12, for every finite z",
      asserts: forAll(
        { z: reals("d"), softmax: naiveSoftmax },
        "isFinite(softmax(z)) and abs(sum(softmax(z)) - 1) <= 1e-12",
        { arithmetic: "float64" },
      ),
      control: { softmax },
      expect: "refuted",
      seen: "Large scores overflow where the maximum is not taken off first: exp(z) is then no finite number.",
    },
  ],
});
