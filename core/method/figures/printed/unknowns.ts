import type { Box } from "../../../formula/box/box.ts";
import { type Expression, printFormula } from "../../../formula/index.ts";
import { mapParts, nodesOf } from "../../../formula/language/walk.ts";
import { add, divide, fromDecimal, power, type Rational, rational, subtract } from "../../../numeric/exact/rational.ts";
import { decimalsOf, type Interval, isPoint, point, roundedTo } from "../../../numeric/exact/rational-interval.ts";
import { figuresOf } from "./figures.ts";
import { entryOf, isSameFigure, type Printed, placeOfEntry, placeOfLiteral } from "./printed.ts";

/** Are equal figures of which it is not said one number, or a number at each place? */
export type Taken = "one" | "several";

/** A formula of rounded figures as a formula of unknowns, each within its rounding. */
export interface Unknowns {
  readonly formula: Expression;
  readonly box: Box;
  /** Unknowns that the formula enters more than once. */
  readonly repeated: readonly string[];
}

/** A figure where the formula enters it. */
interface Entered {
  readonly text: string;
  /** A name, an entry such as `said[1]`, or the number of a literal such as `#3`. */
  readonly place: string;
  readonly isName: boolean;
  /** What it was rounded to, where the author says so. */
  readonly unit?: Rational;
}

/**
 * Which numbers are unknown? Every figure with decimals is, and one that is printed in thousands or millions; a whole number is itself
 * unless it is what comes out or stands inside `rounded(…)`, and so is all that stands inside `exactly(…)`.
 *
 * Equal figures are one unknown where the text prints the figure once. A name (`where: { a: "2.79" }`) is one unknown wherever it is
 * entered, and so is an entry of a list. Else nobody says, and they are one or several as `taken` has it.
 *
 * @throws RangeError for an entry that is no figure of a list
 */
export function unknownsOf(printed: Printed, taken: Taken): Unknowns {
  const entered = enteredFigures(printed);
  const figures = [...entered.values()];
  const box = new Map<string, Interval>();
  const repeated = new Set<string>();
  const enter = (figure: Entered): Expression => {
    const interval = intervalOf(figure, printed);
    if (isPoint(interval)) return numberOf(figure.text);
    const name = unknownOf(figure, figures, printed, taken);
    if (box.has(name)) repeated.add(name);
    box.set(name, interval);
    return { kind: "name", name };
  };
  const walk = (node: Expression): Expression => {
    const figure = entered.get(node);
    if (figure !== undefined) return enter(figure);
    if (node.kind === "call" && isMark(node.name) && node.args[0] !== undefined) return walk(node.args[0]);
    return mapParts(node, walk);
  };
  return { formula: walk(printed.formula), box, repeated: [...repeated] };
}

/** Figures that the formula enters at several places, of which nobody says whether they are one number; each told once. */
export function unclearFigures(printed: Printed): readonly string[] {
  const all = [...enteredFigures(printed).values()];
  const unclear = all.filter(
    (figure) =>
      !isSettled(figure, printed) && equalTo(figure, all, printed).some(({ place }) => place !== figure.place),
  );
  return unclear
    .map(({ text }) => text)
    .filter((text, i, texts) => texts.findIndex((t) => isSameFigure(t, text)) === i);
}

/** Is it known which number this is? */
function isSettled(figure: Entered, printed: Printed): boolean {
  const { text, place, isName } = figure;
  if (isName || printed.moved?.has(place) === true || isPoint(intervalOf(figure, printed))) return true;
  return printed.places(text) === 1 && place !== printed.result;
}

/** The numbers that round to a figure: a whole number that is entered is itself, one that comes out is rounded. */
function intervalOf({ text, place, unit }: Entered, { decimals, result, resultHalf, moved }: Printed): Interval {
  const value = fromDecimal(text);
  const half = unit === undefined ? undefined : divide(unit, rational(2));
  const given = place === result ? resultHalf : half;
  if (given !== undefined) return { low: subtract(value, given), high: add(value, given) };
  const places = moved?.has(place) === true ? decimalsOf(text) : decimals(text);
  return places === 0 ? point(value) : roundedTo(value, places);
}

/** All figures that print alike, but for those with a name and for one that a control moved. */
function equalTo({ text }: Entered, all: readonly Entered[], { moved }: Printed): readonly Entered[] {
  return all.filter((other) => !other.isName && moved?.has(other.place) !== true && isSameFigure(other.text, text));
}

function unknownOf(figure: Entered, all: readonly Entered[], printed: Printed, taken: Taken): string {
  const { text, place, isName } = figure;
  if (isName) return place;
  if (printed.moved?.has(place) === true) return `${text} (moved)`;
  const equal = equalTo(figure, all, printed);
  const shared = equal[0]?.text ?? text;
  if (taken === "one" || isSettled(figure, printed) || equal.length === 1) return shared;
  if (place === printed.result) return `${text} (printed)`;
  return place.startsWith("#") ? `${text} (${equal.indexOf(figure) + 1})` : place;
}

/** The figures of a formula by the node that enters them. */
function enteredFigures(printed: Printed): ReadonlyMap<Expression, Entered> {
  const literals = new Map(figuresOf(printed.formula).map(({ index, text }) => [index, text]));
  const found = new Map<Expression, Entered>();
  const units = new Map<Expression, Rational>();
  let index = -1;
  for (const node of nodesOf(printed.formula)) {
    if (node.kind === "call" && node.name === "rounded") units.set(...unitOf(node));
    if (node.kind === "number") index += 1;
    const figure =
      node.kind === "number" ? literalFigure(index, literals, units.get(node)) : namedFigure(node, printed);
    if (figure !== undefined) found.set(node, figure);
  }
  return found;
}

function literalFigure(index: number, literals: ReadonlyMap<number, string>, unit?: Rational): Entered | undefined {
  const text = literals.get(index);
  if (text === undefined) return undefined;
  return { text, place: placeOfLiteral(index), isName: false, ...(unit === undefined ? {} : { unit }) };
}

function namedFigure(node: Expression, { lists, names, sources }: Printed): Entered | undefined {
  if (node.kind === "name") {
    const text = Object.hasOwn(names, node.name) ? names[node.name] : undefined;
    return text === undefined ? undefined : { text, place: node.name, isName: true };
  }
  if (node.kind !== "index") return undefined;
  const entry = entryOf(node, lists);
  if (entry === undefined) {
    throw new RangeError(`an entry must be one of the figures of a quoted list, got ${printFormula(node)}`);
  }
  return { text: entry.text, place: placeOfEntry({ sources }, entry.list, entry.at), isName: false };
}

function isMark(name: string): boolean {
  return name === "exactly" || name === "rounded";
}

/** The figure inside `rounded(x)` or `rounded(x, unit)`, and what it was rounded to: its last digit where the author names no unit. */
function unitOf(node: Expression & { kind: "call" }): readonly [Expression, Rational] {
  const [figure, unit] = node.args;
  if (figure?.kind !== "number" || (unit !== undefined && unit.kind !== "number") || node.args.length > 2) {
    throw new TypeError(
      `rounded must be given a figure, and a unit where it is no last digit, got ${printFormula(node)}`,
    );
  }
  return [figure, unit === undefined ? power(rational(10), -decimalsOf(figure.text)) : fromDecimal(unit.text)];
}

function numberOf(text: string): Expression {
  if (text.startsWith("-")) return { kind: "negative", of: { kind: "number", text: text.slice(1) } };
  return { kind: "number", text };
}
