import type { Nodes, Root } from "mdast";

/** Characters of a part, at least. */
const PART = 8192;

/** An empty line, then one that begins with a letter or a heading: it continues no list, no quotation and no paragraph. */
const CUT = /\n[ \t]*\r?\n(?=[#\p{L}])/gu;

/**
 * The tree of a long text, parsed part by part: that of the whole, with offsets in the whole and no lines and columns. The parser moves all
 * events of a text for each list and each table, so that its time would grow with the square of the text.
 *
 * A text that defines links or footnotes, which are known everywhere in it, stays whole.
 */
export function parseLong(text: string, parse: (part: string) => Root, least = PART): Root {
  if (text.length < 2 * least || text.includes("]:")) return parse(text);
  const children: Root["children"] = [];
  let [start, size] = [0, least];
  while (start < text.length) {
    const end = nextCut(text, start + size);
    const source = text.slice(start, end);
    const part = parse(source).children;
    // Cut within a block that had not ended: tried again with more of it.
    if (end < text.length && mayGoOn(part.at(-1), source)) {
      size *= 2;
      continue;
    }
    for (const child of part) {
      move(child, start);
      children.push(child);
    }
    [start, size] = [end, least];
  }
  return { type: "root", children };
}

/** May this last block of a part go on behind the empty line? Fenced code and formulas without a closing fence, and HTML that has an end of its own. */
function mayGoOn(block: Nodes | undefined, part: string): boolean {
  if (block === undefined) return true;
  if (block.type === "list" || block.type === "listItem" || block.type === "blockquote")
    return block.children.length > 0 && mayGoOn(block.children.at(-1), part);
  const source = part.slice(block.position?.start.offset, block.position?.end.offset);
  if (block.type === "html") return /^\s*<(?:script|pre|style|textarea|[!?])/iu.test(source);
  if (block.type !== "code" && block.type !== "math") return false;
  const fence = /^\s*(?:`{3,}|~{3,}|\${2,})/u.exec(source)?.[0].trim();
  if (fence === undefined) return false;
  const last = source.slice(source.lastIndexOf("\n") + 1).trim();
  return !source.includes("\n") || !last.startsWith(fence) || new Set(last).size > 1;
}

function nextCut(text: string, from: number): number {
  CUT.lastIndex = from;
  return CUT.test(text) ? CUT.lastIndex : text.length;
}

function move(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset !== undefined) point.offset += by;
  }
  if ("children" in node) for (const child of node.children) move(child, by);
}
