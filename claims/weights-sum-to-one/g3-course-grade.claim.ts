import { claim, every, exact, forAll, linear, notTestable, quoted, reals, simplex, sumsToOne } from "probatum";

export default claim({
  assertion: "G3",
  quote: "It calls to mind how the final grade of a course would be split up, roughly so:",
  readings: [
    {
      id: "a",
      kind: "further",
      as: "that it calls this to mind: an impression of the asker's",
      asserts: notTestable("opinion", "what looks alike to somebody is theirs to say"),
      expect: "not testable",
      seen: "What looks alike to somebody is theirs to say.",
    },
    {
      id: "b",
      kind: "literal",
      as: "as arithmetic, which is what a likeness to a network comes to: a grade formula is a linear unit with weights >= 0 of total 1, no bias and no activation",
      because:
        "That f(x) = w . x is both is a matter of names; tried is what the likeness comes to. The percentages of the table are such weights, " +
        "and with any such weights a final grade is never below the lowest component and never above the highest.",
      asserts: every({
        "the percentages of the table, in hundredths": exact(
          "sum(midterm) + sum(midtermAndFinal) + sum(work) == sum(total) == exactly(100) and min(midterm) >= exactly(0) and min(midtermAndFinal) >= exactly(0) and min(work) >= exactly(0)",
          {
            where: {
              midterm: quoted("20% |\n| Midterm exam"),
              midtermAndFinal: quoted("20% |\n| Final exam     |              50% |"),
              work: quoted("5% |\n| Homework       |               5% |"),
              total: quoted("| Total          |             100% |"),
            },
          },
        ),
        "what such weights do": forAll({ w: simplex("d"), x: reals("d"), linear }, "min(x) <= linear(w, x) <= max(x)"),
      }),
      control: { "what such weights do": { w: sumsToOne("d") } },
      expect: "verified",
      seen: "The percentages of the table make 20 + 20 + 50 + 5 + 5 = 100, and with such weights a grade lies between its lowest and its highest part, as the output of a linear unit does.",
    },
  ],
});
