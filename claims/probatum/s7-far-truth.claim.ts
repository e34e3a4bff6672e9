import { called, claim, clamp, type Draw, designFor, mean, walk } from "probatum";

/** The smallest sample whose exact binomial test tells 0.5 from an end of 0.48 to 0.52 at one in a million, with power 99 %. */
const FIXED = 33_600;
const design = designFor({ region: { from: 0.48, to: 0.52 }, gap: 0.02, tail: { range: [0, 1] }, alpha: 1e-6 });
const effort = (p: number) => (draw: Draw) => walk(design, () => (draw.uniform() < p ? 1 : 0), FIXED).count / FIXED;

export default claim({
  assertion: "S7",
  quote:
    "A truth that is far from its region is refuted with less than a tenth of the values that the best fixed-sample test needs.",
  asserts: mean({
    of: called("the number of values used, over that of the fixed-sample test", effort(0.7)),
    within: [null, 0.1],
    gap: 0.05,
    because: "far: nine times as far from the nearest end, 0.52, as the gap of 0.02; a tenth is what the text says",
    tail: clamp(0, 1),
    block: 16,
    held: [
      "a share of 0.7 where 0.48 to 0.52 is claimed; 33,600 values for the fixed-sample test, from npm run samples",
    ],
  }),
  control: { of: called("a truth of 0.54", effort(0.54)) },
  expect: "verified",
  seen: "A truth as far off as 0.7 multiplies the stakes within a few hundred values, where the fixed test takes 33,600.",
});
