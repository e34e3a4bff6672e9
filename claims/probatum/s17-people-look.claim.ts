import { claim, notTestable } from "probatum";

export default claim({
  assertion: "S17",
  quote: "Whether a formula says what its sentence says is not tried: people have to look.",
  asserts: notTestable(
    "opinion",
    "whether a formula catches the sense of a sentence is a judgement, and no check makes it",
  ),
  expect: "not testable",
  seen: "Every page prints the sentence, the formula in words and the formula, so that a person can compare them.",
});
