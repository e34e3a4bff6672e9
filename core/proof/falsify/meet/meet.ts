import { compare, negate, type Rational, rational, subtract, ZERO } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import { isFraction } from "../worth/number.ts";
import type { World } from "../worth/world.ts";
import { isMet, type Leaf, numberAt } from "./leaves.ts";
import { type Space, solvedJointly } from "./solve-jointly.ts";

/** What is to be true of a case: relations, picked anew in every round where an "or" leaves a choice. */
export interface Wish<X> {
  leaves(x: X, pick: (parts: number) => number): readonly Leaf[];
  world(x: X): World;
}

const ROUNDS = 6;

/** How far on the right side an inequality is put that did not hold. */
const SLACK = ["0", "1", "1/3", "10", "1/1000"].map((text) => {
  const [n = "0", d = "1"] = text.split("/");
  return rational(BigInt(n), BigInt(d));
});

/**
 * The nearest case in reach at which the wished relations hold: equations are solved together for numbers in which they are affine, and an
 * inequality that fails joins them with some slack. Null where that leads nowhere: it proves nothing.
 *
 * @param places - the places that may change
 */
export function madeToMeet<X>(
  from: X,
  wish: Wish<X>,
  space: Space<X>,
  places: readonly number[],
  draw: Draw,
): X | null {
  let x = from;
  const pick = (parts: number): number => draw.integer(parts);
  for (let round = 0; round < ROUNDS; round += 1) {
    const leaves = wish.leaves(x, pick);
    const at = wish.world(x);
    const failing = leaves.filter((leaf) => !isMet(leaf, at));
    if (failing.length === 0) return x;
    // What asks for several things at once is met one by one, the equations always together.
    const inequalities = failing.filter(({ relation }) => relation !== "==").slice(0, 1 + round);
    const equations = leaves.filter(({ relation }) => relation === "==");
    const targets = [
      ...equations.map((leaf) => ({ leaf, target: ZERO })),
      ...inequalities.map((leaf) => ({ leaf, target: targetOf(leaf, draw) })),
    ];
    const residuals = (of: X): readonly Rational[] | null => {
      const world = wish.world(of);
      const values = targets.map(({ leaf, target }) => {
        const value = numberAt(leaf, world);
        return value !== null && isFraction(value) ? subtract(value, target) : null;
      });
      return values.every((value) => value !== null) ? values : null;
    };
    const next = solvedJointly(x, space, residuals, shuffled(places, draw));
    if (next !== null) x = next;
    else if (round > 0 && equations.length > 0) return null;
  }
  const at = wish.world(x);
  return wish.leaves(x, pick).every((leaf) => isMet(leaf, at)) ? x : null;
}

function targetOf({ relation }: Leaf, draw: Draw): Rational {
  const slack = SLACK[draw.integer(SLACK.length)] as Rational;
  const strict = relation === ">" || relation === "<" || relation === "!=";
  const size = strict && compare(slack, ZERO) === 0 ? rational(1) : slack;
  return relation === "<" || relation === "<=" ? negate(size) : size;
}

export function shuffled<T>(list: readonly T[], draw: Draw): readonly T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = draw.integer(i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
