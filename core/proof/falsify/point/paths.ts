import type { Domain, Domains } from "../../../formula/domains/domain.ts";
import type { Value } from "../../../formula/language/value.ts";
import { ONE, rational, ZERO } from "../../../numeric/exact/rational.ts";
import { add, divide, multiply, type Num, subtract } from "../worth/number.ts";
import type { Values } from "../worth/world.ts";

/** A way through the cases of a domain along which one number runs: an entry, a shift of all entries, a turn. */
export interface Path {
  /** The name that changes, and no other does. */
  readonly name: string;
  /** The number that a case has now. */
  at(values: Values): Num;
  /** The case with another number in its place. It may leave the domain. */
  to(values: Values, t: Num): Values;
  /** True where other paths of the name together reach every case, so that equations may be solved along them. */
  readonly isEntry: boolean;
}

type List = readonly Num[];

/** The entries that paths run along: the first ones and the last one. */
const MOST_ENTRIES = 4;

/** The paths from a case, entry by entry and of whole lists. Weights that add up to 1 pass to another entry what one of them gains. */
export function pathsOf(domains: Domains, values: Values): readonly Path[] {
  return Object.entries(domains).flatMap(([name, domain]) => pathsOfName(name, domain, values[name] as Value<Num>));
}

function pathsOfName(name: string, { family }: Domain, value: Value<Num>): readonly Path[] {
  if (family === "booleans" || family === "permutations") return [];
  if (!Array.isArray(value)) {
    if (typeof value === "boolean") return [];
    return [{ name, isEntry: true, at: (of) => of[name] as Num, to: (of, t) => ({ ...of, [name]: t }) }];
  }
  if (Array.isArray(value[0])) return family === "oneOf" ? [] : ofMatrix(name, value as readonly List[]);
  const { length } = value;
  switch (family) {
    case "oneOf":
      return [];
    case "simplex":
    case "sumsToOne":
      return placesOf(length).flatMap((i) =>
        length === 1 ? [] : [transfer(name, i, i === length - 1 ? 0 : length - 1)],
      );
    case "unit":
      return length === 1 ? [] : [turn(name, 0, 1), turn(name, 0, length - 1)];
    default:
      return [...placesOf(length).map((i) => entryOf(name, i)), ...(length === 1 ? [] : [shift(name), scale(name)])];
  }
}

function placesOf(length: number): readonly number[] {
  if (length <= MOST_ENTRIES) return Array.from({ length }, (_, i) => i);
  return [...Array.from({ length: MOST_ENTRIES - 1 }, (_, i) => i), length - 1];
}

function listOf(values: Values, name: string): List {
  return values[name] as unknown as List;
}

function changed(values: Values, name: string, list: List | readonly List[]): Values {
  return { ...values, [name]: list as unknown as Value<Num> };
}

function entryOf(name: string, i: number): Path {
  return {
    name,
    isEntry: true,
    at: (of) => listOf(of, name)[i] as Num,
    to: (of, t) => changed(of, name, listOf(of, name).with(i, t)),
  };
}

function ofMatrix(name: string, rows: readonly List[]): readonly Path[] {
  const columns = (rows[0] as List).length;
  const matrixOf = (of: Values): readonly List[] => of[name] as unknown as readonly List[];
  return placesOf(rows.length).flatMap((i) =>
    placesOf(columns).map((j): Path => {
      return {
        name,
        isEntry: true,
        at: (of) => (matrixOf(of)[i] as List)[j] as Num,
        to: (of, t) => changed(of, name, matrixOf(of).with(i, (matrixOf(of)[i] as List).with(j, t))),
      };
    }),
  );
}

function transfer(name: string, from: number, to: number): Path {
  return {
    name,
    isEntry: true,
    at: (of) => listOf(of, name)[from] as Num,
    to: (of, t) => {
      const list = listOf(of, name);
      const gained = subtract(t, list[from] as Num);
      return changed(of, name, list.with(from, t).with(to, subtract(list[to] as Num, gained)));
    },
  };
}

/** All entries moved by the same amount, so that the first one becomes t. */
function shift(name: string): Path {
  return {
    name,
    isEntry: false,
    at: (of) => listOf(of, name)[0] as Num,
    to: (of, t) => {
      const list = listOf(of, name);
      const by = subtract(t, list[0] as Num);
      return changed(
        of,
        name,
        list.map((each) => add(each, by)),
      );
    },
  };
}

/** All entries times t. */
function scale(name: string): Path {
  return {
    name,
    isEntry: false,
    at: () => ONE,
    to: (of, t) =>
      changed(
        of,
        name,
        listOf(of, name).map((each) => multiply(each, t)),
      ),
  };
}

/** Two entries turned around the origin, by the angle whose half has the tangent t: fractions stay fractions. */
function turn(name: string, i: number, j: number): Path {
  return {
    name,
    isEntry: false,
    at: () => ZERO,
    to: (of, t) => {
      const list = listOf(of, name);
      const [a, b] = [list[i] as Num, list[j] as Num];
      const square = multiply(t, t);
      const whole = add(ONE, square);
      const cos = divide(subtract(ONE, square), whole);
      const sin = divide(multiply(rational(2), t), whole);
      const turned = [subtract(multiply(cos, a), multiply(sin, b)), add(multiply(sin, a), multiply(cos, b))] as const;
      return changed(of, name, list.with(i, turned[0]).with(j, turned[1]));
    },
  };
}
