import { claim, notTestable } from "probatum";

export default claim({
  assertion: "P2",
  quote: "Then all of them tried to recall 20 words.",
  asserts: notTestable(
    "data missing",
    "what was done in the study is for its records to show, and they are not at hand",
  ),
  expect: "not testable",
  seen: "A study that was invented has no records.",
});
