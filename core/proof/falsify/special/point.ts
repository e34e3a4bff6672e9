import type { Domains } from "../../../formula/domain.ts";
import { printCase } from "../../../formula/show.ts";
import type { CaseValue, Sizes, Value } from "../../../formula/value.ts";
import { printRational, reduce } from "../../../numeric/rational.ts";
import type { Case } from "../agreement.ts";
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

/** Families of which membership with a root is told by the facts of the domain alone. */
const CONTINUOUS: ReadonlySet<string> = new Set(["reals", "positive", "nonNegative", "box", "simplex", "sumsToOne"]);

/**
 * Do all values belong to their domains? With a root among them, only as far as fractions tell: the facts of the domain decide the rest.
 */
export function belongs(domains: Domains, values: Values): boolean {
  return Object.entries(domains).every(([name, domain]) => {
    const value = values[name] as Value<Num>;
    const hasRoot = numbersOf(value).some((each) => typeof each !== "boolean" && isRoot(each));
    return hasRoot ? CONTINUOUS.has(domain.family) : isMember(domain, value as CaseValue);
  });
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
