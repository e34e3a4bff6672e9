import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";

/** A stretch of the markdown, from its first character to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a paragraph that is not prose, and what it is to whoever looks for the ends of sentences. */
export interface Inlay extends Span {
  readonly kind: "atom" | "opening" | "closing";
}

/** What a text is made of, as far as sentences go. */
type Block =
  | ({ readonly kind: "heading"; readonly depth: number } & Span)
  | ({ readonly kind: "prose"; readonly inlays: readonly Inlay[] } & Span)
  /** A row of a table, a displayed formula, a block of code: one sentence as it stands. */
  | ({ readonly kind: "whole" } & Span);

/** A parsed text: its front matter if it has one, its blocks in order, and the marks of its block quotes. */
export interface Blocks {
  readonly frontMatter: (Span & { readonly yaml: string }) | null;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Span[];
}

/** Which blocks is the markdown made of? CommonMark with GitHub's extensions, dollar maths and YAML front matter. */
export function readBlocks(markdown: string): Blocks {
  const root: Root = fromMarkdown(markdown, {
    extensions: [gfm(), math(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), frontmatterFromMarkdown()],
  });
  const first = root.children[0];
  const blocks: Block[] = [];
  const quotations: Span[] = [];
  for (const child of root.children) walk(child, blocks, quotations);
  return { frontMatter: first?.type === "yaml" ? { ...spanOf(first), yaml: first.value } : null, blocks, quotations };
}

function walk(node: Nodes, blocks: Block[], quotations: Span[]): void {
  if (node.type === "heading") blocks.push({ kind: "heading", depth: node.depth, ...inner(node) });
  else if (node.type === "paragraph")
    blocks.push({ kind: "prose", inlays: node.children.flatMap(inlays), ...spanOf(node) });
  // The head of a table names its columns: like a heading it asserts nothing by itself.
  else if (node.type === "table")
    for (const row of node.children.slice(1)) blocks.push({ kind: "whole", ...spanOf(row) });
  else if (node.type === "code" || node.type === "math") blocks.push({ kind: "whole", ...spanOf(node) });
  else if (node.type === "html") {
    // A comment is not read by anybody; nor is a tag without words.
    if (node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, "").trim() !== "")
      blocks.push({ kind: "whole", ...spanOf(node) });
  } else if ("children" in node) {
    if (node.type === "blockquote") quotations.push(spanOf(node));
    for (const child of node.children) walk(child, blocks, quotations);
  }
}

function inlays(node: Nodes): readonly Inlay[] {
  if (node.type === "text") return [];
  // A footnote mark behind a full stop still belongs to the sentence before it.
  if (node.type === "footnoteReference" || node.type === "break") return [{ kind: "closing", ...spanOf(node) }];
  if (node.type !== "strong" && node.type !== "emphasis" && node.type !== "delete") {
    return [{ kind: "atom", ...spanOf(node) }];
  }
  const outer = spanOf(node);
  const content = inner(node);
  return [
    { kind: "opening", start: outer.start, end: content.start },
    ...node.children.flatMap(inlays),
    { kind: "closing", start: content.end, end: outer.end },
  ];
}

/** From the first to the last child: a heading without its signs, emphasis without its stars. */
function inner(node: Nodes & { readonly children: readonly Nodes[] }): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  const { end } = spanOf(node);
  if (first === undefined || last === undefined) return { start: end, end };
  return { start: spanOf(first).start, end: spanOf(last).end };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
