import { claim, notTestable } from "../../core/index.ts";

export default claim({
  assertion: "S12",
  quote: "Deep learning in effect builds a sequence of nested functions",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: a network is a function of a function of … its inputs",
      asserts: notTestable(
        "definition",
        "layers, each of which is given what the one before gives out, are what is called a deep network: the nesting is built, not found",
      ),
      expect: "not testable",
      seen: "it says what a deep network is; what such functions can and cannot do is asserted elsewhere (S13)",
    },
  ],
});
