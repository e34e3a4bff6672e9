import type { Box } from "../../formula/box/box.ts";
import { type Expression, printFormula } from "../../formula/index.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import { decimalsOf, roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { figuresOf, mapParts } from "./figures.ts";
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
}

/**
 * Which numbers are unknown? Every figure with decimals is; an integer and all that stands inside `exactly(…)` are themselves.
 *
 * Equal figures are one unknown where the text prints the figure once. A name (`where: { a: "2.79" }`) is one unknown wherever it is
 * entered, and so is an entry of a list. Else nobody says, and they are one or several as `taken` has it.
 *
 * @throws RangeError for an entry that is no figure of a list
 */
export function unknownsOf(printed: Printed, taken: Taken): Unknowns {
  const entered = enteredFigures(printed);
  const figures = [...entered.values()];
  const box = new Map<string, ReturnType<typeof roundingInterval>>();
  const repeated = new Set<string>();
  const enter = (figure: Entered): Expression => {
    if (decimalsOf(figure.text) === 0) return numberOf(figure.text);
    const name = unknownOf(figure, figures, printed, taken);
    if (box.has(name)) repeated.add(name);
    box.set(name, roundingInterval(figure.text));
    return { kind: "name", name };
  };
  const walk = (node: Expression): Expression => {
    const figure = entered.get(node);
    if (figure !== undefined) return enter(figure);
    if (node.kind === "call" && node.name === "exactly" && node.args[0] !== undefined) return walk(node.args[0]);
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
function isSettled({ text, place, isName }: Entered, { places, moved, result }: Printed): boolean {
  return isName || moved?.has(place) === true || decimalsOf(text) === 0 || (places(text) === 1 && place !== result);
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
function enteredFigures({ formula, lists, names, sources }: Printed): ReadonlyMap<Expression, Entered> {
  const literals = new Map(figuresOf(formula).map(({ index, text }) => [index, text]));
  const found = new Map<Expression, Entered>();
  let index = -1;
  for (const node of nodesOf(formula)) {
    if (node.kind === "number") {
      index += 1;
      const text = literals.get(index);
      if (text !== undefined) found.set(node, { text, place: placeOfLiteral(index), isName: false });
    } else if (node.kind === "name") {
      const text = Object.hasOwn(names, node.name) ? names[node.name] : undefined;
      if (text !== undefined) found.set(node, { text, place: node.name, isName: true });
    } else if (node.kind === "index") {
      const entry = entryOf(node, lists);
      if (entry === undefined) {
        throw new RangeError(`an entry must be one of the figures of a quoted list, got ${printFormula(node)}`);
      }
      found.set(node, { text: entry.text, place: placeOfEntry({ sources }, entry.list, entry.at), isName: false });
    }
  }
  return found;
}

function numberOf(text: string): Expression {
  if (text.startsWith("-")) return { kind: "negative", of: { kind: "number", text: text.slice(1) } };
  return { kind: "number", text };
}
