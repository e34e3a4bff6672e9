import type { Asking } from "../../../formula/asking.ts";
import { type Expression, reals, type Sizes } from "../../../formula/index.ts";
import { nodesOf } from "../../../formula/language/walk.ts";
import type { Trial } from "../../trial/method.ts";
import { type Case, caseMeetingPremise, countNumbers, describeSizes, type Problem } from "../cases/problem.ts";
import { meetPremise } from "./ask-at-sizes.ts";
import { closeByIntervals } from "./by-intervals.ts";
import { proveEverySize } from "./every-size.ts";

/** Is there a case that meets the premise, among all that the problem speaks of? */
export type Premise =
  | { readonly kind: "met" }
  /** Proved for every size that is asserted: the statement says nothing. */
  | { readonly kind: "never"; readonly notes: readonly string[] }
  /** Neither a case nor a proof was found: then a proof of the statement may rest on contradictory premises, which prove anything. */
  | { readonly kind: "open"; readonly notes: readonly string[] };

/** Sizes and numbers up to which a question at one size is worth asking. */
const MOST_SIZES = 3;
const MOST_NUMBERS = 12;

/**
 * Can the premise be met? A known case settles it, then random ones; after that the solver and intervals at small sizes, and where sizes
 * are open a proof at every size that the premise contradicts itself.
 *
 * @param known - a case that meets the premise, from a hunt; null where none is known
 */
export function* premiseOf(problem: Problem, trial: Trial, known: Case | null = null): Asking<Premise> {
  if (problem.given === null || known !== null) return { kind: "met" };
  if (caseMeetingPremise(problem, trial.stream("premise")) !== null) return { kind: "met" };
  if (problem.arithmetic !== "reals") return open(problem, []);
  const never: Sizes[] = [];
  for (const sizes of problem.sizes
    .filter((each) => countNumbers(problem, each) <= MOST_NUMBERS)
    .slice(0, MOST_SIZES)) {
    const answer = yield* atSizes(problem, problem.given, sizes);
    if (answer === "met") return { kind: "met" };
    if (answer === "never") never.push(sizes);
  }
  const tried = problem.sizesAreAll && never.length === problem.sizes.length;
  if (tried)
    return { kind: "never", notes: ["The solver, or intervals, proved that no real numbers meet the premise."] };
  if (yield* contradictsItself(problem, problem.given)) {
    return { kind: "never", notes: ["Proved at every size: the premise contradicts itself."] };
  }
  return open(problem, never);
}

function open(problem: Problem, never: readonly Sizes[]): Premise {
  const at = describeSizes(never);
  const where = at === "" ? "" : ` At ${at} it is proved that none does; other sizes are open.`;
  return { kind: "open", notes: [`No case is known that meets the premise.${where}`, ...limits(problem)] };
}

function limits({ arithmetic }: Problem): readonly string[] {
  return arithmetic === "reals" ? [] : [`Nothing is proved about premises in ${arithmetic}.`];
}

function* atSizes(problem: Problem, given: Expression, sizes: Sizes): Asking<"met" | "never" | "unknown"> {
  const answer = yield* meetPremise(problem, sizes);
  if (answer !== "unknown") return answer;
  const example: Problem = { ...problem, seeks: "example", formula: given, given: null };
  const found = closeByIntervals({ ...example, sizes: [sizes], sizesAreAll: true });
  if (found === null) return "unknown";
  if (found.proved) return "never";
  return found.against === null ? "unknown" : "met";
}

/**
 * Does the premise exclude every case, whatever the sizes? It does if it implies its own contrary, or that an entry exceeds a number
 * of which nothing is known.
 */
function* contradictsItself({ domains, definitions, given }: Problem, premise: Expression): Asking<boolean> {
  const contrary = yield* proveEverySize({ domains, definitions, given, formula: { kind: "not", of: premise } });
  if (contrary.kind === "proved") return true;
  const free = unusedName([...Object.keys(domains), ...Object.keys(definitions)]);
  const names = new Set([...nodesOf(premise)].flatMap((node) => (node.kind === "name" ? [node.name] : [])));
  for (const name of names) {
    if (domains[name] === undefined) continue;
    const terms: Expression[] = [name, free].map((each) => ({ kind: "name", name: each }));
    const formula: Expression = { kind: "comparison", comparisons: [">"], terms };
    const exceeds = yield* proveEverySize({ domains: { ...domains, [free]: reals() }, definitions, given, formula });
    if (exceeds.kind === "proved") return true;
  }
  return false;
}

function unusedName(taken: readonly string[]): string {
  let name = "free";
  while (taken.includes(name)) name = `${name}_`;
  return name;
}
