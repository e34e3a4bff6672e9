import { called, claim, type Draw, designFor, proportion, walk } from "probatum";

/** Wide enough for many values, so that a spike comes in some runs and in others not. */
const BUDGET = 2000;
const design = designFor({ region: { from: -0.2, to: 0.2 }, gap: 0.2, tail: { variance: 2 }, alpha: 1e-6 });

/** Normal values, one in a thousand of them larger: their mean lies beyond the region where the spike is 300, at 0.3. */
const verifiedWith = (spike: number) => (draw: Draw) =>
  walk(design, () => draw.normal() + (draw.uniform() < 1e-3 ? spike : 0), BUDGET).outcome === "verified";

export default claim({
  assertion: "S12",
  quote:
    "A declared variance that is too small breaks this promise: when one value in a thousand is larger by 300 and a variance of 2 is declared, more than one run in twenty is verified wrongly, though the values are watched.",
  asserts: proportion({
    of: called("a run is verified that its mean lies between -0.2 and 0.2, though it is 0.3", verifiedWith(300)),
    atLeast: 0.05,
    gap: 0.02,
    because: "one in twenty is far from the one in a million that is promised if the variance is as declared",
    held: ["normal values of variance 1; runs of at most 2,000 values, looked at after each"],
  }),
  control: { of: called("a run does so where the mean is as far off by a shift of all values", shifted) },
  expect: "verified",
  seen: "Most runs end before the first spike comes, and the guard sees only what has come: one run in eight is verified with nothing to see.",
});

function shifted(draw: Draw): boolean {
  return walk(design, () => 0.3 + draw.normal(), BUDGET).outcome === "verified";
}
