import type { Outcome } from "./outcome.ts";

/**
 * Why a reading is void whose control did not come out otherwise. What it came to itself is told as well: that may be what its author has to hear.
 *
 * @param changed - what the control changed, in words
 */
export function uncontrolled(
  itself: Outcome,
  { changed, outcome, required }: { readonly changed: string; readonly outcome: Outcome; readonly required: string },
): string {
  return `a control that can come out otherwise: with ${changed} it was ${outcome}, required was ${required}${ITSELF}${itself}`;
}

const ITSELF = "; the reading itself was ";

/** What a reading came to itself that is void for this reason; undefined where it is void for another. */
export function itselfOf(trouble: string): string | undefined {
  const at = trouble.lastIndexOf(ITSELF);
  return at < 0 ? undefined : trouble.slice(at + ITSELF.length);
}
