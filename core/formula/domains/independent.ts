import fc from "fast-check";
import type { Arithmetic, CaseValue, Sizes } from "../language/value.ts";
import { texName } from "../print/tex-name.ts";
import type { Domain, Size } from "./domain.ts";
import { entries, namesOf, requireSize } from "./sizes.ts";
import { type Doubles, drawn, exactDouble } from "./values/doubles.ts";
import type { Family, Scalar } from "./values/family.ts";
import { shrinkingBy } from "./values/simpler.ts";

/** The entries of scalars and vectors made here, so that `matrix` can build on the same family. */
const FAMILIES = new WeakMap<Domain, Family>();

/** The family of a scalar domain, or undefined. */
export function familyOf(domain: Domain): Family | undefined {
  return FAMILIES.get(domain);
}

/** A domain whose entries know nothing of each other: no size for a scalar, one for a vector, two for a matrix. */
export function independent(family: Family, shape: readonly Size[]): Domain {
  shape.forEach((size, i) => {
    requireSize(shape.length === 1 ? "size" : (["rows", "columns"][i] as string), size);
  });
  const total = (sizes: Sizes): number => shape.reduce<number>((product, size) => product * entries(size, sizes), 1);
  const arrange = (list: readonly Scalar[], sizes: Sizes): CaseValue => {
    const [, columns] = shape;
    if (shape.length === 0) return list[0] as Scalar;
    return columns === undefined ? list : (rowsOf(list, entries(columns, sizes)) as CaseValue);
  };
  const doubles = (sizes: Sizes, arithmetic: Arithmetic = "reals"): Doubles | null => {
    const entry = family.doubles(arithmetic);
    if (entry === null) return null;
    const length = total(sizes);
    const { low, high, unit } = entry;
    return { low, high, unit, length, fill: (draw, out, at) => entry.fill(draw, out, at, at + length) };
  };
  const domain: Domain = Object.freeze<Domain>({
    kind: "domain",
    family: family.family,
    shape: Object.freeze([...shape]),
    sizeNames: Object.freeze(namesOf(shape)),
    floatSafe: true,
    sampling: shape.length === 0 ? family.sampling : `${family.sampling}, each entry by itself`,
    words: (name) => wordsOf(family, shape, name),
    tex: (name) => `${texName(name)} \\in ${texOf(family.set, shape)}`,
    constraint: family.constraint,
    arbitrary(sizes, arithmetic = "reals") {
      const length = total(sizes);
      const entry = family.arbitrary(arithmetic);
      const every = fc.tuple(...Array.from({ length }, () => entry));
      const equal = entry.map((value) => Array.from({ length }, () => value));
      const lists = fc.oneof({ arbitrary: every, weight: 9 }, { arbitrary: equal, weight: 1 });
      const simpler = (list: readonly Scalar[]): Iterable<readonly Scalar[]> => simplerLists(list, family);
      return shrinkingBy<readonly Scalar[]>(lists, simpler).map((list) => arrange(list, sizes));
    },
    sample(draw, sizes, arithmetic = "reals") {
      const numbers = doubles(sizes, arithmetic);
      const list =
        numbers === null
          ? Array.from({ length: total(sizes) }, () => family.sample?.(draw) as Scalar)
          : Array.from(drawn(numbers, draw), (x) => (family.isTruth ? x === 1 : exactDouble(x, numbers)));
      return arrange(list, sizes);
    },
    doubles,
    count: (sizes) => (family.finite === null ? null : product(family.finite.count, total(sizes))),
    *cases(sizes) {
      const { finite } = family;
      if (finite === null) throw new RangeError(`domain must be finite to list its cases, got ${family.family}`);
      for (const places of counters(finite.count, total(sizes))) {
        yield arrange(
          places.map((place) => finite.at(place)),
          sizes,
        );
      }
    },
  });
  if (shape.length === 0) FAMILIES.set(domain, family);
  return domain;
}

/** The shape of a scalar (no size given) or a vector. */
export function shapeOf(size: Size | undefined): readonly Size[] {
  return size === undefined ? [] : [size];
}

/** One entry made simpler at a time, the first entries first. */
function* simplerLists(list: readonly Scalar[], family: Family): Iterable<readonly Scalar[]> {
  for (const [i, entry] of list.entries()) {
    for (const simpler of family.simpler(entry)) yield list.with(i, simpler);
  }
}

function rowsOf(list: readonly Scalar[], columns: number): readonly (readonly Scalar[])[] {
  return Array.from({ length: list.length / columns }, (_, i) => list.slice(i * columns, (i + 1) * columns));
}

function product(count: number, times: number): number {
  let result = 1;
  for (let i = 0; i < times && Number.isFinite(result); i += 1) result *= count;
  return result;
}

/** Every list of `length` digits below `base`, the last digit fastest. */
function* counters(base: number, length: number): Generator<readonly number[]> {
  const places = Array.from({ length }, () => 0);
  for (;;) {
    yield [...places];
    let i = length - 1;
    for (; i >= 0 && places[i] === base - 1; i -= 1) places[i] = 0;
    if (i < 0) return;
    places[i] = (places[i] as number) + 1;
  }
}

function wordsOf(family: Family, [rows, columns]: readonly Size[], name: string): string {
  if (rows === undefined) return family.scalarWords(name);
  if (columns !== undefined) return `${rows} × ${columns} matrix ${name} of ${family.entryWords}`;
  const count = `${rows} ${rows === 1 ? "entry" : "entries"}`;
  if (family.adjective !== undefined) return `${family.adjective} ${name} with ${count}`;
  return `list ${name} of ${rows} ${family.entryWords}`;
}

function texOf(set: string, [rows, columns]: readonly Size[]): string {
  if (rows === undefined) return set;
  return columns === undefined ? `${set}^{${rows}}` : `${set}^{${rows} \\times ${columns}}`;
}
