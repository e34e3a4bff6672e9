import { monomial, type Polynomial, powersOf } from "../../../numeric/exact/polynomial.ts";
import { divide, ONE, type Rational } from "../../../numeric/exact/rational.ts";

/** A polynomial as number, powers that every term has, and a rest that begins with coefficient 1 and has no common power. */
export function factors(p: Polynomial): {
  readonly content: Rational;
  readonly shared: readonly (readonly [number, number])[];
  readonly rest: Polynomial;
} {
  const [first, ...others] = [...p.keys()].map((key) => new Map(powersOf(key)));
  const shared = [...(first ?? [])]
    .map(([id, power]) => [id, Math.min(power, ...others.map((powers) => powers.get(id) ?? 0))] as const)
    .filter(([, power]) => power > 0);
  const drop = new Map(shared);
  const left = [...p].map(([key, coefficient]) => {
    const powers = powersOf(key).map(([id, power]) => [id, power - (drop.get(id) ?? 0)] as const);
    return [monomial(powers.filter(([, power]) => power > 0)), coefficient] as const;
  });
  // The term that leads is chosen among those of the rest: it must not depend on what they share.
  const lead = left.map(([key]) => key).sort()[0] ?? "";
  const content = new Map(left).get(lead) ?? ONE;
  return { content, shared, rest: new Map(left.map(([key, coefficient]) => [key, divide(coefficient, content)])) };
}
