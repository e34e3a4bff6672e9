import { called, claim, type Draw, distribution, studentAbove } from "probatum";

const N = 10;

/** The one-sided p-value of the mean of ten normal values, whose mean is `shift` standard deviations above the one tested. */
const pValue = (shift: number) => (draw: Draw) => {
  const values = Array.from({ length: N }, () => shift + draw.normal());
  const mean = values.reduce((sum, value) => sum + value / N, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (N - 1);
  return studentAbove(mean / Math.sqrt(variance / N), N - 1);
};

export default claim({
  assertion: "S9",
  quote:
    "On normal data whose mean is the one that is tested, the p-values of Student's test are spread evenly between 0 and 1.",
  asserts: distribution({
    of: called("the one-sided p-value", pValue(0)),
    law: { upTo: (p) => Math.min(1, Math.max(0, p)) },
    named: "the uniform law on 0 to 1",
    within: 0.02,
    because: "two in a hundred is below what a reader of a p-value tells apart",
    held: ["ten values"],
  }),
  control: { of: called("a mean 0.2 standard deviations above the one tested", pValue(0.2)) },
  expect: "verified",
  seen: "On normal data t has the law that Student gave in 1908, so its p-values are uniform.",
});
