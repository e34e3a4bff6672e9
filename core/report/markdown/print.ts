import type { Plot } from "../../claim/plot.ts";
import { describe } from "../plots/draw.ts";
import { signOf, wordUnder } from "../told/marks.ts";
import type { Block, Line, MarkedSentence, Passage, Row, Span, Target } from "../told/tree.ts";
import { asMarkdown, blocks, code, fence, join, link, type Markdown, md, picture, plain, table } from "./markdown.ts";
import { authored, sourceMarkdown } from "./source-markdown.ts";

/** Where a line stands: a pipe in a formula would end the cell of a table. */
type Place = "line" | "table";

/** A line of what is told, in markdown that GitHub shows. */
export function printLine(line: Line, place: Place = "line"): Markdown {
  return join(
    line.map((span) => printSpan(span, place)),
    "",
  );
}

function printSpan(span: Span, place: Place): Markdown {
  switch (span.kind) {
    case "text":
      return plain(span.text);
    case "source":
      return sourceMarkdown(span.text, place);
    case "authored":
      return authored(span.text);
    case "code":
      return code(span.text);
    // Tags, because stars next to a letter or to other stars may not open or close.
    case "strong":
      return md`<b>${printLine(span.of, place)}</b>`;
    case "small":
      return md`<sub>${printLine(span.of, place)}</sub>`;
    case "mark":
      return plain(signOf(span.mark));
    case "link":
      return link(printLine(span.of, place), addressOf(span.to), span.hint);
  }
}

function addressOf(to: Target): string {
  if ("claim" in to) return `${to.claim}.md${to.reading === undefined ? "" : `#reading-${to.reading}`}`;
  return "path" in to ? to.path : to.file;
}

/** Blocks of what is told, with an empty line between them. */
export function printBlocks(all: readonly Block[]): Markdown {
  return blocks(all.map(printBlock));
}

function printBlock(block: Block): Markdown {
  switch (block.kind) {
    case "heading":
      return md`${asMarkdown("#".repeat(block.level))} ${printLine(block.of)}`;
    case "paragraph":
      return printLine(block.of);
    case "quote":
      return quoted(block);
    case "list":
      return join(
        // Markdown counts by itself: an item that comes or goes leaves the lines of the others alone.
        block.items.map((item) => md`${asMarkdown(block.ordered ? "1." : "-")} ${printLine(item)}`),
        "\n",
      );
    case "table":
      return printTable(block.head, block.rows);
    case "formula":
      return fence([block.tex], "math");
    case "command":
      return fence([block.line], "sh");
    case "figure":
      return picture(`${block.part === "" ? "" : `${block.part}: `}${altOf(block.of)}`, block.file);
    case "passage":
      return gutter(block.paragraphs);
    case "fold":
      return blocks([
        asMarkdown(`<details>\n<summary>${printLine(block.summary).text}</summary>`),
        printBlocks(block.of),
        asMarkdown("</details>"),
      ]);
  }
}

/** What a picture shows; settings stand with their figures in the table of the reading, and the file describes itself. */
function altOf(plot: Plot): string {
  return plot.kind === "settings" ? `${plot.quantity}, setting by setting, as in the table` : describe(plot);
}

function quoted({ lines, from }: Extract<Block, { kind: "quote" }>): Markdown {
  const told = lines.map((line) => printLine(line));
  // Rows of a table keep a line of their own; other sentences run on as they do in the text.
  return join([...told.map((line) => md`> ${line}`), md`>`, md`> — ${printLine(from)}`], "\n");
}

function printTable(head: readonly string[], rows: readonly Row[]): Markdown {
  return table(
    head.map((name) => [name, "left"] as const),
    rows.map(({ cells }) => cells.map((cell) => printLine(cell, "table"))),
  );
}

/** The text, one sentence a row, with a gutter of marks, each a link to its claim. */
function gutter(paragraphs: readonly Passage[]): Markdown {
  const rows = paragraphs.flatMap(({ heading, sentences }) => {
    const told = sentences.map((sentence) => [marksOf(sentence), sourceMarkdown(sentence.source, "table")]);
    return heading === "" ? told : [[md``, md`**${sourceMarkdown(heading, "table")}**`], ...told];
  });
  return table(
    [
      ["", "centre"],
      ["Sentence", "left"],
    ],
    rows,
  );
}

function marksOf({ marks, silent }: MarkedSentence): Markdown {
  if (marks.length === 0) return plain(silent ? "" : signOf("no claim yet"));
  const links = marks.map(({ claim, mark, condition }) =>
    link(
      // A gutter has no room for a condition: that there is one is seen, which one is told to whoever points at the mark.
      condition === "" ? plain(signOf(mark)) : md`${signOf(mark)} if …`,
      `${claim}.md`,
      wordUnder(mark, condition),
    ),
  );
  return join(links, " ");
}
