import { called, claim, type Draw, proportion, sameAs } from "probatum";

/** Does a plane with two slopes and a constant drawn from the standard normal law have a total within 0.05 of 1? */
const nearOne = (draw: Draw, spread: number): boolean =>
  Math.abs(spread * (draw.normal() + draw.normal() + draw.normal()) + (1 - spread) - 1) < 0.05;

export default claim({
  assertion: "R5",
  quote: "Must the coefficients add up to 1? They need not.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "there is a best fit whose coefficients do not add up to 1",
      asserts: sameAs("r13-not-one", "d"),
      expect: "verified",
      seen: "Any line that misses the point (1, 1) is the best fit of its own points, and its slope and height do not total 1 (R13, reading d).",
    },
    {
      id: "b",
      kind: "further",
      as: "on problems with coefficients from the standard normal law the total lies within 0.05 of 1 in at most one case of ten",
      because: "Without noise the best fit has the coefficients of the problem, so these are looked at.",
      asserts: proportion({
        of: called("the total lies within 0.05 of 1", (draw) => nearOne(draw, 1)),
        atMost: 0.1,
        gap: 0.05,
        because: "The reading names 0.05 and one in ten; half of that must be told apart.",
        held: ["two slopes and a constant"],
      }),
      control: { of: called("coefficients that are moved to a total near 1", (draw) => nearOne(draw, 0.01)) },
      expect: "verified",
      seen: "The total of three standard normal coefficients has a deviation of 1.7, so a window of a tenth about 1 catches about 2 % of them.",
    },
  ],
});
