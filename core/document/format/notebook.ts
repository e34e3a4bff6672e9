import type { Node, ParseError } from "jsonc-parser";
import type { Place, Written } from "./format.ts";
import { linesIn } from "./front.ts";
import { library } from "./library.ts";

/** A cell of words: its number among all cells, and its lines with the offset of each in the file. */
interface Cell {
  readonly number: number;
  readonly lines: readonly { readonly text: string; readonly offset: number }[];
}

/**
 * What do the markdown cells of a Jupyter notebook say, one below the other? Code and what it printed are left out. A first cell that is raw and
 * begins with `---` is front matter, as Quarto has it.
 *
 * @throws TypeError where the file is no notebook
 * @see Jupyter, The notebook file format, version 4.5
 */
export function fromNotebook(name: string, source: string): Written {
  const { parseTree, findNodeAtLocation } = library.json();
  const errors: ParseError[] = [];
  const root = parseTree(source, errors);
  // Half a notebook would be read as a text that says less.
  const [error] = errors;
  if (error !== undefined) {
    const line = linesIn(source.slice(0, error.offset)) + 1;
    throw new TypeError(`text.ipynb of ${name} must be JSON, got an error in line ${line}`);
  }
  const nodes = root && findNodeAtLocation(root, ["cells"])?.children;
  if (nodes === undefined) throw new TypeError(`text.ipynb of ${name} must be a Jupyter notebook with cells, got none`);
  const fieldOf = (node: Node, key: string) => findNodeAtLocation(node, [key]);
  const cells = nodes.flatMap((node, i): readonly Cell[] => {
    const lines = linesOf(fieldOf(node, "source"));
    const type: unknown = fieldOf(node, "cell_type")?.value;
    const isFront = i === 0 && type === "raw" && lines[0]?.text.trimEnd() === "---";
    return type === "markdown" || isFront ? [{ number: i + 1, lines }] : [];
  });
  const starts = lineStarts(source);
  const places = cells.flatMap(({ number, lines }) => {
    const own = lines.map(({ offset }, i): Place => ({ line: starts(offset), cell: { number, line: i + 1 } }));
    // The empty line below a cell.
    return [...own, ...own.slice(-1)];
  });
  return {
    markdown: cells.map(({ lines }) => `${lines.map(({ text }) => text).join("\n")}\n`).join("\n"),
    placeOf: (line) => places[Math.min(line, places.length) - 1] ?? { line: 1 },
  };
}

/** The source of a cell is a text, or a list of texts, as a rule one a line. */
function linesOf(source: Node | undefined): Cell["lines"] {
  const parts = source?.type === "array" ? (source.children ?? []) : source === undefined ? [] : [source];
  const lines: { text: string; offset: number }[] = [];
  let isOpen = false;
  for (const { value, offset } of parts) {
    for (const [i, text] of String(value).split("\n").entries()) {
      const last = lines.at(-1);
      if (i === 0 && isOpen && last !== undefined && last.text !== "") last.text += text;
      else if (i === 0 && isOpen) lines.splice(-1, 1, { text, offset });
      else lines.push({ text, offset });
    }
    isOpen = true;
  }
  while (lines.length > 1 && lines.at(-1)?.text === "") lines.pop();
  return lines;
}

/** In which line, from 1, does an offset stand? Offsets are asked for in their order. */
function lineStarts(source: string): (offset: number) => number {
  let [line, last] = [1, 0];
  return (offset) => {
    line += linesIn(source.slice(last, offset));
    last = offset;
    return line;
  };
}
