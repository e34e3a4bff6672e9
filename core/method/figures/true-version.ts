import { type Expression, evaluate, judge, words } from "../../formula/index.ts";
import { floorTo, nearestTo, writeDecimal } from "../../numeric/exact/decimal.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import {
  add,
  compare,
  multiply,
  negate,
  power,
  type Rational,
  rational,
  subtract,
} from "../../numeric/exact/rational.ts";
import { decimalsOf } from "../../numeric/exact/rational-interval.ts";
import { endsOf, type Real } from "../../numeric/exact/real.ts";
import { withoutExactly } from "./printed/figures.ts";
import { linksOf } from "./printed/links.ts";
import { type Printed, scopeOf } from "./printed/printed.ts";

const SIGNS = { "==": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;
const TURNED = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** A side that is a figure and nothing else. */
interface Bare {
  readonly text: string;
  readonly isPercent: boolean;
  readonly isNegative: boolean;
}

/**
 * What is true in place of a relation that fails: the other side at the decimals of a side that is a bare figure, "2 / 3 is about 0.7". Null
 * where no side of the first failing link is one, or the other has no value.
 */
export function trueVersion(printed: Printed): string | null {
  const scope = scopeOf(printed);
  const failing = linksOf(printed.formula).find((link) => judge(withoutExactly(link), scope, "reals").kind !== "holds");
  if (failing?.kind !== "comparison") return null;
  const [left, right] = failing.terms as readonly [Expression, Expression];
  const comparison = failing.comparisons[0] ?? "==";
  const [last, first] = [bareOf(right, printed), bareOf(left, printed)];
  if (last !== null) return version(left, comparison, last, printed);
  return first === null ? null : version(right, TURNED[comparison], first, printed);
}

type Comparison = keyof typeof SIGNS;

function version(other: Expression, comparison: Comparison, bare: Bare, printed: Printed): string | null {
  const said = words(withoutExactly(other));
  if (comparison === "!=") return `${said} = ${shown(signed(bare, bare.text), bare)}`;
  const ends = boundsOf(withoutExactly(other), printed);
  if (ends === null) return null;
  const decimals = decimalsOf(bare.text);
  const [low, high] = bare.isPercent ? ends.map((end) => multiply(end, rational(100))) : ends;
  const figure = (value: Rational): string => shown(writeDecimal(value, decimals) as string, bare);
  if (comparison === "==") {
    const [down, up] = [nearestTo(low as Rational, decimals), nearestTo(high as Rational, decimals)];
    if (compare(down, up) !== 0) return null;
    const isExact = compare(low as Rational, down) === 0 && compare(high as Rational, down) === 0;
    return `${said} is ${isExact ? "" : "about "}${figure(down)}`;
  }
  const unit = power(rational(10), -decimals);
  const isBelow = comparison === ">" || comparison === ">=";
  const edge = isBelow ? floorTo(low as Rational, decimals) : negate(floorTo(negate(high as Rational), decimals));
  const touches = compare(edge, (isBelow ? low : high) as Rational) === 0;
  const isStrict = comparison === ">" || comparison === "<";
  const moved = isStrict && touches ? (isBelow ? subtract(edge, unit) : add(edge, unit)) : edge;
  return `${said} ${SIGNS[comparison]} ${figure(moved)}`;
}

function bareOf(side: Expression, { names }: Printed): Bare | null {
  if (side.kind === "number") return { text: side.text, isPercent: false, isNegative: false };
  if (side.kind === "name") {
    const text = Object.hasOwn(names, side.name) ? names[side.name] : undefined;
    if (text === undefined) return null;
    const isNegative = text.startsWith("-");
    return { text: isNegative ? text.slice(1) : text, isPercent: false, isNegative };
  }
  if (side.kind !== "negative" && side.kind !== "percent") return null;
  const inner = bareOf(side.of, { names } as Printed);
  if (inner === null) return null;
  return side.kind === "percent" ? { ...inner, isPercent: true } : { ...inner, isNegative: !inner.isNegative };
}

function signed({ isNegative }: Bare, text: string): string {
  return isNegative ? `-${text}` : text;
}

function shown(text: string, { isPercent }: Bare): string {
  return isPercent ? `${text} %` : text;
}

/** The bounds of a value, equal where it is exact; null where it has none, or is no number. */
function boundsOf(expression: Expression, printed: Printed): readonly [Rational, Rational] | null {
  try {
    const value = evaluate(expression, scopeOf(printed), "reals");
    if (typeof value !== "object" || Array.isArray(value)) return null;
    return endsOf(value as Real);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}
