import { called, claim, define, every, forAll, mean, over, reals } from "probatum";
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
      id: "a",
      kind: "literal",
      as: "as written, no reason at all: for no data does the constrained fit predict new points better than the free fit",
      because:
        "One feature without a bias is enough for a counterexample: there the constraint leaves w = 1. It speaks of one new point; that the " +
        "constraint may also help on average, and on ordinary data, is shown by reading c, and exactly by reading b of w2-nothing-speaks-for-it.",
      asserts: forAll(
        { x: reals("n"), y: reals("n"), u: reals(), v: reals(), free },
        "(v - free(x, y) * u)^2 <= (v - u)^2",
        { given: "dot(x, x) > 0" },
      ),
      control: { free: define("free(x, y)", "1") },
      expect: "refuted",
      seen: "a new point may lie nearer to what the constraint predicts; where the true coefficients add up to 1, new points do so on average (reading c)",
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
      seen: "least squares is the minimum over all weights, 1 included",
    },
    {
      id: "c",
      kind: "further",
      as: "even if the true coefficients add up to 1, the constrained fit has the larger expected error on new points",
      asserts: mean({
        of: called("the error of the constrained fit minus that of the free one", excessOfConstrained([0.5, 0.3, 0.2])),
        within: [0, null],
        gap: 0.05,
        because: "The larger error is a positive difference; a twentieth of the noise must be told from none.",
        tail: { pilot: 200 },
        held: [
          "three normal features, 12 points, noise of standard deviation 1, true coefficients 0.5, 0.3 and 0.2, no bias",
        ],
      }),
      control: { of: called("true coefficients of total 4", excessOfConstrained([1.5, 1.3, 1.2])) },
      expect: "refuted",
      seen: "a constraint that holds of the truth leaves less to chance: the variance falls and no bias comes in",
    },
    {
      id: "d",
      kind: "further",
      as: "network (tanh, biases), each unit w >= 0 and total 1: mean(R2 free - R2 constrained) >= 0.05 on new points, for every target",
      asserts: better("simplex"),
      control: withinReach,
      expect: "verified",
      seen: "a monotone network of slope at most 1 can neither fall, nor grow large, nor oscillate",
    },
    {
      id: "e",
      kind: "further",
      as: "the same with total 1 and signs free: mean(R2 free - R2 constrained) >= 0.05 on new points, for every target",
      asserts: better("total one"),
      control: ofTotal,
      expect: "refuted",
      seen: "with signs free a falling function is learned as well as without the total; a large scale and oscillation still suffer",
    },
  ],
});
