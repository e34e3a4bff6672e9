import fc from "fast-check";
import {
  add,
  compare,
  fromDecimal,
  fromDouble,
  power,
  printRational,
  type Rational,
  toNumber,
} from "../../numeric/exact/rational.ts";
import type { Draw } from "../../random/stream.ts";
import type { Expression } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";
import type { Arithmetic, CaseValue, Sizes } from "../language/value.ts";
import { texName } from "../print/tex-name.ts";
import { isList } from "../shape/shape.ts";
import { printCase } from "../shape/show.ts";
import type { Domain, Size } from "./domain.ts";
import { independent, shapeOf } from "./independent.ts";
import { type Doubles, listSpread, onGrid } from "./values/doubles.ts";

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
      isTruth: true,
      doubles: () => onGrid(0, 2, 1),
      finite: { count: 2, at: (place) => place === 1 },
    },
    shapeOf(size),
  );
}

type Listed = number | string | readonly (number | string)[];

/** Any of the listed numbers or vectors; "0.1" and 0.1 both mean the decimal. Throws RangeError where none is listed. */
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

/** Every order of the listed numbers; equal numbers are not told apart, so each list comes once. Throws RangeError where none is listed. */
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
    doubles: (_sizes: Sizes, arithmetic: Arithmetic = "reals") => shuffles(sorted, arithmetic),
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
    doubles: (_sizes: Sizes, arithmetic: Arithmetic = "reals") => choices(list, arithmetic),
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
  if (!Array.isArray(values)) throw new TypeError(`${name} must be given a list, got ${String(values)}`);
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

/** The same shuffle over doubles. */
function shuffles(values: readonly Rational[], arithmetic: Arithmetic): Doubles | null {
  const numbers = inDoubles(values, arithmetic);
  if (numbers === null) return null;
  const fill: Doubles["fill"] = (draw, out, at) => {
    out.set(numbers, at);
    for (let i = numbers.length - 1; i > 0; i -= 1) {
      const j = draw.integer(i + 1);
      const other = out[at + j] as number;
      out[at + j] = out[at + i] as number;
      out[at + i] = other;
    }
  };
  return { ...listSpread(numbers), length: numbers.length, fill };
}

function choices(list: readonly CaseValue[], arithmetic: Arithmetic): Doubles | null {
  const rows = list.map((value) => inDoubles((isList(value) ? value : [value]) as readonly Rational[], arithmetic));
  const [first] = rows;
  const length = first?.length ?? 0;
  if (!rows.every((row) => row !== null && row.length === length)) return null;
  const numbers = (rows as (readonly number[])[]).flat();
  const fill: Doubles["fill"] = (draw, out, at) => {
    const from = draw.integer(list.length) * length;
    for (let i = 0; i < length; i += 1) out[at + i] = numbers[from + i] as number;
  };
  return { ...listSpread(numbers), length, fill };
}

/** The numbers in the arithmetic, or null where one of them is no double of it. */
function inDoubles(values: readonly Rational[], arithmetic: Arithmetic): readonly number[] | null {
  if (arithmetic !== "reals") return values.map((value) => toNumber(value, arithmetic));
  const numbers = values.map((value) => toNumber(value));
  const exact = numbers.every((x, i) => Number.isFinite(x) && compare(fromDouble(x), values[i] as Rational) === 0);
  return exact ? numbers : null;
}

/** Orders of a sorted list in lexicographic order, equal ones once. */
function* orders(sorted: readonly Rational[]): Generator<readonly Rational[]> {
  if (sorted.length === 0) yield [];
  for (const [i, first] of sorted.entries()) {
    if (i > 0 && compare(sorted[i - 1] as Rational, first) === 0) continue;
    for (const rest of orders(sorted.toSpliced(i, 1))) yield [first, ...rest];
  }
}
