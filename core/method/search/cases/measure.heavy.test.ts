import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box, define, integers, oneOf, reals, simplex } from "../../../formula/index.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { measure, shareBound } from "./measure.ts";
import { type Problem, problem } from "./problem.ts";
import type { Subject } from "./subject.ts";

type Options = Parameters<typeof problem>[3];

const PLAIN: Options = { given: "", arithmetic: "reals", sizes: {} };
const made = (
  subject: Subject,
  formula: string,
  options: Partial<Options> = {},
  seeks: Problem["seeks"] = "counterexample",
) => problem(seeks, subject, formula, { ...PLAIN, ...options });
const stream = (name = "measure") => testTrial().stream(name);

describe("measure", () => {
  it("finds the same first hit as judging one case after the other", () => {
    // Shares of hits from a hundredth to a half, at sizes of their own.
    const subject = { x: reals("d"), w: simplex("d") };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.constantFrom("a", "b", "c", "d"), (level, name) => {
        for (const seeks of ["counterexample", "example"] as const) {
          const formula = seeks === "counterexample" ? `dot(w, x) <= ${level}` : `dot(w, x) > ${level}`;
          const search = made(subject, formula, { given: "x[1] >= 0" }, seeks);
          const found = measure(search, stream(name)).hit;
          expect(found).not.toBe(null);
          expect(found).toEqual(measure(search, stream(name), 4000).hit);
        }
      }),
      { seed: 1, numRuns: 5 },
    );
  });

  it("counts the cases that meet the premise, and no others", () => {
    // Without the premise every second case would be a counterexample.
    const { hit, drawn, accepted, looks, bound } = measure(
      made({ x: reals() }, "x >= 0", { given: "x >= 0" }),
      stream(),
    );
    expect({ hit, drawn, looks }).toEqual({ hit: null, drawn: 1_000_000, looks: 0 });
    // 5.5 standard deviations of a fair coin.
    expect(Math.abs(accepted - 500_000)).toBeLessThan(5.5 * Math.sqrt(250_000));
    expect(bound).toBe(shareBound(accepted));
    const rare = measure(made({ x: reals() }, "x >= 9.5", { given: "x >= 9.5" }), stream());
    // A fortieth meets the premise: too few for a bound.
    expect(rare).toMatchObject({ hit: null, bound: 1 });
    expect(rare.accepted).toBeGreaterThan(20_000);
  });

  it("finds what happens once in half a million", () => {
    // One of 2^20 + 1 points of the box; the chance to miss it among a million is exp(-0.95), and this stream does not.
    const point = made({ x: box(0, 1) }, "x != 0.5");
    const found = [1, 2, 3].map((n) => measure(point, stream(`rare ${n}`)).hit?.given["x"]);
    expect(
      found
        .filter((x) => x !== undefined)
        .map((x) => JSON.stringify(x, (_, v) => (typeof v === "bigint" ? `${v}` : v))),
    ).toContain('{"n":"524288","d":"1048576"}');
  });

  it("looks at every case that rounding might turn, and judges one by one where those are too many", () => {
    // In float64 x / 49 * 49 is often another number than x; in the reals it never is.
    const equal = measure(made({ x: reals() }, "x / 49 * 49 == x"), stream());
    expect(equal).toMatchObject({ hit: null, drawn: 10_000, accepted: 10_000, looks: 10_000 });
    // Within 1e-9 of a tie in about one case of 5e9: all but none are settled.
    const close = measure(made({ x: reals(), y: reals() }, "x / 3 != y / 7 or x == 0 or y != 7 * x / 3"), stream());
    expect(close).toMatchObject({ hit: null, drawn: 1_000_000 });
    expect(close.looks).toBeLessThan(10);
  });

  it("ends at ten cases that no digits decide, and tells of none that came after", () => {
    // log(exp(x)) is x, and digits never show it.
    const search = made({ x: box(1, 2) }, "log(exp(x)) == x or x <= 1.5");
    const { hit, drawn, accepted, undecided, settled, looks, bound } = measure(search, stream());
    expect({ hit, undecided, looks, bound }).toEqual({ hit: null, undecided: 10, looks: 10, bound: 1 });
    expect({ accepted, drawn }).toEqual({ accepted: settled, drawn: settled + 10 });
    expect(measure(search, stream(), 300)).toMatchObject({ drawn, accepted, undecided: 10 });
  });

  it("judges a float format by its own arithmetic", () => {
    const sum = "(x + y) + z == x + (y + z)";
    const subject = { x: reals(), y: reals(), z: reals() };
    for (const arithmetic of ["float64", "float32"] as const) {
      const search = made(subject, sum, { arithmetic });
      const { hit } = measure(search, stream());
      expect(hit?.finding.exact).toBe(true);
      expect(hit).toEqual(measure(search, stream(), 100).hit);
    }
    const commutes = made({ x: reals(), y: reals() }, "x + y == y + x", { arithmetic: "float32" });
    expect(measure(commutes, stream())).toMatchObject({ hit: null, accepted: 1_000_000, looks: 0 });
    // A case without a value is a counterexample, and no example.
    const nan = measure(
      made({ x: integers(-(2 ** 40), 2 ** 40) }, "(x - x) / (x - x) == 1", { arithmetic: "float64" }),
      stream(),
    );
    expect(nan.hit?.finding.shown).toContain("undefined there");
    const none = made({ x: integers(0, 2 ** 40) }, "(x - x) / (x - x) == 1", { arithmetic: "float64" }, "example");
    expect(measure(none, stream())).toMatchObject({ hit: null, accepted: 1_000_000, looks: 0 });
  });

  it("falls back to exact cases where the kernel has not the domain or not the formula", () => {
    const tenths = made({ x: oneOf(["0.1", "0.2"]), y: reals() }, "x + y <= y + 0.2");
    expect(measure(tenths, stream())).toMatchObject({ drawn: 10_000, accepted: 10_000, looks: 10_000 });
    const quotient = made({ x: reals() }, "x / x == 1", { given: "x != 0" });
    expect(measure(quotient, stream())).toMatchObject({ drawn: 10_000 });
    const half = made({ x: reals() }, "x ^ 0.5 >= 0", { given: "x >= 0" });
    expect(measure(half, stream()).drawn).toBe(300);
  });

  it("draws fewer cases where they are large", () => {
    const rows = [1, 2].map((n) => Array.from({ length: 400 }, () => n));
    const f = define("f(z)", "max(z)");
    const wide = measure(made({ x: oneOf(rows), f }, "f(x) <= 2"), stream());
    expect(wide).toMatchObject({ hit: null, drawn: 50_000, accepted: 50_000 });
    expect(measure(made({ x: reals() }, "x <= 11"), stream(), 0)).toMatchObject({ drawn: 0, bound: 1 });
  });

  it("bounds a share as Clopper and Pearson do", () => {
    expect(shareBound(1)).toBeCloseTo(1 - 1e-6, 12);
    // -log(1e-6) / n to first order.
    expect(shareBound(1_000_000)).toBeCloseTo(13.815510557964274e-6, 9);
  });
});
