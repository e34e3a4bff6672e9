import { claim, exact } from "probatum";

export default claim({
  assertion: "P1",
  quote: "Of 60 students, 30 took a walk of ten minutes and 30 rested.",
  asserts: exact("30 + 30 == 60"),
  expect: "verified",
  seen: "30 who walked and 30 who rested are 60.",
});
