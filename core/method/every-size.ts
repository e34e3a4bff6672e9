import type { Asking } from "../formula/asking.ts";
import {
  difference,
  type Fraction,
  isZero,
  opposite,
  product,
  quotient,
  sum,
  whole,
} from "../formula/every-size/fraction.ts";
import { conjunction, type Proposition } from "../formula/every-size/proposition.ts";
import { type Bound, general, Reader, type Symbolic, Unspoken } from "../formula/every-size/symbolic.ts";
import { Symbols } from "../formula/every-size/symbols.ts";
import type { Definition, Domains, Expression } from "../formula/index.ts";
import { unknown, unknownsOf } from "../numeric/polynomial.ts";
import { type Equality, type Means, Prover, type Theory } from "./termwise.ts";

/** What a proof at every size came to. */
export type EverySize =
  /** `lemmas` solver questions carried it, some of them about pairs of terms; none where the rules of algebra alone did. */
  | { readonly kind: "proved"; readonly lemmas: number; readonly pairs: boolean }
  /** `defined` tells whether at least this was proved: that the formula has a value everywhere. */
  | { readonly kind: "open"; readonly reason: string; readonly defined: boolean };

/** As much of a problem as a proof at every size needs. */
export interface Universal {
  readonly domains: Domains;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly formula: Expression;
  readonly given: Expression | null;
}

/**
 * Does the formula hold for every case at every size? Sums over lists of open size are kept as means of monomials; an equation
 * follows from the rules of algebra, an inequality from a lemma about one term, which holds for every term and so for their
 * sum, or about a pair of terms where two means are multiplied. Lemmas are asked of the solver; a function such as exp enters by the facts that hold of it everywhere.
 *
 * Open, never wrong: whatever is not understood is left open. That the premise can be met is not checked here.
 */
export function* proveEverySize(problem: Universal): Asking<EverySize> {
  try {
    const { theory, conditions, formula } = read(problem);
    const prover = new Prover(theory);
    for (const condition of conditions) {
      if (!(yield* prover.prove(condition, [])))
        return { kind: "open", reason: "that it has a value everywhere", defined: false };
    }
    const proved = yield* prover.prove(formula, conditions);
    if (!proved) return { kind: "open", reason: "the formula itself", defined: true };
    return { kind: "proved", lemmas: prover.lemmas, pairs: prover.hasPairs };
  } catch (error) {
    if (error instanceof Unspoken)
      return { kind: "open", reason: `every size at once does not speak of ${error.message}`, defined: false };
    throw error;
  }
}

/** The statement as propositions, with what may be leant on. */
function read({ domains, definitions, formula, given }: Universal): {
  readonly theory: Theory;
  readonly conditions: readonly Proposition[];
  readonly formula: Proposition;
} {
  const symbols = new Symbols();
  const values = new Map<string, Symbolic>();
  for (const [name, domain] of Object.entries(domains)) {
    if (domain.family === "booleans") throw new Unspoken("truth values");
    values.set(name, general(name, domain, symbols));
  }
  const bound: Bound = { values, definitions: new Map(Object.entries(definitions)) };
  const membership = Object.entries(domains).flatMap(([name, domain]) =>
    conjuncts(membershipOf(name, domain, bound, symbols)),
  );
  const equalities = membership.flatMap((each) => equalityOf(each, symbols));
  for (const equality of equalities) equality.apply();
  const premise = given === null ? [] : premiseOf(given, bound, symbols);
  equalities.push(...premise.flatMap((each) => equalityOf(each, symbols)));
  const reader = new Reader(symbols);
  const asserted = reader.truth(formula, bound);
  const theory: Theory = { symbols, premise, membership, equalities, means: reader.means };
  return { theory, conditions: reader.conditions, formula: asserted };
}

/** What membership says, as far as this engine speaks of it: leaving a hypothesis out only makes a proof harder. */
function membershipOf(name: string, domain: Domains[string], bound: Bound, symbols: Symbols): Proposition {
  const constraint = domain.constraint(name);
  if (constraint === null) return conjunction([]);
  const parts = conjunctsOf(constraint).flatMap((part) => {
    try {
      return [new Reader(symbols).truth(part, bound)];
    } catch (error) {
      if (error instanceof Unspoken) return [];
      throw error;
    }
  });
  return conjunction(parts);
}

function conjunctsOf(e: Expression): readonly Expression[] {
  return e.kind === "and" ? [...conjunctsOf(e.left), ...conjunctsOf(e.right)] : [e];
}

/** A case counts where the premise has a value and holds, so its parts and what gives them a value may be used. */
function premiseOf(given: Expression, bound: Bound, symbols: Symbols): readonly Proposition[] {
  const reader = new Reader(symbols);
  const parts = conjuncts(reader.truth(given, bound));
  const plain = conjunctsOf(given).every(({ kind }) => kind === "comparison");
  // Behind an `or` a part may lack its value in a case that counts.
  if (!plain && reader.conditions.length > 0) throw new Unspoken("a premise that may lack a value in part");
  return [...parts, ...reader.conditions];
}

function conjuncts(of: Proposition): readonly Proposition[] {
  return of.kind === "and" ? of.parts.flatMap(conjuncts) : [of];
}

/** "The mean of these terms is this number", where a proposition says so. */
function equalityOf(of: Proposition, symbols: Symbols): (Equality & { apply(): void })[] {
  if (of.kind !== "relation" || of.relation !== "==") return [];
  return unknownsOf(of.of.top).flatMap((id) => {
    const atom = symbols.atom(id);
    if (atom.kind !== "mean") return [];
    const value = solvedFor(of.of, id, symbols);
    if (value === null) return [];
    const terms: Means = { size: atom.size, over: atom.over, of: whole(new Map([[atom.of, { n: 1n, d: 1n }]])) };
    return [{ ...terms, value, apply: () => symbols.rule(id, value) }];
  });
}

/** The value that an equation gives one unknown, where the unknown occurs once, alone with a number or a size. */
function solvedFor(of: Fraction, id: number, symbols: Symbols): Fraction | null {
  const zero = symbols.replaced(of.top, new Map([[id, whole(new Map())]]));
  const one = symbols.replaced(of.top, new Map([[id, whole(new Map([["", { n: 1n, d: 1n }]]))]]));
  const slope = difference(one, zero);
  const linear = !unknownsOf(slope.top).includes(id) && !unknownsOf(zero.top).includes(id);
  const sized = unknownsOf(slope.top).every((each) => symbols.atom(each).kind === "size");
  const again = difference(whole(of.top), sum(product(slope, whole(unknown(id))), zero));
  if (!linear || !sized || isZero(slope) || !isZero(again)) return null;
  const value = quotient(opposite(zero), slope);
  return symbols.indicesOf(value.top, value.bottom).size === 0 ? value : null;
}
