import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Rational, rational } from "../../numeric/exact/rational.ts";
import type { Domains } from "../domains/domain.ts";
import { box, integers, matrix, nonNegative, oneOf, positive, reals, simplex, sumsToOne } from "../domains/domains.ts";
import { judge } from "../exact/judge.ts";
import { define } from "../language/definition.ts";
import { parseFormula } from "../language/parse.ts";
import { type BoxProof, proveOverBox } from "./branch-and-bound.ts";
import { spaceOf } from "./space.ts";

const softmax = define("softmax(z)", "exp(z - max(z)) / sum(exp(z - max(z)))");
const sigmoid = define("sigmoid(x)", "1 / (1 + exp(-x))");
const silu = define("silu(x)", "x * sigmoid(x)", [sigmoid]);
const definitions = { softmax, sigmoid, silu };

interface Options {
  readonly given?: string;
  readonly shows?: "always" | "never";
  readonly budget?: number;
}

function prove(
  domains: Domains,
  formula: string,
  { given, shows = "always", budget = 50_000 }: Options = {},
): BoxProof {
  const premise = given === undefined ? null : parseFormula(given);
  const space = spaceOf(domains, {}, premise);
  if (space === null) throw new Error("the domains must make a space");
  return proveOverBox({ formula: parseFormula(formula), shows, given: premise, definitions, space }, budget);
}

const kindOf = (...args: Parameters<typeof prove>) => prove(...args).kind;

describe("proveOverBox", () => {
  it("proves strict inequalities between transcendental functions", () => {
    // Each is true by hand: exp is convex and above its tangent at 0; tanh is below the identity for x > 0; log(1 + exp(x)) > log(exp(x)).
    expect(prove({ x: box(-5, 5) }, "exp(x) > 1 + x - 0.001")).toMatchObject({ kind: "holds", boxes: 421 });
    expect(kindOf({ x: box("0.01", 5) }, "tanh(x) < x")).toBe("holds");
    expect(kindOf({ x: box(-5, 5) }, "log(1 + exp(x)) > max(x, 0)")).toBe("holds");
    expect(kindOf({ z: box(-3, 3, 2) }, "softmax(z) < 1")).toBe("holds");
    expect(kindOf({ z: box(-1, 1, 3) }, "softmax(z) < 1")).toBe("holds");
  });

  it("proves over all real numbers, open ends and all", () => {
    expect(prove({ x: reals() }, "abs(tanh(x)) <= 1")).toMatchObject({ kind: "holds", boxes: 1 });
    expect(prove({ x: reals() }, "0 < sigmoid(x) < 1")).toMatchObject({ kind: "holds", boxes: 1 });
    expect(prove({ z: reals(4) }, "softmax(z) > 0")).toMatchObject({ kind: "holds", boxes: 1 });
    expect(kindOf({ x: reals() }, "x ^ 2 + 1 > 0")).toBe("holds");
    expect(kindOf({ x: positive() }, "1 / x > 0")).toBe("holds");
    expect(kindOf({ x: nonNegative() }, "sqrt(x) >= 0")).toBe("holds");
    expect(kindOf({ x: box(-100, 100) }, "silu(x) > -0.279")).toBe("holds");
  });

  it("refutes on a whole box, by a case that is judged exactly", () => {
    // exp(x) - 1 - 1.1 x is negative from 0 to about 0.19.
    const tangent = prove({ x: box(-5, 5) }, "exp(x) >= 1 + 1.1 * x");
    expect(tangent.kind).toBe("fails");
    // SiLU is negative for x < 0: its least value is -0.2784 at x = -1.278.
    expect(prove({ x: box(-5, 5) }, "silu(x) >= 0")).toMatchObject({ kind: "fails" });
    expect(prove({ x: box(-5, 5) }, "silu(x) > -0.278")).toMatchObject({ kind: "fails" });
    expect(prove({ x: box(-1, 1) }, "log(x - 3) > 0")).toMatchObject({ kind: "fails" });
    expect(prove({ w: sumsToOne(2) }, "w >= 0")).toMatchObject({ kind: "fails" });
  });

  it("leaves open what is true with equality, and what takes more boxes", () => {
    expect(prove({ x: box(-5, 5) }, "exp(x) >= 1 + x", { budget: 2000 })).toMatchObject({
      kind: "open",
      ended: "budget",
    });
    expect(prove({ x: box(0, 1) }, "sqrt(x) >= x")).toMatchObject({ kind: "open", ended: "smallest box" });
    expect(prove({ x: box("0.01", 5) }, "tanh(x) < x", { budget: 100 })).toMatchObject({ kind: "open", boxes: 100 });
  });

  it("counts a point without value against a formula, wherever it may lie", () => {
    expect(kindOf({ x: box(-1, 1) }, "1 / x != 0")).toBe("open");
    expect(kindOf({ x: box(-1, 1) }, "x <= 0 or 1 / x > 0")).toBe("open");
    expect(kindOf({ x: box(0, 5) }, "(x > 0 and log(x - 10) > 0) or x < 100")).toBe("fails");
    expect(kindOf({ x: box(-1, 1) }, "not defined(log(x - 2))")).toBe("holds");
  });

  it("speaks of cases that meet the premise, and tells whether it saw one", () => {
    expect(prove({ x: reals() }, "1 / x < 1", { given: "x > 1" })).toMatchObject({ kind: "holds", premiseMet: true });
    expect(kindOf({ x: box(-1, 1), y: box(-1, 1) }, "x * y > 0", { given: "x > 0.1 and y > 0.1" })).toBe("holds");
    expect(kindOf({ x: box(-1, 1) }, "x > 0", { given: "x > -0.5" })).toBe("fails");
    // Contradictory premises prove anything.
    expect(prove({ x: box(0, 1) }, "x > 5", { given: "x > 2" })).toMatchObject({ kind: "holds", premiseMet: false });
    expect(prove({ x: reals() }, "x > 5", { given: "x ^ 2 < 0" })).toMatchObject({ kind: "holds", premiseMet: false });
    // Where the premise has no value the case is not spoken of.
    expect(kindOf({ x: box(-5, 5) }, "x > 0.9", { given: "x >= 1 and log(x) >= 0" })).toBe("holds");
    expect(kindOf({ x: box(-5, -1) }, "x > 9", { given: "log(x) > 0" })).toBe("holds");
  });

  it("shows that no case makes a formula true", () => {
    expect(kindOf({ x: reals() }, "x ^ 2 < 0", { shows: "never" })).toBe("holds");
    expect(kindOf({ x: box(-2, -1) }, "log(x) > 0", { shows: "never" })).toBe("holds");
    expect(kindOf({ x: box(0, 4) }, "x > 2", { shows: "never" })).toBe("fails");
  });

  it("keeps weights on their constraint and whole numbers whole", () => {
    expect(kindOf({ w: simplex(3) }, "w <= 1")).toBe("holds");
    expect(kindOf({ w: simplex(2) }, "dot(w, w) >= 0.499")).toBe("holds");
    expect(kindOf({ w: simplex(2), A: matrix(box(0, 1), 1, 2) }, "A * w < 1.1")).toBe("holds");
    // No whole number is the root of 2; the constraint of the domain is the premise.
    expect(kindOf({ n: integers(1, 3) }, "n * n != 2", { given: "floor(n) == n" })).toBe("holds");
    expect(spaceOf({ x: oneOf([1, 2]) }, {})).toBeNull();
  });

  it("agrees with exact judging at points of every region that it closes", () => {
    const formulas = [
      ["exp(a * x) > b * x - 3", "always"],
      ["tanh(a * x) * sin(x) <= b", "always"],
      ["log(x ^ 2 + 1) >= a * x - b", "always"],
      ["x / (a + x) < b", "always"],
      ["sqrt(x + a) == b", "never"],
    ] as const;
    const tally = { holds: 0, fails: 0, open: 0 };
    const decimal = fc.integer({ min: -30, max: 30 }).map((n) => `(${n} / 10)`);
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        decimal,
        decimal,
        fc.integer({ min: -4, max: 3 }),
        ([text, shows], a, b, low) => {
          const written = text
            .replaceAll("a *", `${a} *`)
            .replace("+ a", `+ ${a}`)
            .replace("(a +", `(${a} +`)
            .replace(/\bb\b/g, b);
          const found = prove({ x: box(low, low + 2) }, written, { shows, budget: 300 });
          tally[found.kind] += 1;
          if (found.kind !== "holds") return;
          const formula = parseFormula(written);
          for (let i = 0; i <= 20; i += 1) {
            const { kind } = judge(formula, { x: rational(10 * low + i, 10) }, "reals");
            expect(`${written} at ${low} + ${i / 10}: ${kind}`).toMatch(
              shows === "always" ? /holds$/ : /(fails|undefined)$/,
            );
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    );
    for (const kind of ["holds", "fails", "open"] as const) expect(tally[kind]).toBeGreaterThan(5);
  });

  it("closes x <= c over [0, 1] exactly where c >= 1", () => {
    const share = fc.integer({ min: 0, max: 64 }).map((n) => rational(n, 32));
    fc.assert(
      fc.property(share, (c: Rational) => {
        const found = prove({ x: box(0, 1) }, `x <= ${c.n} / ${c.d}`);
        expect(found.kind).toBe(compare(c, rational(1)) >= 0 ? "holds" : "fails");
        if (found.kind !== "fails") return;
        const x = found.case["x"] as Rational;
        expect(compare(x, c)).toBe(1);
      }),
      { seed: 2, numRuns: 40 },
    );
  });
});
