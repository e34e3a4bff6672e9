import { claim, notTestable } from "probatum";

export default claim({
  assertion: "P20",
  quote: "Will it last?",
  asserts: notTestable("question", "it asks, and the text does not answer"),
  expect: "not testable",
  seen: "A question asserts nothing.",
});
