import { claim, every, exact, notTestable, quoted } from "probatum";

const where = { parameters: quoted("Such an MLP would have 100,000 parameters") };

/** 7 x 7 filters on 3 channels; four stages of bottlenecks of width 64, 128, 256 and 512; the last layer. */
const resNet = "7^2 * 3 * 64 + 52 * 64^2 + 74 * 128^2 + 108 * 256^2 + 57 * 512^2 + 2048 * 1000";
/** 12 layers: queries, keys, values and output of the attention, 768 x 768 each; 768 to 3072 units and back. */
const bert = "12 * (4 * 768^2 + 2 * 768 * 3072)";

export default claim({
  assertion: "S5",
  quote: "Beside newer architectures that is not even many.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, with ResNet-50 and BERT-base for present architectures: 100,000 is less than the number of weights of either",
      given: [
        "He, Zhang, Ren and Sun 2016, table 1 and section 4.1: the layers of ResNet-50, with a projection where a stage begins",
        "Devlin, Chang, Lee and Toutanova 2019, section 3: BERT-base has 12 layers of 768 units; its feed-forward layers have 4 times as many",
      ],
      because:
        "Two much-used architectures, of 2016 and 2019, stand for the present ones; that smaller ones are in use too is not denied. Weights only, " +
        "without biases and normalisation. A bottleneck of width w has 1 x 1, 3 x 3 and 1 x 1 filters from 4w to w to w to 4w channels, " +
        "17 w^2 weights; the first of a stage and its projection take c channels to w and to 4w, 5 c w weights, and have 13 w^2 more. " +
        "So 3 blocks from c = w have 52 w^2 weights, and 4, 6 and 3 blocks from c = 2w have 74 w^2, 108 w^2 and 57 w^2. BERT's embeddings are " +
        "left out: its 12 layers alone are enough.",
      asserts: every({
        "ResNet-50": exact(`parameters[1] < exactly(${resNet})`, { where }),
        "BERT-base": exact(`parameters[1] < exactly(${bert})`, { where }),
      }),
      expect: "verified",
      seen: "ResNet-50 has 25.5 million weights and the layers of BERT-base have 84.9 million: 100,000 are not many beside that.",
    },
    {
      id: "b",
      kind: "further",
      as: "that it is not many, without a comparison",
      asserts: notTestable(
        "wording",
        "how many are many is a choice of words until something is named to compare with",
      ),
      expect: "not testable",
      seen: "How many are many is a choice of words until something is named to compare with.",
    },
  ],
});
