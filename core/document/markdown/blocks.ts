import type { Nodes } from "mdast";
import { wordsOfHtml } from "./html-words.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { type Span, spanOf } from "./span.ts";

/**
 * A part of a paragraph that is not prose, and what it is to whoever looks for the ends of sentences: a sign of its own, what opens or closes
 * around words, the end of a line, a full stop in a picture's words.
 */
export interface Inlay extends Span {
  readonly kind: "atom" | "opening" | "closing" | "break" | "stop";
}

/** What a text is made of, as far as sentences go. */
type Block =
  | ({ readonly kind: "heading"; readonly depth: number } & Span)
  | ({ readonly kind: "prose"; readonly inlays: readonly Inlay[] } & Span)
  /** A row of a table, a displayed formula, a block of code: one sentence as it stands. */
  | ({ readonly kind: "whole" } & Span);

/** A parsed text: its front matter if it has one, its blocks in order, the marks of its block quotes, and what a reader sees. */
export interface Blocks {
  readonly frontMatter: (Span & { readonly yaml: string }) | null;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Span[];
  readonly pieces: readonly Piece[];
}

/** Which blocks is the markdown made of? CommonMark with GitHub's extensions, mathematics and YAML front matter. */
export function readBlocks(markdown: string): Blocks {
  const root = parseMarkdown(markdown);
  const first = root.children[0];
  const blocks: Block[] = [];
  const quotations: Span[] = [];
  for (const child of root.children) walk(child, markdown, blocks, quotations);
  const frontMatter = first?.type === "yaml" ? { ...spanOf(first), yaml: first.value } : null;
  return { frontMatter, blocks, quotations, pieces: piecesOf(root, markdown) };
}

function walk(node: Nodes, markdown: string, blocks: Block[], quotations: Span[]): void {
  if (node.type === "heading") blocks.push({ kind: "heading", depth: node.depth, ...inner(node) });
  else if (node.type === "paragraph") {
    const inlays = node.children.flatMap((child) => inlaysOf(child, markdown));
    blocks.push({ kind: "prose", inlays, ...spanOf(node) });
  }
  // The head of a table names its columns: like a heading it asserts nothing by itself.
  else if (node.type === "table")
    for (const row of node.children.slice(1)) blocks.push({ kind: "whole", ...spanOf(row) });
  else if (node.type === "code" || node.type === "math") blocks.push({ kind: "whole", ...spanOf(node) });
  else if (node.type === "html") {
    const { start, end } = spanOf(node);
    for (const words of wordsOfHtml(markdown.slice(start, end)))
      blocks.push({ kind: "whole", start: start + words.start, end: start + words.end });
  } else if ("children" in node) {
    if (node.type === "blockquote") quotations.push(spanOf(node));
    for (const child of node.children) walk(child, markdown, blocks, quotations);
  }
}

function inlaysOf(node: Nodes, markdown: string): readonly Inlay[] {
  const outer = spanOf(node);
  switch (node.type) {
    case "text":
      return [];
    case "break":
      return [{ kind: "break", ...outer }];
    // A footnote mark behind a full stop still belongs to the sentence before it.
    case "footnoteReference":
      return [{ kind: "closing", ...outer }];
    case "html":
      return [{ kind: kindOfTag(node.value), ...outer }];
    case "image":
      return pictured(outer, node.alt ?? "");
    case "strong":
    case "emphasis":
    case "delete":
    case "link":
    case "linkReference":
      return wrapped(node, markdown);
    default:
      return [{ kind: "atom", ...outer }];
  }
}

function kindOfTag(tag: string): Inlay["kind"] {
  if (/^<br\b/iu.test(tag)) return "break";
  return /^<[/!]/u.test(tag) ? "closing" : "opening";
}

/** A picture is one sign, and ends a sentence where its words do. */
function pictured({ start, end }: Span, words: string): readonly Inlay[] {
  if (!/[.!?]$/u.test(words)) return [{ kind: "atom", start, end }];
  return [
    { kind: "atom", start, end: end - 1 },
    { kind: "stop", start: end - 1, end },
  ];
}

/** The words of a link are read, but not cut. */
function wrapped(node: Nodes & { readonly children: readonly Nodes[] }, markdown: string): readonly Inlay[] {
  const outer = spanOf(node);
  const content = inner(node);
  const isLink = node.type === "link" || node.type === "linkReference";
  const uncut = (child: Nodes): readonly Inlay[] => {
    const { start, end } = spanOf(child);
    if (!isLink || child.type !== "text") return inlaysOf(child, markdown);
    const stops = markdown.slice(start, end).matchAll(/[.!?…](?=\s)/gu);
    return Array.from(stops, ({ index }) => ({ kind: "atom", start: start + index, end: start + index + 1 }));
  };
  const marks: readonly Inlay[] = [
    { kind: "opening", start: outer.start, end: content.start },
    ...node.children.flatMap(uncut),
    { kind: "closing", start: content.end, end: outer.end },
  ];
  return marks.filter(({ start, end }) => start < end);
}

/** From the first to the last child: a heading without its signs, emphasis without its stars. */
function inner(node: Nodes & { readonly children: readonly Nodes[] }): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  const { end } = spanOf(node);
  if (first === undefined || last === undefined) return { start: end, end };
  return { start: spanOf(first).start, end: spanOf(last).end };
}
