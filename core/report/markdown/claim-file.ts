import type { ClaimPage } from "../told/claim/claim-page.ts";
import { signOf, wordInBrief } from "../told/marks.ts";
import { capitalised } from "../told/words.ts";
import { blocks, md } from "./markdown.ts";
import { printBlocks, printLine } from "./print.ts";
import { written } from "./written.ts";

/** The file `reports/<document>/<id>.md`. */
export function claimFile({ mark, condition, title, blocks: told }: ClaimPage): string {
  const page = blocks([
    md`# ${signOf(mark)} ${capitalised(wordInBrief(mark, condition))}: ${printLine(title)}`,
    written,
    printBlocks(told),
  ]);
  return `${page.text}\n`;
}
