import { called, claim, type Draw, define, exists, integers, over, positive, proportion, reals } from "probatum";
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

export default claim({
  assertion: "W1",
  quote: "Weights need not add up to one.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is a network that does its job although its weights do not add up to 1",
      because: "One linear unit whose job is y = 2 x1 + 3 x2 at every point is enough.",
      asserts: exists(
        { w: integers(0, 3, 2), job: define("job(w)", "abs(w[1] - 2) + abs(w[2] - 3)") },
        "job(w) == 0 and sum(w) != 1",
      ),
      control: { job: define("job(w)", "abs(w[1] - 1) + abs(w[2])") },
      expect: "verified",
      seen: "weights 2 and 3 do it, and no others",
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
      seen: "totals are spread over several whole numbers, so a window of a tenth catches about one in a hundred",
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
      seen: "to answer x to (x, x) the weights must have a total of 1, so there is such a task",
    },
  ],
});
