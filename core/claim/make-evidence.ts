import type {
  Basis,
  Carried,
  Definite,
  Evidence,
  Exact,
  Failed,
  FixedData,
  NotTestable,
  Open,
  Outcome,
  Proof,
  Searched,
  Statistical,
  Witness,
} from "./evidence.ts";

/** Evidence but for what its kind fixes; a scope and notes may be left out where there are none. */
type Given<E, Fixed extends string = never> = E extends Evidence
  ? Omit<E, "outcome" | "basis" | "alpha" | "settle" | "scope" | "notes" | "condition" | Fixed> &
      Partial<Pick<E, "scope" | "notes">>
  : never;

const BRIEF = { scope: "", notes: [] } as const;
const CERTAIN = { alpha: 0, settle: "" } as const;

/** A verdict by exact arithmetic. */
export function byCalculation(outcome: Definite, given: Given<Exact>): Exact {
  return { ...BRIEF, ...given, ...CERTAIN, outcome, basis: "exact" };
}

/** A verdict by one case. */
export function byWitness(outcome: Definite, given: Given<Witness>): Witness {
  return { ...BRIEF, ...given, ...CERTAIN, outcome, basis: "witness" };
}

/** A verdict by steps, or by the word of an engine. */
export function byProof(outcome: Definite, given: Given<Proof>): Proof {
  return { ...BRIEF, ...given, ...CERTAIN, outcome, basis: "proof" };
}

/** A verdict by a test of simulated values, wrong with this probability at most. */
export function bySimulation(
  outcome: Definite,
  given: Given<Statistical> & Pick<Statistical, "alpha" | "condition">,
): Statistical {
  return { ...BRIEF, ...given, settle: "", outcome, basis: "statistical" };
}

/** No verdict, and what would settle it. */
export function undecided(settle: string, given: Given<Open>): Open {
  return { ...BRIEF, ...given, alpha: 0, settle, outcome: "inconclusive", basis: "none" };
}

/** No verdict from a search, and what would settle it. */
export function searchedInVain(settle: string, given: Given<Searched>): Searched {
  return { ...BRIEF, ...given, alpha: 0, settle, outcome: "inconclusive", basis: "searched" };
}

/** What data show that cannot grow, and what would settle it. */
export function byFixedData(settle: string, given: Given<FixedData>): FixedData {
  return { ...BRIEF, ...given, alpha: 0, settle, outcome: "inconclusive", basis: "fixed data" };
}

/** Nothing to be tried. */
export function untestable(given: Given<NotTestable>): NotTestable {
  return { ...BRIEF, ...given, ...CERTAIN, outcome: "not testable", basis: "none" };
}

/** The same evidence once its check has failed: it carries nothing. */
export function failed({ proof: _, condition: __, ...tried }: Evidence, settle: string): Failed {
  return { ...tried, alpha: 0, settle, outcome: "void", basis: "none" };
}

const DEFINITE: readonly Basis[] = ["exact", "witness", "proof", "statistical", "cited"];
const OPEN: readonly Basis[] = ["fixed data", "searched", "none"];

/**
 * The outcome with the basis that carries it.
 *
 * @throws RangeError for a basis that cannot carry it
 */
export function carried(outcome: Outcome, basis: Basis): Carried {
  const pair = { outcome, basis };
  if (isCarried(pair)) return pair;
  throw new RangeError(`basis must be one that carries ${outcome}, got ${basis}`);
}

function isCarried(pair: { readonly outcome: Outcome; readonly basis: Basis }): pair is Carried {
  const { outcome, basis } = pair;
  if (outcome === "verified" || outcome === "refuted") return DEFINITE.includes(basis);
  return outcome === "inconclusive" ? OPEN.includes(basis) : basis === "none";
}
