import { claim, every, forAll, integers } from "probatum";

const half = (from: number, to: number, relation: string) =>
  forAll({ others: integers(from, to) }, `1 - (364 / 365)^others ${relation} 1 / 2`);

export default claim({
  assertion: "B16",
  quote: "It takes 253 others.",
  asserts: every({ enough: half(253, 253, ">="), "one fewer and less": half(0, 252, "<") }),
  control: { enough: { others: integers(252, 252) }, "one fewer and less": { others: integers(0, 253) } },
  expect: "verified",
  seen: "253 others give 50.05 %, 252 give 49.91 %.",
});
