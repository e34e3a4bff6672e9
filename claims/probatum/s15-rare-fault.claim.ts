import { budget, called, claim, type Draw, designFor, proportion, walk } from "probatum";

const GAP = 0.05;
/** A program that is said to be right always: at least 95 % of its values must be. */
const design = designFor({ region: { from: 0.95 }, gap: GAP, tail: { range: [0, 1] }, alpha: 1e-6 });
const limit = budget({ spread: design.spread, gap: GAP, alpha: 1e-6, bets: 8 });

/** Is nothing but right values seen within the budget, where a value is wrong with this chance? */
const unnoticed = (chance: number) => (draw: Draw) => {
  let wrong = false;
  const value = () => {
    const right = draw.uniform() >= chance;
    if (!right) wrong = true;
    return right ? 1 : 0;
  };
  walk(design, value, limit);
  return !wrong;
};

export default claim({
  assertion: "S15",
  quote: "A fault that shows in one value of a million is not noticed within the budget, in at least nine runs of ten.",
  asserts: proportion({
    of: called("no wrong value is seen", unnoticed(1e-6)),
    atLeast: 0.9,
    gap: 0.05,
    because: "the text says nine of ten; half of what is left above that must be told apart",
    held: ["a share of at least 95 % claimed, with a gap of 5 %"],
  }),
  control: { of: called("a fault that shows in one value of ten", unnoticed(0.1)) },
  expect: "verified",
  seen: "A run takes a few hundred values, and a fault in one of a million shows in hardly any of so few.",
});
