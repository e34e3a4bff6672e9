import {
  constantOf,
  monomial,
  NOTHING,
  type Polynomial,
  plus,
  powersOf,
  unknown,
  unknownsOf,
} from "../../numeric/exact/polynomial.ts";
import { same } from "../check/normal/atom.ts";
import type { Atoms } from "../check/normal/atoms.ts";
import { factors } from "../check/normal/factors.ts";
import { related } from "../check/normal/statement.ts";
import type { Relation } from "../step/language.ts";
import type { Factor } from "./known/factors-known.ts";
import type { Known } from "./known/known.ts";
import { byAlgebra, bySign, type Power } from "./steps/algebra-steps.ts";

/** A relation to 0 that is shown by showing another one. */
export interface Easier {
  readonly of: Polynomial;
  /** From a step that says the same relation of `of`; null where nothing remains to be shown, for `of` is a number that meets it. */
  back(shown: number | null): number;
}

/** The same, both ways: from the relation as it stood one comes to the easier one. */
export interface Cleared extends Easier {
  readonly relation: Relation;
  forth(shown: number): number;
}

/** More factors are not cleared one after the other. */
const MOST_FACTORS = 24;

/**
 * What a relation is cleared of: one over sizes and exponentials, of which no fact can tell what they are; one over anything that is
 * known to be other than 0; factors of known sign besides.
 */
export type Extent = "sizes" | "divisors" | "factors";

/** A relation to 0 without divisors, or factors, of known sign: it has the same truth. Null where there are none. */
export function cleared(p: Polynomial, relation: Relation, known: Known, extent: Extent): Cleared | null {
  const { steps } = known;
  const powers: Power[] = [];
  const others: Factor[] = [];
  let of = p;
  for (let i = 0; i < MOST_FACTORS; i += 1) {
    const next =
      withoutInverse(of, relation, known, extent) ?? (extent === "factors" ? withoutFactor(of, relation, known) : null);
    if (next === null) break;
    of = next.of;
    powers.push({ step: next.factor.step, power: next.power });
    others.push(next.factor);
  }
  if (powers.length === 0) return null;
  const merged = mergedPowers(powers);
  const back = (shown: number | null): number => {
    if (shown !== null) return bySign(steps, shown, merged, p, relation);
    if (relation === "==" || (relation === ">=" && constantOf(of)?.n === 0n))
      return byAlgebra(steps, p, relation, [...new Set(powers.map(({ step }) => step))]);
    return fromFactor(p, relation, merged, others, known);
  };
  const turned = merged.map(({ step, power }) => ({ step, power: -power }));
  return { of, relation, back, forth: (shown) => bySign(steps, shown, turned, of, relation) };
}

/** A product of factors and a number has a sign because its factors have: one of them is the step from which it is told. */
function fromFactor(
  p: Polynomial,
  relation: Relation,
  powers: readonly Power[],
  others: readonly Factor[],
  { steps }: Known,
): number {
  const strict = relation === ">=" ? ">" : relation;
  const [first] = others.filter(({ isPositive }) => isPositive || strict === "!=");
  const chosen = first ?? (others[0] as Factor);
  // The square of what is other than 0 is positive.
  const square = (): number => steps.add("lemma", [chosen.step], related(steps.atoms.power(chosen.of, 2), ">"));
  const shown = first === undefined ? square() : chosen.step;
  const less = first === undefined ? 2 : 1;
  const rest = powers.map((each) => (each.step === chosen.step ? { ...each, power: each.power - less } : each));
  return bySign(steps, shown, rest, p, relation);
}

interface Divided {
  readonly of: Polynomial;
  readonly factor: Factor;
  /** p is a positive number times `of` times the factor to this power. */
  readonly power: number;
}

/** Multiplied by a factor until one over it is gone. */
function withoutInverse(p: Polynomial, relation: Relation, known: Known, extent: Extent): Divided | null {
  const { atoms } = known.steps;
  // The outermost first: what stands inside another divisor has a lower number, and comes up again when that is cleared.
  for (const id of unknownsOf(p).toReversed()) {
    const { atom } = atoms.at(id);
    if (atom.kind !== "inverse" || (extent === "sizes" && !isSettled(atoms, id))) continue;
    const factor = known.otherThanZero(atom.of);
    if (factor === null) continue;
    const most = highest(p, id);
    const isOdd = most % 2 === 1 && !factor.isPositive && (relation === ">=" || relation === ">");
    const power = isOdd ? most + 1 : most;
    return { of: multiplied(p, id, atom.of, factor, power, atoms), factor, power: -power };
  }
  return null;
}

/** One over a size or an exponential, which cancel by themselves. */
function isSettled(atoms: Atoms, id: number): boolean {
  const base = atoms.baseOf(id);
  return base !== null && atoms.isPositive(base);
}

/** p times factor^power, where f is one of the factor's own and one over f is the unknown `id`. */
function multiplied(p: Polynomial, id: number, f: Polynomial, factor: Factor, power: number, atoms: Atoms): Polynomial {
  const beside = atoms.power(quotient(factor.of, f), power);
  let result: Polynomial = NOTHING;
  for (const [key, coefficient] of p) {
    const powers = powersOf(key);
    const inverse = powers.find(([each]) => each === id)?.[1] ?? 0;
    const rest: Polynomial = new Map([[monomial(powers.filter(([each]) => each !== id)), coefficient]]);
    result = plus(result, atoms.product(rest, atoms.power(f, power - inverse)));
  }
  return atoms.product(result, beside);
}

/** q over one of its factors: a single unknown, or its rest. */
function quotient(q: Polynomial, f: Polynomial): Polynomial {
  const { content, shared, rest } = factors(q);
  if (same(rest, f)) return new Map([[monomial(shared), content]]);
  const [id] = unknownsOf(f);
  return new Map(
    [...q].map(([key, coefficient]) => {
      const left = powersOf(key).map(([each, power]) => [each, each === id ? power - 1 : power] as const);
      return [monomial(left.filter(([, power]) => power > 0)), coefficient] as const;
    }),
  );
}

/** Divided by an unknown that every term has, where its sign is known. */
function withoutFactor(p: Polynomial, relation: Relation, known: Known): Divided | null {
  if (constantOf(p) !== null) return null;
  for (const [id, most] of factors(p).shared) {
    if (known.steps.atoms.at(id).atom.kind === "inverse") continue;
    const factor = known.otherThanZero(unknown(id));
    if (factor === null || factor.parts !== 1 || factor.of.size !== 1) continue;
    const each = highest(factor.of, id);
    const whole = Math.floor(most / each);
    const isAny = factor.isPositive || relation === "==" || relation === "!=";
    const power = isAny ? whole : whole - (whole % 2);
    if (power === 0) continue;
    const isTurned = power % 2 === 1 && (factor.of.values().next().value?.n ?? 1n) < 0n;
    return { of: divided(p, id, power * each, isTurned), factor, power };
  }
  return null;
}

function divided(p: Polynomial, id: number, by: number, isTurned: boolean): Polynomial {
  return new Map(
    [...p].map(([key, coefficient]) => {
      const left = powersOf(key).map(([each, power]) => [each, each === id ? power - by : power] as const);
      const sign = isTurned ? -1n : 1n;
      return [monomial(left.filter(([, power]) => power > 0)), { n: sign * coefficient.n, d: coefficient.d }] as const;
    }),
  );
}

function highest(p: Polynomial, id: number): number {
  return Math.max(...[...p.keys()].map((key) => powersOf(key).find(([each]) => each === id)?.[1] ?? 0));
}

/** The same factor once, with all its powers. */
function mergedPowers(powers: readonly Power[]): readonly Power[] {
  const sums = new Map<number, number>();
  for (const { step, power } of powers) sums.set(step, (sums.get(step) ?? 0) + power);
  return [...sums].map(([step, power]) => ({ step, power }));
}
