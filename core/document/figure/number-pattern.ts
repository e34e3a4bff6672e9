import type { Writing } from "./writing.ts";

const THIN = String.raw`[\u00A0\u2009\u202F]`;
const APART = String.raw`(?:,|\{,\}|\\,|['’]|${THIN})`;
const EXPONENT = (name: string) =>
  String.raw`(?:\^\{?(?<${name}>[-−+]?\d{1,3})\}?|(?<${name}Raised>[⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))`;
/** Behind letters, digits, percents and closing brackets a hyphen is none. */
const SIGN = String.raw`(?<sign>(?<![\p{L}\d)\]}%°′"”’])[-−–](?!\d+[-−–]\d))?`;

/**
 * The ways to write digits, by the name of their group; the order decides. None begins behind a group of its own: a long list of groups that
 * ends otherwise would be read again from each of them.
 */
function digits({ decimal, pointGroups, pairs }: Writing): string {
  const comma = decimal === ",";
  const ways = [
    // A second separator decides, whatever the language.
    String.raw`(?<points>(?<!\d${APART})\d{1,3}(?:${APART}\d{3})+\.\d+)`,
    String.raw`(?<commas>(?<!\d(?:\.|['’]|${THIN}))\d{1,3}(?:(?:\.|['’]|${THIN})\d{3})+,\d+)`,
    ...(comma ? [String.raw`(?<commaBlanks>(?<!\d )\d{1,3}(?: \d{3})+,\d+)`] : []),
    ...(pointGroups ? [String.raw`(?<dotted>(?!0)\d{1,3}(?:\.\d{3})+(?![\d,]))`] : []),
    ...(comma ? [String.raw`(?<comma>\d+,\d+)`] : []),
    ...(pairs ? [String.raw`(?<pairs>(?<!\d,)\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?)`] : []),
    String.raw`(?<grouped>\d{1,3}(?:${APART}\d{3})+(?!\d))`,
    String.raw`(?<blanks>(?<!\d )(?!0)\d{1,3}(?: \d{3})+(?!\d| \d|[.,]\d))`,
    String.raw`(?<vulgar>\d*[¼½¾⅕⅖⅗⅘⅛⅜⅝⅞])`,
    String.raw`(?<plain>\d+(?:\.\d+)?|(?<![\p{L}\d)\]])\.\d+)`,
  ];
  return `(?:${ways.join("|")})`;
}

const made = new WeakMap<Writing, RegExp>();

/** A number of a text in that writing: sign, digits or a power of ten, its exponent, a scale such as "million", a percent sign. */
export function numberPattern(writing: Writing): RegExp {
  const known = made.get(writing);
  if (known !== undefined) return known;
  const scales = [...writing.scales.keys()].join("|");
  const pattern = new RegExp(
    [
      SIGN,
      String.raw`(?:(?<![\d.])(?<ten>10)${EXPONENT("power")}|${digits(writing)}`,
      String.raw`(?:[eE](?<exponent>[-+−]?\d{1,3})(?![\p{L}\d])|\s?(?:\\times|\\cdot|×|·)\s?10${EXPONENT("times")})?)`,
      String.raw`(?:[ \u00A0](?<scale>${scales})(?![\p{L}\d]))?`,
      String.raw`(?<percent>[ \u00A0\u202F]?(?:\\?%|(?:${writing.percents.join("|")})(?!\p{L})))?`,
    ].join(""),
    "gu",
  );
  made.set(writing, pattern);
  return pattern;
}
