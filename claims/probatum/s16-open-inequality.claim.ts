import { box, claim, forAll, positive } from "probatum";

export default claim({
  assertion: "S16",
  quote: "For all positive $x$ and $y$ the sum $x^y + y^x$ is larger than 1.",
  asserts: forAll({ x: positive(), y: positive() }, "x^y + y^x > 1"),
  control: { x: box(-2, -1) },
  expect: "inconclusive",
  seen: "The inequality is true and has a proof by hand (Bernoulli); the proof search finds none, and a search without a counterexample shows nothing.",
});
