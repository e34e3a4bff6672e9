import { anchor } from "../../../document/anchor.ts";
import type { TextDocument } from "../../../document/document.ts";
import { figuresOfDocument, type PrintedFigure, printedFigures } from "../../../document/printed-figures.ts";
import type { Expression } from "../../../formula/index.ts";
import { mapParts, nodesOf } from "../../../formula/language/walk.ts";
import { absolute, fromDecimal, reduce } from "../../../numeric/exact/rational.ts";
import { decimalsOf } from "../../../numeric/exact/rational-interval.ts";

/** The figures that a quote prints, in order, standing in a formula under a name. */
export interface Quoted {
  readonly kind: "quoted";
  readonly quote: string;
}

/**
 * What the names of a formula stand for: one figure as it is printed, `{ a: "2.79" }`, which is one number wherever the formula enters
 * `a`; or all figures of a quote, `{ before: quoted("…") }`, entered as `before[1]`.
 */
export interface Where {
  readonly [name: string]: Quoted | string;
}

/**
 * Reads the figures from a quote instead of typing them again.
 *
 * @param quote - words that stand in the text exactly once
 * @throws TypeError for what is no text
 */
export function quoted(quote: string): Quoted {
  if (typeof quote !== "string" || quote.trim() === "")
    throw new TypeError(`quote must be a text, got ${String(quote)}`);
  return { kind: "quoted", quote };
}

/** Throws TypeError for a name that stands for neither a figure nor a quote, RangeError for a figure that is no decimal. */
export function requireWhere(where: Where): void {
  for (const [name, meaning] of Object.entries(where) as readonly (readonly [string, unknown])[]) {
    if (typeof meaning === "string") fromDecimal(meaning);
    else if ((meaning as Quoted | null)?.kind !== "quoted") {
      throw new TypeError(
        `${name} must be a figure as printed, such as "2.79", or quoted("…"), got ${String(meaning)}`,
      );
    }
  }
}

/** What the names of a formula stand for, in sentences that follow one. */
export function whereInWords(where: Where): string {
  return Object.entries(where)
    .map(([name, meaning]) =>
      typeof meaning === "string"
        ? ` Here ${name} is the number printed as ${meaning}.`
        : ` Here ${name} holds the figures of “${meaning.quote}”.`,
    )
    .join("");
}

/** The figures of each list as they are printed: "2.79", "2.01", "4.11". */
export function readFigures(where: Where, document: TextDocument): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, meaning]) => {
      if (typeof meaning === "string") return [];
      const { quote } = meaning;
      anchor(document, { exact: quote });
      const figures = printedFigures(quote, document.lang);
      if (figures.length === 0)
        throw new RangeError(`${name} must be quoted from a place that prints figures, got "${quote}"`);
      const unclear = figures.find(({ ambiguous }) => ambiguous);
      if (unclear !== undefined) {
        const others = unclear.others?.map(({ value }) => value).join(" and ");
        throw new RangeError(
          `${name} must be figures that can be read in one way, got ${unclear.text}, ${unclear.value} or ${others}; enter it as a number`,
        );
      }
      return [[name, figures.map(({ value }) => value)]];
    }),
  );
}

/** The figures that have a name of their own. */
export function namedFigures(where: Where): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, meaning]) => (typeof meaning === "string" ? [[name, meaning]] : [])),
  );
}

/** Lists of figures, each figure turned into what an engine computes with. */
export function mapLists<T>(
  lists: Readonly<Record<string, readonly string[]>>,
  make: (text: string) => T,
): Readonly<Record<string, readonly T[]>> {
  return Object.fromEntries(Object.entries(lists).map(([name, texts]) => [name, texts.map(make)]));
}

/** A literal of a formula: where it stands among its literals, and its digits. */
export interface Figure {
  readonly index: number;
  readonly text: string;
}

/** The literals of a formula that stand for figures of the text: all but those inside `exactly(…)`, exponents, indices and units of `rounded(x, unit)`. */
export function figuresOf(formula: Expression): readonly Figure[] {
  const own = new Set<Expression>();
  const literals: Expression[] = [];
  for (const node of nodesOf(formula)) {
    for (const part of ownParts(node)) for (const inner of nodesOf(part)) own.add(inner);
    if (node.kind === "number") literals.push(node);
  }
  return literals.flatMap((node, index) =>
    node.kind === "number" && !own.has(node) ? [{ index, text: node.text }] : [],
  );
}

/** The parts of a node that are the author's own, whatever the text prints. */
function ownParts(node: Expression): readonly Expression[] {
  if (node.kind === "call" && node.name === "exactly") return node.args;
  if (node.kind === "call" && (node.name === "rounded" || node.name === "round")) return node.args.slice(1);
  if (node.kind === "index") return node.at.filter((at) => at.kind === "number");
  return node.kind === "operation" && node.operator.endsWith("^") && node.right.kind === "number" ? [node.right] : [];
}

/**
 * Refuses a figure that the text does not print: a figure typed wrong would be tried, and its verdict told of the text.
 *
 * @throws RangeError naming the figure
 */
export function requirePrinted(figures: readonly string[], document: TextDocument): void {
  const text = firstNotPrinted(figures, document);
  if (text !== undefined) {
    throw new RangeError(
      `figures must be printed in the text, got ${text}; write exactly(${text}) for a number of your own`,
    );
  }
}

/** The first figure that the text does not print with as many digits behind the point, whatever its sign. */
export function firstNotPrinted(figures: readonly string[], document: TextDocument): string | undefined {
  return figures.find((text) => placesOf(text, document).length === 0);
}

/** Where the text prints a figure with as many digits behind the point, whatever its sign: a sum takes away what is printed as -0.5. */
export function placesOf(text: string, document: TextDocument): readonly PrintedFigure[] {
  const index = known.get(document) ?? Map.groupBy(figuresOfDocument(document), keyOf);
  known.set(document, index);
  return index.get(keyOf({ value: text, decimals: decimalsOf(text) })) ?? [];
}

/** The figures of each text by what they are found by: many claims ask one text. */
const known = new WeakMap<TextDocument, ReadonlyMap<string, readonly PrintedFigure[]>>();

/** The same for equal numbers without their sign, printed with as many digits behind the point. */
function keyOf({ value, decimals }: Pick<PrintedFigure, "value" | "decimals">): string {
  const { n, d } = reduce(absolute(fromDecimal(value)));
  return `${n}/${d}, ${Math.max(decimals, 0)}`;
}

/**
 * To how many decimals is a figure printed? Below 0 for one that is only printed in thousands or millions: the 5300000 of _5.3 million_ has
 * the decimals -5.
 */
export function printedDecimals(text: string, document: TextDocument): number {
  const decimals = decimalsOf(text);
  const places = decimals === 0 ? placesOf(text, document) : [];
  return places.length === 0 ? decimals : Math.max(...places.map((place) => place.decimals));
}

/** The formula with its n-th literal replaced by another number. */
export function replaceLiteral(formula: Expression, index: number, text: string): Expression {
  let seen = -1;
  const walk = (node: Expression): Expression => {
    if (node.kind === "number") {
      seen += 1;
      return seen === index ? { kind: "number", text } : node;
    }
    return mapParts(node, walk);
  };
  return walk(formula);
}

/** The formula with every `exactly(x)` and `rounded(x)` written as x. */
export function withoutExactly(formula: Expression): Expression {
  const [arg] = formula.kind === "call" && MARKS.has(formula.name) ? formula.args : [];
  return arg === undefined ? mapParts(formula, withoutExactly) : withoutExactly(arg);
}

const MARKS: ReadonlySet<string> = new Set(["exactly", "rounded"]);

/** The computed sides of the comparisons of a relation, bare numbers left out. */
export function sidesOf(formula: Expression): readonly Expression[] {
  const terms = [...nodesOf(formula)].flatMap((node) => (node.kind === "comparison" ? node.terms : []));
  return terms.filter((term) => withoutExactly(term).kind !== "number");
}
