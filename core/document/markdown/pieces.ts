import type { Nodes } from "mdast";
import { type Span, spanOf } from "./span.ts";

/** A stretch of the markdown whose words a reader sees; between two pieces stands markup. */
export interface Piece extends Span {
  /** Prose holds escapes and entities; code and formulas are seen as they stand. */
  readonly kind: "prose" | "verbatim";
  /** Does a reader see a gap before it: another paragraph, cell or line? */
  readonly apart: boolean;
}

/**
 * What of the markdown does a reader see, in order? Words, code, formulas and the words of pictures; neither marks nor link targets, comments and
 * tags.
 */
export function piecesOf(root: Nodes, markdown: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let apart = false;
  const put = (kind: Piece["kind"], { start, end }: Span) => {
    if (start >= end) return;
    pieces.push({ kind, start, end, apart });
    apart = false;
  };
  const visit = (node: Nodes, inline: boolean): void => {
    if ("children" in node) {
      for (const child of node.children) visit(child, inline || LINES.has(node.type));
    } else for (const [kind, span] of leavesOf(node, markdown)) put(kind, span);
    if (!inline || node.type === "break" || (node.type === "html" && /^<br\b/iu.test(node.value))) apart = true;
  };
  visit(root, false);
  return pieces;
}

/** What holds words in a line. */
const LINES: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

function leavesOf(node: Nodes, markdown: string): readonly (readonly [Piece["kind"], Span])[] {
  const span = spanOf(node);
  const source = markdown.slice(span.start, span.end);
  switch (node.type) {
    case "text":
      return [["prose", span]];
    case "image":
      return [["prose", wordsOfPicture(source, node.alt ?? "", span)]];
    case "inlineCode":
      return [["verbatim", shrunk(span, source, /^`+/u, /`+$/u)]];
    case "inlineMath":
      return [["verbatim", shrunk(span, source, /^(?:\$`|\$+|\\[([])/u, /(?:`\$|\$+|\\[)\]])$/u)]];
    case "code":
    case "math":
      return [
        [
          "verbatim",
          shrunk(span, source, /^(?:`{3,}|~{3,}|\$\$|\\\[).*\n?/u, /\n?[ \t>]*(?:`{3,}|~{3,}|\$\$|\\\])[ \t]*$/u),
        ],
      ];
    case "html":
      return Array.from(source.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>|[^<]+|</gu))
        .filter(({ 0: words }) => !/^<./u.test(words))
        .map(({ 0: words, index }) => ["prose", { start: span.start + index, end: span.start + index + words.length }]);
    default:
      return [];
  }
}

/** Without the marks at both ends. */
function shrunk({ start, end }: Span, source: string, before: RegExp, behind: RegExp): Span {
  const opening = before.exec(source)?.[0].length ?? 0;
  // The end alone, because a search from each of many blanks would take their square.
  const closing = behind.exec(source.slice(opening).slice(-100))?.[0].length ?? 0;
  return { start: start + opening, end: end - closing };
}

function wordsOfPicture(source: string, words: string, { start }: Span): Span {
  const length = source.startsWith(words, 2) ? words.length : Math.max(0, source.lastIndexOf("]") - 2);
  return { start: start + 2, end: start + 2 + length };
}
