import fc from "fast-check";
import { add, compare, fromDecimal, power, printRational, type Rational } from "../numeric/rational.ts";
import type { Draw } from "../random/stream.ts";
import type { Domain, Size } from "./domain.ts";
import type { Expression } from "./expression.ts";
import { independent, shapeOf } from "./independent.ts";
import { parseFormula } from "./parse.ts";
import { isList } from "./shape.ts";
import { printCase } from "./show.ts";
import { texName } from "./tex-name.ts";
import type { CaseValue } from "./value.ts";

/** True and false. */
export function booleans(size?: Size): Domain {
  return independent(
    {
      family: "booleans",
      scalarWords: (name) => `truth value ${name}`,
      entryWords: "truth values",
      set: "\\lbrace \\text{false}, \\text{true} \\rbrace",
      sampling: "a fair coin",
      constraint: () => null,
      arbitrary: () => fc.boolean(),
      simpler: (value) => (value === true ? [false] : []),
      sample: (draw) => draw.integer(2) === 1,
      finite: { count: 2, at: (place) => place === 1 },
    },
    shapeOf(size),
  );
}

type Listed = number | string | readonly (number | string)[];

/** Any of the listed numbers or vectors; "0.1" and 0.1 both mean the decimal. */
export function oneOf(values: readonly Listed[]): Domain {
  requireSome("oneOf", values);
  const list = unique(
    values.map((value) => (Array.isArray(value) ? vectorOf(value) : exactly(value as number | string))),
  );
  const shown = list.map(printCase);
  return finite("oneOf", list, [], {
    words: (name) => `${name} in {${shown.join(", ")}}`,
    tex: (name) => `${texName(name)} \\in \\lbrace ${shown.join(", ")} \\rbrace`,
    sampling: "each listed value with the same probability",
    constraint: (name) => oneOfThese(name, list),
  });
}

/** Every order of the listed numbers; equal numbers are not told apart, so each list comes once. */
export function permutations(values: readonly (number | string)[]): Domain {
  requireSome("permutations", values);
  const sorted = values.map(exactly).sort(compare);
  const shown = sorted.map(printRational).join(", ");
  const total = arrangements(sorted);
  return Object.freeze({
    kind: "domain",
    family: "permutations",
    shape: Object.freeze([sorted.length]),
    sizeNames: Object.freeze([]),
    floatSafe: true,
    sampling: "each order with the same probability",
    words: (name: string) => `order ${name} of ${shown}`,
    tex: (name: string) => `${texName(name)} \\text{ an order of } (${shown})`,
    constraint: (name: string) => sameNumbers(name, sorted),
    arbitrary: () => fc.shuffledSubarray(sorted, { minLength: sorted.length, maxLength: sorted.length }),
    sample: (draw: Draw) => shuffled(sorted, draw),
    count: () => total,
    cases: () => orders(sorted),
  });
}

interface Telling {
  constraint(name: string): Expression | null;
  words(name: string): string;
  tex(name: string): string;
  readonly sampling: string;
}

function finite(family: string, list: readonly CaseValue[], shape: readonly Size[], telling: Telling): Domain {
  return Object.freeze({
    kind: "domain",
    family,
    shape: Object.freeze([...shape]),
    sizeNames: Object.freeze([]),
    floatSafe: true,
    ...telling,
    arbitrary: () => fc.constantFrom(...list),
    sample: (draw: Draw) => list[draw.integer(list.length)] as CaseValue,
    count: () => list.length,
    *cases() {
      yield* list;
    },
  });
}

function oneOfThese(name: string, list: readonly CaseValue[]): Expression {
  const each = list.map((value) => parseFormula(`${name} == ${written(value)}`));
  return each.reduce((left, right) => ({ kind: "or", left, right }));
}

/** The same numbers in any order: their power sums from 1 to n agree, and power sums tell a multiset (Newton's identities). */
function sameNumbers(name: string, values: readonly Rational[]): Expression {
  const each = values.map((_, i) => {
    const total = values.map((value) => power(value, i + 1)).reduce(add);
    return parseFormula(`sum(${name} .^ ${i + 1}) == ${written(total)}`);
  });
  return each.reduce((left, right) => ({ kind: "and", left, right }));
}

/** A value as the language writes it. */
function written(value: CaseValue): string {
  if (isList(value)) return `[${(value as readonly CaseValue[]).map(written).join(", ")}]`;
  return typeof value === "boolean" ? String(value) : `(${value.n}) / ${value.d}`;
}

function requireSome(name: string, values: readonly unknown[]): void {
  if (values.length === 0) throw new RangeError(`${name} must be given at least 1 value, got 0`);
}

function exactly(value: number | string): Rational {
  return fromDecimal(String(value));
}

function vectorOf(values: readonly (number | string)[]): readonly Rational[] {
  requireSome("a vector of oneOf", values);
  return values.map(exactly);
}

function unique(values: readonly CaseValue[]): readonly CaseValue[] {
  return [...new Map(values.map((value) => [printCase(value), value])).values()];
}

/** n! over the factorials of how often each number occurs. */
function arrangements(sorted: readonly Rational[]): number {
  let [total, run] = [1, 0];
  sorted.forEach((value, i) => {
    run = i > 0 && compare(sorted[i - 1] as Rational, value) === 0 ? run + 1 : 1;
    total = (total * (i + 1)) / run;
  });
  return total;
}

function shuffled(values: readonly Rational[], draw: Draw): readonly Rational[] {
  const list = [...values];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = draw.integer(i + 1);
    [list[i], list[j]] = [list[j] as Rational, list[i] as Rational];
  }
  return list;
}

/** Orders of a sorted list in lexicographic order, equal ones once. */
function* orders(sorted: readonly Rational[]): Generator<readonly Rational[]> {
  if (sorted.length === 0) yield [];
  for (const [i, first] of sorted.entries()) {
    if (i > 0 && compare(sorted[i - 1] as Rational, first) === 0) continue;
    for (const rest of orders(sorted.toSpliced(i, 1))) yield [first, ...rest];
  }
}
