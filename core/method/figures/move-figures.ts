import type { Definite, Exact, Outcome } from "../../claim/evidence.ts";
import { byCalculation } from "../../claim/make-evidence.ts";
import { type Expression, evaluate } from "../../formula/index.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import { floorTo, writeDecimal } from "../../numeric/exact/decimal.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import {
  add,
  divide,
  fromDecimal,
  multiply,
  negate,
  power,
  type Rational,
  rational,
  subtract,
} from "../../numeric/exact/rational.ts";
import { decimalsOf } from "../../numeric/exact/rational-interval.ts";
import { figuresOf, withoutExactly } from "./figures.ts";
import { isSameFigure, moveLiterals, moveOnce, type Printed, placeOfEntry, scopeOf } from "./printed.ts";

/** What the control changed, in words. */
export const CHANGED = "each figure in turn changed to one that should turn the relation";

/** One figure of a relation, and the relation with another number in its place. */
interface Movable {
  readonly text: string;
  readonly moveTo: (text: string) => Printed;
}

/** Relations that one control tries, at most. */
const MOST_TRIES = 600;

/**
 * Could the check have come out otherwise? Moves each figure in turn, past its rounding, to where the relation should turn, and
 * tries the relation again. The control has the opposite outcome only if every figure can turn it. A literal is moved by itself
 * and, where that turns nothing, with all equal ones; a named figure wherever the formula enters it and, where that turns nothing, at one of
 * these places.
 *
 * @param printed - the relation as tried
 * @param tried - what it came to, verified or refuted
 * @param outcomeOf - tries a moved relation in the same way
 */
export function moveEachFigure(
  printed: Printed,
  tried: Definite,
  outcomeOf: (moved: Printed) => Outcome,
): { readonly changed: string; readonly evidence: Exact } {
  const opposite = tried === "verified" ? "refuted" : "verified";
  let tries = 0;
  const turns = (moved: Printed): boolean => {
    tries += 1;
    return tries <= MOST_TRIES && outcomeOf(moved) === opposite;
  };
  const moves = movables(printed).map((ways) => ({
    from: ways[0].text,
    to: firstOf(ways, (way) => targets(printed, way).find((text) => turns(way.moveTo(text)))),
  }));
  const stuck = moves.filter(({ to }) => to === undefined).map(({ from }) => from);
  const found =
    stuck.length === 0
      ? moves.map(({ from, to }) => `${from} → ${to}`).join(", ")
      : `moving ${stuck.join(", ")} turns nothing`;
  const outcome = stuck.length === 0 ? opposite : tried;
  return { changed: CHANGED, evidence: byCalculation(outcome, { found }) };
}

function firstOf<A, B>(all: readonly A[], found: (one: A) => B | undefined): B | undefined {
  for (const one of all) {
    const result = found(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The figures of a relation, each with the ways to move it, the first one first. */
function movables(printed: Printed): readonly (readonly [Movable, ...Movable[]])[] {
  const { formula, lists, names } = printed;
  const figures = figuresOf(formula);
  const literals = figures.map(({ index, text }): [Movable, ...Movable[]] => {
    const equal = figures.filter((other) => isSameFigure(other.text, text)).map((other) => other.index);
    const alone: Movable = { text, moveTo: (to) => moveLiterals(printed, [index], to) };
    return equal.length === 1 ? [alone] : [alone, { text, moveTo: (to) => moveLiterals(printed, equal, to) }];
  });
  const named = Object.entries(names).map(([name, text]): [Movable, ...Movable[]] => {
    const places = [...nodesOf(formula)].filter((node) => node.kind === "name" && node.name === name);
    const everywhere: Movable = { text, moveTo: (to) => ({ ...printed, names: { ...names, [name]: to } }) };
    return [
      everywhere,
      ...places.map((_, nth) => ({ text, moveTo: (to: string) => moveOnce(printed, name, nth, to) })),
    ];
  });
  const entries = Object.entries(lists).flatMap(([name, texts]) =>
    texts.map((text, at): [Movable] => {
      const moved = new Set([placeOfEntry(printed, name, at)]);
      return [{ text, moveTo: (to) => ({ ...printed, lists: { ...lists, [name]: texts.with(at, to) }, moved }) }];
    }),
  );
  return [...literals, ...named, ...entries];
}

/** How many units of its last digit a figure is moved: the near ones first, as one of them mostly does. */
const NEAR = [0, 1, -1, 2, -2];
const FAR = [8, -8, 64, -64, 512, -512];

/** Where to move a figure: some units of its last digit away from itself, and from where two sides of the relation meet. */
function targets(printed: Printed, figure: Movable): readonly string[] {
  const decimals = decimalsOf(figure.text);
  const unit = power(rational(10), -decimals);
  const value = fromDecimal(figure.text);
  const centres = [value, ...meetings(printed, figure, value, unit).map((met) => floorTo(met, decimals))];
  const texts = [NEAR, FAR].flatMap((steps) =>
    centres.flatMap((centre) =>
      steps.map((step) => writeDecimal(add(centre, multiply(rational(step), unit)), decimals)),
    ),
  );
  return [...new Set(texts)].filter((text): text is string => text !== null && text !== figure.text);
}

/** The numbers at which two neighbouring sides are equal, where their difference is linear in the figure. */
function meetings(printed: Printed, figure: Movable, value: Rational, unit: Rational): readonly Rational[] {
  const next = writeDecimal(add(value, unit), 20);
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

/** Left - right of every link at the figures as they are; null where that is no fraction. */
function differences(printed: Printed): readonly (Rational | null)[] {
  const pairs = [...nodesOf(withoutExactly(printed.formula))].flatMap((node) =>
    node.kind === "comparison"
      ? node.terms.slice(1).map((right, i) => [node.terms[i] as Expression, right] as const)
      : [],
  );
  return pairs.map(([left, right]) => differenceOf({ kind: "operation", operator: "-", left, right }, printed));
}

function differenceOf(difference: Expression, printed: Printed): Rational | null {
  try {
    const value = evaluate(difference, scopeOf(printed), "reals");
    return isFraction(value) ? value : null;
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

function isFraction(value: unknown): value is Rational {
  return typeof value === "object" && value !== null && "n" in value && "d" in value;
}
