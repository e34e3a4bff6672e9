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

/** What was read last for each document, or what was wrong with it, with its markdown: many claims of one process speak of one text. */
const known = new Map<string, readonly [markdown: string, read: () => TextDocument]>();

/** The document that this markdown is, read once a process; throws as `readText` does. */
export function requireText(document: string, markdown: string | undefined): TextDocument {
  const path = textPath(document);
  if (markdown === undefined) throw new RangeError(`the text of a document must stand in ${path}, got no such file`);
  const [last, before] = known.get(document) ?? [];
  if (before !== undefined && last === markdown) return before();
  const read = readOnce(document, markdown);
  known.set(document, [markdown, read]);
  return read();
}

/** Reads now; gives the text, or throws what was wrong with it, as often as it is asked. */
function readOnce(document: string, markdown: string): () => TextDocument {
  try {
    const text = readDocument(document, markdown);
    return () => text;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
