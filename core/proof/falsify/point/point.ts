import type { Domains } from "../../../formula/domains/domain.ts";
import type { CaseValue, Sizes, Value } from "../../../formula/language/value.ts";
import { printCase } from "../../../formula/shape/show.ts";
import { printRational, reduce } from "../../../numeric/exact/rational.ts";
import { valueAt } from "../../../numeric/exact/univariate.ts";
import type { Case } from "../worth/agreement.ts";
import { isFraction, isRoot, type Num, printNum } from "../worth/number.ts";
import type { Values } from "../worth/world.ts";
import { isMember } from "./settings.ts";

/** What is special about a case. */
export type Special = "zero" | "beside a zero" | "two zeros" | "turning point" | "special values" | "drawn";

/** A case of the domains, to be held against a proof. */
export interface Point {
  readonly sizes: Sizes;
  readonly values: Values;
  readonly special: Special;
  /** The names whose values are what is special, and stay as they are if the premise asks for a change. */
  readonly fixed: readonly string[];
}

/** All numbers of a value, row by row. */
export function numbersOf(value: Value<Num>): readonly (Num | boolean)[] {
  return Array.isArray(value) ? (value as readonly Value<Num>[]).flatMap(numbersOf) : [value as Num | boolean];
}

/** The case in fractions, or null where a root of a polynomial is in it. */
export function fractionsOf(values: Values): Case | null {
  const isPlain = (each: Num | boolean): boolean => typeof each === "boolean" || isFraction(each);
  return Object.values(values).every((value) => numbersOf(value).every(isPlain)) ? (values as Case) : null;
}

/** Equal cases share it. */
export function keyOf({ sizes, values }: Pick<Point, "sizes" | "values">): string {
  const texts = Object.entries(values).map(([name, value]) => `${name}=${numbersOf(value).map(keyOfNumber)}`);
  return `${JSON.stringify(sizes)} ${texts.join(" ")}`;
}

function keyOfNumber(each: Num | boolean): string {
  if (typeof each === "boolean") return String(each);
  if (isRoot(each)) return `${each.of.map(printRational)}@${each.root.polynomial.map(printRational)}`;
  if (!isFraction(each)) return printNum(each);
  const { n, d } = reduce(each);
  return `${n}/${d}`;
}

/** Families that hold with two cases all that lies between them. */
const CONVEX: ReadonlySet<string> = new Set(["reals", "positive", "nonNegative", "box", "simplex", "sumsToOne"]);

/** Do all values belong to their domains? Those with a root in them do where their neighbours in fractions on both sides do. */
export function belongs(domains: Domains, values: Values): boolean {
  return Object.entries(domains).every(([name, domain]) => {
    const value = values[name] as Value<Num>;
    const hasRoot = numbersOf(value).some((each) => typeof each !== "boolean" && isRoot(each));
    if (!hasRoot) return isMember(domain, value as CaseValue);
    return CONVEX.has(domain.family) && (["low", "high"] as const).every((end) => isMember(domain, beside(value, end)));
  });
}

function beside(value: Value<Num>, end: "low" | "high"): CaseValue {
  if (Array.isArray(value))
    return (value as readonly Value<Num>[]).map((each) => beside(each, end)) as unknown as CaseValue;
  const number = value as Num | boolean;
  return typeof number !== "boolean" && isRoot(number)
    ? valueAt(number.of, number.root.within[end])
    : (number as CaseValue);
}

/** For a reader: "x = (1, ≈ 1.41421356237)". */
export function printPoint({ values }: Pick<Point, "values">): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${printValue(value)}`)
    .join(", ");
}

function printValue(value: Value<Num>): string {
  const roots = numbersOf(value).some((each) => typeof each !== "boolean" && !isFraction(each));
  if (!roots) return printCase(value as CaseValue);
  if (Array.isArray(value)) return `(${(value as readonly Value<Num>[]).map(printValue).join(", ")})`;
  return printNum(value as Num);
}
