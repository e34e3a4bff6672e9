import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Piece } from "./markdown/pieces.ts";
import type { Span } from "./markdown/span.ts";

/** What a reader sees of a text, with signs that look alike made one, and the way back to the source. */
export interface Seen {
  readonly text: string;
  /** The stretch of the source that was read as `text.slice(start, end)`, which is not empty. */
  place(start: number, end: number): Span;
}

/** A stretch of what is seen and where it comes from: sign by sign, or as a whole. */
interface Stretch extends Span {
  readonly at: number;
  readonly single: boolean;
}

/** Plain signs; a sign with a mark above or below; what is written instead of a sign; blanks. */
const TOKEN =
  /[!-%'-[\]-~]+(?: [!-%'-[\]-~]+)*(?!\p{M})|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\\[!-/:-@[-`{-~]|\s+|[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201B\u2032\u02BC]/gu, "'"],
  [/[\u201C-\u201F\u2033«»]/gu, '"'],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, "-"],
  [/…/gu, "..."],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, ""],
  [/\s+/gu, " "],
];

/**
 * What does a reader see of `source`? The pieces, with entities and escapes read, letters composed (NFC), and curly quotes, dashes, minus signs,
 * ellipses and blanks of every kind made one.
 */
export function seenOf(source: string, pieces: readonly Piece[]): Seen {
  const stretches: Stretch[] = [];
  let text = "";
  let isApart = true;
  const put = (shown: string, start: number, end: number): void => {
    const words = isApart ? shown.replace(/^ /u, "") : shown;
    if (words === "") return;
    stretches.push({ at: text.length, start, end, single: words.length === end - start });
    text += words;
    // Not asked of the whole text: that would copy it each time.
    isApart = words.endsWith(" ");
  };
  for (const { kind, start, end, apart } of pieces) {
    if (apart) put(" ", start, start);
    for (const { 0: token, index } of source.slice(start, end).matchAll(TOKEN)) {
      put(shownAs(token, kind === "prose"), start + index, start + index + token.length);
    }
  }
  return {
    text,
    place: (from, to) => ({ start: startOf(at(stretches, from), from), end: endOf(at(stretches, to - 1), to) }),
  };
}

function shownAs(token: string, prose: boolean): string {
  if (/^[!-~]{2}/u.test(token) && !/^[&\\]/u.test(token)) return token;
  const plain = prose ? written(token) : token;
  return ALIKE.reduce((shown, [signs, one]) => shown.replace(signs, one), plain.normalize("NFC"));
}

/** The sign that an escape or an entity stands for. */
function written(token: string): string {
  if (/^\\./u.test(token)) return token.slice(1);
  if (!/^&.*;$/u.test(token)) return token;
  const code = /^&#(?:[xX](?<hex>.*)|(?<ten>.*));$/u.exec(token)?.groups;
  if (code === undefined) return decodeNamedCharacterReference(token.slice(1, -1)) || token;
  const point = code["hex"] === undefined ? Number(code["ten"]) : Number.parseInt(code["hex"], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
}

/** The stretch that holds this place. */
function at(stretches: readonly Stretch[], place: number): Stretch {
  let [low, high] = [0, stretches.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.at ?? 0) <= place) low = middle;
    else high = middle;
  }
  return stretches[low] ?? { at: 0, start: 0, end: 0, single: false };
}

function startOf(stretch: Stretch, from: number): number {
  return stretch.single ? stretch.start + from - stretch.at : stretch.start;
}

function endOf(stretch: Stretch, to: number): number {
  return stretch.single ? stretch.start + to - stretch.at : stretch.end;
}
