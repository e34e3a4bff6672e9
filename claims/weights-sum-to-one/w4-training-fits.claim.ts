import { called, claim, notTestable, over, proportion } from "probatum";
import type { Setting } from "./experiments/constrained-fits.ts";
import { endsLower, heldFixed, RATE } from "./experiments/descent.ts";

const settings: { readonly [name: string]: Setting } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    (["falls", "large scale", "oscillates", "rises gently"] as const).flatMap((target) =>
      [1, 0.2].map((scale) => [`${activation}, ${target}, He's weights x ${scale}`, { activation, scale, target }]),
    ),
  ),
);

export default claim({
  assertion: "W4",
  quote: "what one tries to learn is a function that turns the inputs into the wanted outputs",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: what supervised learning means by training",
      asserts: notTestable("definition", "it says what the word training stands for"),
      expect: "not testable",
      seen: "a definition is neither true nor false",
    },
    {
      id: "b",
      kind: "further",
      as: "that training does fit: on each declared task full-batch gradient descent ends with a lower training loss than it began with, in at least 95 % of seeds",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: called("the training loss ends lower than it began", endsLower(setting, RATE)),
          atLeast: 0.95,
          gap: 0.05,
          because: "The reading names 95 %; the gap is all the room that is left above it.",
          block: 1,
          held: heldFixed,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: called("steps a thousand times as long", endsLower(setting, 1000 * RATE)) },
        ]),
      ),
      expect: "verified",
      seen: "steps against the gradient that are short enough lower the loss; steps a thousand times as long do not",
    },
  ],
});
