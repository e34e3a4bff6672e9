import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../claim/evidence.ts";
import { conjunction, disjunction } from "./kleene.ts";

const definite = ["verified", "refuted", "inconclusive"] as const;

describe("strong Kleene logic", () => {
  it("has Kleene's tables", () => {
    // Kleene 1952, section 64: rows t, f, u against columns t, f, u.
    const table = (f: (parts: readonly Outcome[]) => Outcome) => definite.map((a) => definite.map((b) => f([a, b])));
    expect(table(conjunction)).toEqual([
      ["verified", "refuted", "inconclusive"],
      ["refuted", "refuted", "refuted"],
      ["inconclusive", "refuted", "inconclusive"],
    ]);
    expect(table(disjunction)).toEqual([
      ["verified", "verified", "verified"],
      ["verified", "refuted", "inconclusive"],
      ["verified", "inconclusive", "inconclusive"],
    ]);
  });

  it("lets one void part make the whole void, and counts not testable as inconclusive", () => {
    expect(conjunction(["refuted", "void"])).toBe("void");
    expect(disjunction(["verified", "void"])).toBe("void");
    expect(conjunction(["verified", "not testable"])).toBe("inconclusive");
    expect(disjunction(["refuted", "not testable"])).toBe("inconclusive");
    expect(conjunction(["not testable", "not testable"])).toBe("not testable");
  });

  it("does not depend on the order of the parts", () => {
    const outcome = fc.constantFrom<Outcome>(...definite, "not testable", "void");
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), (parts) => {
        expect(conjunction(parts.toReversed())).toBe(conjunction(parts));
        expect(disjunction(parts.toReversed())).toBe(disjunction(parts));
      }),
      { seed: 1 },
    );
  });

  it("refuses an empty list", () => {
    expect(() => conjunction([])).toThrow(new RangeError("parts must be at least 1, got 0"));
  });
});
