import { printFormula } from "../../formula/language/print.ts";
import { bind, binderOf, type Scalar } from "../step/language.ts";
import { type Monomial, negate, summands } from "./monomials.ts";

/** A term as a sum of products, with |a| for relu(a) + relu(-a). */
export function monomialsOf(e: Scalar): readonly Monomial[] {
  return withAbsolutes(summands(e));
}

/** Two products that differ in relu(a) and relu(-a) alone, or in the means of those, are one with |a|. */
function withAbsolutes(monomials: readonly Monomial[]): readonly Monomial[] {
  const made: Monomial[] = [];
  for (const each of monomials) {
    const turned = turnedKey(each);
    const at = turned === null ? -1 : made.findIndex((other) => keyOf(other) === turned);
    if (at < 0) made.push(each);
    else made[at] = withAbsolute(made[at] as Monomial);
  }
  return made;
}

function keyOf({ isNegative, number: { n, d }, factors }: Monomial): string {
  const spelled = [...factors].map(([key, { of, power }]) => `${reluKey(of, false) ?? key}^${power}`);
  return `${isNegative ? "-" : "+"}${n}/${d} ${spelled.sort().join(" ")}`;
}

/** The key of the product with relu(-a) in place of its relu(a); null where it has none, or several. */
function turnedKey(of: Monomial): string | null {
  const [only, second] = [...of.factors.values()].filter(({ of: e, power }) => power === 1 && reluOf(e) !== null);
  if (only === undefined || second !== undefined) return null;
  const [before, after] = [reluKey(only.of, false), reluKey(only.of, true)];
  return before === null || after === null ? null : keyOf(of).replace(before, () => after);
}

function withAbsolute(of: Monomial): Monomial {
  const factors = [...of.factors].map(([key, factor]) => {
    const inside = factor.power === 1 ? reluOf(factor.of) : null;
    if (inside === null) return [key, factor] as const;
    const absolute: Scalar = { kind: "call", name: "abs", args: [inside] };
    const binder = binderOf(factor.of);
    const e = binder === null ? absolute : bind(binder.word, binder.index, binder.size, absolute);
    return [printFormula(e), { of: e, power: 1 }] as const;
  });
  return { ...of, factors: new Map(factors) };
}

/** What stands in relu(…), or in the mean of one; null for other terms. */
function reluOf(e: Scalar): Scalar | null {
  const binder = binderOf(e);
  if (binder !== null) return binder.word === "mean" && binderOf(binder.body) === null ? reluOf(binder.body) : null;
  return e.kind === "call" && e.name === "relu" ? (e.args[0] ?? null) : null;
}

function reluKey(e: Scalar, isTurned: boolean): string | null {
  const inside = reluOf(e);
  if (inside === null) return null;
  const terms = summands(inside).map((each) => keyOf(isTurned ? negate(each) : each));
  const binder = binderOf(e);
  return `relu ${binder === null ? "" : `${binder.index} ${binder.size} `}(${terms.sort().join(", ")})`;
}
