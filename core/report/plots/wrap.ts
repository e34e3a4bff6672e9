import { cut } from "./svg.ts";

/**
 * A text in as few lines of at most `length` signs as hold it, about equally long, broken at spaces that allow it. Nothing is
 * measured, because fonts differ between machines.
 *
 * @param most - so many lines at most, from 1; what is left over is cut from the last
 * @returns at least one line
 */
export function wrapped(text: string, length: number, most: number): readonly string[] {
  const words = text.trim().split(/[ \n\t]+/u);
  const roomy = filled(words, length, most);
  const needed = roomy.length;
  if (needed === 1) return roomy.map((line) => cut(line, length));
  // The shortest length that needs no more lines leaves no single word below; below its share of the signs none can do.
  const least = Math.max(1, Math.floor(signs(words.join(" ")) / needed) - 1);
  const widths = Array.from({ length: Math.max(0, length - least) }, (_, index) => least + index);
  const even = widths.find((width) => {
    const lines = filled(words, width, Number.POSITIVE_INFINITY);
    return lines.length <= needed && lines.every((line) => signs(line) <= width);
  });
  return filled(words, even ?? length, most).map((line) => cut(line, length));
}

/** Line by line as many words as there is room for; the last line that there may be takes the rest. */
function filled(words: readonly string[], length: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const [last, longer] = [lines.length - 1, `${lines.at(-1) ?? ""} ${word}`];
    const goesOn = last >= 0 && (lines.length === most || signs(longer) <= length);
    lines.splice(goesOn ? last : lines.length, 1, goesOn ? longer : word);
  }
  return lines;
}

function signs(text: string): number {
  return [...text].length;
}
