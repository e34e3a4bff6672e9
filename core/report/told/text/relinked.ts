import type { Block, Line, Span, Target } from "../tree.ts";

/** The same blocks with every link led elsewhere. */
export function relinked(blocks: readonly Block[], to: (target: Target) => Target): readonly Block[] {
  const line = (of: Line): Line => relinkedLine(of, to);
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, of: line(block.of) };
      case "quote":
        return { ...block, lines: block.lines.map(line), from: line(block.from) };
      case "list":
        return { ...block, items: block.items.map(line) };
      case "table":
        return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(line) })) };
      case "fold":
        return { ...block, summary: line(block.summary), of: relinked(block.of, to) };
      default:
        return block;
    }
  });
}

function relinkedLine(of: Line, to: (target: Target) => Target): Line {
  return of.map((span): Span => {
    if (span.kind === "link") return { ...span, to: to(span.to), of: relinkedLine(span.of, to) };
    return "of" in span ? { ...span, of: relinkedLine(span.of, to) } : span;
  });
}
