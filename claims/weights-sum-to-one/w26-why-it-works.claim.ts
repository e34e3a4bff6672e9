import { cited, claim, every } from "probatum";
import { controlsFor, lowerWithBatchNorm } from "./experiments/comparisons.ts";
import { settings } from "./experiments/settings.ts";

const finalLoss = { "": "finalLoss" } as const;

export default claim({
  assertion: "W26",
  quote: "What precisely makes it work in neural networks is being actively researched.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: research into the reasons goes on",
      asserts: every({
        "not settled": cited(
          "Santurkar, Tsipras, Ilyas and Madry 2018, How Does Batch Normalization Help Optimization?, abstract",
          "the exact reasons for the effectiveness of batch normalisation are still poorly understood",
        ),
        "another account": cited(
          "Bjorck, Gomes, Selman and Weinberger 2018, Understanding Batch Normalization, abstract",
          "it asks why batch normalisation works, and answers that it lets networks learn at larger rates",
        ),
      }),
      expect: "verified",
      seen: "Two papers of 2018 ask why it works, call it poorly understood, and answer differently.",
    },
    {
      id: "b",
      kind: "further",
      as: "what is presupposed, that it works: after equal steps the training loss with batch normalisation is lower, in every declared setting",
      because:
        "Without batch normalisation most ReLU networks of a large scale explode at steps of this length, so for them it says little more than that normalised ones do not.",
      asserts: lowerWithBatchNorm(settings, finalLoss),
      control: controlsFor(settings, finalLoss),
      expect: "inconclusive",
      seen: "Batch normalisation lowers the final loss with ReLU, and with tanh unless the scale is large, where 124 pairs do not tell the share from one half.",
    },
  ],
});
