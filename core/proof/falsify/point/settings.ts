import type { Domain } from "../../../formula/domains/domain.ts";
import { entries } from "../../../formula/domains/sizes.ts";
import { judge } from "../../../formula/exact/judge.ts";
import type { Expression } from "../../../formula/language/expression.ts";
import type { CaseValue, Sizes } from "../../../formula/language/value.ts";
import {
  add,
  divide,
  floor,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduce,
  subtract,
  ZERO,
} from "../../../numeric/exact/rational.ts";

/** What membership says of "v"; kept, since it is read from text. */
const CONSTRAINTS = new WeakMap<Domain, Expression | null>();

/** Does a value belong to a domain, by what its membership says? */
export function isMember(domain: Domain, value: CaseValue): boolean {
  const known = CONSTRAINTS.get(domain);
  const constraint = known === undefined ? domain.constraint("v") : known;
  CONSTRAINTS.set(domain, constraint);
  return constraint === null || judge(constraint, { v: value }, "reals").kind === "holds";
}

/** A finite domain of so few cases is tried whole. */
const WHOLE = 40;

/**
 * The special values of a whole name: ends and constants of single numbers; of a list all entries equal, two of them, one or all but one
 * of them vanishing, one or two of them special; the corners and the middle of a simplex, and their like. All of them belong to the
 * domain, exactly; the most telling come first.
 *
 * @param values - special numbers, the most telling first
 * @param base - an ordinary case of the domain, for what stays ordinary
 */
export function settingsOf(
  domain: Domain,
  sizes: Sizes,
  values: readonly Rational[],
  base: CaseValue,
): readonly CaseValue[] {
  const count = domain.count(sizes);
  if (count !== null && count <= WHOLE) return [...domain.cases(sizes)];
  const all = candidates(domain, sizes, values, base);
  const once = new Map(all.map((each) => [keyOfValue(each), each]));
  return [...once.values()].filter((each) => isMember(domain, each));
}

function firstOf(cases: Iterable<CaseValue>): readonly CaseValue[] {
  const found: CaseValue[] = [];
  for (const each of cases) {
    if (found.length === WHOLE) break;
    found.push(each);
  }
  return found;
}

/** Equal values share it. */
function keyOfValue(value: CaseValue): string {
  if (Array.isArray(value)) return (value as readonly CaseValue[]).map(keyOfValue).join(" ");
  if (typeof value === "boolean") return String(value);
  const { n, d } = reduce(value as Rational);
  return `${n}/${d}`;
}

function candidates(domain: Domain, sizes: Sizes, values: readonly Rational[], base: CaseValue): readonly CaseValue[] {
  const shape = domain.shape.map((size) => entries(size, sizes));
  const [rows, columns] = shape;
  switch (domain.family) {
    case "oneOf":
    case "booleans":
      return firstOf(domain.cases(sizes));
    case "permutations":
      return orders(base as readonly Rational[]);
    case "simplex":
    case "sumsToOne":
      return weights(rows as number, values);
    case "unit":
      return directions(rows as number, values);
    default: {
      const pool = numbersOf(domain, values);
      if (rows === undefined) return pool;
      if (columns === undefined) return lists(base as readonly Rational[], pool);
      return matrices(base as readonly (readonly Rational[])[], pool);
    }
  }
}

/** What single entries may be: of whole numbers, the special values rounded. */
function numbersOf(domain: Domain, values: readonly Rational[]): readonly Rational[] {
  const rounded = domain.family === "integers" ? values.flatMap((each) => [each, floor(each)]) : values;
  return rounded.filter((each) => isMember(domain, each));
}

/** How many special values enter lists: alone, and in pairs; fewer where lists are long. */
const ALONE = 14;
const PAIRED = 6;
const LONG = 60;

function lists(base: readonly Rational[], pool: readonly Rational[]): readonly (readonly Rational[])[] {
  const length = base.length;
  const all = (value: Rational): readonly Rational[] => base.map(() => value);
  const [first, last] = [base[0] as Rational, base[length - 1] as Rational];
  const alone = pool.slice(0, length > LONG ? 4 : ALONE);
  const paired = pool.slice(0, length > LONG ? 2 : PAIRED);
  const constant = alone.map(all);
  if (length === 1) return pool.map(all);
  const one = alone.flatMap((value) => [base.with(0, value), base.with(length - 1, value)]);
  const butOne = paired.flatMap((rest) =>
    [ONE, first, last].flatMap((value) => [all(rest).with(0, value), all(rest).with(length - 1, value)]),
  );
  const coinciding = [base.with(1, first), base.with(length - 1, first), all(first), base.with(1, negate(first))];
  const two = paired.flatMap((a) =>
    paired.flatMap((b) => [base.with(0, a).with(1, b), all(ZERO).with(0, a).with(1, b)]),
  );
  const half = paired.flatMap((a) => paired.map((b) => base.map((_, i) => (i % 2 === 0 ? a : b))));
  const rising = base.map((_, i) => rational(i + 1));
  return [
    ...interleaved([constant, one, butOne, coinciding]),
    rising,
    rising.toReversed(),
    base.map(negate),
    ...interleaved([two, half]),
  ];
}

function matrices(
  base: readonly (readonly Rational[])[],
  pool: readonly Rational[],
): readonly (readonly (readonly Rational[])[])[] {
  const columns = (base[0] as readonly Rational[]).length;
  const filled = (at: (row: number, column: number) => Rational): readonly (readonly Rational[])[] =>
    base.map((row, i) => row.map((_, j) => at(i, j)));
  const of = (i: number, j: number): Rational => (base[i] as readonly Rational[])[j] as Rational;
  const ofList = lists(base.flat(), pool).map((list) => filled((i, j) => list[i * columns + j] as Rational));
  const structured = [
    filled((i, j) => (i === j ? ONE : ZERO)),
    filled((_, j) => of(0, j)),
    filled((i) => of(i, 0)),
    filled((i, j) => (i === 0 ? ZERO : of(i, j))),
    filled((i, j) => (j === 0 ? ZERO : of(i, j))),
    filled((i, j) => (i <= j ? of(i, j) : ZERO)),
  ];
  return interleaved([structured, ofList]);
}

/** Weights that add up to 1: corners, the middle, and special values with the rest elsewhere. */
function weights(length: number, values: readonly Rational[]): readonly (readonly Rational[])[] {
  if (length === 1) return [[ONE]];
  const none = Array.from({ length }, () => ZERO);
  const ends = [
    none.with(0, ONE),
    none.with(length - 1, ONE),
    none.map(() => rational(1, length)),
    none.with(0, rational(1, 2)).with(1, rational(1, 2)),
    none.map((_, i) => (i === 0 ? ZERO : rational(1, length - 1))),
    none.with(0, rational(2)).with(1, rational(-1)),
  ];
  const one = values.slice(0, 2 * ALONE).map((value) => {
    const rest = subtract(ONE, value);
    return [
      none.with(0, value).with(1, rest),
      none.with(0, rest).with(1, value),
      none.map((_, i) => (i === 0 ? value : divide(rest, rational(length - 1)))),
    ];
  });
  if (length === 2) return [...ends, ...one.flat()];
  const paired = values.slice(0, PAIRED);
  const two = paired.flatMap((a) =>
    paired.map((b) =>
      none
        .with(0, a)
        .with(1, b)
        .with(2, subtract(subtract(ONE, a), b)),
    ),
  );
  return [...ends, ...one.flat(), ...two];
}

/** Vectors of length 1: the axes, and points of a circle through two of them. */
function directions(length: number, values: readonly Rational[]): readonly (readonly Rational[])[] {
  const none = Array.from({ length }, () => ZERO);
  const axes = none.flatMap((_, i) => [none.with(i, ONE), none.with(i, negate(ONE))]);
  if (length === 1) return axes;
  const turned = [rational(1, 3), rational(1, 2), rational(-1, 2), ...values.slice(0, ALONE)].flatMap((t) => {
    const square = multiply(t, t);
    const whole = add(ONE, square);
    const [a, b] = [divide(subtract(ONE, square), whole), divide(multiply(rational(2), t), whole)];
    return [none.with(0, a).with(1, b), none.with(0, b).with(length - 1, a)];
  });
  return [...axes.slice(0, 8), ...turned];
}

function orders(base: readonly Rational[]): readonly (readonly Rational[])[] {
  const sorted = [...base].sort((a, b) => (a.n * b.d < b.n * a.d ? -1 : 1));
  const turned = sorted.map((_, i) => [...sorted.slice(i), ...sorted.slice(0, i)]);
  return [sorted, sorted.toReversed(), base, ...turned.slice(0, WHOLE)];
}

/** The first of each list, then the second of each, and so on. */
export function interleaved<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
