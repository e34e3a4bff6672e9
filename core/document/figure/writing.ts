/** How a language writes numbers, as far as a reader must know. */
export interface Writing {
  /** The sign before the decimals. */
  readonly decimal: "." | ",";
  /** Is 1.234 one thousand and some, before it is a decimal? */
  readonly pointGroups: boolean;
  /** Are groups of two digits before the last three, as in 12,34,567? */
  readonly pairs: boolean;
  /** Words such as "million" and "Mio", longest first, with the power of ten that they stand for. */
  readonly scales: ReadonlyMap<string, number>;
  /** Words such as "percent" and "Prozent". */
  readonly percents: readonly string[];
}

const made = new Map<string, Writing>();

/**
 * How does this language write numbers? From Unicode's CLDR, as the runtime holds it. English words are read in every text.
 *
 * @param lang - a language tag such as "de-CH"; empty for English
 */
export function writingOf(lang: string): Writing {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const tag = lang === "" ? "en" : lang;
  const parts = new Intl.NumberFormat(tag, { useGrouping: "always" }).formatToParts(12345678.5);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  const decimal = part("decimal") === "," ? "," : ".";
  const writing: Writing = {
    decimal,
    pointGroups: decimal === "," && part("group") === ".",
    pairs: parts.filter(({ type }) => type === "integer").some(({ value }) => value.length === 2 && value !== "12"),
    scales: new Map([...scalesOf("en"), ...scalesOf(tag)].sort(([a], [b]) => b.length - a.length)),
    percents: [...new Set(["per cent", percentOf("en"), percentOf(tag)])],
  };
  made.set(lang, writing);
  return writing;
}

/** "thousand" to "trillion", singular and plural, and abbreviations of at least two letters. */
function scalesOf(tag: string): readonly (readonly [string, number])[] {
  return (["long", "short"] as const).flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(tag, { notation: "compact", compactDisplay });
    return [3, 6, 9, 12].flatMap((power) =>
      [1, 2].flatMap((count) => {
        const parts = format.formatToParts(Number(`${count}e${power}`));
        const word = parts.find(({ type }) => type === "compact")?.value.replace(/\.$/u, "") ?? "";
        const whole = parts.find(({ type }) => type === "integer")?.value;
        return whole === String(count) && word.length > 1 ? [[word, power] as const] : [];
      }),
    );
  });
}

function percentOf(tag: string): string {
  const format = new Intl.NumberFormat(tag, { style: "unit", unit: "percent", unitDisplay: "long" });
  return format.formatToParts(3).find(({ type }) => type === "unit")?.value ?? "percent";
}
