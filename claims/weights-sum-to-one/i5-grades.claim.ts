import { box, claim, forAll, integers, nonNegative, positive, reals, simplex, sumsToOne } from "probatum";

/** The worst and the best components give the worst and the best final grade, as no weight is negative. */
const staysOnScale = "low * sum(w) >= low and high * sum(w) <= high";
const because =
  "With weights >= 0 the final grade is lowest when every component is, and highest when every component is.";

export default claim({
  assertion: "I5",
  quote:
    "the justification might be that the parts (a midterm, homework and so on) are each marked on one common scale, and that their weighted average makes the final grade, which has to stay on that scale",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as arithmetic: a weighted average (weights >= 0 of total 1) of components on a scale from a to b lies on it",
      because: "That schools do so is not tried. A component on the scale is a + (b - a) u with u between 0 and 1.",
      asserts: forAll(
        { w: simplex("d"), u: box(0, 1, "d"), a: reals(), b: reals() },
        "a <= dot(w, a + (b - a) * u) <= b",
        {
          given: "a <= b",
        },
      ),
      control: { w: sumsToOne("d") },
      expect: "verified",
      seen: "Weights >= 0 of total 1 keep an average between its lowest and its highest part, so a grade stays on the scale.",
    },
    {
      id: "b",
      kind: "further",
      as: "never to leave 0 to 100, whatever the components, weights >= 0 must have total 1",
      because,
      asserts: forAll(
        { w: positive("d"), low: integers(0, 0), high: integers(100, 100) },
        `sum(w) == 1 or not (${staysOnScale})`,
      ),
      control: { low: integers(1, 1) },
      expect: "refuted",
      seen: "A smaller total keeps every grade below 100, and 0 is no obstacle, so on 0 to 100 the total need not be 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "never to leave 1 to 6, whatever the components, weights >= 0 must have total 1",
      because,
      asserts: forAll(
        { w: nonNegative("d"), low: integers(1, 1), high: integers(6, 6) },
        `sum(w) == 1 or not (${staysOnScale})`,
      ),
      control: { low: integers(0, 0) },
      expect: "verified",
      seen: "A total below 1 breaks the lower end of 1 to 6 and one above 1 the upper, so there it must be 1.",
    },
    {
      id: "d",
      kind: "further",
      as: "a total of 1 is enough, signs of the weights free: the final grade never leaves 0 to 100",
      asserts: forAll({ w: sumsToOne("d"), x: box(0, 100, "d") }, "0 <= dot(w, x) <= 100"),
      control: { w: simplex("d") },
      expect: "refuted",
      seen: "A negative weight leads off the scale: weights 2 and -1 give 200 for 100 and 0.",
    },
  ],
});
