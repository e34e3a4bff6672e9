import { join } from "node:path";
import type { TextDocument } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import { readIfThere } from "../files/atomic-file.ts";
import { formatOf, textPaths } from "../files/claim-file.ts";

/** The file of a text: its path in the project, and what it holds. */
export interface TextFile {
  readonly path: string;
  readonly source: string;
}

/**
 * What does the document say? Reads `fixtures/<document>/text.md`, or the text in another format.
 *
 * @param root - absolute path of the project
 * @throws RangeError when the file is missing or there are two, and whatever `readDocument` finds wrong with it
 */
export function readText(root: string, document: string): TextDocument {
  return requireText(document, textFiles(root, document));
}

/** The files that a document has for its text: one, as it should be. */
export function textFiles(root: string, document: string): readonly TextFile[] {
  return textPaths(document).flatMap((path) => {
    const source = readIfThere(join(root, path));
    return source === undefined ? [] : [{ path, source }];
  });
}

/** What was read last for each document, or what was wrong with it, with its file: many claims of one process speak of one text. */
const known = new Map<string, readonly [file: TextFile, read: () => TextDocument]>();

/** The document that this file holds, read once a process; throws as `readText` does. */
export function requireText(document: string, files: readonly TextFile[]): TextDocument {
  const [file, other] = files;
  const [markdown = ""] = textPaths(document);
  if (file === undefined) throw new RangeError(`the text of a document must stand in ${markdown}, got no such file`);
  if (other !== undefined) {
    throw new RangeError(`the text of a document must stand in one file, got ${file.path} and ${other.path}`);
  }
  const [last, before] = known.get(document) ?? [];
  if (before !== undefined && last?.source === file.source && last.path === file.path) return before();
  const read = readOnce(document, file);
  known.set(document, [file, read]);
  return read();
}

/** The file that each text was read from, by its path, and what stood in it. */
const sources = new WeakMap<TextDocument, string>();

/** The same of one text; empty for one that was not read here. */
export const sourceOf = (document: TextDocument): string => sources.get(document) ?? "";

/** Reads now; gives the text, or throws what was wrong with it, as often as it is asked. */
function readOnce(document: string, { path, source }: TextFile): () => TextDocument {
  try {
    const text = readDocument(document, source, formatOf(path));
    sources.set(text, `${path}\n${source}`);
    return () => text;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
