/** A piece of SVG: what the template below lets through unescaped. */
export class Svg {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text inside an element or between the quotes of an attribute; what XML cannot hold becomes visible. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
      /\s/u.test(sign) ? " " : "\uFFFD",
    )
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/**
 * A coordinate: two decimals at most, never -0.
 *
 * @throws RangeError for what is not a finite number: a plot with a hole in it says something false
 */
export function coordinate(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`coordinate must be a finite number, got ${value}`);
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

type Value = Svg | string | number | readonly Svg[];

/** A template in which texts are escaped and numbers are coordinates; attributes must stand in double quotes. */
export function svg(strings: TemplateStringsArray, ...values: readonly Value[]): Svg {
  const parts = strings.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + written(value);
  });
  return new Svg(parts.join(""));
}

function written(value: Value): string {
  if (value instanceof Svg) return value.text;
  if (typeof value === "number") return String(coordinate(value));
  return typeof value === "string" ? escaped(value) : value.map(({ text }) => text).join("\n");
}

/** A label that fits, cut by code points: nothing is measured, because fonts differ between machines. */
export function cut(text: string, length: number): string {
  const signs = [...text.replace(/\s+/gu, " ").trim()];
  return signs.length > length
    ? `${signs
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`
    : signs.join("");
}
