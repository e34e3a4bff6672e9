import type { TextDocument } from "./document.ts";

/**
 * Which sentence did the author of a quote probably mean? The one that holds most of the quote's runs of three
 * letters; of several, the shortest, then the first. Empty where no sentence shares a single run.
 */
export function nearestSentence(document: TextDocument, quote: string): string {
  const wanted = trigrams(quote);
  let best = { shared: 0, source: "" };
  for (const { source } of document.sentences) {
    const shared = wanted.intersection(trigrams(source)).size;
    if (shared > best.shared || (shared === best.shared && shared > 0 && source.length < best.source.length)) {
      best = { shared, source };
    }
  }
  return best.source;
}

/** Runs of three characters, without case and without signs; the blanks around let short words count. */
function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}
