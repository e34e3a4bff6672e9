import { claim, notTestable } from "probatum";

export default claim({
  assertion: "W31",
  quote: "A paper that the answer links to disputes this account",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is such a paper",
      asserts: notTestable(
        "source missing",
        "the text names no paper and its link is lost; very likely Santurkar, Tsipras, Ilyas and Madry 2018, which W32 goes by",
      ),
      expect: "not testable",
      seen: "the link is lost",
    },
  ],
});
