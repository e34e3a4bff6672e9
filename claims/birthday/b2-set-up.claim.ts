import { claim, define, forAll, notTestable, simplex } from "probatum";

export default claim({
  assertion: "B2",
  quote:
    "Say that a year has 365 days, that all of them are equally likely, and that birthdays do not depend on each other.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, by what it comes to, for any number d of days: the chances of the days total 1, and two people share a day with the chance 1 / d",
      because:
        "p are the chances of any days; taking their mean for every day makes all of them equally likely. Birthdays that do not depend on each other share a day with the chance dot(p, p).",
      asserts: forAll(
        { p: simplex("d"), days: define("days(p)", "0 * p + mean(p)") },
        "sum(days(p)) == 1 and dot(days(p), days(p)) == 1 / size(p)",
      ),
      control: { days: define("days(p)", "p") },
      expect: "verified",
      seen: "Equal chances that total 1 are 1/365 each, so two people share one of the 365 days with the chance 365 times 1/365 squared, 1/365.",
    },
    {
      id: "b",
      kind: "further",
      as: "as a rule of the game",
      asserts: notTestable("definition", "it sets up what the sentences behind it speak of"),
      expect: "not testable",
      seen: "A rule of the game is neither true nor false; the last section looks at what becomes of the second one.",
    },
  ],
});
