import { type Polynomial, plus, scaled } from "../../../numeric/exact/polynomial.ts";
import { divide, ONE, type Rational, reduce, ZERO } from "../../../numeric/exact/rational.ts";
import { gives } from "../../check/context.ts";
import { same } from "../../check/normal/atom.ts";
import { related } from "../../check/normal/statement.ts";
import type { Relation } from "../../step/language.ts";
import type { Steps } from "./steps.ts";

/** A factor of known sign: a step that says "q > 0" or "q != 0", and how often q enters. */
export interface Power {
  readonly step: number;
  readonly power: number;
}

/** What the rules of algebra make true, given divisors that are other than 0. */
export function byAlgebra(steps: Steps, of: Polynomial, relation: Relation, others: readonly number[]): number {
  return steps.add("algebra", others, related(of, relation));
}

/** The same relation to 0 of a polynomial that differs by factors of known sign. */
export function bySign(
  steps: Steps,
  shown: number,
  powers: readonly Power[],
  of: Polynomial,
  relation: Relation,
): number {
  const data = { powers: powers.map(({ power }) => power) };
  return steps.add("sign", [shown, ...powers.map(({ step }) => step)], related(of, relation), data);
}

/** The step, saying no more than this relation. */
export function weakened(steps: Steps, step: number, relation: Relation): number {
  const says = steps.relation(step);
  return says.relation === relation || !gives(says.relation, relation)
    ? step
    : bySign(steps, step, [], says.of, relation);
}

/** An equation says what stands in place of a product of unknowns. */
export interface Rewriting {
  /** The step that says the equation. */
  readonly equation: number;
  /** The product that is replaced, with coefficient 1. */
  readonly lead: Polynomial;
}

/** The relation of what becomes the polynomial shown once something is replaced. */
export function byReplacing(
  steps: Steps,
  shown: number,
  { equation, lead }: Rewriting,
  others: readonly number[],
  of: Polynomial,
  relation: Relation,
): number {
  return steps.add("replace", [shown, equation, ...others], related(of, relation), { term: lead });
}

/**
 * The sum of two relations to 0, each as often as it takes to make up the polynomial; null where whole numbers do not.
 */
export function added(steps: Steps, a: number, b: number, of: Polynomial, relation: Relation): number | null {
  const [left, right] = [steps.relation(a).of, steps.relation(b).of];
  const weights = weightsOf(left, right, of);
  if (weights === null) return null;
  return steps.add("add", [a, b], related(of, relation), { powers: weights });
}

/** Whole numbers x, y above 0 such that x a + y b is of, up to a factor above 0. */
function weightsOf(a: Polynomial, b: Polynomial, of: Polynomial): readonly [number, number] | null {
  const pairs = [...a.keys()].filter((key) => !b.has(key)).map((key) => [a, key] as const);
  const others = [...b.keys()].filter((key) => !a.has(key)).map((key) => [b, key] as const);
  const [first, second] = [pairs[0], others[0]];
  if (first === undefined || second === undefined) return null;
  const [x, y] = [first, second].map(([p, key]) => divide(of.get(key) ?? ZERO, p.get(key) ?? ONE)) as [
    Rational,
    Rational,
  ];
  if (x.n <= 0n || y.n <= 0n || !same(plus(scaled(a, x), scaled(b, y)), of)) return null;
  const ratio = reduce(divide(x, y));
  const weights = [Number(ratio.n), Number(ratio.d)] as const;
  return weights.every(Number.isSafeInteger) ? weights : null;
}
