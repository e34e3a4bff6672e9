import type { TextPage } from "../told/text/text-page.ts";
import { fold, line, link } from "../told/tree.ts";
import { blocks, md, picture } from "./markdown.ts";
import { printBlocks, printLine } from "./print.ts";
import { written } from "./written.ts";

/** The file `reports/<document>/README.md`. */
export function textFile({ title, first, passage, all, foot }: TextPage): string {
  const page = blocks([
    md`# ${title}`,
    written,
    printBlocks(first),
    all.length === 0 ? md`` : picture("How the claims came out", "verdicts.svg"),
    printBlocks([
      ...fold(line`The text with its marks`, [passage]),
      ...fold(line`Every sentence, what was found, and what would be true`, all),
      ...foot,
    ]),
    printLine(line`${link({ path: "../README.md" }, line`All texts`)}`),
  ]);
  return `${page.text}\n`;
}
