import type { Inlay, Span } from "./blocks.ts";

/** The language is fixed, so that the sentences do not depend on the locale of the machine. */
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** An upper-case letter that no abbreviation holds: a sentence may begin or end with what it stands for. */
const stand = "Ω";

/** Never the end of a sentence: something always follows. */
const bound =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|viz|resp|approx|ca|et al|figs?|eqs?|secs?|chap|thm|dr|mr|mrs|ms|prof)\.[\s)]*$/iu;

/** Followed by a number they are abbreviations; else they may be words: "No. They need not." */
const numbered = /(?:^|[\s(])(?:nos?|pp?|vol|ch|art|sect?|lines?|ref|refs)\.\s*$/iu;

/** An initial behind a name, another initial or nothing: "Igor F. Smith"; not "from A to B. Then". */
const initial = /(?:^|\p{Lu}[\p{L}.]*\s|[\s(]\p{Lu}\.)[A-Z]\.\s*$/u;

/** Spoken words that end with their own mark: `"No!" said he.` */
const spoken = /[!?]["'”’)]+\s*$/u;

/**
 * Where do the sentences of a paragraph begin and end? Offsets in `text`, without the blanks between them.
 *
 * The rules are those of Unicode (UAX 29, section 5), but for what they cannot know: `inlays` (formulas, code, links)
 * are never cut, and neither decimals nor abbreviations end a sentence. A number may begin one.
 */
export function splitSentences(text: string, inlays: readonly Inlay[]): readonly Span[] {
  const masked = mask(text, inlays);
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(masked)) {
    const last = spans.at(-1);
    const before = last === undefined ? "" : masked.slice(last.start, last.end);
    if (last !== undefined && continues(before, segment, text[index] ?? "")) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map(({ start, end }) => trimmed(text, start, end)).filter(({ start, end }) => start < end);
}

function continues(before: string, next: string, nextCharacter: string): boolean {
  if (bound.test(before) || initial.test(before)) return true;
  if (numbered.test(before)) return /\d/u.test(nextCharacter);
  return spoken.test(before) && /^\p{Ll}/u.test(next);
}

/** The paragraph with what is not prose replaced, character by character, by letters and brackets. */
function mask(text: string, inlays: readonly Inlay[]): string {
  const signs = { atom: stand, opening: "(", closing: ")" };
  // Without this, neither "… so. 20 people came" nor a formula in first place would begin a sentence.
  const units = text.replace(/\d+(?:[.,]\d+)*/gu, (digits) => stand.repeat(digits.length)).split("");
  for (const { kind, start, end } of inlays) units.fill(signs[kind], start, end);
  return units.join("");
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  return { start: end - piece.trimStart().length, end: start + piece.trimEnd().length };
}
