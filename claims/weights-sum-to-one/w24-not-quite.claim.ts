import { claim, define, every, forAll, reals, standardise, variance } from "probatum";

const spread = "variance(x) > 0";
const byTotal = define("byTotal(x)", "x / sum(x)");

export default claim({
  assertion: "W24",
  quote: "The kind often met there, though, differs a little from the one that the question mentions.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "standardised values add up to 0, not to 1; values divided by their total add up to 1",
      asserts: every({
        standardising: forAll({ x: reals("n"), standardise, variance }, "sum(standardise(x)) == 0", { given: spread }),
        "dividing by the total": forAll({ x: reals("n"), byTotal }, "sum(byTotal(x)) == 1", {
          given: "sum(x) != 0",
        }),
      }),
      control: {
        standardising: { standardise: define("standardise(x)", "x / sqrt(variance(x))", [variance]) },
        "dividing by the total": { byTotal: define("byTotal(x)", "x / max(abs(x))") },
      },
      expect: "verified",
      seen: "Standardised values total 0, because distances from a mean cancel; values divided by their total make 1.",
    },
    {
      id: "b",
      kind: "further",
      as: "no data set gives the same result under standardising and under dividing by its total, wherever both are possible",
      because: "Lists with different totals are different lists.",
      asserts: forAll({ x: reals("n"), standardise, byTotal, variance }, "sum(standardise(x)) != sum(byTotal(x))", {
        given: `${spread} and sum(x) != 0`,
      }),
      control: { standardise: define("standardise(x)", "x / sqrt(variance(x))", [variance]) },
      expect: "verified",
      seen: "One list totals 0 and the other 1, so they are never the same list.",
    },
  ],
});
