import { claim, exact } from "probatum";

export default claim({
  assertion: "P15",
  quote: "That is a rise by one half.",
  asserts: exact("21 / 14 - exactly(1) == exactly(0.5)"),
  expect: "verified",
  seen: "21 are one and a half times 14, and the groups are of one size.",
});
