import type { Span } from "./span.ts";

/** Comments, scripts, styles and headings: nobody reads the first three, and a heading asserts nothing. */
const SILENT = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|h[1-6])\b[\s\S]*?(?:<\/\1\s*>|$)/giu;

/** Tags that end what stands before them, as a paragraph ends it. */
const APART = /<\/(?:p|li|tr|div|summary|figcaption|caption|blockquote|dd|dt|section|center)\s*>|<br\s*\/?>/giu;

/**
 * Which stretches of a block of HTML hold words, each with the tags nearest to them? One for each paragraph, item or row, in order.
 */
export function wordsOfHtml(html: string): readonly Span[] {
  const seen = html.replace(SILENT, (part) => " ".repeat(part.length));
  const ends = [...Array.from(seen.matchAll(APART), ({ 0: tag, index }) => index + tag.length), seen.length];
  return ends.flatMap((end, i) => {
    const from = ends[i - 1] ?? 0;
    const words = withoutFarTags(seen.slice(from, end));
    return words === null ? [] : [{ start: from + words.start, end: from + words.end }];
  });
}

/** From the last tag before the first word to the first tag behind the last word; null where there is no word. */
function withoutFarTags(part: string): Span | null {
  const plain = part.replace(/<[^<>]*>/gu, (tag) => " ".repeat(tag.length));
  const first = plain.search(/\S/u);
  if (first < 0) return null;
  const last = plain.trimEnd().length;
  const before = /<[^<>]*>\s*$/u.exec(part.slice(Math.max(0, first - 500), first))?.[0].length ?? 0;
  const behind = /^\s*<[^<>]*>/u.exec(part.slice(last, last + 500))?.[0].length ?? 0;
  return { start: first - before, end: last + behind };
}
