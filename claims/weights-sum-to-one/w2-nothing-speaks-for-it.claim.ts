import { box, called, claim, define, forAll, notTestable, over, proportion, reals, sumsToOne } from "probatum";
import { atLeastAsGood, heldFixed, type Setting } from "./experiments/constrained-fits.ts";

const settings: { readonly [name: string]: Setting } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    (["falls", "large scale", "oscillates", "rises gently"] as const).flatMap((target) =>
      [1, 0.2].map((scale) => [`${activation}, ${target}, He's weights x ${scale}`, { activation, scale, target }]),
    ),
  ),
);

/** Least squares on the two training cases, free and with a total of 1: the fit itself, and the nearest weights of total 1. */
const free = define("free(y)", "y");
const bound = define("bound(y)", "y + (1 - sum(y)) / 2");
/** Mean squared error on the two cases seen anew, with noise s or -s. */
const error = define("error(w, beta, s)", "mean((w - beta - s) .^ 2 + (w - beta + s) .^ 2) / 2");
/** The mean over the four equally likely noises of the training outputs. */
const expected = (name: string, fit: ReturnType<typeof define>) =>
  define(
    `${name}(beta, s)`,
    ["[s, s]", "[s, -s]", "[-s, s]", "[-s, -s]"]
      .map((noise) => `error(${fit.name}(beta + ${noise}), beta, s) / 4`)
      .join(" + "),
    [fit, error],
  );

export default claim({
  assertion: "W2",
  quote: "No real ground calls for it.",
  readings: [
    {
      id: "b",
      kind: "setting",
      open: "what the right weights total",
      when: "Where the right weights total 1",
      as: "where the true coefficients total 1: a total of 1 does not lower the expected error on new data",
      because:
        "A ground for a constraint is that it predicts new data better. One family of tasks is tried: two inputs with coefficients beta, the training cases (1, 0) and (0, 1), noise s or -s with equal odds, independent from case to case, s between 0.1 and 1, and both cases seen anew with fresh noise. There least squares gives the training outputs themselves as weights, and with a total of 1 the nearest point of total 1. The error is averaged exactly over all noises.",
      asserts: forAll(
        {
          beta: sumsToOne(2),
          s: box(0.1, 1),
          expectedFree: expected("expectedFree", free),
          expectedBound: expected("expectedBound", bound),
        },
        "expectedFree(beta, s) <= expectedBound(beta, s)",
      ),
      control: { expectedBound: expected("expectedBound", define("bound(y)", "y + (17 - sum(y)) / 2")) },
      expect: "refuted",
      seen: "Where the true coefficients total 1, the constraint leaves less to chance and brings in no bias: with noise of size 1 the expected error is 1.5 in place of 2.",
    },
    {
      id: "d",
      kind: "setting",
      open: "what the right weights total",
      when: "Where they total something else, by more than the noise hides",
      as: "where the true coefficients miss a total of 1 by at least 1.5: a total of 1 does not lower the expected error on new data",
      because:
        "The tasks are those of reading b. The constraint costs (1 - total)^2 / 4 and saves s^2 / 2, with s at most 1; a miss of 1.5 is more than that hides.",
      asserts: forAll(
        {
          beta: reals(2),
          s: box(0.1, 1),
          expectedFree: expected("expectedFree", free),
          expectedBound: expected("expectedBound", bound),
        },
        "expectedFree(beta, s) <= expectedBound(beta, s)",
        { given: "abs(sum(beta) - 1) >= 1.5" },
      ),
      control: { expectedBound: expected("expectedBound", define("bound(y)", "y + (17 - sum(y)) / 2")) },
      expect: "verified",
      seen: "The constraint moves the fit away from the truth by more than it takes from the noise: it costs (1 - total)^2 / 4 and saves at most 1 / 2.",
    },
    {
      id: "a",
      kind: "further",
      as: "as a valuation: there is no good reason",
      asserts: notTestable("opinion", "what counts as a good reason is a valuation"),
      expect: "not testable",
      seen: "What counts as a good reason is a valuation.",
    },
    {
      id: "c",
      kind: "further",
      as: "as a rule, on the declared tasks: the loss of the free network on new points is at most that of the network whose units each total 1 (signs free), in at least half of the pairs of trainings",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: called(
            "the free network predicts new points at least as well",
            atLeastAsGood(setting, "free", "total one"),
          ),
          atLeast: 0.5,
          gap: 0.4,
          because:
            "The reading names half. With 124 pairs shares of 10 % and 90 % are told apart; the gap is most of the room on either side.",
          block: 1,
          held: [...heldFixed, "and, within reach of the total, the target 0.4 (u + v)"],
        }),
      ),
      control: Object.fromEntries(
        Object.keys(settings).map((name) => [
          name,
          {
            of: called(
              "one that is held to weights >= 0 as well, on a target that falls,",
              atLeastAsGood({ activation: "tanh", scale: 1, target: "falls" }, "simplex", "total one"),
            ),
          },
        ]),
      ),
      expect: "inconclusive",
      seen: "Trained networks learn a large scale, and oscillation with tanh, better without the total; in seven of the sixteen settings 124 pairs do not tell the share from one half.",
    },
  ],
});
