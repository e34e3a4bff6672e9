import { claim, integers } from "probatum";
import { meanOfWholeNumbers } from "./experiments/whole-numbers.ts";

export default claim({
  assertion: "P3",
  quote: "Their mean age was 21.4 years, in whole years.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "60 ages in whole years may have this mean",
      asserts: meanOfWholeNumbers(60, 100, { from: "21.35", to: "21.45" }),
      control: { people: integers(4, 4) },
      expect: "verified",
      seen: "Ages that add up to 1,281 to 1,287 years have a mean that rounds to 21.4.",
    },
  ],
});
