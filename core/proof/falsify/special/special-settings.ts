import type { Domain, Domains } from "../../../formula/domains/domain.ts";
import type { CaseValue, Sizes, Value } from "../../../formula/language/value.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { type Ground, sampledShort } from "../point/ground.ts";
import type { Point } from "../point/point.ts";
import { interleaved, isMember, settingsOf } from "../point/settings.ts";
import { multiply, type Num } from "../worth/number.ts";
import type { Values } from "../worth/world.ts";

type Settings = ReadonlyMap<string, readonly CaseValue[]>;

function allSettings({ domains, values }: Ground, sizes: Sizes, base: Values): Settings {
  const of = ([name, domain]: [string, Domain]): readonly [string, readonly CaseValue[]] => [
    name,
    settingsOf(domain, sizes, values, base[name] as CaseValue),
  ];
  return new Map(Object.entries(domains).map(of));
}

/** Special values of one name, of two, and of all of them. */
export function* settingsAt(ground: Ground, sizes: Sizes): Generator<Point> {
  const { domains, draw } = ground;
  const base = sampledShort(domains, sizes, draw);
  const settings = allSettings(ground, sizes, base);
  const names = Object.keys(domains);
  const point = (values: Values, fixed: readonly string[]): Point => ({
    sizes,
    values,
    special: "special values",
    fixed,
  });
  const alone = names.map((name) =>
    (settings.get(name) ?? []).map((value) => point({ ...base, [name]: value }, [name])),
  );
  const all = Array.from({ length: 8 }, (_, i) => {
    const values = names.map((name) => [name, (settings.get(name) ?? [])[i] ?? (base[name] as Value<Num>)] as const);
    return point(Object.fromEntries(values), names);
  });
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  const crossed = pairs.map(([a, b]) => [
    ...coinciding(domains, base, a, b).map((values) => point(values, [a, b])),
    ...crossings(settings.get(a) ?? [], settings.get(b) ?? []).map(([s, t]) =>
      point({ ...base, [a]: s, [b]: t }, [a, b]),
    ),
  ]);
  yield* interleaved([interleaved(alone), all, interleaved(crossed)]);
}

/** How many special values of one name meet how many of another. */
const CROSSED = 14;

/** Pairs, those of the first values first. */
function crossings<T>(left: readonly T[], right: readonly T[]): readonly (readonly [T, T])[] {
  const [a, b] = [left.slice(0, CROSSED), right.slice(0, CROSSED)];
  const all = a.flatMap((s, i) => b.map((t, j) => ({ pair: [s, t] as const, rank: i + j })));
  return all.sort((x, y) => x.rank - y.rank).map(({ pair }) => pair);
}

/** One name equal to another, its negative, its double. */
function coinciding(domains: Domains, base: Values, a: string, b: string): readonly Values[] {
  const [left, right] = [base[a] as Value<Num>, base[b] as Value<Num>];
  if (lengthsOf(left).join() !== lengthsOf(right).join()) return [];
  const times = (value: Value<Num>, factor: number): Value<Num> =>
    Array.isArray(value)
      ? ((value as readonly Value<Num>[]).map((each) => times(each, factor)) as unknown as Value<Num>)
      : typeof value === "boolean"
        ? value
        : multiply(value as Num, rational(factor));
  const copies = [1, -1, 2].flatMap((factor) => [
    { ...base, [b]: times(left, factor) },
    { ...base, [a]: times(right, factor) },
  ]);
  return copies.filter((values) =>
    [a, b].every((name) => isMember(domains[name] as Domain, values[name] as CaseValue)),
  );
}

function lengthsOf(value: Value<Num>): readonly number[] {
  return Array.isArray(value) ? [value.length, ...lengthsOf(value[0] as Value<Num>)] : [];
}

/** At many sizes a few special values of each name: the first ones of every size, then the next ones. */
export function lightly(ground: Ground, plan: readonly Sizes[]): Iterator<Point> {
  const few = { ...ground, values: ground.values.slice(0, 4) };
  const each = plan.map((sizes) => {
    const base = sampledShort(ground.domains, sizes, ground.draw);
    const special = [...allSettings(few, sizes, base)].map(([name, all]) =>
      all.slice(0, FEW).map((value): Point => {
        return { sizes, values: { ...base, [name]: value }, special: "special values", fixed: [name] };
      }),
    );
    const first: Point = { sizes, values: base, special: "drawn", fixed: [] };
    return [first, ...interleaved(special)];
  });
  return interleaved(each).values();
}

const FEW = 8;
