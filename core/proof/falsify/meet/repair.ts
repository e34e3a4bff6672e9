import type { Rational } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import type { State } from "../../check/read/state.ts";
import type { Ground } from "../point/ground.ts";
import { type Path, pathsOf } from "../point/paths.ts";
import type { Point } from "../point/point.ts";
import type { Reader } from "../worth/evaluate.ts";
import { isFraction } from "../worth/number.ts";
import { type Values, world } from "../worth/world.ts";
import { leavesOf } from "./leaves.ts";
import { madeToMeet, type Wish } from "./meet.ts";
import type { Space } from "./solve-jointly.ts";

/**
 * A case near this one that lies in the domains and meets the premise, with what is special about it kept if that can be: null where none
 * is found. Equations of the premise are solved for numbers in which they are linear.
 */
export function repaired(
  point: Point,
  state: State,
  reader: Reader,
  { domains, meter }: Ground,
  draw: Draw,
): Point | null {
  const paths = pathsOf(domains, point.values).filter(({ isEntry }) => isEntry);
  const wish = wishOf(point, state, reader, meter);
  const all = [...paths.keys()];
  const free = all.filter((i) => !point.fixed.includes((paths[i] as Path).name));
  for (const places of free.length === 0 || free.length === all.length ? [all] : [free, all]) {
    const values = madeToMeet(point.values, wish, spaceOf(paths), places, draw);
    if (values !== null) return { ...point, values };
  }
  return null;
}

/** Changing a case entry by entry. */
export function spaceOf(paths: readonly Path[]): Space<Values> {
  return {
    at: (of, i): Rational | null => {
      const now = (paths[i] as Path).at(of);
      return isFraction(now) ? now : null;
    },
    moved: (of, i, to) => (paths[i] as Path).to(of, to),
  };
}

function wishOf({ sizes }: Point, state: State, reader: Reader, meter: { spent: number }): Wish<Values> {
  const wanted = [...state.domain, ...state.values, ...state.premise];
  return {
    leaves: (of, pick) => wanted.flatMap((each) => leavesOf(each, true, reader, world(sizes, of, null), pick)),
    world: (of) => {
      const at = world(sizes, of, null);
      // A round of trying costs about this much besides.
      meter.spent += ROUND;
      return at;
    },
  };
}

const ROUND = 500;
