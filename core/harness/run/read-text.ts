import { join } from "node:path";
import type { TextDocument } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import { readIfThere } from "../files/atomic-file.ts";
import { textPath } from "../files/claim-file.ts";

/**
 * What does the document say? Reads `fixtures/<document>/text.md`.
 *
 * @param root - absolute path of the project
 * @throws RangeError when the file is missing, and whatever `readDocument` finds wrong with it
 */
export function readText(root: string, document: string): TextDocument {
  return requireText(document, readIfThere(join(root, textPath(document))));
}

/** What was read last for each document, with its markdown: many claims of one process speak of one text. */
const known = new Map<string, readonly [markdown: string, text: TextDocument]>();

/** The document that this markdown is, read once a process; throws as `readText` does. */
export function requireText(document: string, markdown: string | undefined): TextDocument {
  const path = textPath(document);
  if (markdown === undefined) throw new RangeError(`the text of a document must stand in ${path}, got no such file`);
  const [last, read] = known.get(document) ?? [];
  if (read !== undefined && last === markdown) return read;
  const text = readDocument(document, markdown);
  known.set(document, [markdown, text]);
  return text;
}
