import type { PrintedFigure } from "../document/printed-figures.ts";
import { printedFigures } from "../document/printed-figures.ts";

/** A sentence with a mark in the place of each figure: "⟦0⟧ of the ⟦1⟧, or ⟦2%⟧". */
export interface Marked {
  readonly text: string;
  /** The figures that marks stand for, by their number. */
  readonly figures: readonly PrintedFigure[];
}

/** A number that is no percentage, one that is, and either. To be put into a pattern, in a group of its own. */
export const NUMBER = String.raw`⟦(\d+)⟧`;
export const PERCENT = String.raw`⟦(\d+)%⟧`;
export const EITHER = String.raw`⟦(\d+)%?⟧`;

/**
 * Which figures stand where in this sentence? Emphasis, code and dollar signs are left out. A figure that can be read in more than one way,
 * or is negative, or is written in thousands ("10 thousand") gets the mark ⟦?⟧, which no pattern takes.
 *
 * @param source - markdown of a sentence
 * @param lang - language of the text; empty for English
 */
export function marked(source: string, lang: string): Marked {
  const plain = plainOf(source);
  const figures = printedFigures(plain, lang);
  let text = "";
  let last = 0;
  for (const [index, figure] of figures.entries()) {
    const at = placeOf(plain, figure.text, last);
    if (at < 0) return { text: plain, figures: [] };
    text += `${plain.slice(last, at)}⟦${nameOf(figure, index)}⟧`;
    last = at + figure.text.length;
  }
  text += plain.slice(last);
  // Digits of a name were taken for a figure: better none than the wrong one.
  const rest = text.replaceAll(/⟦[^⟧]*⟧/gu, " ");
  return printedFigures(rest, lang).length === 0 ? { text, figures } : { text: plain, figures: [] };
}

/** A sentence without emphasis, the marks of code and dollar signs. */
export function plainOf(source: string): string {
  return source.replaceAll(/\*\*|__|[`$]|(?<!\s)\*|\*(?!\s)/gu, "").replaceAll(/\\(?=%)/gu, "");
}

function nameOf({ value, decimals, percent, ambiguous, others = [] }: PrintedFigure, index: number): string {
  if (ambiguous || others.length > 0 || decimals < 0 || value.startsWith("-")) return "?";
  return `${index}${percent ? "%" : ""}`;
}

/** The first place at which these digits do not stand inside a word or another number; -1 where there is none. */
function placeOf(plain: string, digits: string, from: number): number {
  const inside = /^[\d.]/u.test(digits) ? /[\p{L}\d_]$/u : /(?!)/u;
  let at = plain.indexOf(digits, from);
  while (at > from && inside.test(plain.slice(at - 2, at))) at = plain.indexOf(digits, at + 1);
  return at;
}
