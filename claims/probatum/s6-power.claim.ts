import { budget, called, claim, type Draw, designFor, proportion, walk } from "probatum";

const GAP = 0.02;
const design = designFor({ region: { from: 0.48, to: 0.52 }, gap: GAP, tail: { range: [0, 1] }, alpha: 1e-6 });
const limit = budget({ spread: design.spread, gap: GAP, alpha: 1e-6, bets: 8 });
const isVerified = (p: number) => (draw: Draw) =>
  walk(design, () => (draw.uniform() < p ? 1 : 0), limit).outcome === "verified";

export default claim({
  assertion: "S6",
  quote: "A truth in the middle of its region is verified within the budget in at least 98.5 % of all runs.",
  slow: true,
  asserts: proportion({
    of: called("a run is verified within its budget", isVerified(0.5)),
    atLeast: 0.985,
    gap: 0.004,
    because: "the budget is planned for 99 %",
    held: ["a share of 0.5 in the region 0.48 to 0.52"],
  }),
  control: { of: called("a truth of 0.51", isVerified(0.51)) },
  expect: "verified",
  seen: "The budget is planned so that a truth one gap inside both ends is verified in 99 % of all runs.",
});
