import type { Evidence, Outcome } from "../claim/evidence.ts";
import { decimalsOf } from "../formula/enclose.ts";
import { type Expression, evaluate } from "../formula/index.ts";
import { nodesOf } from "../formula/walk.ts";
import {
  add,
  divide,
  fromDecimal,
  integerOf,
  multiply,
  negate,
  power,
  type Rational,
  rational,
  subtract,
} from "../numeric/rational.ts";
import { figuresOf, mapLists, replaceLiteral, withoutExactly } from "./figures.ts";

/** A relation between printed figures: literals of the formula, and lists read from the text. */
export interface Printed {
  readonly formula: Expression;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** What the control changed, in words. */
export const CHANGED = "each figure in turn changed to one that should turn the relation";

/** One figure of a relation, and the relation with another number in its place. */
interface Movable {
  readonly text: string;
  readonly moveTo: (text: string) => Printed;
}

/**
 * Could the check have come out otherwise? Moves each figure in turn, past its rounding, to where the relation should turn, and
 * tries the relation again. The control has the opposite outcome only if every figure can turn it.
 *
 * @param printed - the relation as tried
 * @param tried - what it came to, verified or refuted
 * @param outcomeOf - tries a moved relation in the same way
 */
export function moveEachFigure(
  printed: Printed,
  tried: Evidence,
  outcomeOf: (moved: Printed) => Outcome,
): { readonly changed: string; readonly evidence: Evidence } {
  const opposite = tried.outcome === "verified" ? "refuted" : "verified";
  const moves = movables(printed).map((figure) => {
    const to = targets(printed, figure).find((text) => outcomeOf(figure.moveTo(text)) === opposite);
    return { from: figure.text, to };
  });
  const stuck = moves.filter(({ to }) => to === undefined).map(({ from }) => from);
  const found =
    stuck.length === 0
      ? moves.map(({ from, to }) => `${from} → ${to}`).join(", ")
      : `moving ${stuck.join(", ")} turns nothing`;
  const outcome = stuck.length === 0 ? opposite : tried.outcome;
  const evidence: Evidence = { outcome, basis: "exact", scope: "", alpha: 0, found, notes: [], settle: "", data: {} };
  return { changed: CHANGED, evidence };
}

function movables({ formula, lists }: Printed): readonly Movable[] {
  const literals = figuresOf(formula).map(({ index, text }): Movable => {
    return { text, moveTo: (to) => ({ formula: replaceLiteral(formula, index, to), lists }) };
  });
  const entries = Object.entries(lists).flatMap(([name, texts]) =>
    texts.map((text, at): Movable => {
      return { text, moveTo: (to) => ({ formula, lists: { ...lists, [name]: texts.with(at, to) } }) };
    }),
  );
  return [...literals, ...entries];
}

/** Where to move a figure: one and two units of its last digit away, and to where two sides of the relation meet. */
function targets(printed: Printed, figure: Movable): readonly string[] {
  const decimals = decimalsOf(figure.text);
  const unit = power(rational(10), -decimals);
  const value = fromDecimal(figure.text);
  const centres = [value, ...meetings(printed, figure, value, unit)];
  const steps = [0, 1, -1, 2, -2].map((step) => multiply(rational(step), unit));
  const texts = centres.flatMap((centre) => steps.map((step) => write(add(centre, step), decimals)));
  return texts.filter((text): text is string => text !== null && text !== figure.text);
}

/** The numbers at which two neighbouring sides are equal, where their difference is linear in the figure. */
function meetings(printed: Printed, figure: Movable, value: Rational, unit: Rational): readonly Rational[] {
  const next = write(add(value, unit), 20);
  if (next === null) return [];
  const here = differences(printed);
  const there = differences(figure.moveTo(next));
  return here.flatMap((difference, i) => {
    const slope = difference === null || there[i] == null ? null : divide(subtract(there[i], difference), unit);
    return difference === null || slope === null || slope.n === 0n
      ? []
      : [add(value, divide(negate(difference), slope))];
  });
}

function differences({ formula, lists }: Printed): readonly (Rational | null)[] {
  const scope = mapLists(lists, fromDecimal);
  const pairs = [...nodesOf(withoutExactly(formula))].flatMap((node) =>
    node.kind === "comparison"
      ? node.terms.slice(1).map((right, i) => [node.terms[i] as Expression, right] as const)
      : [],
  );
  return pairs.map(([left, right]) => {
    const difference = evaluate({ kind: "operation", operator: "-", left, right }, scope, "reals");
    return isFraction(difference) ? difference : null;
  });
}

function isFraction(value: unknown): value is Rational {
  return typeof value === "object" && value !== null && "n" in value && "d" in value;
}

/** A number with exactly so many decimals, or null where it has more of them. */
function write(value: Rational, decimals: number): string | null {
  const scaled = integerOf(multiply(value, power(rational(10), decimals)));
  if (scaled === null) return null;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
