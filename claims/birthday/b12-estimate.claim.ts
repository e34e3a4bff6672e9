import { claim, forAll, integers, reproduces } from "probatum";

export default claim({
  assertion: "B12",
  quote: "If each pair were a throw of its own, the chance would be $1 - e^{-253/365} = 50.0\\,\\%$.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "the formula, as printed",
      asserts: reproduces("50.0", "exactly(100) * (exactly(1) - exp(-exactly(253) / exactly(365)))"),
      expect: "verified",
      seen: "The formula gives 50.0002 %.",
    },
    {
      id: "b",
      kind: "further",
      as: "253 throws of one in 365 each, without the exponential: the same to a tenth of a percent",
      asserts: forAll({ pairs: integers(253, 253) }, "49.95 <= 100 * (1 - (364 / 365)^pairs) < 50.05"),
      control: { pairs: integers(254, 254) },
      expect: "verified",
      seen: "The throws themselves give 50.05 % rounded to hundredths.",
    },
  ],
});
