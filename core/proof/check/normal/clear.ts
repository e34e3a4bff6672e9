import {
  constantOf,
  minus,
  monomial,
  NOTHING,
  negate,
  type Polynomial,
  plus,
  powersOf,
  scaled,
  unknown,
  unknownsOf,
} from "../../../numeric/exact/polynomial.ts";
import { divide, ONE } from "../../../numeric/exact/rational.ts";
import { same } from "./atom.ts";
import type { Atoms } from "./atoms.ts";
import { factors } from "./factors.ts";
import { refuse, requires } from "./refused.ts";

/** What is known of a polynomial that is other than 0: its unknowns and its rest are, each by itself. */
function partsOf(p: Polynomial): readonly Polynomial[] {
  const { shared, rest } = factors(p);
  return [...shared.map(([id]) => unknown(id)), ...(constantOf(rest) === null ? [rest] : [])];
}

/**
 * Are two polynomials equal wherever each of `others` is other than 0? There inverse(b) b is 1, so both are multiplied by b as often
 * as one over b occurs.
 */
export function equalWhere(a: Polynomial, b: Polynomial, others: readonly Polynomial[], atoms: Atoms): boolean {
  return same(cleared(minus(a, b), others, atoms), NOTHING);
}

/** The polynomial times as many of the `others` as it takes to be rid of one over each. */
export function cleared(p: Polynomial, others: readonly Polynomial[], atoms: Atoms): Polynomial {
  let result = p;
  for (const part of others.flatMap(partsOf)) {
    const [id] = unknownsOf(atoms.inverse(part));
    if (id === undefined) continue;
    const { atom } = atoms.at(id);
    // One over one over b is b itself, and there is nothing to be rid of.
    if (atom.kind !== "inverse" || !same(atom.of, part)) continue;
    result = rid(result, id, part, atoms);
  }
  return result;
}

/** p times part^most, where inverse times part is 1. */
function rid(p: Polynomial, inverse: number, part: Polynomial, atoms: Atoms): Polynomial {
  const powers = [...p.keys()].map((key) => new Map(powersOf(key)).get(inverse) ?? 0);
  const most = Math.max(0, ...powers);
  if (most === 0) return p;
  let result: Polynomial = NOTHING;
  for (const [i, [key, coefficient]] of [...p].entries()) {
    const rest = monomial(powersOf(key).filter(([id]) => id !== inverse));
    const raised = atoms.power(part, most - (powers[i] ?? 0));
    result = plus(result, atoms.product(new Map([[rest, coefficient]]), raised));
  }
  return result;
}

/** Steps of rewriting: more of them would mean that the rewriting does not come to an end. */
const MOST_REWRITES = 500;

/** The polynomial with a product of unknowns, wherever it divides a term, replaced by what an equation `e = 0` makes of it. */
export function rewritten(p: Polynomial, e: Polynomial, lead: Polynomial, atoms: Atoms): Polynomial {
  const [key = ""] = lead.keys();
  requires(lead.size === 1 && key !== "", "what is replaced must be a product of unknowns");
  const coefficient = e.get(key);
  requires(coefficient !== undefined, "what is replaced must be a term of the equation");
  // lead = value, where e = coefficient (lead - value).
  const value = minus(new Map([[key, ONE]]), scaled(e, divide(ONE, coefficient)));
  const wanted = powersOf(key);
  let result = p;
  for (let i = 0; i < MOST_REWRITES; i += 1) {
    const found = [...result].find(([term]) => {
      const powers = new Map(powersOf(term));
      return wanted.every(([id, power]) => (powers.get(id) ?? 0) >= power);
    });
    if (found === undefined) return result;
    const taken = new Map(wanted);
    const rest = powersOf(found[0]).map(([id, power]) => [id, power - (taken.get(id) ?? 0)] as const);
    const factor: Polynomial = new Map([[monomial(rest.filter(([, power]) => power > 0)), found[1]]]);
    result = plus(plus(result, negate(new Map([found]))), atoms.product(factor, value));
  }
  return refuse(`replacing must come to an end after ${MOST_REWRITES} steps`);
}
