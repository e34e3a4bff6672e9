import { called, claim, type Draw, type FloatFormat, over, proportion, ROUND, some } from "probatum";
import { type Deep, type DeepPass, deepPass, stated, type Weights } from "./experiments/deep-pass.ts";

/** What has to round to 0. */
type Part = "activation or gradient" | "activation" | "squared gradient";

interface Asked {
  readonly depth: number;
  readonly activation: Deep["activation"];
  readonly part: Part;
}

const underflows = (pass: DeepPass, format: FloatFormat, part: Part): boolean => {
  if (part === "activation") return ROUND[format](pass.smallestActivation) === 0;
  if (part === "squared gradient") return ROUND[format](pass.smallestGradient * pass.smallestGradient) === 0;
  return pass.vanished || ROUND[format](Math.min(pass.smallestActivation, pass.smallestGradient)) === 0;
};

/** A network of this kind in which something rounds to 0, with words for it or for what it is asked of. */
const happens = (
  what: string,
  weights: Weights,
  format: FloatFormat,
  { depth = stated.depth, activation = "relu", part = "activation or gradient" }: Partial<Asked> = {},
) => called(what, (draw: Draw) => underflows(deepPass({ ...stated, depth, activation, weights })(draw), format, part));

const could = {
  atLeast: 0.1,
  gap: 0.09,
  because: "'Could' asks for one case; one network in ten is taken as the least that makes it a case of this kind.",
  block: 1,
} as const;
const usually = {
  atLeast: 0.5,
  gap: 0.4,
  because: "'Could' asks for one case; that it happens in every other network shows it with room to spare.",
  block: 1,
} as const;
const heldWith = ({ layers = "ten", activation = "ReLU", range = "[0, 1]" } = {}) => [
  `${layers} layers of 100 units with 100 incoming weights each, ${activation}; 100 inputs; no biases and no output layer`,
  `inputs uniform on [0, 1], weights uniform on ${range} before they are divided by their total`,
  "a value counts where it is not 0 and rounds to 0 once in the format named; it is computed in float64, which none of these values leaves",
  "the gradient of the total of the last layer's outputs in the weights",
];
const held = heldWith();
const schemes = { "layer by layer": "layer", "over the network": "network" } as const;
/** Formats with a wider range than float16, each with both ways to divide. */
const wider = {
  "float32, layer by layer": ["layer", "float32"],
  "float32, over the network": ["network", "float32"],
  "bfloat16, layer by layer": ["layer", "bfloat16"],
  "bfloat16, over the network": ["network", "bfloat16"],
  "float64, layer by layer": ["layer", "float64"],
  "float64, over the network": ["network", "float64"],
} as const;

export default claim({
  assertion: "S3",
  quote: "Indeed, if they did, underflow could become a problem.",
  readings: [
    {
      id: "a",
      kind: "setting",
      open: "the number format",
      when: "In float16",
      as: "normalised layer by layer or over the network, some activation or gradient of the stated network rounds to 0 in float16, in at least half of the networks",
      asserts: over(schemes, (weights) =>
        proportion({
          of: happens("some activation or gradient rounds to 0 in float16", weights, "float16"),
          ...usually,
          held,
        }),
      ),
      control: {
        "layer by layer": { of: happens("He's weights, whose totals nobody sets", { scheme: "he" }, "float16") },
        "over the network": { of: happens("each unit's weights adding up to 1", "unit", "float16") },
      },
      expect: "verified",
      seen: "Every layer makes the mean activation 100 times smaller, or 1000 times with one total for the network: ten of them end near 5e-21 or 5e-31, and float16 ends at 6e-8.",
    },
    {
      id: "b",
      kind: "setting",
      open: "the number format",
      when: "In float32, bfloat16 or float64",
      as: "some activation or gradient of the stated network rounds to 0 in float32, in bfloat16, or in float64, in at least one network of ten",
      asserts: some(
        Object.fromEntries(
          Object.entries(wider).map(([name, [weights, format]]) => [
            name,
            proportion({
              of: happens("some activation or gradient rounds to 0 in that format", weights, format),
              ...could,
              held,
            }),
          ]),
        ),
      ),
      control: Object.fromEntries(
        Object.entries(wider).map(([name, [weights]]) => [name, { of: happens("float16", weights, "float16") }]),
      ),
      expect: "refuted",
      seen: "Ten such layers end near 5e-21 and 5e-31, far above the smallest numbers of float32 (1e-45) and bfloat16 (9e-41), so nothing rounds to 0.",
    },
    {
      id: "c",
      kind: "further",
      as: "for some depth up to 100 some activation or gradient rounds to 0 in float32, in at least half of the networks",
      because: "One depth is enough: 30 layers, normalised layer by layer.",
      asserts: proportion({
        of: happens("some activation or gradient of 30 layers rounds to 0 in float32", "layer", "float32", {
          depth: 30,
        }),
        ...usually,
        held: heldWith({ layers: "30" }),
      }),
      control: { of: happens("10 layers", "layer", "float32") },
      expect: "verified",
      seen: "Thirty layers shrink values to about 5e-61, and float32 ends at 1e-45: with that depth it underflows too.",
    },
    {
      id: "d",
      kind: "further",
      as: "with each unit's incoming weights adding up to 1 some activation or gradient of the stated network rounds to 0 in float32, in at least one network of ten",
      asserts: proportion({
        of: happens("some activation or gradient rounds to 0 in float32", "unit", "float32"),
        ...could,
        held,
      }),
      control: { of: happens("each layer's weights adding up to 1, in float16,", "layer", "float16") },
      expect: "refuted",
      seen: "A weighted average keeps the scale of its inputs, so with a total of 1 per unit activations stay near one half.",
    },
    {
      id: "e",
      kind: "further",
      as: "weights of either sign over their signed total, layer by layer, in float32: some value rounds to 0 in at least half of the networks",
      asserts: proportion({
        of: happens("some activation or gradient rounds to 0 in float32", "signed", "float32"),
        atLeast: 0.5,
        gap: 0.4,
        because: "The reading names one half; shares of 10 % and 90 % must be told from it.",
        block: 1,
        held: heldWith({
          range: "[-1, 1], drawn again while their total is below a hundredth of the total of their sizes,",
        }),
      }),
      control: { of: happens("float16", "signed", "float16") },
      expect: "refuted",
      seen: "Divided by their signed total, of the order of 60, weights are still of the order of a hundredth; ten such layers stay far above the smallest number of float32, 1e-45.",
    },
    {
      id: "f",
      kind: "further",
      as: "in float32 some activation of the stated network with sigmoids rounds to 0, in at least one network of ten",
      asserts: over(schemes, (weights) =>
        proportion({
          of: happens("some activation rounds to 0 in float32", weights, "float32", {
            activation: "sigmoid",
            part: "activation",
          }),
          ...could,
          held: heldWith({ activation: "sigmoids" }),
        }),
      ),
      control: {
        "layer by layer": { of: happens("ReLU in float16", "layer", "float16", { part: "activation" }) },
        "over the network": { of: happens("ReLU in float16", "network", "float16", { part: "activation" }) },
      },
      expect: "refuted",
      seen: "A sigmoid of a number that is not negative is at least one half, so no activation comes near 0.",
    },
    {
      id: "g",
      kind: "further",
      as: "the optimiser's state: normalised over the network some squared gradient rounds to 0 in float32, in at least half of the networks",
      because:
        "Adam's v averages the squared gradients of one weight over the steps, from 0 on: after the first step it is a share of the square that is looked at.",
      asserts: proportion({
        of: happens("some squared gradient rounds to 0 in float32", "network", "float32", { part: "squared gradient" }),
        ...usually,
        held,
      }),
      control: { of: happens("each unit's weights adding up to 1", "unit", "float32", { part: "squared gradient" }) },
      expect: "verified",
      seen: "Gradients of 1e-27 and less are far above the smallest float32, 1e-45, and their squares far below it, so Adam's state underflows.",
    },
  ],
});
