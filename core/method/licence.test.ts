import { describe, expect, it } from "vitest";
import type { Basis, Evidence, Outcome } from "../claim/evidence.ts";
import {
  byCalculation,
  byProof,
  bySimulation,
  byWitness,
  failed,
  searchedInVain,
  undecided,
  untestable,
} from "../claim/make-evidence.ts";
import { licence } from "./licence.ts";

/** The one kind of evidence that has this outcome on this basis. */
function evidence(outcome: Outcome, basis: Basis): Evidence {
  const found = "";
  if (outcome === "void") return failed(untestable({ found }), "");
  if (outcome === "not testable") return untestable({ found });
  if (outcome === "inconclusive") {
    const search = { hunted: 0, drawn: 0, measured: 0, undecided: 0, bound: 1 };
    return basis === "searched" ? searchedInVain("", { found, search }) : undecided("", { found });
  }
  if (basis === "statistical") return bySimulation(outcome, { found, alpha: 1e-6, condition: "", simulation });
  if (basis === "witness") return byWitness(outcome, { found, witness: {} });
  return basis === "proof" ? byProof(outcome, { found, unchecked: "solver" }) : byCalculation(outcome, { found });
}
const simulation = { replicates: 1, region: [0, 1] } as const;
const passes = (verb: string, tried: readonly [Outcome, Basis], control: readonly [Outcome, Basis]) =>
  licence(verb, evidence(...tried), evidence(...control))?.passed;

/** Every way in which a control may come out. */
const ENDINGS: readonly (readonly [Outcome, Basis])[] = [
  ["verified", "exact"],
  ["refuted", "exact"],
  ["refuted", "witness"],
  ["verified", "witness"],
  ["verified", "statistical"],
  ["refuted", "statistical"],
  ["inconclusive", "searched"],
  ["inconclusive", "none"],
  ["not testable", "none"],
  ["void", "none"],
];
const passing = (verb: string, tried: readonly [Outcome, Basis]) =>
  ENDINGS.filter((ending) => passes(verb, tried, ending));
const withOutcome = (outcome: Outcome) => ENDINGS.filter(([each]) => each === outcome);

describe("licence", () => {
  // The rows of the table of controls in core/VERBS.md.
  it("asks a control to be refuted where the reading was verified by proof, exact or statistics", () => {
    for (const basis of ["proof", "exact", "statistical"] as const) {
      expect(passing("forAll", ["verified", basis])).toEqual(withOutcome("refuted"));
    }
  });

  it("asks a control to be verified where the reading was refuted by statistics, exact or proof", () => {
    for (const basis of ["statistical", "exact", "proof"] as const) {
      expect(passing("mean", ["refuted", basis])).toEqual(withOutcome("verified"));
    }
  });

  it("asks that a control show no witness where the reading rests on one", () => {
    const none = ENDINGS.filter(([outcome, basis]) => basis !== "witness" && outcome !== "void");
    expect(passing("forAll", ["refuted", "witness"])).toEqual(none);
    expect(passing("exists", ["verified", "witness"])).toEqual(none);
  });

  it("asks a search that found nothing to find what was planted", () => {
    expect(passing("forAll", ["inconclusive", "searched"])).toEqual(withOutcome("refuted"));
    expect(passing("exists", ["inconclusive", "searched"])).toEqual(withOutcome("verified"));
  });

  it("leaves a statistical reading without verdict inconclusive when its control had none either", () => {
    const blind = licence("mean", evidence("inconclusive", "none"), evidence("inconclusive", "none"));
    expect(blind).toEqual({ required: "a definite outcome within the same budget", passed: false, voids: false });
    expect(passing("mean", ["inconclusive", "none"])).toEqual(
      [...withOutcome("verified"), ...withOutcome("refuted")].sort((a, b) => ENDINGS.indexOf(a) - ENDINGS.indexOf(b)),
    );
  });

  it("asks a control that cannot be refuted at all not to be verified", () => {
    const run = { ...simulation, oneWay: true } as const;
    const oneWay = bySimulation("verified", { found: "", alpha: 1e-6, condition: "", simulation: run });
    const passed = ENDINGS.filter((ending) => licence("mean", oneWay, evidence(...ending))?.passed);
    expect(passed).toEqual(ENDINGS.filter(([outcome]) => outcome === "refuted" || outcome === "inconclusive"));
  });

  it("asks nothing of a reading that is not testable or void already", () => {
    expect(licence("exact", evidence("not testable", "none"), evidence("verified", "exact"))).toBeNull();
    expect(licence("exact", evidence("void", "none"), evidence("verified", "exact"))).toBeNull();
  });
});
