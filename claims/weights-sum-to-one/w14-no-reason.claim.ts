import { called, claim, define, every, forAll, integers, mean, over, reals } from "probatum";
import { controlOfTotal, gain, gainPlan, type Held, heldFixed, type Target } from "./experiments/constrained-fits.ts";
import { excessOfConstrained } from "./experiments/true-total-one.ts";

const free = define("free(x, y)", "dot(x, y) / dot(x, x)");
const squares = define("squares(e)", "dot(e, e)");

const settings = Object.fromEntries(
  (["falls", "large scale", "oscillates"] as const).flatMap((target) =>
    [1, 0.2].map((scale) => [`${target}, He's weights x ${scale}`, { activation: "tanh", scale, target }] as const),
  ),
) as { readonly [name: string]: { activation: "tanh"; scale: number; target: Target } };

type One = (typeof settings)[string];

const better = (held: Held) =>
  over(settings, (setting: One) => mean({ of: gain(setting, held), ...gainPlan, held: heldFixed }));
/** A target within reach of constrained networks: nothing is gained. */
const withinReach = Object.fromEntries(
  Object.entries(settings).map(([name, setting]) => [
    name,
    { of: gain({ ...setting, target: "rises gently" }, "simplex", "a target that rises gently") },
  ]),
);
const ofTotal = Object.fromEntries(
  Object.entries(settings).map(([name, setting]) => [name, { of: controlOfTotal(setting) }]),
);

export default claim({
  assertion: "W14",
  quote: "really no ground calls for tying a model down in so artificial a way",
  readings: [
    {
      id: "c",
      kind: "setting",
      open: "what the right weights total",
      when: "Where the right weights total 1",
      as: "where the true coefficients total 1: the constrained fit does not predict new points better on average",
      asserts: mean({
        of: called(
          "the error of the constrained fit minus that of the free one",
          excessOfConstrained([0.5, 0.3, 0.2], 1),
        ),
        within: [0, null],
        gap: 0.05,
        because: "The larger error is a positive difference; a twentieth of the noise must be told from none.",
        tail: { pilot: 200 },
        held: [
          "three normal features, 12 points, noise of standard deviation 1, true coefficients 0.5, 0.3 and 0.2, no bias",
        ],
      }),
      control: { of: called("a total of 17 in place of 1", excessOfConstrained([0.5, 0.3, 0.2], 17)) },
      expect: "refuted",
      seen: "A constraint that the truth obeys leaves less to chance and brings in no bias, so on average the constrained fit predicts new points better.",
    },
    {
      id: "f",
      kind: "setting",
      open: "what the right weights total",
      when: "Where they total something else, by more than the noise hides",
      as: "where the true coefficients total 4: the constrained fit does not predict new points better on average",
      asserts: mean({
        of: called(
          "the error of the constrained fit minus that of the free one",
          excessOfConstrained([1.5, 1.3, 1.2], 1),
        ),
        within: [0, null],
        gap: 0.05,
        because: "The larger error is a positive difference; a twentieth of the noise must be told from none.",
        tail: { pilot: 200 },
        held: [
          "three normal features, 12 points, noise of standard deviation 1, true coefficients 1.5, 1.3 and 1.2, no bias",
        ],
      }),
      control: { of: called("a total of 4, the right one, in place of 1", excessOfConstrained([1.5, 1.3, 1.2], 4)) },
      expect: "verified",
      seen: "Tied to a total of 1, weights whose right total is 4 are pulled away from the truth by far more than the constraint takes from the noise.",
    },
    {
      id: "a",
      kind: "further",
      as: "no reason at all, for any data and any new point: the constrained fit never predicts better than the free fit",
      because:
        "One feature without a bias is enough for a counterexample: there the constraint leaves w = 1. The new point lies e off the free fit. One lucky point refutes this for any constraint, so it says nothing of a total of 1: the settings say that.",
      asserts: forAll(
        { x: reals("n"), y: reals("n"), u: reals(), e: reals(), free },
        "e^2 <= (free(x, y) * u + e - u)^2",
        { given: "dot(x, x) > 0" },
      ),
      control: { e: integers(0, 0) },
      expect: "refuted",
      seen: "A new point may lie nearer to what the constraint predicts than to what the free fit predicts.",
    },
    {
      id: "b",
      kind: "further",
      as: "on the training data: the residual sum of squares is never smaller with the constraint",
      because:
        "The errors r of the free fit are orthogonal to every combination of the features (R3, reading a). Other weights, those of total 1 included, " +
        "change them by such a combination h, whatever the number of features. One feature without a bias, where the constraint leaves w = 1, is tried written out as well.",
      asserts: every({
        "any number of features": forAll({ r: reals("n"), h: reals("n"), squares }, "squares(r) <= squares(r + h)", {
          given: "dot(h, r) == 0",
        }),
        "one feature": forAll(
          { x: reals("n"), y: reals("n"), free, squares },
          "squares(y - free(x, y) * x) <= squares(y - x)",
          { given: "dot(x, x) > 0" },
        ),
      }),
      control: {
        "any number of features": { squares: define("squares(e)", "sum(abs(e))") },
        "one feature": { free: define("free(x, y)", "2 * dot(x, y) / dot(x, x)") },
      },
      expect: "verified",
      seen: "Least squares is the minimum over all weights, those of total 1 included, so on the training data the free fit is never worse.",
    },
    {
      id: "d",
      kind: "further",
      as: "network (tanh, biases), each unit w >= 0 and total 1: mean(R2 free - R2 constrained) >= 0.05 on new points, for every target",
      asserts: better("simplex"),
      control: withinReach,
      expect: "verified",
      seen: "A network that never falls and has slopes of at most 1 can neither fall, nor grow large, nor oscillate, so the free one explains more of each target.",
    },
    {
      id: "e",
      kind: "further",
      as: "the same with total 1 and signs free: mean(R2 free - R2 constrained) >= 0.05 on new points, for every target",
      asserts: better("total one"),
      control: ofTotal,
      expect: "refuted",
      seen: "With signs free a falling function is learned as well as without the total; a large scale and oscillation still suffer.",
    },
  ],
});
