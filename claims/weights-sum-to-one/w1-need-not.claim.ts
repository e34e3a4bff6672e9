import {
  called,
  claim,
  type Draw,
  define,
  exists,
  integers,
  oneOf,
  optimum,
  over,
  positive,
  proportion,
  reals,
} from "probatum";
import { fitted, heldFixed } from "./experiments/constrained-fits.ts";

interface Where {
  readonly activation: "tanh" | "relu";
  readonly scale: number;
  /** Which total: of a hidden unit, of the hidden layer, of the network. */
  readonly total: 0 | 1 | 2;
}

const where: { readonly [name: string]: Where } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    [1, 0.2].flatMap((scale) =>
      (["a unit", "the hidden layer", "the network"] as const).map((extent, total) => [
        `${extent}, ${activation}, He's weights x ${scale}`,
        { activation, scale, total: total as 0 | 1 | 2 },
      ]),
    ),
  ),
);

const nearOne =
  ({ activation, scale, total }: Where, held: "free" | "total one") =>
  (draw: Draw): boolean =>
    Math.abs((fitted({ activation, scale, target: "oscillates" }, held)(draw).totals[total] as number) - 1) < 0.05;
/** The four points of readings d and e. */
const points = { inputs: { first: [1, 0, 1, 2], second: [0, 1, 1, 1] }, target: [2, 3, 5, 7], bias: false } as const;

export default claim({
  assertion: "W1",
  quote: "Weights need not add up to one.",
  readings: [
    {
      id: "d",
      kind: "literal",
      as: "as written: there are data, given as inputs and outputs, that a linear unit fits exactly with weights whose total is not 1",
      because:
        "“Need not” asks for one case. The data are four points (1, 0), (0, 1), (1, 1) and (2, 1) with the outputs 2, 3, 5 and 7; no weight enters them.",
      asserts: exists(
        { w: reals(2), y: oneOf([[2, 3, 5, 7]]) },
        "[[1, 0], [0, 1], [1, 1], [2, 1]] * w == y and sum(w) != 1",
      ),
      control: { y: oneOf([[1, 0, 1, 2]]) },
      expect: "verified",
      seen: "The outputs 2, 3, 5 and 7 at (1, 0), (0, 1), (1, 1) and (2, 1) are fitted exactly by the weights 2 and 3, whose total is 5.",
    },
    {
      id: "b",
      kind: "further",
      as: "after ordinary training a total lies within 0.05 of 1 in at most one case of ten: for a unit's incoming weights, for a layer, for the network",
      asserts: over(where, (one: Where) =>
        proportion({
          of: called("the total lies within 0.05 of 1", nearOne(one, "free")),
          atMost: 0.1,
          gap: 0.09,
          because: "The reading names 0.05 and one in ten.",
          block: 1,
          held: [heldFixed[0], heldFixed[1], "target sin(2 pi u) + sin(2 pi v)"],
        }),
      ),
      control: Object.fromEntries(
        Object.entries(where).map(([name, one]) => [
          name,
          { of: called("a unit that is held to a total of 1 in training", nearOne({ ...one, total: 0 }, "total one")) },
        ]),
      ),
      expect: "verified",
      seen: "After training, totals of a unit, a layer or the network are spread over several whole numbers, so a window of a tenth about 1 catches few of them.",
    },
    {
      id: "e",
      kind: "further",
      as: "nor would a total of 1 do: the same four points are not fitted by any weights of total 1",
      asserts: optimum({ ...points, constraint: "totalOne", above: 0 }),
      control: { target: [1, 0, 1, 2] },
      expect: "verified",
      seen: "The nearest that weights of total 1 come to these four outputs leaves errors, so a total of 1 would cost the fit.",
    },
    {
      id: "a",
      kind: "further",
      as: "said of the weights wanted: some weights equal 2 and 3, and 2 + 3 is not 1",
      because: "One linear unit whose job is y = 2 x1 + 3 x2 at every point is enough.",
      asserts: exists(
        { w: integers(0, 3, 2), job: define("job(w)", "abs(w[1] - 2) + abs(w[2] - 3)") },
        "job(w) == 0 and sum(w) != 1",
      ),
      control: { job: define("job(w)", "abs(w[1] - 1) + abs(w[2])") },
      expect: "verified",
      seen: "The weights 2 and 3 do the job y = 2 x1 + 3 x2, and no others do; their total is 5.",
    },
    {
      id: "c",
      kind: "further",
      as: "there is no task that a linear unit without bias solves only with weights of total 1",
      because:
        "The task of answering x where both inputs are x > 0, which the weights 1 and 0 solve, is such a task unless some weights solve it with another total, so that is what is asserted.",
      asserts: exists({ w: reals(2), x: positive() }, "dot(w, [x, x]) == x and sum(w) != 1"),
      control: { x: reals() },
      expect: "refuted",
      seen: "To answer x to (x, x) the weights must total 1, so there is a task that only weights of total 1 solve.",
    },
  ],
});
