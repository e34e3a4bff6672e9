import { identity } from "../formula/field/identity.ts";
import type { Expression } from "../formula/index.ts";
import { isTotal } from "../formula/is-total.ts";
import { figure } from "../numeric/figure.ts";
import { proveEverySize } from "./every-size.ts";
import type { Trial } from "./method.ts";
import { type Problem, premiseIsMet, tellSizes } from "./problem.ts";
import type { Asking } from "./question.ts";

/** What came of trying to close a search: a proof that there is no hit, or what is still open. */
export type Closed =
  | {
      readonly kind: "proved";
      readonly basis: "proof" | "identity";
      /** Probability that it is no identity after all; 0 for a proof. */
      readonly alpha: number;
      readonly found: string;
      readonly notes: readonly string[];
    }
  | { readonly kind: "open"; readonly notes: readonly string[] };

/**
 * Can it be shown that no case is a hit? In turn: at every size at once by algebra and lemmas about one term; an equation at a
 * fixed size at random points of prime fields. A proof counts only if some case meets the premise, for contradictory premises
 * prove anything.
 */
export function* close(problem: Problem, trial: Trial): Asking<Closed> {
  if (problem.arithmetic !== "reals") return { kind: "open", notes: [] };
  const claim = { ...problem, formula: never(problem) };
  const everySize = yield* proveEverySize(claim);
  const counts = (): boolean => premiseIsMet(problem, trial.stream("premise"));
  if (everySize.kind === "proved") {
    if (!counts()) return { kind: "open", notes: [UNMET] };
    const scope = tellScope(problem);
    const carried =
      everySize.lemmas === 0
        ? "The rules of algebra alone carry it."
        : `Carried by ${everySize.lemmas === 1 ? "a lemma" : `${everySize.lemmas} lemmas`} about single terms, each proved for all real numbers by the solver.`;
    return {
      kind: "proved",
      basis: "proof",
      alpha: 0,
      found: scope === "" ? "proved for all real numbers" : `proved for ${scope}`,
      notes: [scope === "" ? carried : `Proved at every size at once, sums being means of terms. ${carried}`],
    };
  }
  const defined = everySize.defined || isTotal(problem.formula, problem.definitions);
  const tested = defined && problem.seeks === "counterexample" ? identityAtSizes(problem, trial) : null;
  if (tested !== null) return counts() ? tested : { kind: "open", notes: [UNMET] };
  return { kind: "open", notes: [] };
}

/** An equation at every listed size, at random points of prime fields; null where it is none, or some size stays open. */
function identityAtSizes(problem: Problem, trial: Trial): (Closed & { kind: "proved" }) | null {
  if (!problem.sizesAreAll) return null;
  let error = 0;
  const notes: string[] = [];
  for (const [index, sizes] of problem.sizes.entries()) {
    const draw = trial.stream("identity").replicate(index);
    const tested = identity(problem.formula, problem.domains, problem.definitions, sizes, draw);
    if (tested.kind === "open") return null;
    error += tested.error;
    const at = tellSizes([sizes]);
    notes.push(
      `An identity of rational functions${at === "" ? "" : ` at ${at}`}: it held at a random point modulo each of the primes ${tested.primes.join(" and ")} ` +
        `(degree at most ${tested.degree}, coefficients of at most ${tested.bits} bits; wrong with probability below ${figure(tested.error)}).`,
    );
  }
  const scope = tellSizes(problem.sizes);
  return {
    kind: "proved",
    basis: "identity",
    alpha: error,
    found: `an identity${scope === "" ? "" : ` for ${scope}`}`,
    notes,
  };
}

/** What must hold everywhere if there is no hit: the formula itself, or that it fails. */
function never({ seeks, formula }: Problem): Expression {
  return seeks === "counterexample" ? formula : { kind: "not", of: formula };
}

const UNMET = "A proof was found, and no case that meets the premise: contradictory premises prove anything.";

/** The sizes that a proof at every size speaks of, for a reader. */
export function tellScope({ sizes, sizesAreAll }: Problem): string {
  if (sizesAreAll) return tellSizes(sizes);
  return Object.keys(sizes[0] ?? {})
    .map((name) => `every ${name}`)
    .join(", ");
}
