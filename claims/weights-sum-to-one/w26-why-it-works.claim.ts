import { claim, notTestable } from "probatum";
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
      asserts: notTestable("source missing", "the state of a field is found in its literature, which is not at hand"),
      expect: "not testable",
      seen: "a statement about a literature",
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
      seen: "it helps with ReLU, and with tanh unless the scale is large, where 124 pairs do not tell the share from one half",
    },
  ],
});
