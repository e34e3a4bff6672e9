import type { Sizes } from "../../../formula/language/value.ts";
import { type Ground, sampled } from "../point/ground.ts";
import { belongs, keyOf, type Point } from "../point/point.ts";
import { sizePlan } from "./size-plan.ts";
import { lightly, settingsAt } from "./special-settings.ts";
import { bothZero, turnings, zerosAt, zerosLightly } from "./special-zeros.ts";

/**
 * The cases at which a false statement that is true at random points would fail: zeros of every quantity, alone and two at once, what lies
 * beside them, and where quantities turn; special values of every name and of every two names; coinciding and vanishing entries; sizes 1
 * to 12 and the ones that are named. Each lies in its domains exactly; whether it meets the premise is another question. Some of each kind
 * come early, so that whoever stops has seen all kinds. After the special cases come some drawn ones.
 */
export function* specialCases(ground: Ground): Generator<Point> {
  const seen = new Set<string>();
  const { rich, light } = sizePlan(ground.domains, ground.fixed, ground.named);
  const streams = [
    ...rich.flatMap((sizes) => [
      ...zerosAt(ground, sizes),
      settingsAt(ground, sizes),
      bothZero(ground, sizes),
      turnings(ground, sizes),
    ]),
    lightly(ground, light),
    zerosLightly(ground, light),
  ];
  for (const point of merged(streams, drawn(ground, [...rich, ...light]))) {
    if (!belongs(ground.domains, point.values)) continue;
    const key = keyOf(point);
    if (!seen.has(key)) yield point;
    seen.add(key);
  }
}

/** By turns; when the others have ended, the last one alone. */
function* merged(streams: readonly Iterator<Point>[], last: Iterator<Point>): Generator<Point> {
  let open = streams;
  while (open.length > 0) {
    const left: Iterator<Point>[] = [];
    for (const each of open) {
      const next = each.next();
      if (next.done === true) continue;
      left.push(each);
      yield next.value;
    }
    open = left;
  }
  for (let next = last.next(); next.done !== true; next = last.next()) yield next.value;
}

const DRAWN = 300;

function* drawn({ domains, draw }: Ground, plan: readonly Sizes[]): Generator<Point> {
  for (let i = 0; i < DRAWN; i += 1) {
    const sizes = plan[draw.integer(Math.min(plan.length, 6))] as Sizes;
    yield { sizes, values: sampled(domains, sizes, draw), special: "drawn", fixed: [] };
  }
}
