import type { Asking } from "../formula/asking.ts";
import { identity } from "../formula/field/identity.ts";
import type { Expression, Sizes } from "../formula/index.ts";
import { isTotal } from "../formula/is-total.ts";
import { figure } from "../numeric/figure.ts";
import { closeByIntervals } from "./close-by-intervals.ts";
import { type EverySize, proveEverySize } from "./every-size.ts";
import type { Hit } from "./hunt.ts";
import type { Trial } from "./method.ts";
import { type Premise, premiseOf } from "./premise.ts";
import { type Case, countNumbers, examine, type Problem, tellSizes } from "./problem.ts";
import { prove } from "./prove.ts";

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
  /** The solver's values, judged in exact arithmetic: a hit after all. */
  | { readonly kind: "hit"; readonly hit: Hit; readonly notes: readonly string[] }
  /** No case meets the premise: proved, so that the statement says nothing. */
  | { readonly kind: "vacuous"; readonly notes: readonly string[] }
  | { readonly kind: "open"; readonly notes: readonly string[] };

/**
 * Can it be shown that no case is a hit? In turn: at every size at once by algebra and lemmas about one term; an equation at a
 * fixed size at random points of prime fields; by branch and bound over intervals, where functions such as exp enter; at fixed
 * small sizes by the solver. The last two may also find a hit. Before all that it is asked whether any case meets the premise, for
 * contradictory premises prove anything: a proof counts only if one does.
 *
 * @param known - a case that meets the premise; null where none is known
 */
export function* close(problem: Problem, trial: Trial, known: Case | null = null): Asking<Closed> {
  if (problem.arithmetic !== "reals") return { kind: "open", notes: [] };
  const premise = yield* premiseOf(problem, trial, known);
  if (premise.kind === "never") return { kind: "vacuous", notes: premise.notes };
  const everySize = yield* proveEverySize({ ...problem, formula: never(problem) });
  const closed =
    everySize.kind === "proved"
      ? provedAtEverySize(problem, everySize)
      : (identityAtSizes(problem, everySize.defined, trial) ??
        boundedByIntervals(problem) ??
        (yield* solveAtSizes(problem, premise)));
  if (closed.kind !== "proved" || premise.kind === "met") return closed;
  return { kind: "open", notes: ["A proof was found, but contradictory premises prove anything.", ...premise.notes] };
}

function provedAtEverySize(problem: Problem, { lemmas, pairs }: EverySize & { kind: "proved" }): Closed {
  const scope = tellScope(problem);
  const terms = `about single terms${pairs ? " or pairs of them" : ""}`;
  const how = "proved for all real numbers by the solver.";
  const carried =
    lemmas === 0
      ? "The rules of algebra alone carry it."
      : lemmas === 1
        ? `Carried by a lemma ${terms}, ${how}`
        : `Carried by ${lemmas} lemmas ${terms}, each ${how}`;
  const note = scope === "" ? carried : `Proved at every size at once, sums being means of terms. ${carried}`;
  return { kind: "proved", basis: "proof", alpha: 0, found: foundProof(problem, scope), notes: [note] };
}

/** What a proof says, in a line for the table. */
function foundProof({ seeks }: Problem, scope: string): string {
  const reach = scope === "" ? "all real numbers" : scope;
  return seeks === "counterexample" ? `proved for ${reach}` : `proved that there is none, for ${reach}`;
}

/** Few numbers and functions such as exp: what the solver knows least about. Null where intervals settle nothing. */
function boundedByIntervals(problem: Problem): Closed | null {
  const tried = problem.bracketed ? closeByIntervals(problem) : null;
  if (tried === null) return null;
  if (tried.proved) {
    if (!tried.everySize) return null;
    return { kind: "proved", basis: "proof", alpha: 0, found: foundProof(problem, tried.scope), notes: tried.notes };
  }
  const finding = tried.against === null ? null : examine(problem, tried.against);
  if (tried.against === null || finding?.kind !== "hit") return null;
  return { kind: "hit", hit: { given: tried.against, finding }, notes: ["Found by branch and bound over intervals."] };
}

/** So many combinations of sizes are put to the solver, and cases of so many numbers: beyond, it rarely comes to an end. */
const MOST_SIZES = 3;
const MOST_NUMBERS = 12;

function* solveAtSizes(problem: Problem, premise: Premise): Asking<Closed> {
  const proved: Sizes[] = [];
  const empty: Sizes[] = [];
  const notes: string[] = [];
  const small = problem.sizes.filter((sizes) => countNumbers(problem, sizes) <= MOST_NUMBERS);
  for (const sizes of small.slice(0, MOST_SIZES)) {
    // A case that meets the premise vouches for its own size only.
    const witnessed = problem.sizes.length === 1 && premise.kind === "met";
    const proof = yield* prove(problem, sizes, witnessed);
    if (proof.kind === "hit") return { kind: "hit", hit: proof.hit, notes: ["Found by the solver."] };
    if (proof.kind === "open") {
      notes.push(`The solver at ${tellSizes([sizes]) || "all real numbers"}: ${proof.reason}.`);
      break;
    }
    // Where no case meets the premise at this size there is nothing to show.
    if (proof.kind === "vacuous") empty.push(sizes);
    proved.push(sizes);
  }
  const at = tellSizes(proved);
  if (empty.length > 0) notes.push(`At ${tellSizes(empty)} no case meets the premise.`);
  if (problem.sizesAreAll && proved.length === problem.sizes.length) {
    return { kind: "proved", basis: "proof", alpha: 0, found: foundProof(problem, at), notes: [BY_SOLVER, ...notes] };
  }
  if (proved.length > 0) notes.unshift(`Proved for ${at} by the solver, for all real numbers; open beyond.`);
  return { kind: "open", notes };
}

const BY_SOLVER = "The solver proved that no real numbers are against it, side conditions included.";

/**
 * An equation at every listed size, at random points of prime fields. Null where it is none, where a size stays open, or where
 * it is not known to have a value everywhere.
 */
function identityAtSizes(problem: Problem, defined: boolean, trial: Trial): Closed | null {
  const total = defined || isTotal(problem.formula, problem.definitions);
  if (!total || !problem.sizesAreAll || problem.seeks === "example") return null;
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

/** The sizes that a proof at every size speaks of, for a reader. */
export function tellScope({ sizes, sizesAreAll }: Problem): string {
  if (sizesAreAll) return tellSizes(sizes);
  return Object.keys(sizes[0] ?? {})
    .map((name) => `every ${name}`)
    .join(", ");
}
