import type { Nodes } from "mdast";
import { parseMarkdown } from "./markdown/parse-markdown.ts";

/** A piece of a sentence as its reader sees it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "math"; readonly text: string }
  | { readonly kind: "strong" | "emphasis" | "delete"; readonly parts: readonly Inline[] };

/**
 * What does a reader see of one line of markdown? Links give their words, pictures their description; tags of HTML and
 * whatever is no markup stay as they are written. Blanks at both ends are kept.
 *
 * @param source - one line, such as `Sentence.source` or a part of it
 */
export function inline(source: string): readonly Inline[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const read = readLine(source);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(source, read);
  return read;
}

/** Lines that were read last: a report shows most of them in several places. */
const known = new Map<string, readonly Inline[]>();
const MOST_KNOWN = 20_000;

function readLine(source: string): readonly Inline[] {
  const text = source.trim();
  if (text === "") return source === "" ? [] : [{ kind: "text", text: " " }];
  const fenced = /^(?<fence>`{3,}|~{3,})math (?<tex>.*) \k<fence>$/u.exec(text)?.groups?.["tex"];
  if (fenced !== undefined) return [{ kind: "math", text: fenced }];
  // Behind a word nothing can open a list, a heading, a table or a block of code: the line stays one paragraph.
  const guard = "x ";
  const root = parseMarkdown(guard + text);
  const parts = joined(root.children.flatMap(seen));
  const [first, ...others] = parts;
  const rest = first?.kind === "text" && first.text.startsWith(guard) ? first.text.slice(guard.length) : "";
  const blank = (there: boolean): readonly Inline[] => (there ? [{ kind: "text", text: " " }] : []);
  const opening: readonly Inline[] = rest === "" ? [] : [{ kind: "text", text: rest }];
  return [...blank(source.trimStart() !== source), ...opening, ...others, ...blank(source.trimEnd() !== source)];
}

function seen(node: Nodes): readonly Inline[] {
  if (node.type === "inlineMath") return [{ kind: "math", text: node.value.trim() }];
  if (node.type === "inlineCode") return [{ kind: "code", text: node.value.trim() }];
  if (node.type === "break") return [{ kind: "text", text: " " }];
  if (node.type === "image") return [{ kind: "text", text: `[picture: ${node.alt ?? ""}]` }];
  if (node.type === "strong" || node.type === "emphasis" || node.type === "delete") {
    return [{ kind: node.type, parts: joined(node.children.flatMap(seen)) }];
  }
  if ("children" in node) return node.children.flatMap(seen);
  return "value" in node ? [{ kind: "text", text: node.value }] : [];
}

/** Words that meet, such as those of a link and those behind it, are one piece: whoever writes them must see them together. */
function joined(parts: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === "text" && part.kind === "text")
      whole[whole.length - 1] = { kind: "text", text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
