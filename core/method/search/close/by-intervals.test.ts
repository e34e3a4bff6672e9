import { describe, expect, it } from "vitest";
import { box, integers, oneOf, reals, simplex } from "../../../formula/index.ts";
import { softmax } from "../../../model/index.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { examine, type Problem, problem } from "../cases/problem.ts";
import type { Subject } from "../cases/subject.ts";
import { closeByIntervals } from "./by-intervals.ts";

const NONE = { given: "", arithmetic: "reals", sizes: {} } as const;

function counterexample(
  subject: Subject,
  formula: string,
  options: Partial<Parameters<typeof problem>[3]> = {},
): Problem {
  return problem("counterexample", subject, formula, { ...NONE, ...options });
}

describe("closeByIntervals", () => {
  it("proves a strict inequality and says by what", () => {
    expect(closeByIntervals(counterexample({ x: box(-5, 5) }, "exp(x) > 1 + x - 0.001"))).toMatchObject({
      proved: true,
      boxes: 421,
      scope: "",
      everySize: true,
      notes: [
        "Proved over 421 boxes that cover every case, in intervals of doubles rounded outwards; exp, log, tanh, sin and cos of the runtime are widened by at least three units in the last place.",
      ],
    });
  });

  it("proves sizes of at most four entries, and says whether these are all", () => {
    const open = closeByIntervals(counterexample({ z: reals("d"), softmax }, "softmax(z) > 0"));
    expect(open).toMatchObject({ proved: true, scope: "d = 1 to 4", everySize: false });
    const listed = { sizes: { d: [2, 3] } };
    const fixed = closeByIntervals(counterexample({ z: reals("d"), softmax }, "softmax(z) > 0", listed));
    expect(fixed).toMatchObject({ proved: true, scope: "d = 2, 3", everySize: true });
    const large = { sizes: { d: [2, 5] } };
    const partly = closeByIntervals(counterexample({ z: reals("d"), softmax }, "softmax(z) > 0", large));
    expect(partly).toMatchObject({ proved: true, scope: "d = 2", everySize: false });
    // The last weight is what the others leave, so five weights are four sides.
    expect(closeByIntervals(counterexample({ w: simplex(5) }, "w <= 1"))).toMatchObject({ proved: true, boxes: 1 });
  });

  it("hands over a case against the assertion, which is a hit when it is judged again", () => {
    const search = counterexample({ x: box(-5, 5) }, "exp(x) >= 1 + 1.1 * x");
    const found = closeByIntervals(search);
    if (found?.proved !== false || found.against === null) throw new Error("a case must be found");
    expect(examine(search, found.against).kind).toBe("hit");
    const even = counterexample({ n: integers(0, 9) }, "n * n != 49");
    const seven = closeByIntervals(even);
    // By hand: 7 is the one whole number whose square is 49; a point box is not cut out of a side, so it stays open.
    expect(seven).toMatchObject({ proved: false, against: null });
    expect(examine(even, { n: rational(7) }).kind).toBe("hit");
  });

  it("keeps whole numbers whole", () => {
    expect(closeByIntervals(counterexample({ n: integers(0, 9) }, "n * n != 50"))).toMatchObject({ proved: true });
  });

  it("shows that there is no example", () => {
    const none = problem("example", { x: reals() }, "tanh(x) > 1", NONE);
    expect(closeByIntervals(none)).toMatchObject({ proved: true, boxes: 1 });
    const some = problem("example", { x: reals() }, "tanh(x) > 0.5", NONE);
    expect(closeByIntervals(some)).toMatchObject({ proved: false });
  });

  it("stays open where both sides meet, and says why", () => {
    expect(closeByIntervals(counterexample({ x: box(0, 1) }, "sqrt(x) >= x"))).toEqual({
      proved: false,
      boxes: expect.any(Number),
      against: null,
      notes: [expect.stringMatching(/^After \d+ boxes of intervals \d+ are open: they are too small to cut/)],
    });
  });

  it("proves nothing from a premise that no case was seen to meet", () => {
    const vacuous = counterexample({ x: reals() }, "x > 5", { given: "x ^ 2 < 0" });
    expect(closeByIntervals(vacuous)).toMatchObject({
      proved: false,
      notes: ["Proved by intervals, and no case seen that meets the premise: contradictory premises prove anything."],
    });
  });

  it("does not apply to float formats, lists of values and many entries", () => {
    expect(closeByIntervals(counterexample({ x: reals() }, "x == x", { arithmetic: "float64" }))).toBeNull();
    expect(closeByIntervals(counterexample({ x: oneOf([1, 2]) }, "x > 0"))).toBeNull();
    expect(closeByIntervals(counterexample({ x: reals(5) }, "x == x"))).toBeNull();
  });
});
