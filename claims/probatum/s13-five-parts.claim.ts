import { called, claim, type Draw, designFor, proportion, walk } from "probatum";

const PARTS = 5;
const BUDGET = 300;
const design = (alpha: number) => designFor({ region: { from: 0.5 }, gap: 0.05, tail: { range: [0, 1] }, alpha });

/** Is some one of five fair coins refuted to show heads at least half of the time? */
const someRefuted = (alpha: number) => {
  const each = design(alpha);
  return (draw: Draw) =>
    Array.from({ length: PARTS }, () => walk(each, () => draw.integer(2), BUDGET).outcome).includes("refuted");
};

export default claim({
  assertion: "S13",
  quote:
    "Of five true statements, each with its truth on the end of its region and tried at one in twenty, some one is refuted in more than one run in twenty, and in no more than five in twenty.",
  asserts: proportion({
    of: called("one of five is refuted, each at one in twenty", someRefuted(0.05)),
    atLeast: 0.05,
    atMost: 0.25,
    gap: 0.02,
    because: "one part alone may be wrong in one run of twenty, all five together in five",
    held: ["fair coins, runs of at most 300 values, looked at after each"],
  }),
  control: { of: called("the same at one in a hundred each", someRefuted(0.01)) },
  expect: "verified",
  seen: "Five chances of going wrong add up, which is why a refuted conjunction tells their sum.",
});
