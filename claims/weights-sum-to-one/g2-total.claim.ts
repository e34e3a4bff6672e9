import { claim, every, exact, forAll, permutations } from "probatum";

const shares = ["0.2", "0.2", "0.5", "0.05", "0.05"];
const leftToRight = "share[1] + share[2] + share[3] + share[4] + share[5] == 1";
const planted = permutations(["0.2", "0.2", "0.5", "0.05", "0.06"]);

export default claim({
  assertion: "G2",
  quote: "| Total          |             100% |",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "the five percentages make 100 %",
      asserts: exact("20% + 20% + 50% + 5% + 5% == 100%"),
      expect: "verified",
      seen: "The five percentages make 20 + 20 + 50 + 5 + 5 = 100.",
    },
    {
      id: "b",
      kind: "further",
      as: "a computer that adds the shares left to right gets exactly 1 too, in any order, in float64 and in float32",
      asserts: every({
        float64: forAll({ share: permutations(shares) }, leftToRight, { arithmetic: "float64" }),
        float32: forAll({ share: permutations(shares) }, leftToRight, { arithmetic: "float32" }),
      }),
      control: { float64: { share: planted }, float32: { share: planted } },
      expect: "verified",
      seen: "In all 30 orders of the five shares the rounding errors of the computer cancel, and the sum is 1 to the last bit.",
    },
  ],
});
