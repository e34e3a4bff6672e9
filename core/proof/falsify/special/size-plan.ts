import type { Domains } from "../../../formula/domains/domain.ts";
import { entries } from "../../../formula/domains/sizes.ts";
import type { Sizes } from "../../../formula/language/value.ts";

/** At which sizes special cases are looked for: in every way at a few, and in few ways at many. */
export interface SizePlan {
  readonly rich: readonly Sizes[];
  readonly light: readonly Sizes[];
}

/** Sizes up to this are always tried. */
export const LARGEST_USUAL = 12;
/** Cases of more numbers take too long. */
const MOST_NUMBERS = 600;
/** A size that the statement names is tried up to this. */
export const LARGEST_NAMED = 130;

/**
 * One size runs through 2, 3, 1, then 4 to 12 and the ones that are named. Of several sizes each runs through them while the others are
 * 2, and all of them together.
 *
 * @param fixed - sizes that are a number here
 * @param named - sizes beyond 12 that the statement names
 */
export function sizePlan(domains: Domains, fixed: Sizes, named: readonly number[]): SizePlan {
  const all = [...new Set(Object.values(domains).flatMap(({ sizeNames }) => sizeNames))];
  const open = all.filter((name) => !Object.hasOwn(fixed, name));
  const given = Object.fromEntries(
    all.filter((name) => Object.hasOwn(fixed, name)).map((name) => [name, fixed[name] ?? 1]),
  );
  const at = (size: (i: number) => number): Sizes => ({
    ...given,
    ...Object.fromEntries(open.map((name, i) => [name, size(i)])),
  });
  if (open.length === 0) return { rich: [at(() => 1)], light: [] };
  const usual = Array.from({ length: LARGEST_USUAL }, (_, i) => i + 1);
  const isShort = (sizes: Sizes): boolean => numbersIn(domains, sizes) <= MOST_NUMBERS;
  const together = [...usual, ...named].map((size) => at(() => size)).filter(isShort);
  if (open.length === 1) return { rich: [2, 3, 1].map((size) => at(() => size)), light: together.slice(3) };
  const apart = [...usual, ...named]
    .flatMap((size) => open.map((_, j) => at((i) => (i === j ? size : 2))))
    .filter(isShort);
  const rich = [at((i) => 2 + (i % 2)), at(() => 2), at(() => 1)];
  const ones = open.map((_, j) => at((i) => (i === j ? 3 : 1)));
  return { rich, light: without([...ones, ...apart, ...together], rich) };
}

/** How many numbers a case has. */
function numbersIn(domains: Domains, sizes: Sizes): number {
  const counts = Object.values(domains).map(({ shape }) =>
    shape.reduce<number>((n, size) => n * entries(size, sizes), 1),
  );
  return counts.reduce((a, b) => a + b, 0);
}

function without(plan: readonly Sizes[], known: readonly Sizes[]): readonly Sizes[] {
  const seen = new Set(known.map((sizes) => JSON.stringify(sizes)));
  return plan.filter((sizes) => {
    const text = JSON.stringify(sizes);
    return !seen.has(text) && seen.add(text);
  });
}
