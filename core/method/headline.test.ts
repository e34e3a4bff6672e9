import { describe, expect, it } from "vitest";
import type { ReadingKind } from "../claim/claim.ts";
import type { Outcome } from "../claim/evidence.ts";
import { standingOf } from "../claim/standing.ts";
import { headline } from "./headline.ts";
import { NEVER_WRONG, SIMULATED } from "./trial/error-rates.ts";

const of = (...readings: (readonly [ReadingKind, Outcome])[]) =>
  came(headline(readings.map(([kind, outcome]) => ({ id: "a", kind, outcome, rates: NEVER_WRONG, condition: "" }))));
const came = ({ verdict, depends }: ReturnType<typeof headline>) => ({ verdict, depends });

describe("headline", () => {
  it("speaks for the literal readings only", () => {
    expect(of(["literal", "refuted"], ["mended", "verified"], ["further", "verified"])).toEqual({
      verdict: "refuted",
      depends: false,
    });
    expect(of(["literal", "verified"], ["mended", "refuted"], ["further", "void"])).toEqual({
      verdict: "verified",
      depends: false,
    });
  });

  it("says depends, counted as inconclusive, where settings come out opposite", () => {
    expect(of(["setting", "verified"], ["setting", "refuted"])).toEqual({ verdict: "inconclusive", depends: true });
    expect(of(["literal", "verified"], ["setting", "verified"], ["setting", "refuted"])).toEqual({
      verdict: "inconclusive",
      depends: true,
    });
  });

  it("does not say depends where the settings agree, one is open, or a literal reading is refuted anyway", () => {
    expect(of(["setting", "refuted"], ["setting", "refuted"])).toEqual({ verdict: "refuted", depends: false });
    expect(of(["setting", "verified"], ["setting", "inconclusive"])).toEqual({
      verdict: "inconclusive",
      depends: false,
    });
    expect(of(["literal", "refuted"], ["setting", "verified"], ["setting", "refuted"])).toEqual({
      verdict: "refuted",
      depends: false,
    });
  });

  it("is void where a literal reading or a setting is", () => {
    expect(of(["literal", "void"], ["mended", "verified"])).toEqual({ verdict: "void", depends: false });
    expect(of(["setting", "void"], ["setting", "verified"], ["setting", "refuted"])).toEqual({
      verdict: "void",
      depends: false,
    });
  });

  it("tells what is meant beside what is said, and never in its place", () => {
    const both = (...readings: (readonly [ReadingKind, Outcome])[]) => {
      const { meant, ...word } = headline(
        readings.map(([kind, outcome]) => ({ id: "a", kind, outcome, rates: NEVER_WRONG, condition: "" })),
      );
      return [came(word), meant === undefined ? null : came(meant), standingOf({ ...word, ...(meant && { meant }) })];
    };
    const said = (verdict: Outcome) => ({ verdict, depends: false });
    expect(both(["literal", "refuted"], ["meant", "verified"])).toEqual([
      said("refuted"),
      said("verified"),
      "verified as meant",
    ]);
    expect(both(["literal", "refuted"], ["meant", "verified"], ["meant", "refuted"])).toEqual([
      said("refuted"),
      { verdict: "inconclusive", depends: true },
      "depends as meant",
    ]);
    expect(both(["literal", "refuted"], ["meant", "refuted"])).toEqual([said("refuted"), said("refuted"), "refuted"]);
    expect(both(["literal", "refuted"], ["meant", "void"])[2]).toBe("refuted");
    expect(both(["literal", "verified"], ["meant", "verified"])[2]).toBe("verified");
    expect(both(["literal", "refuted"])).toEqual([said("refuted"), null, "refuted"]);
    expect(both(["setting", "verified"], ["setting", "refuted"], ["meant", "verified"])[2]).toBe("depends");
  });

  it("is as often wrong as a conjunction of the readings that speak for it", () => {
    const read = (id: string, outcome: Outcome, kind: ReadingKind = "literal", rates = SIMULATED, condition = "") => ({
      id,
      kind,
      outcome,
      rates,
      condition,
    });
    const alpha = (...readings: Parameters<typeof headline>[0]) => headline(readings).alpha;
    expect(alpha(read("a", "verified"), read("b", "verified"), read("c", "verified", "further"))).toBe(1e-6);
    expect(alpha(read("a", "refuted"), read("b", "verified"), read("c", "refuted", "further"))).toBe(2e-6);
    expect(alpha(read("a", "refuted"), read("b", "refuted", "literal", NEVER_WRONG))).toBe(0);
    expect(alpha(read("a", "inconclusive"), read("b", "verified"))).toBe(0);
    expect(alpha(read("a", "verified", "setting"), read("b", "refuted", "setting"))).toBe(0);
  });

  it("stands under the conditions of what bears it", () => {
    const read = (id: string, outcome: Outcome, condition: string, kind: ReadingKind = "literal") => ({
      id,
      kind,
      outcome,
      rates: SIMULATED,
      condition,
    });
    const condition = (...readings: Parameters<typeof headline>[0]) => headline(readings).condition;
    expect(condition(read("a", "verified", "p"), read("b", "verified", ""))).toBe("p");
    expect(condition(read("a", "verified", "p"), read("b", "verified", "q"))).toBe("p (reading a), and q (reading b)");
    expect(condition(read("a", "refuted", "p"), read("b", "refuted", ""))).toBe("");
    expect(condition(read("a", "verified", "p"), read("b", "inconclusive", ""))).toBe("");
    expect(condition(read("a", "verified", ""), read("b", "verified", "p", "further"))).toBe("");
    expect(condition(read("a", "verified", "p", "setting"), read("b", "refuted", "", "setting"))).toBe("");
  });
});
