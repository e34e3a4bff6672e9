import type { Asking } from "../../formula/asking.ts";
import type { Sizes } from "../../formula/language/value.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import { Refused } from "../check/normal/refused.ts";
import { readState, type State, type Universal } from "../check/read/state.ts";
import { binderOf, type Scalar } from "../step/language.ts";
import type { Proof } from "../step/step.ts";
import { Known } from "./known/known.ts";
import { meansKnown } from "./known/known-means.ts";
import type { MeanTaken } from "./known/search.ts";
import { Prover } from "./prover.ts";
import { meanOver } from "./steps/mean-steps.ts";
import { Steps } from "./steps/steps.ts";

/** What a search for a proof came to. */
export type Sought =
  | { readonly kind: "found"; readonly proof: Proof }
  /** The reason in words. */
  | { readonly kind: "open"; readonly reason: string };

/**
 * Lists of a fixed size up to this are written out first, and up to the larger one where that does not help. Where they are short enough to be
 * written out at first, it may help to leave their sums as they stand.
 */
const WRITTEN_OUT = 4;
const MOST_WRITTEN_OUT = 12;
const SINGLE = 1;

/**
 * Are there steps that show the statement, for every case at every size, or at these sizes?
 *
 * Sums over lists of open size are kept as means of products; an equation follows from the rules of algebra, an inequality from a
 * lemma about one term, which holds for every term and so for their sum, or about a pair of terms where two means are multiplied.
 * Lemmas are asked of the solver; a function such as exp enters by the facts that hold of it everywhere.
 *
 * What is found is a proposal: it counts once the checker has accepted it. Open, never wrong: whatever is not understood is left open.
 * That the premise can be met is not looked at here.
 *
 * @param sizes - sizes that are a number; none where every size is meant
 */
export function* proveBySteps(universal: Universal, sizes: Sizes = {}): Asking<Sought> {
  try {
    const state = readState(universal, sizes);
    const shapes = Object.fromEntries(
      Object.entries(universal.domains).map(([name, { shape }]) => [name, shape.map(String)]),
    );
    const fixed = Object.values(universal.domains).flatMap(({ shape }) => shape.map((size) => sizes[size] ?? size));
    const isFixed = fixed.every((size) => typeof size === "number" && size <= MOST_WRITTEN_OUT);
    const isFew = fixed.every((size) => typeof size === "string" || size <= WRITTEN_OUT);
    const short = yield* sought(state, new Steps(sizes, WRITTEN_OUT, shapes), isFixed && isFew);
    if (short.kind === "found" || !isFixed) return short;
    if (!isFew) return yield* sought(state, new Steps(sizes, MOST_WRITTEN_OUT, shapes), true);
    if (fixed.every((size) => size === SINGLE)) return short;
    const kept = yield* sought(state, new Steps(sizes, SINGLE, shapes), false);
    return kept.kind === "found" ? kept : short;
  } catch (error) {
    if (error instanceof Refused) return { kind: "open", reason: error.message };
    throw error;
  }
}

function* sought(state: State, steps: Steps, isWrittenOut: boolean): Asking<Sought> {
  const fact = (rule: "domain" | "premise" | "value") => (says: Scalar, number: number) =>
    steps.add(rule, [], steps.normal.statement(says), { fact: number });
  const domain = state.domain.map(fact("domain"));
  const given = [...state.premise.map(fact("premise")), ...state.values.map(fact("value"))];
  let known = Known.of(steps, given, domain);
  const fixedMeans = known.membership.flatMap((step) => meansKnown(steps, step));
  const knownMeans = [...fixedMeans, ...known.given.flatMap((step) => meansKnown(steps, step))];
  const meansTaken = meansTakenIn(state, steps);
  const prover = new Prover(steps, { fixedMeans, knownMeans, meansTaken, isWrittenOut });
  const shows: number[] = [];
  for (const [i, statement] of [...state.obligations, state.goal].entries()) {
    const shown = yield* prover.prove(steps.normal.statement(statement), known, 0);
    if (shown === null) {
      const what = i < state.obligations.length ? "that it has a value everywhere" : "the formula itself";
      return { kind: "open", reason: prover.bound === "" ? what : `${what}: ${prover.bound}` };
    }
    shows.push(shown);
    known = known.with([shown]);
  }
  return { kind: "found", proof: steps.proof(shows) };
}

/** The means of the statement, each with the entry of which it is the mean; not those inside another list. */
function meansTakenIn(state: State, steps: Steps): readonly MeanTaken[] {
  const found = new Map<string, MeanTaken>();
  for (const statement of [...state.premise, ...state.obligations, state.goal]) {
    for (const node of nodesOf(statement)) {
      const binder = binderOf(node);
      if (binder === null || binder.word !== "mean" || steps.normal.places(binder.size) !== null) continue;
      const size = steps.normal.sizeOf(binder.size);
      const term = steps.normal.term(binder.body);
      const index = steps.indices.any(size, new Set());
      const entry = steps.atoms.rename(term, binder.index, index);
      if ([...steps.atoms.indicesOf(entry)].some((each) => each !== index)) continue;
      const mean = meanOver(steps, index, entry);
      found.set([...entry.keys()].join("+") + size, { size, index, entry, mean });
    }
  }
  return [...found.values()];
}
