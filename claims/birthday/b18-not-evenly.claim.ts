import { claim, notTestable } from "probatum";

export default claim({
  assertion: "B18",
  quote: "Birthdays are not spread evenly",
  asserts: notTestable("data missing", "it speaks of births in the world, and no counts of them are at hand"),
  expect: "not testable",
  seen: "What would follow from it is tried with the rest of the sentence.",
});
