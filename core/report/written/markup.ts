/** A piece of text in one language of markup: what a template of that language lets through unescaped. */
export class Written<Language extends string> {
  /** Keeps one language out of the templates of another. */
  declare readonly language: Language;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a language of markup asks of its template. */
export interface Markup {
  /** What stands for each sign that means something in it. */
  readonly signs: Readonly<Record<string, string>>;
  /** What is left to do where signs mean something only in their place. */
  readonly inPlace?: (text: string) => string;
  /** How a number is written; escaped as it stands where this is left out. */
  readonly number?: (value: number) => string;
  /** Between the pieces of a list. */
  readonly between?: string;
  /** True where a backslash in the template itself stays one. */
  readonly raw?: true;
}

type Value<L extends string> = Written<L> | string | number | readonly Written<L>[];
type Template<L extends string> = (strings: TemplateStringsArray, ...values: readonly Value<L>[]) => Written<L>;

/**
 * The one idea by which nothing that a text or a claim holds becomes markup: a template in which every value is escaped unless it is
 * already written in the same language. Each language brings its table of signs.
 *
 * @returns the template, and what escapes a single text
 */
export function markup<L extends string>(
  of: Markup,
): { readonly template: Template<L>; readonly plain: (text: string) => Written<L> } {
  const { signs, inPlace = (text) => text, number, between = "", raw = false } = of;
  const meaning = new RegExp(`[${Object.keys(signs).map(quoted).join("")}]`, "gu");
  const escaped = (text: string) => inPlace(visible(text).replace(meaning, (sign) => signs[sign] ?? sign));
  const put = (value: Value<L>) => {
    if (value instanceof Written) return value.text;
    if (typeof value === "string") return escaped(value);
    return typeof value === "number"
      ? (number?.(value) ?? escaped(String(value)))
      : value.map(({ text }) => text).join(between);
  };
  return {
    template: (strings, ...values) => {
      const parts = (raw ? strings.raw : strings).map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + put(value);
      });
      return new Written(parts.join(""));
    },
    plain: (text) => new Written(escaped(text)),
  };
}

/** The table of everything that is made of elements, in an element and between the quotes of an attribute. */
export const elements = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
} as const;

/** Controls and marks that change the direction of what follows become visible; white space of any kind is one blank a sign. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    /\s/u.test(sign) ? " " : "\uFFFD",
  );
}

function quoted(sign: string): string {
  return /[\\\]^-]/u.test(sign) ? `\\${sign}` : sign;
}
