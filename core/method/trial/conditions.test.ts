import { describe, expect, it } from "vitest";
import type { Outcome } from "../../claim/evidence.ts";
import { composedCondition } from "./conditions.ts";

describe("a condition", () => {
  const part = (outcome: Outcome, condition: string, place = "“a”") => ({ outcome, condition, place });

  it("of what all parts bear together is all that any of them needs", () => {
    const parts = [part("verified", "p"), part("verified", ""), part("verified", "q", "“b”")];
    expect(composedCondition("every", "verified", parts)).toBe("p (“a”), and q (“b”)");
    expect(composedCondition("over", "verified", parts.slice(0, 2))).toBe("p");
    expect(composedCondition("every", "verified", [part("verified", "")])).toBe("");
    expect(composedCondition("some", "refuted", [part("refuted", "p"), part("refuted", "")])).toBe("p");
  });

  it("of what one part is enough for is none as soon as a part that needs none bears it", () => {
    const parts = [part("refuted", "p"), part("verified", "q"), part("refuted", "")];
    expect(composedCondition("every", "refuted", parts)).toBe("");
    expect(composedCondition("every", "refuted", parts.slice(0, 2))).toBe("p");
    expect(composedCondition("some", "verified", parts)).toBe("q");
  });

  it("is said once where several parts need the same", () => {
    const parts = [part("verified", "p"), part("verified", "p", "“b”"), part("verified", "q", "“c”")];
    expect(composedCondition("every", "verified", parts.slice(0, 2))).toBe("p");
    expect(composedCondition("every", "verified", parts)).toBe("p (“a”, “b”), and q (“c”)");
  });

  it("is none where nothing is decided", () => {
    for (const outcome of ["inconclusive", "void", "not testable"] as const) {
      expect(composedCondition("every", outcome, [part("verified", "p"), part(outcome, "")])).toBe("");
    }
  });
});
