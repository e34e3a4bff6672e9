import { claim, notTestable } from "probatum";

export default claim({
  assertion: "P21",
  quote: "We find the effect remarkable.",
  asserts: notTestable("opinion", "it values, and no quantity stands behind it"),
  expect: "not testable",
  seen: "Whether an effect is remarkable is for its reader to say.",
});
