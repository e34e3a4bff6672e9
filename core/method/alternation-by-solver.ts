import type { Asking } from "../formula/asking.ts";
import { alternation } from "../formula/every-size/lemma.ts";
import type { Proposition } from "../formula/every-size/proposition.ts";
import { type Bound, general, Reader, type Symbolic, Unspoken } from "../formula/every-size/symbolic.ts";
import { Symbols } from "../formula/every-size/symbols.ts";
import type { Domains, Expression } from "../formula/index.ts";
import { parseFormula } from "../formula/index.ts";
import type { Quantified } from "./quantified.ts";
import { definitionsOf, domainsOf, type Subject } from "./subject.ts";

/** Solver units for a question with two quantifiers. */
const ALTERNATION_UNITS = 2_000_000;

/**
 * Is there for all real numbers on the outer side some on the inner side, in the solver's eyes? For numbers and written-out vectors
 * under + - * and comparisons; false also means that it was not found or not understood.
 *
 * Unlike elsewhere nothing may be left out of what membership of the inner side says: that would let a case in which is none.
 */
export function* provedByAlternation(subject: Subject, inner: Quantified, given: string): Asking<boolean> {
  try {
    const symbols = new Symbols();
    const [outer, some] = [domainsOf(subject), domainsOf(inner.subject)];
    const values = new Map<string, Symbolic>();
    for (const [name, domain] of Object.entries({ ...outer, ...some }))
      values.set(name, general(name, domain, symbols));
    const definitions = definitionsOf({ ...subject, ...inner.subject });
    const bound: Bound = { values, definitions: new Map(Object.entries(definitions)) };
    const premise = given === "" ? [] : [parseFormula(given)];
    const hypotheses = [...memberships(outer), ...premise].map((each) => plainly(each, bound, symbols));
    const goal = [...memberships(some), parseFormula(inner.formula)].map((each) => plainly(each, bound, symbols));
    const smt = alternation(hypotheses, goal, Object.keys(some), symbols);
    const answer = yield { smt, rlimit: ALTERNATION_UNITS };
    return answer.status === "unsat";
  } catch (error) {
    if (error instanceof Unspoken) return false;
    throw error;
  }
}

function memberships(domains: Domains): readonly Expression[] {
  return Object.entries(domains).flatMap(([name, domain]) => {
    if (domain.family === "booleans") throw new Unspoken("truth values");
    return domain.constraint(name) ?? [];
  });
}

/** Read without anything that might lack a value. */
function plainly(e: Expression, bound: Bound, symbols: Symbols): Proposition {
  const reader = new Reader(symbols);
  const said = reader.truth(e, bound);
  if (reader.conditions.length > 0) throw new Unspoken("what may lack a value");
  return said;
}
