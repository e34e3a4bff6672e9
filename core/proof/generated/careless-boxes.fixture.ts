import { box } from "../../formula/domains/domains.ts";
import { judge } from "../../formula/exact/judge.ts";
import type { OverBox } from "../../formula/interval/branch-and-bound.ts";
import { spaceOf } from "../../formula/interval/space.ts";
import { parseFormula } from "../../formula/language/parse.ts";
import { rational } from "../../numeric/exact/rational.ts";
import type { Draw } from "../../random/stream.ts";
import { checkBoxes } from "../check/boxes.ts";

/** Grid of the box from -1 to 1 along each side, its ends included. */
const STEPS = 16;

/** A statement about two numbers from -1 to 1, and boxes that are cut without a look at it. */
interface Cut {
  readonly question: OverBox;
  readonly tree: string;
}

/** Trees that cover the space, and trees that do not. */
const TREES = [".", ".", "0..", "1..", "00...", "0.0..", "01..1..", "0.", "1.", "00..", "", "01..", "0", "0..."];

function cut(draw: Draw): Cut | null {
  const pick = <T>(list: readonly T[]): T => list[draw.integer(list.length)] as T;
  const c = (): string => pick(["0", "1", "-1", "0.5", "-0.5", "2", "-2"]);
  const relation = (): string => pick(["<", "<=", ">", ">=", "!=", "=="]);
  const term = (): string =>
    pick(["x", "y", "x", "y", "x^2", "x + y", "x * y", "1 / x", "1 / (x + 2)", "sqrt(y)", "log(x + 2)", "exp(x)"]);
  const said = (): string => `${term()} ${relation()} ${c()}`;
  const domains = { x: box(-1, 1), y: box(-1, 1) };
  const given = draw.integer(2) === 0 ? null : parseFormula(said());
  const space = spaceOf(domains, {}, given);
  if (space === null) return null;
  const formula = parseFormula(pick([said(), said(), `defined(${term()})`, `(${said()}) or (${said()})`]));
  const shows = pick(["always", "never"] as const);
  return { question: { formula, given, shows, definitions: {}, space }, tree: pick(TREES) };
}

/** Are these boxes taken for a proof, though a point of the grid is against it? */
export function isCutFalsely(draw: Draw): boolean {
  const made = cut(draw);
  if (made === null || checkBoxes(made.question, made.tree).kind !== "accepted") return false;
  const { formula, given, shows } = made.question;
  for (let i = -STEPS; i <= STEPS; i += 1) {
    for (let j = -STEPS; j <= STEPS; j += 1) {
      const at = { x: rational(i, STEPS), y: rational(j, STEPS) };
      if (given !== null && judge(given, at, "reals").kind !== "holds") continue;
      const { kind } = judge(formula, at, "reals");
      if (shows === "always" ? kind === "fails" || kind === "undefined" : kind === "holds") return true;
    }
  }
  return false;
}
