import { NoValue } from "../../numeric/exact/no-value.ts";
import { compare, multiply, type Rational, subtract, ZERO } from "../../numeric/exact/rational.ts";
import type { Interval } from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import { nodesOf } from "../language/walk.ts";
import { boundsOver } from "./bounds.ts";
import type { Bounds } from "./bounds-by-steps.ts";
import { type Box, centre, halves, type Point } from "./box.ts";

/** What is asked of the parts of a box. */
interface Question {
  /** Need this part be looked at no further? */
  readonly settled: (bounds: Bounds) => boolean;
  /** Is the whole question answered, now that this point is known? */
  readonly answered: (at: Point) => boolean;
  /** Now that the whole box is bounded and its points are tried: will no cut settle or answer it? */
  readonly hopeless?: (bounds: Bounds) => boolean;
}

/** `settled`: every part of the box is; `answered`: a point did it; `open`: neither, within the bound. */
export interface Explored {
  readonly kind: "settled" | "answered" | "open";
  /** Parts of the box that were looked at. */
  readonly boxes: number;
}

/**
 * Cuts a box in halves until every part is settled or a point answers the question. Each part is bounded once, and tried at its centre
 * and where the bounds are nearest to being reached; parts are looked at in the order in which they were cut.
 *
 * @param most - how many parts are looked at, an integer >= 1
 * @throws as `enclose` does, but not for divisors that may be 0: such a part is cut further
 */
export function explore(expression: Expression, box: Box, most: number, question: Question): Explored {
  const names = [...nodesOf(expression)].flatMap((node) => (node.kind === "name" ? [node.name] : []));
  const parts = [box];
  let open = false;
  let boxes = 0;
  for (const part of parts) {
    if (boxes === most) return { kind: "open", boxes };
    boxes += 1;
    const bounds = boundsOrNull(expression, part);
    if (bounds !== null && question.settled(bounds)) continue;
    const points = bounds === null ? [centre(part)] : [centre(part), bounds.lowest, bounds.highest];
    if (points.some(question.answered)) return { kind: "answered", boxes };
    if (boxes === 1 && bounds !== null && question.hopeless?.(bounds) === true) return { kind: "open", boxes };
    const cut = bounds === null ? widest(part, box, names) : bounds.cut;
    if (cut === undefined) open = true;
    else parts.push(...halves(part, cut));
  }
  return { kind: open ? "open" : "settled", boxes };
}

function boundsOrNull(expression: Expression, box: Box): Bounds | null {
  try {
    return boundsOver(expression, box);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

/** The name that was cut least often; undefined where none is free to move. */
function widest(part: Box, whole: Box, names: readonly string[]): string | undefined {
  const width = (box: Box, name: string): Rational => {
    const { low, high } = box.get(name) as Interval;
    return subtract(high, low);
  };
  let found: string | undefined;
  for (const name of names.filter((candidate) => compare(width(part, candidate), ZERO) > 0)) {
    const share = (of: string, by: string): Rational => multiply(width(part, of), width(whole, by));
    if (found === undefined || compare(share(name, found), share(found, name)) > 0) found = name;
  }
  return found;
}
