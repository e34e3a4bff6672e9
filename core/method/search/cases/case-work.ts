import { workOf } from "../../../formula/exact/work.ts";
import type { Arithmetic, Definition, Domains, Expression, Sizes } from "../../../formula/index.ts";

/**
 * Units of work that each way of trying cases may take in one attempt. A unit is about a microsecond of one core; what it buys is worked
 * out from the formula and the sizes alone (`formula/exact/work.ts`), so that no machine's speed enters.
 */
export const WORK = {
  hunt: 4_000_000,
  shrink: 2_000_000,
  premise: 1_000_000,
  measure: 3_000_000,
  boxes: 12_000_000,
  exhaust: 20_000_000,
};

/** What the work of a case follows from. */
interface Judged {
  readonly formula: Expression;
  readonly given: Expression | null;
  readonly domains: Domains;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly arithmetic: Arithmetic;
}

/** About how many units it takes to judge one case of these sizes, premise included. */
export function caseWork(problem: Judged, sizes: Sizes): number {
  return workAt(problem, sizes, problem.arithmetic);
}

/** The same where intervals of doubles do: they count as a float format. */
export function roughWork(problem: Judged, sizes: Sizes): number {
  return workAt(problem, sizes, "float64");
}

function workAt({ formula, given, domains, definitions }: Judged, sizes: Sizes, arithmetic: Arithmetic): number {
  const parts = given === null ? [formula] : [given, formula];
  return parts.reduce((sum, part) => sum + workOf(part, domains, definitions, sizes, arithmetic), 0);
}

/** The mean over the sizes that are searched: each is drawn as often as another. */
export function meanWork<P extends Judged & { readonly sizes: readonly Sizes[] }>(
  problem: P,
  work: (problem: P, sizes: Sizes) => number = caseWork,
): number {
  return problem.sizes.reduce((sum, sizes) => sum + work(problem, sizes), 0) / problem.sizes.length;
}
