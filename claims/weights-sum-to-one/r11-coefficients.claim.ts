import { claim, exact, quoted } from "probatum";

export default claim({
  assertion: "R11",
  quote: "So the coefficients are 2.79 for $x_1$ and 2.01 for $x_2$, and the intercept is 4.11.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "the three figures are those of the equation before",
      asserts: exact("said == equation", {
        where: {
          said: quoted("So the coefficients are 2.79 for $x_1$ and 2.01 for $x_2$, and the intercept is 4.11."),
          equation: quoted("Roughly, the plane found is $y = 2.79 x_1 + 2.01 x_2 + 4.11$."),
        },
      }),
      expect: "verified",
      seen: "The sentence repeats the three figures of the equation in their order: 2.79, 2.01 and 4.11.",
    },
  ],
});
