import type { Inlay } from "../markdown/blocks.ts";
import type { Span } from "../markdown/span.ts";
import { isOrdinarySmall, type Place, stops } from "./full-stop.ts";

/** A letter that no abbreviation holds: it stands for formulas, code and the like. */
const STAND = "Ω";
/** White space that ends a line as its author wanted it. */
const BREAK = "\u2028";

/** Signs that end sentences in any script (Unicode's Sentence_Terminal), and what closes behind them. */
const END = /(?:[\p{Sentence_Terminal}…](?:[ \u00A0\u202F](?=[!?»]))?)+["'”’»«)\]}」』》›“‘]*|\u2028+/gu;
const GREEK_END = new RegExp(END.source.replace("…]", "…;]"), "gu");

/** Longest stretch before or behind a full stop that is looked at. */
const NEAR = 80;

/**
 * Where do the sentences of a paragraph begin and end? Offsets in `text`, without the blanks between them.
 *
 * A sentence ends at a sign that Unicode lists as an end, unless what stands around it tells that it goes on: small letters, an abbreviation, an
 * initial, an ordinal. `inlays` (formulas, code, pictures) are never cut; a break ends a line.
 *
 * @param lang - language of the text, such as "de"; empty where it does not say
 */
export function splitSentences(text: string, inlays: readonly Inlay[], lang = ""): readonly Span[] {
  const masked = mask(text, inlays);
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: sign, index } of masked.matchAll(/^el\b/iu.test(lang) ? GREEK_END : END)) {
    const end = index + sign.length;
    const behind = masked.slice(end, end + NEAR);
    const before = masked.slice(Math.max(start, index - NEAR), index);
    const isFirst = spans.length === 0 && start >= index - NEAR;
    if (!endsHere({ before, sign, behind, lang, isFirst })) continue;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: text.length });
  return joinSigns(
    masked,
    spans.map((span) => trimmed(masked, span)).filter((span) => span.start < span.end),
  );
}

function endsHere(place: Place): boolean {
  const { before, sign, behind } = place;
  const next = /^\s*["'“„«‘‚»([¿¡*_–—-]*\s?(?=[\p{L}\p{N}$€£#.])/u.exec(behind);
  if (sign.startsWith(BREAK)) return !/[,;(–—-]\s*$/u.test(before) && !/^\s*\p{Ll}/u.test(behind);
  if (behind.trim() === "") return true;
  const word = next === null ? "" : behind.slice(next[0].length);
  if (!/^\s/u.test(behind)) return isCloseEnd(sign, behind);
  if (/^\s*[=<>≤≥≈+×·/%,;:|&]/u.test(behind)) return false;
  if (/[^.…]/u.test(sign.replace(/["'”’»«)\]}›“‘\s]/gu, ""))) return !isOrdinarySmall(word, place.lang);
  if (/\.\.|…/u.test(sign)) return !/^[\p{Ll}\d]/u.test(word);
  return stops(place, word);
}

/** Without a blank behind it, only signs of scripts that leave none, and shouts before a capital. */
function isCloseEnd(sign: string, behind: string): boolean {
  if (/^[!?]/u.test(sign)) return /^\p{Lu}/u.test(behind);
  // A spoken sentence within one: the closing bracket goes on without a stop.
  return /^[^\p{ASCII}…]/u.test(sign) && !/[」』》”’]$/u.test(sign);
}

/** Signs without a letter or a digit are no sentence: they belong to the one before, an opening "[…]" to the one behind. */
function joinSigns(masked: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isSign = ({ start, end }: Span) => !/[\p{L}\p{N}]/u.test(masked.slice(start, Math.min(end, start + NEAR)));
    if (last !== undefined && (isSign(span) || isSign(last)))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The paragraph with what is not prose replaced, character by character, by letters, brackets and breaks. */
function mask(text: string, inlays: readonly Inlay[]): string {
  if (inlays.length === 0) return text;
  const signs = { atom: STAND, opening: "(", closing: ")", break: BREAK, stop: "." };
  let masked = "";
  let last = 0;
  for (const { kind, start, end } of inlays) {
    masked += text.slice(last, start) + signs[kind].repeat(end - start);
    last = end;
  }
  return masked + text.slice(last);
}

function trimmed(masked: string, { start, end }: Span): Span {
  const piece = masked.slice(start, end);
  return { start: end - piece.trimStart().length, end: start + piece.trimEnd().length };
}
