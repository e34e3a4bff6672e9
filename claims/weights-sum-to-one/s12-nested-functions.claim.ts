import { claim, sameAs } from "probatum";

export default claim({
  assertion: "S12",
  quote: "deep learning basically lets one nest functions in sequence",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: what one layer gives is what the next one works on, so its weights act inside a function of the next",
      asserts: sameAs("r7-nested-function", "e"),
      expect: "verified",
      seen: "What enters a unit is a sum over values that are themselves functions of the layer before: functions nested in sequence (R7, reading e).",
    },
  ],
});
