import { entries as entriesOf } from "../../../formula/domains/sizes.ts";
import { type Domain, type Expression, judge, type Sizes } from "../../../formula/index.ts";
import type { CaseValue } from "../../../formula/language/value.ts";
import { nodesOf } from "../../../formula/language/walk.ts";
import {
  add,
  fromDecimal,
  negate,
  ONE,
  printRational,
  type Rational,
  rational,
  ZERO,
} from "../../../numeric/exact/rational.ts";
import { type Case, type Problem, settles } from "./problem.ts";

/** Values of one name that are tried; crossed with those of the other names. */
const MOST_VALUES = 24;

/** What random numbers never meet. */
const SIMPLE = [ZERO, ONE, negate(ONE), rational(2), rational(-2), rational(1, 2), rational(-1, 2)];

/**
 * Cases made of simple numbers, of the constants that these formulas name and of their neighbours, as far as they lie in the domains and
 * meet the premise: what comes first in each list is crossed first.
 *
 * @param most - so many cases are made at most, those outside included
 */
export function* specialCases(
  problem: Problem,
  sizes: Sizes,
  formulas: readonly Expression[],
  most: number,
): Generator<Case> {
  const { domains, definitions, given } = problem;
  const names = Object.keys(domains);
  const constraints = Object.entries(domains).map(([name, domain]) => domain.constraint(name));
  const numbers = numbersOf([...formulas, ...constraints.filter((each) => each !== null)]);
  const options = Object.values(domains).map((domain) => valuesOf(domain, sizes, numbers));
  for (const places of tuples(
    options.map(({ length }) => length),
    most,
  )) {
    const at: Case = Object.fromEntries(names.map((name, i) => [name, options[i]?.[places[i] ?? 0] as CaseValue]));
    const belongs = constraints.every(
      (each) => each === null || judge(each, { ...definitions, ...at }, "reals").kind === "holds",
    );
    if (belongs && settles(problem, at, given) === true) yield at;
  }
}

/** 0, 1, -1 and their like, then the constants, then what lies one above and one below them. */
function numbersOf(formulas: readonly Expression[]): readonly Rational[] {
  const named = formulas
    .flatMap((formula) => [...nodesOf(formula)])
    .flatMap((node) => (node.kind === "number" ? [fromDecimal(node.text)] : []));
  const around = named.flatMap((each) => [add(each, ONE), add(each, negate(ONE)), negate(each)]);
  return [...new Map([...SIMPLE, ...named, ...around].map((each) => [printRational(each), each])).values()];
}

/** Values of a domain's shape: all cases of a small finite domain, else equal entries and one entry that differs from 0. */
function valuesOf(domain: Domain, sizes: Sizes, numbers: readonly Rational[]): readonly CaseValue[] {
  const count = domain.count(sizes);
  if (count !== null && count <= MOST_VALUES) return [...domain.cases(sizes)];
  const [rows, columns] = domain.shape.map((size) => entriesOf(size, sizes));
  if (rows === undefined) return numbers.slice(0, MOST_VALUES);
  const total = rows * (columns ?? 1);
  const list = (entry: (i: number) => Rational): CaseValue => {
    const all = Array.from({ length: total }, (_, i) => entry(i));
    if (columns === undefined) return all;
    return Array.from({ length: rows }, (_, i) => all.slice(i * columns, (i + 1) * columns));
  };
  const equal = numbers.map((each) => list(() => each));
  const single = Array.from({ length: total }, (_, place) => list((i) => (i === place ? ONE : ZERO)));
  return [...equal.slice(0, 2), ...single, ...equal.slice(2)].slice(0, MOST_VALUES);
}

/** Places in lists of these lengths, by rising sum, at most so many. */
function* tuples(lengths: readonly number[], most: number): Generator<readonly number[]> {
  const largest = lengths.reduce((sum, length) => sum + length - 1, 0);
  let made = 0;
  for (let sum = 0; sum <= largest; sum += 1) {
    for (const places of withSum(lengths, sum)) {
      if (made >= most) return;
      made += 1;
      yield places;
    }
  }
}

function* withSum(lengths: readonly number[], sum: number): Generator<readonly number[]> {
  const [first, ...rest] = lengths;
  if (first === undefined) {
    if (sum === 0) yield [];
    return;
  }
  for (let place = 0; place < first && place <= sum; place += 1) {
    for (const others of withSum(rest, sum - place)) yield [place, ...others];
  }
}
