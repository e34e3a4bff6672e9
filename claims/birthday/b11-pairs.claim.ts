import { claim, exact } from "probatum";

export default claim({
  assertion: "B11",
  quote: "23 people make 253 of them",
  asserts: exact("choose(23, exactly(2)) == 253"),
  expect: "verified",
  seen: "Each of 23 people meets 22 others, and each pair is counted twice: 23 * 22 / 2 = 253.",
});
