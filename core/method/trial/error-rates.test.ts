import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ErrorRates, Outcome } from "../../claim/evidence.ts";
import {
  add,
  compare,
  fromDouble,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from "../../numeric/exact/rational.ts";
import {
  CERTAIN,
  composedWeight,
  conditionally,
  firmly,
  NEVER_WRONG,
  rateOf,
  SIMULATED,
  type Weighed,
  type Weight,
  worst,
} from "./error-rates.ts";
import { conjunction, disjunction } from "./kleene.ts";

const weighed = (outcome: Outcome, weight: Weight): Weighed => ({ outcome, ...weight });
const open = (rates: ErrorRates) => weighed("inconclusive", firmly(rates));
const rates = (verb: "every" | "some" | "over", parts: readonly Weighed[]) => composedWeight(verb, parts).rates;

describe("composed error rates", () => {
  it("take all parts into account, whatever came of them", () => {
    const five = Array.from({ length: 5 }, () => open({ verified: 2 ** -20, refuted: 2 ** -21 }));
    expect(rates("every", five)).toEqual({ verified: 2 ** -20, refuted: 5 * 2 ** -21 });
    expect(rates("over", five)).toEqual(rates("every", five));
    expect(rates("some", five)).toEqual({ verified: 5 * 2 ** -20, refuted: 2 ** -21 });
    for (const outcome of ["verified", "refuted", "not testable", "void"] as const) {
      expect(rates("every", five.with(2, { ...(five[2] as Weighed), outcome }))).toEqual(rates("every", five));
    }
  });

  it("are 0 where a part decides in which no chance entered, and only there", () => {
    const chance = open(SIMULATED);
    expect(rates("every", [chance, weighed("refuted", CERTAIN)])).toEqual(NEVER_WRONG);
    expect(rates("every", [chance, weighed("verified", CERTAIN)])).toEqual(SIMULATED);
    expect(rates("some", [chance, weighed("verified", CERTAIN)])).toEqual(NEVER_WRONG);
    expect(rates("some", [chance, weighed("refuted", CERTAIN)])).toEqual(SIMULATED);
    // Nothing can refute a half-line, so its rate of 0 is no certainty; and what needs a condition is none either.
    const half = weighed("verified", conditionally({ verified: 1e-6, refuted: 0 }));
    expect(rates("some", [chance, half])).toEqual({ verified: 2e-6, refuted: 1e-6 });
    expect(rates("every", [chance, weighed("refuted", conditionally(SIMULATED))])).toEqual({
      verified: 1e-6,
      refuted: 2e-6,
    });
  });

  it("print the rate of the outcome", () => {
    const given = { verified: 0.25, refuted: 0.5 };
    const outcomes = ["verified", "refuted", "inconclusive", "not testable", "void"] as const;
    expect(outcomes.map((outcome) => rateOf(outcome, given))).toEqual([0.25, 0.5, 0, 0, 0]);
    expect(worst(given)).toBe(0.5);
  });

  it("count only what can be wrong without a condition towards the whole document", () => {
    const firm = (verb: "every" | "some", ...parts: Weighed[]) => worst(composedWeight(verb, parts).firm);
    const one = open({ verified: 1, refuted: 2 });
    const under = weighed("inconclusive", conditionally({ verified: 1, refuted: 2 }));
    expect([firm("every", one, one), firm("some", one, one)]).toEqual([4, 2]);
    expect([firm("every", one, under), firm("some", one, under)]).toEqual([2, 2]);
    expect([firm("every", under, under), firm("every", one, weighed("refuted", CERTAIN))]).toEqual([0, 0]);
  });
});

/** A leaf, or a composition of such. Truths are the worst there are: a true part is never verified and refuted as often as it may be. */
type Tree =
  | { readonly leaf: ErrorRates; readonly truth: boolean }
  | { readonly verb: "every" | "some"; readonly parts: readonly Tree[] };

const share = fc.integer({ min: 0, max: 8 }).map((k) => k / 16);
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; node: Tree }>((tie) => ({
  leaf: fc.record({ leaf: fc.record({ verified: share, refuted: share }), truth: fc.boolean() }),
  node: fc.record({
    verb: fc.constantFrom("every" as const, "some" as const),
    parts: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
  }),
  tree: fc.oneof({ maxDepth: 3, depthSize: "small" }, tie("leaf"), tie("node")),
}));

const isTrue = (t: Tree): boolean =>
  "leaf" in t ? t.truth : t.verb === "every" ? t.parts.every(isTrue) : t.parts.some(isTrue);

const ratesOf = (t: Tree): ErrorRates =>
  "leaf" in t
    ? t.leaf
    : rates(
        t.verb,
        t.parts.map((part) => open(ratesOf(part))),
      );

/**
 * How often does a tree of independent leaves come out which way? Exactly, in fractions, by folding outcomes with Kleene's logic. Every
 * leaf errs as often as it may, and else comes out right, or open where `shy`.
 */
function chances(t: Tree, shy: boolean): ReadonlyMap<Outcome, Rational> {
  if ("leaf" in t) {
    const [wrong, right] = t.truth ? (["refuted", "verified"] as const) : (["verified", "refuted"] as const);
    const error = fromDouble(t.leaf[wrong]);
    return new Map<Outcome, Rational>([
      [wrong, error],
      [shy ? "inconclusive" : right, subtract(ONE, error)],
    ]);
  }
  const logic = t.verb === "every" ? conjunction : disjunction;
  return t.parts
    .map((part) => chances(part, shy))
    .reduce((a, b) => {
      const joint = new Map<Outcome, Rational>();
      for (const [x, p] of a)
        for (const [y, q] of b) {
          const outcome = logic([x, y]);
          joint.set(outcome, add(joint.get(outcome) ?? ZERO, multiply(p, q)));
        }
      return joint;
    });
}

describe("the bound on a composed outcome", () => {
  it("is never beaten by independent parts on their edge, composed to any depth", () => {
    let reached = 0;
    fc.assert(
      fc.property(tree, fc.boolean(), (t, shy) => {
        const wrong = isTrue(t) ? "refuted" : "verified";
        const often = chances(t, shy).get(wrong) ?? ZERO;
        const bound = fromDouble(ratesOf(t)[wrong]);
        expect(compare(often, bound)).toBeLessThanOrEqual(0);
        if (compare(often, bound) === 0 && compare(bound, ZERO) > 0) reached++;
      }),
      { seed: 1, numRuns: 2000 },
    );
    // Where one part alone decides it is reached, so that no smaller bound would do.
    expect(reached).toBeGreaterThan(100);
  });

  it("is reached by parts that never err together: the sum cannot be less", () => {
    // Five true parts in twenty equally likely worlds; each is refuted in one of them, each in another: every is refuted in 5 of 20.
    const worlds = Array.from({ length: 20 }, (_, world) =>
      conjunction(Array.from({ length: 5 }, (_, part): Outcome => (part === world ? "refuted" : "inconclusive"))),
    );
    const often = worlds.filter((outcome) => outcome === "refuted").length / 20;
    const parts = Array.from({ length: 5 }, () => open({ verified: 0.05, refuted: 0.05 }));
    expect(often).toBe(rates("every", parts).refuted);
  });
});
