import type { TextPage } from "../told/text/text-page.ts";
import { type Block, fold, line, link } from "../told/tree.ts";
import { blocks, md, picture } from "./markdown.ts";
import { printBlocks, printLine } from "./print.ts";
import { written } from "./written.ts";

/** The file `reports/<document>/README.md`. */
export function textFile(page: TextPage): string {
  return file(page, [
    ...fold(line`The text with its marks`, [page.passage]),
    ...fold(line`Every sentence, what was found, and what would be true`, page.all),
  ]);
}

/** The same file of a text that is told in parts. */
export function indexFile(page: Omit<TextPage, "passage">): string {
  return file(page, page.all);
}

/** The file of one part. */
export function partFile({ title, first, passage, all }: TextPage): string {
  return `${blocks([md`# ${title}`, written, printBlocks([...first, passage, ...all])]).text}\n`;
}

function file({ title, first, all, foot }: Omit<TextPage, "passage">, middle: readonly Block[]): string {
  const page = blocks([
    md`# ${title}`,
    written,
    printBlocks(first),
    all.length === 0 ? md`` : picture("How the claims came out", "verdicts.svg"),
    printBlocks([...middle, ...foot]),
    printLine(line`${link({ path: "../README.md" }, line`All texts`)}`),
  ]);
  return `${page.text}\n`;
}
