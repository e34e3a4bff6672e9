import { claim, notTestable } from "probatum";

export default claim({
  assertion: "R8",
  quote: "A picture shows an example of linear regression in three dimensions.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written",
      asserts: notTestable("source missing", "the picture is not stored with the text"),
      expect: "not testable",
      seen: "The picture is not stored with the text, so there is none to look at.",
    },
  ],
});
