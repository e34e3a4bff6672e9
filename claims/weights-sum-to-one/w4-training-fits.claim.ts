import { called, claim, define, every, forAll, notTestable, over, proportion, reals } from "probatum";
import type { Setting } from "./experiments/constrained-fits.ts";
import { endsLower, heldFixed, RATE } from "./experiments/descent.ts";

const settings: { readonly [name: string]: Setting } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    (["falls", "large scale", "oscillates", "rises gently"] as const).flatMap((target) =>
      [1, 0.2].map((scale) => [`${activation}, ${target}, He's weights x ${scale}`, { activation, scale, target }]),
    ),
  ),
);
/** The mean squared error of what is missed at each input. */
const loss = define("loss(miss)", "mean(miss .^ 2)");

export default claim({
  assertion: "W4",
  quote: "what one tries to learn is a function that turns the inputs into the wanted outputs",
  readings: [
    {
      id: "c",
      kind: "literal",
      as: "as written, what one tries: the loss that training makes small is 0 exactly where every input is taken to its wanted output, and above 0 elsewhere",
      because:
        "The loss is the mean squared error. `miss` holds what the function gives at the inputs minus what is wanted there.",
      asserts: every({
        "a miss costs": forAll({ miss: reals("n"), loss }, "loss(miss) > 0", { given: "max(abs(miss)) > 0" }),
        "no miss costs nothing": forAll({ miss: reals("n"), loss }, "loss(0 * miss) == 0"),
      }),
      control: {
        "a miss costs": { loss: define("loss(miss)", "mean(miss)^2") },
        "no miss costs nothing": { loss: define("loss(miss)", "mean((miss - 1) .^ 2)") },
      },
      expect: "verified",
      seen: "The mean squared error is a mean of squares: it is 0 only where the function gives every wanted output, so making it small is looking for such a function.",
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
          { of: called("no step at all", endsLower(setting, RATE, 0)) },
        ]),
      ),
      expect: "verified",
      seen: "A hundred steps against the gradient lowered the training loss in every setting; without a step nothing is lowered.",
    },
    {
      id: "a",
      kind: "further",
      as: "as a definition of what learning a model means",
      asserts: notTestable("definition", "it says what the word training stands for"),
      expect: "not testable",
      seen: "It says what the word training stands for.",
    },
  ],
});
