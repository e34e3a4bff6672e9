import { readValues } from "../formula/every-size/read-values.ts";
import type { Symbolic } from "../formula/every-size/symbolic.ts";
import { general, Unspoken } from "../formula/every-size/symbolic.ts";
import type { CaseValue, Domains, Sizes } from "../formula/index.ts";
import { unknownsOf } from "../numeric/polynomial.ts";
import { type Rational, ZERO } from "../numeric/rational.ts";
import { read, type Universal } from "./every-size.ts";
import type { Case } from "./problem.ts";
import type { Asking } from "./question.ts";
import { Prover, type Theory } from "./termwise.ts";

/** What the solver says of a statement at fixed sizes. */
export type AtSizes =
  | { readonly kind: "proved" }
  /** Values against it, in fractions. Nothing yet: what is judged is the formula itself, in exact arithmetic. */
  | { readonly kind: "suspect"; readonly given: Case }
  | { readonly kind: "open" };

/** Solver units for one question about a whole formula; at most some seconds. */
const FORMULA_UNITS = 2_000_000;

/**
 * Does the statement hold for all real numbers at these sizes? Every entry is an unknown, and the solver is asked for values
 * against the statement: first against each thing that gives the formula a value, then against the formula.
 */
export function* proveAtSizes(problem: Universal, sizes: Sizes): Asking<AtSizes> {
  try {
    const { theory, conditions, formula } = read(problem, sizes);
    const prover = new Prover(theory);
    const shown = unknownsOfDomains(problem.domains, theory, sizes);
    for (const goal of [...conditions, formula]) {
      if (goal === formula && (yield* prover.prove(goal, conditions))) continue;
      const hypotheses = goal === formula ? conditions : [];
      const { proved, against } = yield* prover.settle(goal, hypotheses, [...shown.keys()], FORMULA_UNITS);
      if (proved) continue;
      const values = readValues(against);
      return values === null
        ? { kind: "open" }
        : { kind: "suspect", given: caseOf(problem.domains, theory, sizes, values) };
    }
    return { kind: "proved" };
  } catch (error) {
    if (error instanceof Unspoken) return { kind: "open" };
    throw error;
  }
}

/** The unknowns that make up a case. */
function unknownsOfDomains(domains: Domains, theory: Theory, sizes: Sizes): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const visit = (name: string, of: Symbolic): void => {
    if (of.kind === "tuple") for (const item of of.items) visit(name, item);
    else if (of.kind === "number") for (const id of unknownsOf(of.of.top)) found.set(id, name);
    else throw new Unspoken("a list of open size");
  };
  for (const [name, domain] of Object.entries(domains)) visit(name, general(name, domain, theory.symbols, sizes));
  return found;
}

/** A case from the values of its unknowns; one that the solver left out does not matter and is 0. */
function caseOf(domains: Domains, theory: Theory, sizes: Sizes, values: ReadonlyMap<number, Rational>): Case {
  const build = (of: Symbolic): CaseValue => {
    if (of.kind === "tuple") return of.items.map(build) as CaseValue;
    if (of.kind === "list") throw new Unspoken("a list of open size");
    const [id] = unknownsOf(of.of.top);
    return id === undefined ? ZERO : (values.get(id) ?? ZERO);
  };
  return Object.fromEntries(
    Object.entries(domains).map(([name, domain]) => [name, build(general(name, domain, theory.symbols, sizes))]),
  );
}
