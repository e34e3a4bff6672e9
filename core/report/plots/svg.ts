import { elements, markup, type Written } from "../written/markup.ts";

/** A piece of SVG. */
export type Svg = Written<"svg">;

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

/** A template in which texts are escaped and numbers are coordinates; attributes must stand in double quotes. */
export const { template: svg } = markup<"svg">({
  signs: elements,
  number: (value) => String(coordinate(value)),
  between: "\n",
});

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
