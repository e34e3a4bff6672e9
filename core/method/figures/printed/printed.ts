import type { TextDocument } from "../../../document/document.ts";
import { figuresOfDocument } from "../../../document/printed-figures.ts";
import { type CaseValue, checkFormula, type Expression } from "../../../formula/index.ts";
import { nodesOf } from "../../../formula/language/walk.ts";
import { absolute, compare, fromDecimal, type Rational } from "../../../numeric/exact/rational.ts";
import { decimalsOf } from "../../../numeric/exact/rational-interval.ts";
import {
  figuresOf,
  firstNotPrinted,
  mapLists,
  namedFigures,
  printedDecimals,
  readFigures,
  replaceLiteral,
  requirePrinted,
  type Where,
  withoutExactly,
} from "./figures.ts";

/** A formula, and what the text prints for its figures. */
export interface Printed {
  readonly formula: Expression;
  /** The figures of each quote. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The figures that have a name of their own. */
  readonly names: Readonly<Record<string, string>>;
  /** For each list the first one that was read from the same quote. */
  readonly sources: Readonly<Record<string, string>>;
  /** How often the text prints a figure, whatever its sign. */
  readonly places: (text: string) => number;
  /** To how many decimals the text prints a figure; below 0 where it prints thousands or millions of it. */
  readonly decimals: (text: string) => number;
  /** The place of a figure that a formula is said to give: never known to be a number that the formula enters. */
  readonly result?: string;
  /** How far a number that rounds to that figure may lie from it. */
  readonly resultHalf?: Rational;
  /** Places of one figure that a control put there, as `placeOfLiteral` tells them or `said[1]`: a number of its own. */
  readonly moved?: ReadonlySet<string>;
}

/** A formula as the author wrote it, with what is given beside it. */
export interface Asked {
  readonly formula: string;
  readonly where: Where;
  /** The figure that the formula is said to give, where it is, the last literal of the difference that is read; and half its rounding. */
  readonly gives?: { readonly text: string; readonly half: Rational };
}

/**
 * Reads what the text prints for a formula.
 *
 * @throws RangeError for a figure that the text does not print, a name that the formula does not enter or that stands beside the figure
 *   itself, and more names for a figure than places where the text prints it; for an unknown name or function, or a wrong number of arguments
 */
export function readPrinted(formula: Expression, asked: Asked, document: TextDocument): Printed {
  const { formula: written, where, gives } = asked;
  requireKnown(formula, where);
  const figures = figuresOf(formula);
  requirePrinted(
    figures.map(({ text }) => text),
    document,
  );
  const names = namedFigures(where);
  const result =
    gives === undefined ? {} : { result: placeOfLiteral(figures.at(-1)?.index ?? 0), resultHalf: gives.half };
  const printed: Printed = {
    formula,
    lists: readFigures(where, document),
    names,
    sources: sourcesOf(where),
    places: timesPrinted(document),
    decimals: (text) => printedDecimals(text, document),
    ...result,
  };
  for (const [name, text] of Object.entries(names)) {
    if (firstNotPrinted([text], document) !== undefined) {
      throw new RangeError(`${name} must be a figure of the text, got ${text}`);
    }
    if (!entersName(formula, name)) throw new RangeError(`${name} must be entered in the formula, got "${written}"`);
    requireOnlyNamed(printed, name, gives?.text);
  }
  return printed;
}

/** An engine takes no notice of an argument too many: `mean(1, 2, 3)` would be 1. */
function requireKnown(formula: Expression, where: Where): void {
  checkFormula(withoutExactly(formula), Object.keys(where));
  for (const node of nodesOf(formula)) {
    if (node.kind === "call" && node.name === "exactly" && node.args.length !== 1) {
      throw new RangeError(`exactly must be given 1 argument, got ${node.args.length}`);
    }
  }
}

/** The place of a literal, counted from 0 among all literals of a formula. */
export function placeOfLiteral(index: number): string {
  return `#${index}`;
}

/** The place of an entry of a list, counted from 0. */
export function placeOfEntry({ sources }: Pick<Printed, "sources">, list: string, at: number): string {
  return `${sources[list] ?? list}[${at + 1}]`;
}

/** Another figure in the places of some literals: a number of its own, even where the text prints it elsewhere. */
export function moveLiterals(printed: Printed, indices: readonly number[], to: string): Printed {
  const formula = indices.reduce((changed, index) => replaceLiteral(changed, index, to), printed.formula);
  return { ...printed, formula, moved: new Set(indices.map(placeOfLiteral)) };
}

/** What the names of a formula stand for, as numbers. */
export function scopeOf({ lists, names }: Pick<Printed, "lists" | "names">): Readonly<Record<string, CaseValue>> {
  const named = Object.entries(names).map(([name, text]) => [name, fromDecimal(text)] as const);
  return { ...mapLists(lists, fromDecimal), ...Object.fromEntries(named) };
}

/** Do two texts print the same figure: the same number with as many digits behind the point? */
export function isSameFigure(a: string, b: string): boolean {
  return decimalsOf(a) === decimalsOf(b) && compare(fromDecimal(a), fromDecimal(b)) === 0;
}

function entersName(formula: Expression, name: string): boolean {
  return [...nodesOf(formula)].some((node) => node.kind === "name" && node.name === name);
}

function sourcesOf(where: Where): Readonly<Record<string, string>> {
  const quotes = Object.entries(where).flatMap(([name, meaning]) =>
    typeof meaning === "string" ? [] : [[name, meaning.quote] as const],
  );
  return Object.fromEntries(
    quotes.map(([name, quote]) => [name, quotes.find(([, other]) => other === quote)?.[0] ?? name]),
  );
}

/**
 * Beside a name, the figure itself would leave it open whether it is the same number; and no place of the text is two numbers. An integer
 * stands for itself anyway.
 */
function requireOnlyNamed({ formula, lists, names, places, result }: Printed, name: string, gives?: string): void {
  const text = names[name] as string;
  if (decimalsOf(text) === 0) return;
  const literals = figuresOf(formula).flatMap((figure) =>
    placeOfLiteral(figure.index) === result ? [] : [{ entered: figure.text, text: figure.text }],
  );
  const entries = [...nodesOf(formula)].flatMap((node) => {
    const entry = entryOf(node, lists);
    return entry === undefined ? [] : [{ entered: `${entry.list}[${entry.at + 1}]`, text: entry.text }];
  });
  const beside = [...literals, ...entries].find((figure) => isSameFigure(figure.text, text));
  if (beside !== undefined) {
    throw new RangeError(`${text} must be entered by its name where it has one, got ${beside.entered} beside ${name}`);
  }
  const sharers = Object.keys(names).filter((other) => isSameFigure(names[other] as string, text));
  if (gives !== undefined && isSameFigure(gives, text)) sharers.push("what the formula gives");
  if (sharers.length > places(text)) {
    throw new RangeError(
      `${text} must be printed in as many places as it stands for numbers, got ${places(text)} for ${sharers.join(", ")}`,
    );
  }
}

/** The entry of a list of figures that a node of a formula stands for. */
export function entryOf(node: Expression, lists: Printed["lists"]) {
  if (node.kind !== "index" || node.of.kind !== "name" || !Object.hasOwn(lists, node.of.name)) return undefined;
  const [first] = node.at;
  const at = first?.kind === "number" && node.at.length === 1 ? Number(first.text) - 1 : -1;
  const text = lists[node.of.name]?.[at];
  return text === undefined ? undefined : { list: node.of.name, at, text };
}

/**
 * How often does a text print a figure? Figures that stick to letters or have a decimal comma count as well: one place too few would
 * make one number of two.
 */
function timesPrinted(document: TextDocument): (text: string) => number {
  const { source } = document;
  const figures = figuresOfDocument(document);
  const known = new Map<string, number>();
  const counted = (text: string): number => {
    const value = absolute(fromDecimal(text));
    const decimals = decimalsOf(text);
    const read = figures.filter(
      (printed) =>
        Math.max(printed.decimals, 0) === decimals && compare(absolute(fromDecimal(printed.value)), value) === 0,
    );
    const [whole = "", fraction = ""] = text.replace(/^[-+]?0*/u, "").split(".");
    const seen = source.match(new RegExp(String.raw`(?<!\d)0*${whole}(?:\.|,|\{,\})${fraction}(?!\d)`, "gu")) ?? [];
    return Math.max(read.length, seen.length);
  };
  return (text) => {
    const times = known.get(text) ?? counted(text);
    known.set(text, times);
    return times;
  };
}
