import type { Evidence, FixedData } from "../claim/evidence.ts";

/** What the control of a reading must come to, and whether it did. */
export interface Licence {
  /** In words, printed beside the control. */
  readonly required: string;
  readonly passed: boolean;
  /** True where a failed control makes the reading void; false where it stays inconclusive, perhaps blind. */
  readonly voids: boolean;
}

/**
 * Could this check have come out otherwise? Every outcome must be shown to depend on its subject: the control, tried in the
 * same way, has to come out differently. Returns null where no control is asked for.
 *
 * @param verb - the verb of the reading; it tells what an unsuccessful search was looking for
 * @param tried - the evidence of the reading
 * @param control - the evidence of its control
 * @see ICH E10 2000, "Choice of Control Group and Related Issues in Clinical Trials", on assay sensitivity
 */
export function licence(verb: string, tried: Evidence, control: Evidence): Licence | null {
  if (tried.outcome === "not testable" || tried.outcome === "void") return null;
  if (tried.basis === "witness") {
    return { required: "no certified witness under the same hunt", passed: noWitness(control), voids: true };
  }
  if (tried.basis === "fixed data") return fixedData(tried, control);
  if (tried.outcome === "inconclusive") {
    if (tried.basis === "searched") return mustBe(verb === "exists" ? "verified" : "refuted", control);
    const passed = control.outcome === "verified" || control.outcome === "refuted";
    return { required: "a definite outcome within the same budget", passed, voids: false };
  }
  if (tried.simulation?.oneWay === true) {
    const passed = control.outcome === "inconclusive" || control.outcome === "refuted";
    return { required: "not verified within the same budget", passed, voids: true };
  }
  return mustBe(tried.outcome === "verified" ? "refuted" : "verified", control);
}

/** Fixed data carry no verdict, only what they support; a control must support the opposite. */
function fixedData(tried: FixedData, control: Evidence): Licence {
  const opposites = tried.fixed.shown === "supported" ? ["contradicted"] : ["supported"];
  const allowed = tried.fixed.shown === "open" ? ["supported", "contradicted"] : opposites;
  const passed = control.fixed !== undefined && allowed.includes(control.fixed.shown);
  return { required: allowed.join(" or "), passed, voids: false };
}

function mustBe(outcome: "verified" | "refuted", control: Evidence): Licence {
  return { required: outcome, passed: control.outcome === outcome, voids: true };
}

/** A control that could not be tried has shown nothing, so it does not pass. */
function noWitness(control: Evidence): boolean {
  return control.basis !== "witness" && control.outcome !== "void";
}
