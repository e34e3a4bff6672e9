import { anchor, type TextQuote } from "./anchor.ts";
import type { TextDocument } from "./document.ts";
import type { Place } from "./format/format.ts";

/** Where in the file of the text does a quote begin? Nowhere where it is not found exactly once. */
export function placeOf(document: TextDocument, quote: TextQuote): Place | undefined {
  try {
    return placeAt(document.lines, anchor(document, quote).start);
  } catch {
    return undefined;
  }
}
/** Where in its file does a text say what stands at an offset of `TextDocument.source`? */
export function placeAt(lines: readonly { readonly start: number; readonly place: Place }[], offset: number): Place {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return lines[low]?.place ?? { line: 1 };
}
