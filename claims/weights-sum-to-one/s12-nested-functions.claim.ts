import { claim, sameAs } from "../../core/index.ts";

export default claim({
  assertion: "S12",
  quote: "Deep learning in effect builds a sequence of nested functions",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a network is a function of a function of … its inputs",
      asserts: sameAs("r7-nested-function", "a"),
      expect: "verified",
      seen: "as R7, reading a; what such functions can and cannot do is asserted in the next words (S13)",
    },
  ],
});
