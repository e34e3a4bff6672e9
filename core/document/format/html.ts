import type { Element, ElementContent, Nodes, Root } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Code, PhrasingContent, Table, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import type { Handle } from "mdast-util-to-markdown";
import type { Written } from "./format.ts";
import { completed, frontOf } from "./front.ts";
import { library } from "./library.ts";
import { raised } from "./raised.ts";

/**
 * What does the main content of an HTML page say, as markdown? That is its `<main>`; without one, its only `<article>`; without one, its body without
 * navigation, header, footer, asides, forms and whatever is hidden. A page without heading `<h1>` is called by its `<title>`.
 */
export function fromHtmlPage(source: string): Written {
  const { front, rest, lines: above } = frontOf(source);
  const page = library.fromHtml().fromHtml(rest);
  const content = mainContent(page);
  const places = new Map<number, number>();
  const body = printed(content, rest, places);
  const hasHeading = all(content, "h1").some((heading) => wordsIn(heading) !== "");
  const head = completed(front, {
    title: hasHeading ? "" : wordsIn(all(page, "title")[0]),
    lang: String(all(page, "html")[0]?.properties["lang"] ?? ""),
  });
  const before = head.split("\n").length;
  const begins = filled(places);
  return {
    markdown: `${head}\n${body}`,
    placeOf: (line) => ({ line: above + (begins[Math.max(0, line - before)] ?? begins.at(-1) ?? 1) }),
  };
}

/** Where each line begins, from 1: a line that nobody told of, where the last one before it does. */
function filled(places: ReadonlyMap<number, number>): readonly number[] {
  let last = 1;
  return Array.from({ length: Math.max(0, ...places.keys()) + 1 }, (_, line) => (last = places.get(line) ?? last));
}

/** What is never text, and what stands around the text where nothing says which part of the page it is. */
const TOOLS = ["nav", "button", "dialog", "noscript", "template", "iframe", "svg"];
const ASIDE = new Set([...TOOLS, "header", "footer", "aside", "form"]);

function mainContent(page: Root): Nodes {
  const main = all(page, "main")[0];
  if (main !== undefined) return shownIn(main);
  const articles = all(page, "article");
  if (articles.length === 1 && articles[0] !== undefined) return shownIn(articles[0]);
  const body = all(page, "body")[0];
  return body === undefined ? page : shownIn(body, ASIDE);
}

/** Without elements of these names, and without what no reader sees. */
function shownIn(element: Element, names: ReadonlySet<string> = new Set(TOOLS)): Element {
  const children = element.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === "comment" || isMarkOfNote(child)) return [];
    if (child.type !== "element") return [child];
    const number = raised(child.tagName, wordsIn(child));
    if (number !== undefined) return [{ type: "text", value: number, ...placed(child) }];
    const { hidden, ariaHidden } = child.properties;
    const isSeen = hidden === undefined || hidden === null || hidden === false;
    return isSeen && ariaHidden !== "true" && !names.has(child.tagName) ? [shownIn(child, names)] : [];
  });
  return { ...element, children };
}

/** The number behind a word that leads to a note on the same page. */
function isMarkOfNote(node: ElementContent): boolean {
  return (
    node.type === "element" &&
    node.tagName === "sup" &&
    all(node, "a").some(({ properties: { href } }) => String(href).startsWith("#"))
  );
}

function placed({ position }: Element): Pick<Element, "position"> {
  return position === undefined ? {} : { position };
}

function all(node: Nodes, name: string): readonly Element[] {
  if (!("children" in node)) return [];
  const below = node.children.flatMap((child) => all(child, name));
  return node.type === "element" && node.tagName === name ? [node, ...below] : below;
}

function wordsIn(node: Nodes | undefined): string {
  if (node === undefined) return "";
  if (node.type === "text") return node.value.replace(/\s+/gu, " ");
  return "children" in node ? node.children.map(wordsIn).join("").trim() : "";
}

/** Formulas in the marks that MathJax and KaTeX look for by default; a single dollar is a price. */
const FORMULA = /(?<math>\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\$\$[\s\S]+?\$\$)/u;

/**
 * The markdown of what is seen.
 *
 * @param places - is told, for lines of the markdown from 1, where they begin in the source
 */
function printed(content: Nodes, source: string, places: Map<number, number>): string {
  const {
    toMarkdown,
    defaultHandlers: { code: codes },
  } = library.toMarkdown();
  const gfm = gfmToMarkdown({ tablePipeAlign: false });
  const tables = gfm.extensions?.find(({ handlers }) => handlers?.table)?.handlers?.table;
  const tree = library.toMdast().toMdast(content, {
    newlines: true,
    handlers: { sup: asTag, sub: asTag, math: asTex },
  });
  const put = (line: number, place: number | undefined) => {
    if (place !== undefined && !places.has(line)) places.set(line, place);
  };
  const text: Handle = (node: Text, _, state, info) => {
    for (const [i, line] of sourceLines(node, source).entries()) put(info.now.line + i, line);
    const parts = node.value.split(FORMULA);
    // A formula is code to markdown: nothing in it is markup.
    return parts
      .map((part, i) => (i % 2 === 1 ? part : state.safe(part, { ...info, ...around(parts, i, info) })))
      .join("");
  };
  const table: Handle = (node: Table, parent, state, info) => {
    // The second line of a table is the rule below its head.
    for (const [i, row] of node.children.entries())
      put(info.now.line + (i === 0 ? 0 : i + 1), row.position?.start.line);
    return tables?.(node, parent, state, info) ?? "";
  };
  const code: Handle = (node: Code, parent, state, info) => {
    put(info.now.line, node.position?.start.line);
    return codes(node, parent, state, info);
  };
  return toMarkdown(tree, {
    extensions: [gfm],
    handlers: { text, table, code },
    bullet: "-",
    unsafe: [{ character: "$", inConstruct: "phrasing" }],
  });
}

/** What markdown has no marks for stays a tag: x<sup>2</sup> is not x2. */
function asTag(state: State, element: Element): PhrasingContent[] {
  const words = state.all(element) as PhrasingContent[];
  return [{ type: "html", value: `<${element.tagName}>` }, ...words, { type: "html", value: `</${element.tagName}>` }];
}

/** A formula of MathML by the TeX that it was made of, where it brings that along; otherwise its signs. */
function asTex(state: State, element: Element): PhrasingContent[] {
  const tex = all(element, "annotation").find(({ properties }) => properties["encoding"] === "application/x-tex");
  const value = tex === undefined ? wordsIn(element) : `\\(${wordsIn(tex)}\\)`;
  const formula: Text = { type: "text", value };
  state.patch(element, formula);
  return [formula];
}

function around(parts: readonly string[], i: number, info: { before: string; after: string }) {
  return { before: i === 0 ? info.before : ")", after: i === parts.length - 1 ? info.after : "\\" };
}

/** In which line of the source does each line of this text begin? */
function sourceLines({ value, position }: Text, source: string): readonly number[] {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (position === undefined || from === undefined || to === undefined) return [];
  const raw = source.slice(from, to);
  const own = /^\s/u.test(value) ? raw : raw.trimStart();
  let line = position.start.line + raw.slice(0, raw.length - own.length).split("\n").length - 1;
  const found = [line];
  for (const [blanks] of own.trimEnd().matchAll(/\s*\n\s*/gu)) {
    line += blanks.split("\n").length - 1;
    found.push(line);
  }
  return found.slice(0, value.split("\n").length);
}
