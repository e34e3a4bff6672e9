import type { Domain } from "../../../formula/domains/domain.ts";
import type { CaseValue, Sizes, Value } from "../../../formula/language/value.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import { ONE, type Rational, ZERO } from "../../../numeric/exact/rational.ts";
import { shuffled } from "../meet/meet.ts";
import { spaceOf } from "../meet/repair.ts";
import { solvedJointly } from "../meet/solve-jointly.ts";
import { turningPoint } from "../meet/turning.ts";
import { type Ground, type Meter, sampledShort } from "../point/ground.ts";
import { type Path, pathsOf } from "../point/paths.ts";
import type { Point, Special } from "../point/point.ts";
import { numberOf, pointings, type Quantity } from "../point/quantities.ts";
import { settingsOf } from "../point/settings.ts";
import { divide, isFraction, type Num, subtract } from "../worth/number.ts";
import { type Values, type World, world } from "../worth/world.ts";
import { zerosAlong } from "./zeros.ts";

/**
 * Zeros from an ordinary case, from cases that are special throughout, and from cases special in one name or in all but one: three streams,
 * so that each gets its turn.
 */
export function zerosAt(ground: Ground, sizes: Sizes): readonly Iterator<Point>[] {
  const { domains, draw } = ground;
  const base = sampledShort(domains, sizes, draw);
  const names = Object.keys(domains);
  const all = (value: Rational): Values =>
    Object.fromEntries(
      names.map((name) => {
        const [first] = settingsOf(domains[name] as Domain, sizes, [value], base[name] as CaseValue);
        return [name, first ?? (base[name] as Value<Num>)];
      }),
    );
  const [zeros, ones] = [all(ZERO), all(ONE)];
  const mixed = names.slice(0, MOST_MIXED).flatMap((name) => [
    { ...zeros, [name]: base[name] as Value<Num> },
    { ...base, [name]: zeros[name] as Value<Num> },
    { ...base, [name]: ones[name] as Value<Num> },
  ]);
  const from = function* (bases: readonly Values[], most: number): Generator<Point> {
    for (const each of bases) yield* zerosFrom(ground, sizes, each, most);
  };
  return [
    from([base], Number.POSITIVE_INFINITY),
    from([zeros, ones], MOST_EDGES),
    from([...mixed, sampledShort(domains, sizes, draw)], MOST_EDGES),
  ];
}

const MOST_MIXED = 4;

/** From cases that are special already only edges are looked at. */
const MOST_EDGES = 24;

function* zerosFrom(ground: Ground, sizes: Sizes, base: Values, most: number): Generator<Point> {
  const { domains, quantities, meter } = ground;
  const paths = pathsOf(domains, base);
  const edges = quantities.filter(({ isEdge }) => isEdge);
  for (const quantity of most === Number.POSITIVE_INFINITY ? quantities : edges.slice(0, most)) {
    if (meter.searching > ground.mostSearching) return;
    const ways = pointings(quantity, sizes);
    for (const path of paths.filter(({ name }) => quantity.names.has(name))) {
      for (const way of ways) yield* zerosOn({ quantity, path, way, sizes, base, meter });
    }
  }
}

interface Search {
  readonly quantity: Quantity;
  readonly path: Path;
  readonly way: ReadonlyMap<string, number>;
  readonly sizes: Sizes;
  readonly base: Values;
  readonly meter: Meter;
}

function* zerosOn({ quantity, path, way, sizes, base, meter }: Search): Generator<Point> {
  const along = (t: Rational): Num => {
    const at = placed(world(sizes, path.to(base, t), null), way);
    try {
      return numberOf(quantity, at);
    } finally {
      charge(meter, at);
    }
  };
  const { exact, beside } = zerosAlong(along, quantity.isEdge);
  const point = (t: Num, special: Special): Point => ({
    sizes,
    values: path.to(base, t),
    special,
    fixed: [path.name],
  });
  for (const t of exact) yield point(t, "zero");
  for (const t of beside) yield point(t, "beside a zero");
}

function charge(meter: Meter, { spent }: World): void {
  meter.spent += spent;
  meter.searching += spent;
}

function placed(at: World, way: ReadonlyMap<string, number>): World {
  for (const [index, position] of way) at.positions.set(index, position);
  return at;
}

/** At many sizes the zeros of a few edges, along the first of their paths: the first edge at every size, then the next one. */
export function* zerosLightly(ground: Ground, plan: readonly Sizes[]): Generator<Point> {
  const edges = ground.quantities.filter(({ isEdge }) => isEdge).slice(0, FEW_EDGES);
  const each = plan.map((sizes) => ({ sizes, base: sampledShort(ground.domains, sizes, ground.draw) }));
  for (const quantity of edges) {
    for (const { sizes, base } of each) {
      if (ground.meter.searching > ground.mostSearching) return;
      const path = pathsOf(ground.domains, base).find(({ name }) => quantity.names.has(name));
      const [way] = pointings(quantity, sizes);
      if (path !== undefined && way !== undefined)
        yield* zerosOn({ quantity, path, way, sizes, base, meter: ground.meter });
    }
  }
}

const FEW_EDGES = 6;

/** Where edges turn that are quadratic, from ordinary cases. */
export function* turnings(ground: Ground, sizes: Sizes): Generator<Point> {
  const { domains, quantities, draw, meter } = ground;
  for (const quantity of quantities.filter(({ isEdge }) => isEdge).slice(0, MOST_EDGES)) {
    if (meter.searching > ground.mostSearching) return;
    const base = sampledShort(domains, sizes, draw);
    const paths = pathsOf(domains, base).filter(({ name, isEntry }) => isEntry && quantity.names.has(name));
    const value = (of: Values): Rational | null => residualsAt([quantity], sizes, of, meter)?.[0] ?? null;
    const values = turningPoint(base, spaceOf(paths), value, shuffled([...paths.keys()], draw));
    if (values !== null) yield { sizes, values, special: "turning point", fixed: [...quantity.names] };
  }
}

/** Two quantities at once, edges first, from an ordinary case: solved together, or one kept at 0 while the zeros of the other are looked for. */
export function* bothZero(ground: Ground, sizes: Sizes): Generator<Point> {
  const { domains, quantities, draw, meter } = ground;
  const paired = quantities.slice(0, MOST_PAIRED);
  const base = sampledShort(domains, sizes, draw);
  const paths = pathsOf(domains, base).filter(({ isEntry }) => isEntry);
  const space = spaceOf(paths);
  for (const [i, a] of paired.entries()) {
    for (const b of paired.slice(i + 1)) {
      if (meter.searching > ground.mostSearching) return;
      const residuals = (of: Values): readonly Rational[] | null => residualsAt([a, b], sizes, of, meter);
      const values = solvedJointly(base, space, residuals, shuffled([...paths.keys()], draw));
      const fixed = [...a.names, ...b.names];
      if (values !== null) yield { sizes, values, special: "two zeros", fixed };
      else
        for (const pair of [
          [a, b],
          [b, a],
        ] as const)
          yield* keptZero(pair, { paths, sizes, base, meter }, fixed);
    }
  }
}

const MOST_PAIRED = 12;

/** Along each path the first quantity is kept at 0 by a second one, as long as it is linear in that. */
function* keptZero(
  [kept, moved]: readonly [Quantity, Quantity],
  { paths, sizes, base, meter }: Omit<Search, "quantity" | "path" | "way"> & { readonly paths: readonly Path[] },
  fixed: readonly string[],
): Generator<Point> {
  const of = (quantity: Quantity, values: Values): Num => {
    const at = placed(world(sizes, values, null), pointings(quantity, sizes)[0] ?? new Map());
    try {
      return numberOf(quantity, at);
    } finally {
      charge(meter, at);
    }
  };
  const keepers = paths.filter(({ name }) => kept.names.has(name)).slice(0, 2);
  for (const keeper of keepers) {
    const solved = (values: Values): Values => {
      const [low, high] = [ZERO, ONE].map((t) => of(kept, keeper.to(values, t))) as [Num, Num];
      return keeper.to(values, divide(low, subtract(low, high)));
    };
    for (const path of paths.filter((each) => each !== keeper && moved.names.has(each.name)).slice(0, 2)) {
      const to = (t: Num): Values => solved(path.to(base, t));
      for (const t of zerosAlong((t) => of(moved, to(t)), false).exact) {
        const values = attempted(() => to(t));
        if (values !== null) yield { sizes, values, special: "two zeros", fixed };
      }
    }
  }
}

/** What the quantities are worth with their indices at first places; null where that is no fraction. */
function residualsAt(
  quantities: readonly Quantity[],
  sizes: Sizes,
  values: Values,
  meter: Meter,
): readonly Rational[] | null {
  const at = world(sizes, values, null);
  const found = quantities.map((quantity) => valueAt(quantity, at, pointings(quantity, sizes)[0] ?? new Map()));
  charge(meter, at);
  return found.every((value) => value !== null) ? found : null;
}

function valueAt(quantity: Quantity, at: World, way: ReadonlyMap<string, number>): Rational | null {
  const value = attempted(() => numberOf(quantity, placed(at, way)));
  return value !== null && isFraction(value) ? value : null;
}

function attempted<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}
