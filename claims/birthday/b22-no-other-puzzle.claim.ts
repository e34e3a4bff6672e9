import { claim, notTestable } from "probatum";

export default claim({
  assertion: "B22",
  quote: "No other puzzle teaches more about chance.",
  asserts: notTestable("opinion", "how much a puzzle teaches is a valuation, and no quantity is named"),
  expect: "not testable",
  seen: "Whether a puzzle teaches much is for its reader to say.",
});
