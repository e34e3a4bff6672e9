import type { ClaimRecord } from "../../claim/record.ts";
import { type Markdown, plain } from "./markdown.ts";
import { shortened, sourceMarkdown } from "./source-markdown.ts";

/** What the page of a claim is called, and the row that leads to it: its quote, cut where it is long. */
export function title({ id, quote }: ClaimRecord): Markdown {
  const words = quote.exact.replace(/\s+/gu, " ").trim();
  return words === "" ? plain(id) : sourceMarkdown(shortened(words, 160), "table");
}
