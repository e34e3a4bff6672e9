import { fromDouble, type Rational } from "../../numeric/exact/rational.ts";
import { judge } from "../exact/judge.ts";
import type { Definition } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import type { CaseValue } from "../language/value.ts";
import { type Interval, interval } from "./interval.ts";
import { overBox } from "./judge.ts";
import type { Space } from "./space.ts";

/** What is to be shown over all cases of a space that meet the premise. */
export interface OverBox {
  readonly formula: Expression;
  /** "always": the formula has a value and holds. "never": it fails or has no value. */
  readonly shows: "always" | "never";
  readonly given: Expression | null;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly space: Space;
}

/**
 * How a space was cut, from the outside in: the number of the side that a box is halved along, followed by its two halves, or a dot
 * for a box that is not cut: "0.1.." is cut along its first side, and its upper half along its second.
 */
export type BoxTree = string;

export type BoxProof =
  /**
   * It holds over every one of the boxes of the tree, which cover the space. `premiseMet` tells whether a case was seen that meets the
   * premise: contradictory premises prove anything.
   */
  | { readonly kind: "holds"; readonly boxes: number; readonly premiseMet: boolean; readonly tree: BoxTree }
  /** A case against it, judged in exact rationals or 64 digits. */
  | { readonly kind: "fails"; readonly boxes: number; readonly case: Readonly<Record<string, CaseValue>> }
  /** Neither: the budget ended, or a box too small to split was left, as where both sides of a comparison meet. */
  | { readonly kind: "open"; readonly boxes: number; readonly left: number; readonly ended: "budget" | "smallest box" };

/** A side is cut down to this part of its first width; what is still open then meets an edge. */
const SMALLEST = 2 ** -40;

/** Where so many boxes are all open, as for an equation, more of them teach nothing. */
const HOPELESS = 4096;

/** Cases asked whether they meet the premise. */
const PREMISE_CASES = 1000;

/**
 * Does a formula hold at every point of a region? Branch and bound: each box is evaluated in intervals; what is open is cut in half
 * along its relatively longest side. An infinite side is measured and cut as x / (1 + |x|). A box is closed where the premise holds at no
 * point of it, or what is to be shown holds at every point. Where it fails at every point, one of them is judged exactly.
 *
 * Strict statements close, given boxes enough; where both sides of a comparison meet, some box always stays open.
 *
 * @param budget - boxes to look at
 * @see Moore, Kearfott and Cloud 2009, Introduction to Interval Analysis, chapter 5
 */
export function proveOverBox(question: OverBox, budget: number): BoxProof {
  const { space } = question;
  const queue: (readonly Interval[])[] = [space.sides];
  const cuts: Cut[] = [];
  let [stuck, closed] = [0, 0];
  let [premiseMet, asked] = [question.given === null, 0];
  // First in, first out: large boxes come before small ones, so that a failing region is met before an edge is followed down.
  for (let next = 0; next < queue.length; next += 1) {
    const hopeless = next >= HOPELESS && closed === 0;
    if (next >= budget || hopeless)
      return { kind: "open", boxes: next, left: queue.length - next + stuck, ended: "budget" };
    const box = queue[next] as readonly Interval[];
    const said = look(question, box);
    if (!premiseMet && said !== "not spoken of" && asked < PREMISE_CASES) {
      asked += 1;
      premiseMet = meetsPremise(question, space.case(box.map(shortInside)));
    }
    if (said === "closed" || said === "not spoken of") {
      closed += 1;
      continue;
    }
    const against = said === "against" ? caseAgainst(question, box) : null;
    if (against !== null) return { kind: "fails", boxes: next + 1, case: against };
    const side = longestSide(box, space.sides);
    const halves = halved(box, side, space.sides) ?? [];
    if (halves.length === 0) stuck += 1;
    cuts[next] = { side, first: queue.length };
    queue.push(...halves);
  }
  const boxes = queue.length;
  return stuck === 0
    ? { kind: "holds", boxes, premiseMet, tree: treeOf(cuts, 0) }
    : { kind: "open", boxes, left: stuck, ended: "smallest box" };
}

function look(
  { formula, shows, given, definitions, space }: OverBox,
  box: readonly Interval[],
): "closed" | "not spoken of" | "against" | "open" {
  const values = space.values(box);
  if (values === null) return "not spoken of";
  const bindings = { values, definitions: new Map(Object.entries(definitions)) };
  const premise = given === null ? "holds" : overBox(given, bindings);
  // A case where the premise fails or has no value is not spoken of.
  if (premise === "fails" || premise === "undefined") return "not spoken of";
  const said = overBox(formula, bindings);
  if (said === "open") return "open";
  return (said === "holds") === (shows === "always") ? "closed" : "against";
}

/** A case of the box that is certainly against what is to be shown; null where none is at hand. */
function caseAgainst(question: OverBox, box: readonly Interval[]): Readonly<Record<string, CaseValue>> | null {
  const { formula, shows, definitions, space } = question;
  const found = space.case(box.map(shortInside));
  if (!meetsPremise(question, found)) return null;
  const { kind } = judge(formula, { ...definitions, ...found }, "reals");
  return kind !== "undecided" && (kind === "holds") === (shows === "never") ? found : null;
}

/** Is this a case of the space, and does it meet the premise? */
function meetsPremise({ given, definitions, space }: OverBox, found: Readonly<Record<string, CaseValue>>): boolean {
  const premises = [space.constraint, given].filter((premise) => premise !== null);
  return premises.every((premise) => judge(premise, { ...definitions, ...found }, "reals").kind === "holds");
}

/** The number with the fewest binary digits near the middle of a side. */
function shortInside(side: Interval): Rational {
  const middle = middleOf(side, isBounded(side));
  for (let parts = 1; parts <= 2 ** 40; parts *= 2) {
    const near = Math.round(middle * parts) / parts;
    if (side.low < near && near < side.high) return fromDouble(near);
  }
  return fromDouble(middle);
}

/** A box that was cut: along which side, and where its first half stands in the queue. */
interface Cut {
  readonly side: number;
  readonly first: number;
}

function treeOf(cuts: readonly (Cut | undefined)[], at: number): BoxTree {
  const cut = cuts[at];
  return cut === undefined ? "." : `${cut.side}${treeOf(cuts, cut.first)}${treeOf(cuts, cut.first + 1)}`;
}

/** The side that is longest for its first width; -1 where every side is as short as it may be. */
function longestSide(box: readonly Interval[], whole: readonly Interval[]): number {
  let [longest, share] = [-1, SMALLEST];
  for (const [i, side] of box.entries()) {
    const part = shareOf(side, whole[i] as Interval);
    if (part > share) [longest, share] = [i, part];
  }
  return longest;
}

/** The two halves of a box along a side; null where the side is too short to have two. Together they are the box. */
export function halved(
  box: readonly Interval[],
  along: number,
  whole: readonly Interval[],
): readonly [readonly Interval[], readonly Interval[]] | null {
  const [side, first] = [box[along], whole[along]];
  if (side === undefined || first === undefined) return null;
  const cut = middleOf(side, isBounded(first));
  if (!(side.low < cut && cut < side.high)) return null;
  return [
    box.with(along, interval(side.low, cut, side.lowOpen, false)),
    box.with(along, interval(cut, side.high, false, side.highOpen)),
  ];
}

/** The width of a side as a part of the whole one. */
function shareOf(side: Interval, whole: Interval): number {
  const measure = isBounded(whole) ? (x: number): number => x : toUnit;
  return (measure(side.high) - measure(side.low)) / (measure(whole.high) - measure(whole.low));
}

function isBounded({ low, high }: Interval): boolean {
  return Number.isFinite(high - low);
}

function middleOf({ low, high }: Interval, evenly: boolean): number {
  if (evenly) return low + (high - low) / 2;
  const middle = (toUnit(low) + toUnit(high)) / 2;
  return middle / (1 - Math.abs(middle));
}

/** All real numbers between -1 and 1. */
function toUnit(x: number): number {
  return Number.isFinite(x) ? x / (1 + Math.abs(x)) : Math.sign(x);
}
