import type { TextDocument } from "./document.ts";
import { numberPattern } from "./figure/number-pattern.ts";
import { digitsOf, type PrintedFigure } from "./figure/read-digits.ts";
import { stuckPower } from "./figure/units.ts";
import { writingOf } from "./figure/writing.ts";

export type { PrintedFigure };

/** What holds digits that are no figures: entities, addresses, footnotes, subscripts, exponents (but those of ten), dotted versions. */
const strange = [
  /&#(?:\d{1,7}|[xX][\da-fA-F]{1,6});/gu,
  /\]\([^()\s]*\)|https?:\/\/\S+|\[\^[^\][\s]*\]/gu,
  /_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\?\w+)/gu,
  /(?<!\b10)\^(?:\{(?:[^{}]|\{[^{}]*\})*\}|[-−+]?\w+)/gu,
];
const versions = /(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/gu;

/** Formulas by Pandoc's rule: between two prices there is none. */
const FORMULA = /\$(?![\s$])[^$]*(?<![\s$])\$(?!\d)|\\\([^\\]*\\\)|\$\$[^$]*\$\$/gu;

/**
 * Which numbers does a piece of text print, in order?
 *
 * - Left out: digits of a name or a subscript (`x1`, `w_12`, `GPT-4`, `$x_{1,2}$`), exponents, ordinals and whatever else
 *   sticks to letters that are no unit (2nd, 3D), dotted versions (1.2.3), addresses of links, numbers written as words.
 * - Units stick (97s, 12GB, 4.7x); 10k, 3.5M and 2bn are multiplied out.
 * - Between dollar signs letters are factors and a hyphen is a minus: `$2x$` prints 2, and so does `$x-2$`.
 * - A sign counts only right before the number and behind neither letter, digit, percent sign nor closing bracket: `2.79-2.01` prints
 *   two positive figures, so does `3–5 layers`.
 * - Groups of three digits join at a comma, a blank, a TeX space or an apostrophe, in German and the like at a point; the decimal sign is that of the
 *   language, and in 1.234,5 that of the number.
 * - `2.5 \times 10^{-3}`, `2.5×10⁻³`, `2.5e-3` and `10^6` are one figure each. Fractions, dates and times give their parts, ½ is 0.5.
 *
 * @param lang - language of the text; empty for English
 */
export function printedFigures(text: string, lang = ""): readonly PrintedFigure[] {
  const writing = writingOf(lang);
  const formulas = Array.from(text.matchAll(FORMULA), ({ 0: part, index }) => [index, index + part.length] as const);
  let clean = text;
  // One for one, so that places in the clean text are places in the text.
  const blanked = (part: string) => "\0".repeat(part.length);
  for (const pattern of strange) clean = clean.replace(pattern, blanked);
  clean = clean.replace(versions, (part) =>
    writing.pointGroups && /^\d{1,3}(?:\.\d{3})+$/u.test(part) ? part : blanked(part),
  );
  const found: PrintedFigure[] = [];
  let formula = 0;
  for (const { 0: match, index, groups = {} } of clean.matchAll(numberPattern(writing))) {
    const end = index + match.length;
    while ((formulas[formula]?.[1] ?? Number.POSITIVE_INFINITY) <= index) formula += 1;
    const within = (formulas[formula]?.[0] ?? end) < index;
    const behind = clean.slice(end, end + 12);
    if (isPartOfName(clean.slice(Math.max(0, index - 3), index), behind, groups["sign"], within)) continue;
    const isStuck = !within && groups["percent"] === undefined && /^\p{L}/u.test(behind);
    const power = isStuck ? stuckPower(behind) : 0;
    if (power !== null) found.push(digitsOf(text.slice(index, end), groups, writing, power));
  }
  return found;
}

/** Do the digits between `before` and `behind` belong to a name? */
function isPartOfName(before: string, behind: string, sign: string | undefined, formula: boolean): boolean {
  if (formula) return sign === undefined && /\p{L}$/u.test(before);
  if (/\dx$/u.test(before)) return false;
  return sign === undefined && (/\p{L}[-−–.]?$/u.test(before) || /^\.\p{Ll}/u.test(behind));
}

const known = new WeakMap<TextDocument, readonly PrintedFigure[]>();

/** Which numbers does a whole text print, in every reading? Those of link targets, comments and tags are not printed. */
export function figuresOfDocument(document: TextDocument): readonly PrintedFigure[] {
  const read = known.get(document);
  if (read !== undefined) return read;
  const figures = printedFigures(printedPart(document), document.lang).flatMap((one) => [one, ...(one.others ?? [])]);
  known.set(document, figures);
  return figures;
}

/** The source with what a reader does not see blanked, one for one; signs of markup that set figures apart stay. */
function printedPart({ source, pieces }: TextDocument): string {
  const hidden = (from: number, to: number) => source.slice(from, to).replace(/[^\s$|\\()[\]*`]/gu, "\0");
  let seen = "";
  let last = 0;
  for (const { start, end } of pieces) {
    seen += hidden(last, start) + source.slice(start, end);
    last = end;
  }
  return seen + hidden(last, source.length);
}
