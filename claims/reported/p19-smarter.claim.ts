import { claim, notTestable } from "probatum";

export default claim({
  assertion: "P19",
  quote: "So a walk makes people smarter.",
  asserts: notTestable(
    "data missing",
    "one test on one day does not speak of how smart people are, and no other data are at hand",
  ),
  expect: "not testable",
  seen: "The sentence goes beyond what the study measured, which is recall of 20 words.",
});
