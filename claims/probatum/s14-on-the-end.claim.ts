import { budget, called, claim, type Draw, designFor, over, proportion, walk } from "probatum";

const GAP = 0.1;
const design = designFor({ region: { from: 0.5 }, gap: GAP, tail: { range: [0, 1] }, alpha: 1e-6 });
const planned = budget({ spread: design.spread, gap: GAP, alpha: 1e-6, bets: 8 });

/** Is a share of p, claimed to be at least one half, given no verdict by so many values? */
const open = (p: number, limit: number) => (draw: Draw) =>
  walk(design, () => (draw.uniform() < p ? 1 : 0), limit).outcome === "inconclusive";
const budgets: { readonly [name: string]: number } = {
  "the planned budget": planned,
  "ten times as much": 10 * planned,
};

export default claim({
  assertion: "S14",
  quote:
    "A truth that lies exactly on the end of its region gets no verdict in at least nine runs of ten, and a larger budget does not change that.",
  asserts: over(budgets, (limit) =>
    proportion({
      of: called("a run gets no verdict", open(0.5, limit)),
      atLeast: 0.9,
      gap: 0.05,
      because: "the text says nine of ten; half of what is left above that must be told apart",
      held: ["a fair coin, claimed to show heads at least half of the time"],
    }),
  ),
  control: Object.fromEntries(
    Object.entries(budgets).map(([name, limit]) => [
      name,
      { of: called("a share of 0.7, two gaps above the end", open(0.7, limit)) },
    ]),
  ),
  expect: "verified",
  seen: "On the end neither side gathers evidence, however many values come: either verdict is reached at most once in a million runs.",
});
