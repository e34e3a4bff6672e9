import { bestFit, claim, every, notTestable, optimum, quoted } from "probatum";

const equation = "Roughly, the plane found is $y = 2.79 x_1 + 2.01 x_2 + 4.11$.";

/**
 * Points about that plane, on a grid: the errors have total 0 along every row and every column of it, so that they are orthogonal to both
 * inputs and to the constant.
 */
const x1 = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
const x2 = [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3];
const target = [
  ...["5.11", "4.12", "8.13", "11.14"],
  ...["5.90", "9.91", "11.92", "11.93"],
  ...["11.69", "11.70", "12.71", "14.72"],
  ...["10.48", "15.49", "16.50", "19.51"],
];
const data = { inputs: { "x₁": x1, "x₂": x2 }, target, bias: true } as const;

export default claim({
  assertion: "R10",
  quote: equation,
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: this plane fits the data of the picture",
      asserts: notTestable(
        "data missing",
        "the blue points are not stored with the text, so that there is nothing to fit; what is checked instead is reading b",
      ),
      expect: "not testable",
      seen: "The points of the picture are lost, so nobody can say which plane fits them best.",
    },
    {
      id: "b",
      kind: "further",
      as: "there are data whose least-squares plane has exactly these coefficients, although no plane passes through all of them",
      because:
        "One data set is enough. These sixteen points were made up for it; they are not those of the picture, and say nothing of them.",
      asserts: every({
        "the best plane": bestFit({ ...data, coefficients: quoted(equation), figures: "printed" }),
        "it misses points": optimum({ ...data, constraint: "none", above: 0 }),
      }),
      control: {
        "the best plane": { target: target.with(0, "5.12") },
        "it misses points": { target: x1 },
      },
      expect: "verified",
      seen: "Errors that are orthogonal to the inputs and total 0 leave the plane where it is: sixteen made-up points have exactly this best plane.",
    },
  ],
});
