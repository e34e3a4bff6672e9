import type { Asking } from "../../../formula/asking.ts";
import type { Expression, Sizes } from "../../../formula/index.ts";
import type { BoxTree } from "../../../formula/interval/branch-and-bound.ts";
import type { State } from "../../../proof/check/read/state.ts";
import type { Proof } from "../../../proof/step/step.ts";
import type { Trial } from "../../trial/method.ts";
import type { Hit } from "../cases/hunt.ts";
import { type Case, countNumbers, describeSizes, examine, type Problem } from "../cases/problem.ts";
import { askAtSizes } from "./ask-at-sizes.ts";
import { closeByIntervals } from "./by-intervals.ts";
import { type EverySize, proveEverySize } from "./every-size.ts";
import { type Premise, premiseOf } from "./premise.ts";

/** What the checker accepted: steps, or boxes, at sizes that are a number or at every size. */
export type Accepted =
  | { readonly kind: "steps"; readonly sizes: Sizes; readonly state: State; readonly proof: Proof }
  | { readonly kind: "boxes"; readonly sizes: Sizes; readonly boxes: BoxTree };

/** What came of trying to close a search: a proof that there is no hit, or what is still open. */
export type Closed =
  | {
      readonly kind: "proved";
      readonly found: string;
      readonly notes: readonly string[];
      readonly proofs: readonly Accepted[];
    }
  /** The solver's values, judged in exact arithmetic: a hit after all. */
  | { readonly kind: "hit"; readonly hit: Hit; readonly notes: readonly string[] }
  /** No case meets the premise: proved, so that the statement says nothing. */
  | { readonly kind: "vacuous"; readonly notes: readonly string[] }
  | { readonly kind: "open"; readonly notes: readonly string[] };

/**
 * Can it be shown that no case is a hit? In turn: by steps at every size at once; by branch and bound over intervals, where functions
 * such as exp enter; by steps at fixed sizes, where small ones are put to the solver before. Intervals and the solver may also find a
 * hit. Before all that it is asked whether any case meets the premise, for contradictory premises prove anything: a proof counts only if
 * one does.
 *
 * @param known - a case that meets the premise; null where none is known
 */
export function* close(problem: Problem, trial: Trial, known: Case | null = null): Asking<Closed> {
  if (problem.arithmetic !== "reals") return { kind: "open", notes: [] };
  const premise = yield* premiseOf(problem, trial, known);
  if (premise.kind === "never") return { kind: "vacuous", notes: premise.notes };
  const everySize = yield* proveEverySize({ ...problem, formula: never(problem) });
  const closed =
    everySize.kind === "proved" ? provedAtEverySize(problem, everySize) : yield* closeInParts(problem, premise);
  if (closed.kind === "open") return { kind: "open", notes: [...closed.notes, ...boundReached(everySize, "")] };
  if (closed.kind !== "proved" || premise.kind === "met") return closed;
  return { kind: "open", notes: ["A proof was found, but contradictory premises prove anything.", ...premise.notes] };
}

/** By intervals, else at sizes that are a number. */
function* closeInParts(problem: Problem, premise: Premise): Asking<Closed> {
  const bounded = boundedByIntervals(problem);
  if (bounded.kind !== "open") return bounded;
  const closed = yield* closeAtSizes(problem, premise);
  return closed.kind === "open" ? { kind: "open", notes: [...bounded.notes, ...closed.notes] } : closed;
}

/** The bound at which a search for steps ended, behind the colon of its reason; nothing where it came to its end. */
function boundReached(tried: EverySize, at: string): readonly string[] {
  const [, bound] = tried.kind === "open" ? tried.reason.split(": ") : [];
  const where = at === "" ? "" : ` at ${at}`;
  return bound === undefined
    ? []
    : [`The search for steps${where} ended at a bound: ${bound}. Fewer entries or lower degrees would help.`];
}

function provedAtEverySize(problem: Problem, { state, proof }: EverySize & { kind: "proved" }): Closed {
  const scope = describeScope(problem);
  const proofs: readonly Accepted[] = [{ kind: "steps", sizes: {}, state, proof }];
  return { kind: "proved", found: foundProof(problem, scope), notes: [], proofs };
}

/** What a proof says, in a line for the table. */
function foundProof({ seeks }: Problem, scope: string): string {
  const reach = scope === "" ? "all real numbers" : scope;
  return seeks === "counterexample" ? `proved for ${reach}` : `proved that there is none, for ${reach}`;
}

/** Few numbers and functions such as exp: what the solver knows least about. */
function boundedByIntervals(problem: Problem): Closed {
  const tried = problem.bracketed ? closeByIntervals(problem) : null;
  if (tried === null) return { kind: "open", notes: [] };
  if (tried.proved) {
    if (!tried.everySize) return { kind: "open", notes: tried.notes };
    const proofs = tried.provedAt.map((each): Accepted => ({ kind: "boxes", ...each }));
    return { kind: "proved", found: foundProof(problem, tried.scope), notes: tried.notes, proofs };
  }
  const finding = tried.against === null ? null : examine(problem, tried.against);
  if (tried.against === null || finding?.kind !== "hit") return { kind: "open", notes: tried.notes };
  return { kind: "hit", hit: { given: tried.against, finding }, notes: ["Found by branch and bound over intervals."] };
}

/** So many combinations of sizes are put to the solver, and cases of so many numbers: beyond, it rarely comes to an end. */
const MOST_SIZES = 3;
const MOST_NUMBERS = 12;

/** What is known at fixed sizes. */
interface AtSizes {
  /** Sizes at which steps were found that the checker accepted. */
  readonly proved: Sizes[];
  readonly proofs: (Accepted & { kind: "steps" })[];
  /** Sizes at which no case meets the premise. */
  readonly empty: Sizes[];
  readonly notes: string[];
}

/** Size by size: is there a hit, in the solver's eyes? Where it finds none, steps are sought that show it. */
function* closeAtSizes(problem: Problem, premise: Premise): Asking<Closed> {
  const found: AtSizes = { proved: [], proofs: [], empty: [], notes: [] };
  const { sizes, sizesAreAll } = problem;
  const small = sizes.filter((each) => countNumbers(problem, each) <= MOST_NUMBERS).slice(0, MOST_SIZES);
  // Beyond those a proof at a single size tells nothing, unless all are listed.
  for (const each of sizesAreAll ? sizes : small) {
    const hit = yield* closeAtSize(problem, each, premise, small.includes(each), found);
    if (hit !== null) return { kind: "hit", hit, notes: ["Found by the solver."] };
    if (!found.proved.includes(each) && !found.empty.includes(each)) break;
  }
  if (small.length === 0) found.notes.push(TOO_MANY);
  return closedAtSizes(problem, found);
}

const TOO_MANY = `The solver was not asked: a case has more than ${MOST_NUMBERS} numbers. Fewer would help.`;

function* closeAtSize(
  problem: Problem,
  sizes: Sizes,
  premise: Premise,
  isSmall: boolean,
  found: AtSizes,
): Asking<Hit | null> {
  const at = describeSizes([sizes]) || "all real numbers";
  // A case that meets the premise vouches for its own size only.
  const witnessed = problem.sizes.length === 1 && premise.kind === "met";
  const asked = isSmall ? yield* askAtSizes(problem, sizes, witnessed) : null;
  if (asked?.kind === "hit") return asked.hit;
  if (asked?.kind === "vacuous") found.empty.push(sizes);
  if (asked?.kind === "open") found.notes.push(`The solver at ${at}: ${asked.reason}.`);
  if (asked !== null && asked.kind !== "none") return null;
  // Without a size this was tried already.
  const isNew = Object.keys(sizes).length > 0;
  const shown = isNew ? yield* proveEverySize({ ...problem, formula: never(problem) }, sizes) : null;
  if (shown !== null) found.notes.push(...boundReached(shown, at));
  if (shown?.kind === "proved") {
    found.proved.push(sizes);
    found.proofs.push({ kind: "steps", sizes, state: shown.state, proof: shown.proof });
  } else if (asked !== null) {
    found.notes.push(`The solver finds no ${problem.seeks} at ${at}, and no steps were found that show it.`);
  }
  return null;
}

function closedAtSizes(problem: Problem, { proved, proofs, empty, notes }: AtSizes): Closed {
  if (empty.length > 0) notes.push(`At ${describeSizes(empty)} no case meets the premise.`);
  const at = describeSizes(proved);
  if (problem.sizesAreAll && proved.length + empty.length === problem.sizes.length && proved.length > 0) {
    return { kind: "proved", found: foundProof(problem, at), notes, proofs };
  }
  if (proved.length > 0) notes.unshift(`Proved for ${at}, for all real numbers; open beyond.`);
  return { kind: "open", notes };
}

/** What must hold everywhere if there is no hit: the formula itself, or that it fails. */
export function never({ seeks, formula }: Problem): Expression {
  return seeks === "counterexample" ? formula : { kind: "not", of: formula };
}

/** The sizes that a proof at every size speaks of, for a reader. */
export function describeScope({ sizes, sizesAreAll }: Problem): string {
  if (sizesAreAll) return describeSizes(sizes);
  return Object.keys(sizes[0] ?? {})
    .map((name) => `every ${name}`)
    .join(", ");
}
