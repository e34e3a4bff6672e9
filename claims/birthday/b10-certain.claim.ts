import { claim, exact } from "probatum";

export default claim({
  assertion: "B10",
  quote: "With 366 people it is certain.",
  asserts: exact("prod(k, exactly(0), 366 - exactly(1), exactly(365) - k) == exactly(0)"),
  expect: "verified",
  seen: "There are more people than days, so that one factor of the product is 0.",
});
