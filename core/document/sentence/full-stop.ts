import { abbreviation } from "./abbreviations.ts";
import { CAPTION, isLabelled, isOpener } from "./small-words.ts";

/** A possible end: what stands before the sign, in the same sentence, and behind it. */
export interface Place {
  readonly before: string;
  readonly sign: string;
  readonly behind: string;
  readonly lang: string;
  /** Does `before` reach back to the beginning of the paragraph? */
  readonly isFirst: boolean;
}

/** Does a single full stop before `word` end the sentence? */
export function stops({ before, lang, isFirst }: Place, word: string): boolean {
  if (before.endsWith(")")) return !isOrdinarySmall(word, lang);
  const last = /[^\s(["'“„«‘/)]*$/u.exec(before)?.[0] ?? "";
  const earlier = before.slice(0, before.length - last.length);
  const previous = /([^\s(["'“„«]+)[\s(["'“„«]*$/u.exec(earlier)?.[1] ?? "";
  if (/^\p{Ll}/u.test(word)) {
    const isWord = /^(?:[^.]{2,}|[\d.,]*\d)$/u.test(last) && abbreviation(last, lang) === "none";
    return isWord && isSymbol(word, lang);
  }
  if (isFirst && CAPTION.test(before)) return false;
  if (/^\p{Lu}$/u.test(last)) return endsAfterCapital(last, previous, word);
  if (/^\p{Ll}$/u.test(last)) return endsAfterSmall(last, previous, word);
  if (/^\d{1,2}$/u.test(last)) return !isOrdinal(previous, word, lang);
  return endsAfterWord(last, word, lang);
}

/** A word with a full stop, perhaps an abbreviation. */
function endsAfterWord(last: string, word: string, lang: string): boolean {
  const kind = abbreviation(last, lang);
  const dotted = /^(?:\p{L}{1,3}\.)+\p{L}{1,4}$/u.test(last);
  if (kind === "bound" || /^(?:e\.g|i\.e|z\.b|d\.h|u\.a|p\.ej|c\.-à-d|p\.ex|n\.b)$/iu.test(last)) return false;
  if (kind === "numbered") return !/^(?:[\d(Ω]|\p{Lu}(?!\p{L}))/u.test(word) || isOpener(firstOf(word));
  return (kind === "none" && !dotted) || isOpener(firstOf(word));
}

/** A capital with a full stop: an initial, or the name of something at the end of a sentence. */
function endsAfterCapital(last: string, previous: string, word: string): boolean {
  const next = firstOf(word);
  if (/^\p{Lu}\.$/u.test(previous) && /^\p{Lu}/u.test(word)) return isOpener(next) && next.length > 1;
  if (isOpener(next) && !/^\p{Lu}\./u.test(word)) return true;
  if (/^\d/u.test(word)) return !/^[SPTZRVN]$/u.test(last) || isLabelled(previous);
  // A single capital without a full stop is no surname: "from A to B. C is next."
  if (/^\p{Lu}(?![\p{L}.])/u.test(word)) return true;
  if (isLabelled(previous) || /^(?:an?|the|\d\S*)$/iu.test(previous)) return true;
  return previous !== "" && next.toLowerCase() === previous.toLowerCase();
}

/** A small letter with a full stop: part of "z. B." or "a. C.", or "p. 5", or the name of a quantity. */
function endsAfterSmall(last: string, previous: string, word: string): boolean {
  if (/^\d/u.test(word)) return !/^[pnsfcvlt]$/u.test(last);
  const isPart = /^\p{L}\./u.test(word) || /^\p{L}{1,2}\.$/u.test(previous);
  return !isPart || isOpener(firstOf(word));
}

/** Languages that write ordinals with a full stop: "am 3. Oktober", "das 19. Jahrhundert". */
function isOrdinal(previous: string, word: string, lang: string): boolean {
  if (!/^(?:de|da|nb|nn|no|fi|cs|sk|hu|pl|tr|hr|sl|sr|et|lv|is)\b/iu.test(lang)) return false;
  if (/^(?:am|der|die|das|den|dem|des|im|vom|zum|zur|ab|bis|seit|beim|ins|dieser?|jeder?)$/iu.test(previous))
    return true;
  return months(lang).has(firstOf(word).toLowerCase());
}

/** The middle of January 2000, and a month, in milliseconds. */
const MID_JANUARY = 947_894_400_000;
const MONTH = 30.4 * 86_400_000;

const monthsKnown = new Map<string, ReadonlySet<string>>();

function months(lang: string): ReadonlySet<string> {
  const made = monthsKnown.get(lang);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat(lang, { month: "long", day: "numeric", timeZone: "UTC" });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(MID_JANUARY + month * MONTH);
    return parts.find(({ type }) => type === "month")?.value.toLowerCase() ?? "";
  });
  const set = new Set(names);
  monthsKnown.set(lang, set);
  return set;
}

/** A word in small letters that does not begin a sentence by itself. */
export function isOrdinarySmall(word: string, lang: string): boolean {
  return /^\p{Ll}/u.test(word) && !isSymbol(word, lang);
}

/** Names that begin a sentence with a small letter: p, x1, iPhones, mRNA. */
function isSymbol(word: string, lang: string): boolean {
  const name = /^[\p{L}\d_]+/u.exec(word)?.[0] ?? "";
  if (/^\p{Ll}+[\p{Lu}\d_]/u.test(name)) return true;
  const words = /^(?:es|pt|it|gl|ca)\b/iu.test(lang) ? /[aeoyuè]/u : /^fr\b/iu.test(lang) ? /[ayà]/u : /a/u;
  return /^[a-zα-ω]$/u.test(name) && !words.test(name) && !/^.\./u.test(word);
}

function firstOf(word: string): string {
  return /^[\p{L}\p{M}\d'’]+/u.exec(word)?.[0] ?? "";
}
