import type { Domains, Size } from "../../../formula/domains/domain.ts";
import type { Definition } from "../../../formula/language/definition.ts";
import type { Expression } from "../../../formula/language/expression.ts";
import type { Sizes } from "../../../formula/language/value.ts";
import { isName, partsOf, type Scalar } from "../../step/language.ts";
import { Fresh, general } from "../normal/lists.ts";
import { Refused, requires } from "../normal/refused.ts";
import { type Bound, Reader } from "./read-formula.ts";

/** What is asserted: as much of a problem as a proof needs. */
export interface Universal {
  readonly domains: Domains;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly formula: Expression;
  readonly given: Expression | null;
}

/** A statement as a proof sees it: closed statements about single numbers. */
export interface State {
  /** What must hold for the formula to have a value, wherever the premise holds: each must be shown. */
  readonly obligations: readonly Scalar[];
  readonly goal: Scalar;
  /** What membership in the domains says. */
  readonly domain: readonly Scalar[];
  readonly premise: readonly Scalar[];
  /** What holds because the premise has a value. */
  readonly values: readonly Scalar[];
  /** Sizes that are a number in what is asserted, by name; every other stands for every size. */
  readonly sizes: Sizes;
}

/**
 * What has to be shown, and what may be used, if the formula is to hold in every case that meets the premise?
 *
 * A case counts against the formula also where it has no value, so each divisor, radicand, argument of a logarithm and index brings
 * an obligation; what `or`, `and`, a chain or a choice would not reach is asked for only where it is reached.
 *
 * @param sizes - sizes that are a number here, by name; every other name stands for every size
 * @throws Refused for what this language does not say: truth values as values, floats, powers with unknown exponents
 */
export function readState({ domains, definitions, formula, given }: Universal, sizes: Sizes = {}): State {
  const read = readerOf(domains, definitions, sizes);
  // What a domain says is meant in the language's own words, whatever the claim calls its definitions.
  const readDomain = readerOf(domains, {}, sizes);
  const goal = read(formula);
  const premise = given === null ? null : read(given);
  return {
    obligations: goal.needs,
    goal: goal.says,
    domain: Object.entries(domains).flatMap(([name, domain]) => membership(domain.constraint(name), readDomain)),
    premise: premise === null ? [] : partsOf(premise.says, "and"),
    values: premise?.needs ?? [],
    sizes,
  };
}

/** What a formula says, and what it needs to have a value. */
export interface Reading {
  readonly says: Scalar;
  readonly needs: readonly Scalar[];
}

/** Reads formulas about the names of some domains. */
export function readerOf(
  domains: Domains,
  definitions: Universal["definitions"],
  sizes: Sizes = {},
): (e: Expression) => Reading {
  const sizeOf = (size: Size): string => String(Object.hasOwn(sizes, size) ? sizes[size] : size);
  const values = new Map(
    Object.entries(domains).map(([name, domain]) => {
      const { family, shape } = domain;
      requires(isName(name), `a domain must be called by a name, got ${name}`);
      requires(family !== "booleans", "truth values are no numbers");
      requires(family !== "oneOf" || ![...domain.cases({})].some(Array.isArray), "lists that are named one by one");
      return [name, general(name, shape.map(sizeOf))] as const;
    }),
  );
  const fresh = new Fresh();
  const bound: Bound = { values, definitions: new Map(Object.entries(definitions)) };
  return (e) => {
    const reader = new Reader(fresh);
    const says = reader.truth(e, bound);
    return { says, needs: reader.needs };
  };
}

/** A hypothesis that is not understood is left out: that only makes a proof harder. */
function membership(constraint: Expression | null, read: (e: Expression) => Reading): readonly Scalar[] {
  if (constraint === null) return [];
  return partsOf(constraint, "and").flatMap((part) => {
    try {
      const { says, needs } = read(part);
      return needs.length === 0 ? [...partsOf(says, "and")] : [];
    } catch (error) {
      if (error instanceof Refused) return [];
      throw error;
    }
  });
}
