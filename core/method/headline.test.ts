import { describe, expect, it } from "vitest";
import type { ReadingKind } from "../claim/claim.ts";
import type { Outcome } from "../claim/evidence.ts";
import { headline } from "./headline.ts";

const of = (...readings: (readonly [ReadingKind, Outcome])[]) =>
  headline(readings.map(([kind, outcome]) => ({ kind, outcome })));

describe("headline", () => {
  it("speaks for the literal readings only", () => {
    expect(of(["literal", "refuted"], ["repaired", "verified"], ["premise", "verified"])).toEqual({
      verdict: "refuted",
      depends: false,
    });
    expect(of(["literal", "verified"], ["repaired", "refuted"], ["premise", "void"])).toEqual({
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
    expect(of(["literal", "void"], ["repaired", "verified"])).toEqual({ verdict: "void", depends: false });
    expect(of(["setting", "void"], ["setting", "verified"], ["setting", "refuted"])).toEqual({
      verdict: "void",
      depends: false,
    });
  });
});
