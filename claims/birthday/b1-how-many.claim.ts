import { claim, notTestable } from "probatum";

export default claim({
  assertion: "B1",
  quote: "How many people must meet before two of them are likely to share a birthday?",
  asserts: notTestable("question", "it asks, and the next section answers"),
  answeredBy: ["b3-twenty-three/a"],
  expect: "not testable",
  seen: "A question asserts nothing; the answer is 23.",
});
