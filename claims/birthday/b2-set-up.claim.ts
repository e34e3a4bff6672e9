import { claim, notTestable } from "probatum";

export default claim({
  assertion: "B2",
  quote:
    "Say that a year has 365 days, that all of them are equally likely, and that birthdays do not depend on each other.",
  asserts: notTestable("definition", "it sets up what the sentences behind it speak of"),
  expect: "not testable",
  seen: "These are the rules of the game; the last section looks at what becomes of the second.",
});
