import type { Bindings } from "../../formula/exact/bindings.ts";
import { Evaluator } from "../../formula/exact/evaluator.ts";
import { type BoxTree, halved, type OverBox } from "../../formula/interval/branch-and-bound.ts";
import { INTERVALS } from "../../formula/interval/engine.ts";
import type { Interval } from "../../formula/interval/interval.ts";
import type { Expression } from "../../formula/language/expression.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Checked } from "./check.ts";
import { Refused, refuse, requires } from "./normal/refused.ts";

/** Boxes that a proof may have. */
const MOST_BOXES = 65_536;

/**
 * Do the boxes of a tree cover the space, and does what is asserted hold over each of them?
 *
 * Covering is seen from the tree: each cut gives two boxes that share an end and nothing is left out between them. Over a box that
 * is not cut the formula is evaluated in intervals anew; it must have a value and hold at every point (or, where none is said to be, fail
 * or have none), unless the premise holds at no point of it. Rests on the intervals of `formula/`, rounded outwards.
 */
export function checkBoxes(question: OverBox, tree: BoxTree): Checked {
  try {
    requires(tree.length <= 2 * MOST_BOXES, `a proof must have at most ${MOST_BOXES} boxes`);
    const open: (readonly Interval[])[] = [question.space.sides];
    // From the outside in: the box at hand is cut, or it must be closed.
    for (const mark of tree) {
      const box = open.pop() ?? refuse("a tree must end with its last box");
      if (mark === ".") requires(isClosed(question, box), "what is asserted must hold at every point of every box");
      else open.push(...halvesOf(box, Number(mark), question.space.sides).toReversed());
    }
    requires(open.length === 0, "the boxes must cover the space");
    return { kind: "accepted" };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", reason: error.message };
    throw error;
  }
}

function halvesOf(
  box: readonly Interval[],
  side: number,
  whole: readonly Interval[],
): readonly (readonly Interval[])[] {
  const halves = halved(box, side, whole) ?? refuse(`a box must be cut along one of its sides, got ${side}`);
  const [low, high] = halves;
  for (const [i, { low: from, high: to }] of box.entries()) {
    const [a, b] = [low[i] as Interval, high[i] as Interval];
    const covers = i === side ? a.low === from && a.high === b.low && b.high === to && !a.highOpen : a === b;
    requires(covers, "two halves must leave nothing out");
  }
  return halves;
}

function isClosed({ formula, shows, given, definitions, space }: OverBox, box: readonly Interval[]): boolean {
  const values = space.values(box);
  if (values === null) return true;
  const bindings = { values, definitions: new Map(Object.entries(definitions)) };
  const premise = given === null ? "holds" : everywhere(given, bindings);
  if (premise === "fails" || premise === "no value") return true;
  const said = everywhere(formula, bindings);
  return shows === "always" ? said === "holds" : said === "fails" || said === "no value";
}

/** What a formula says at every point of a box alike. */
function everywhere(formula: Expression, bindings: Bindings<Interval>): "holds" | "fails" | "no value" | "open" {
  try {
    const truth = new Evaluator(INTERVALS).truth(formula, bindings);
    return truth === "undecided" ? "open" : truth ? "holds" : "fails";
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    return error.kind === "undefined" ? "no value" : "open";
  }
}
