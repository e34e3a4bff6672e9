import { describe, expect, it } from "vitest";
import type { Basis, Evidence, Outcome } from "./evidence.ts";
import {
  byCalculation,
  byProof,
  bySimulation,
  byWitness,
  carried,
  failed,
  searchedInVain,
  undecided,
  untestable,
} from "./make-evidence.ts";

const words = { scope: "", found: "", notes: [] } as const;
const certain = { ...words, outcome: "verified", alpha: 0, settle: "" } as const;
const open = { ...words, outcome: "inconclusive", alpha: 0, settle: "more cases" } as const;
const simulation = { replicates: 8, region: [0, 1] } as const;
const tested = { found: "", alpha: 1e-6, condition: "" } as const;
const search = { hunted: 1, drawn: 1, measured: 1, undecided: 0, bound: 1 };
const proof = { argument: [], provedAt: [{ sizes: {}, boxes: "all" }] } as const;

describe("evidence", () => {
  it("has no pair that cannot be: the compiler refuses it", () => {
    const impossible: readonly Evidence[] = [
      // @ts-expect-error a witness is certain
      { ...certain, basis: "witness", witness: { x: "1" }, alpha: 1e-6 },
      // @ts-expect-error a witness is a case
      { ...certain, basis: "witness" },
      // @ts-expect-error a proof has steps
      { ...certain, basis: "proof" },
      // @ts-expect-error at least one of them
      { ...certain, basis: "proof", proof: { argument: [], provedAt: [] } },
      // @ts-expect-error a void check stands on nothing
      { ...certain, outcome: "void", basis: "exact" },
      // @ts-expect-error a search decides nothing
      { ...certain, basis: "searched", search },
      // @ts-expect-error nor does nothing
      { ...certain, basis: "none" },
      // @ts-expect-error nor do data that cannot grow
      { ...certain, basis: "fixed data" },
      // @ts-expect-error a proof leaves nothing open
      { ...open, basis: "proof", proof },
      // @ts-expect-error what is settled needs nothing to settle it
      { ...certain, basis: "exact", settle: "more cases" },
      // @ts-expect-error what is certain stands under no condition
      { ...certain, basis: "exact", condition: "the variance is at most 1" },
      // @ts-expect-error a test of simulated values says under which condition it stands
      { ...certain, basis: "statistical", alpha: 1e-6, simulation },
      // @ts-expect-error and which run it was
      { ...certain, basis: "statistical", alpha: 1e-6, condition: "" },
      // @ts-expect-error a case is no simulation
      { ...certain, basis: "witness", witness: {}, simulation },
      // @ts-expect-error what cannot be tried leaves nothing to settle
      { ...words, outcome: "not testable", basis: "none", alpha: 0, settle: "a proof" },
    ];
    expect(impossible).toHaveLength(15);
  });

  it("has no field that is misspelt", () => {
    const run = undecided("more replicates", { found: "", simulation });
    // @ts-expect-error it is replicates
    expect(run.simulation?.replicate).toBeUndefined();
    // @ts-expect-error it is simulation
    expect(run.simulations).toBeUndefined();
    // @ts-expect-error it is oneWay
    const misspelt = bySimulation("verified", { ...tested, simulation: { ...simulation, oneway: true } });
    expect(misspelt.simulation.oneWay).toBeUndefined();
    // @ts-expect-error the bag is gone
    expect(run.data).toBeUndefined();
  });

  it("is made short, and whole", () => {
    expect(byCalculation("verified", { found: "4" })).toEqual({ ...certain, found: "4", basis: "exact" });
    expect(byWitness("refuted", { found: "x = 1", witness: { x: "1" }, scope: "every d" })).toMatchObject({
      outcome: "refuted",
      alpha: 0,
      scope: "every d",
    });
    expect(searchedInVain("a proof", { found: "", search })).toEqual({
      ...open,
      settle: "a proof",
      basis: "searched",
      search,
    });
  });

  it("carries nothing once its check has failed, and keeps what was found", () => {
    const proved = byProof("verified", { found: "proved", proof });
    expect(failed(proved, "another control")).toEqual({
      ...words,
      found: "proved",
      outcome: "void",
      basis: "none",
      alpha: 0,
      settle: "another control",
    });
    const stands = bySimulation("refuted", { found: "3", alpha: 1e-6, condition: "p", simulation });
    expect(failed(stands, "")).toMatchObject({ alpha: 0, simulation });
    expect(failed(stands, "")).not.toHaveProperty("condition");
    expect(untestable({ found: "", untestable: "question" })).toMatchObject({ basis: "none", settle: "" });
  });
});

describe("the basis of an outcome that several parts bear", () => {
  it("is one that can carry it", () => {
    // The table of errors in core/VERBS.md, row by row.
    const table: Readonly<Record<Outcome, readonly Basis[]>> = {
      verified: ["exact", "witness", "proof", "statistical", "cited"],
      refuted: ["exact", "witness", "proof", "statistical", "cited"],
      inconclusive: ["fixed data", "searched", "none"],
      "not testable": ["none"],
      void: ["none"],
    };
    const all: readonly Basis[] = [
      "exact",
      "witness",
      "proof",
      "statistical",
      "fixed data",
      "searched",
      "cited",
      "none",
    ];
    for (const [outcome, bases] of Object.entries(table) as [Outcome, readonly Basis[]][]) {
      for (const basis of bases) expect(carried(outcome, basis)).toEqual({ outcome, basis });
      for (const basis of all.filter((each) => !bases.includes(each))) {
        expect(() => carried(outcome, basis)).toThrow(
          new RangeError(`basis must be one that carries ${outcome}, got ${basis}`),
        );
      }
    }
  });
});
