import { claim } from "probatum";
import { OF_VARIANCE, rare, rooted } from "./experiments/rare.ts";

export default claim({
  assertion: "S11",
  quote: "Under a declared variance the same holds if the variance is at most the declared one.",
  slow: true,
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "of a verdict of verified, where the variance is the declared one",
      asserts: rare("verified", OF_VARIANCE),
      control: rooted("verified", OF_VARIANCE),
      expect: "verified",
      seen: "Catoni's influence function and Ville's inequality bound it; it is measured by weighting.",
    },
    {
      id: "b",
      kind: "literal",
      as: "of a verdict of refuted, where the variance is the declared one",
      asserts: rare("refuted", OF_VARIANCE),
      control: rooted("refuted", OF_VARIANCE),
      expect: "verified",
      seen: "The same bound holds on the other side.",
    },
  ],
});
