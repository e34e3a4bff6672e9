import { posix } from "node:path";
import { FORMATS, type Format } from "../../document/format/format.ts";
import { asText } from "./as-text.ts";

/** Where a claim stands: the document it speaks of and its own id, both read from its path. */
export interface ClaimAddress {
  readonly document: string;
  readonly id: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Names of files that stand beside the pages of claims, whatever a file system thinks of letters. */
const TAKEN = ["index", "readme", "stability", "verdicts"];

/**
 * Is this the name of a document or of a claim, which paths of the report are made of?
 *
 * @throws RangeError for anything but lower-case letters, digits and hyphens, or for a name that a page has already
 */
export function requireName(what: string, name: string): string {
  if (!NAME.test(name))
    throw new RangeError(`${what} must be lower-case letters, digits and hyphens, got ${asText(name)}`);
  if (TAKEN.includes(name)) throw new RangeError(`${what} must be none of ${TAKEN.join(", ")}, got ${name}`);
  return name;
}

/** Whether `requireName` takes it. */
export const isName = (name: string): boolean => NAME.test(name) && !TAKEN.includes(name);

const PLACE = /^claims\/(?<document>[^/]+)\/(?<id>[^/]+)\.claim\.ts$/;

/**
 * Which document and which id does a claim file have? `claims/<document>/<id>.claim.ts`, and nothing deeper.
 *
 * @param path - relative to the project, with forward slashes
 * @throws RangeError for a claim file that stands elsewhere, or whose name or folder no page can have
 */
export function claimAddress(path: string): ClaimAddress {
  const { document, id } = PLACE.exec(path)?.groups ?? {};
  if (document === undefined || id === undefined) {
    throw new RangeError(
      `a claim file must be claims/<document>/<id>.claim.ts, got ${asText(path)}: move it to its document`,
    );
  }
  return { document: requireName("document", document), id: requireName("id", id) };
}

/** The files of a claim and of its document, relative to the project. */
export const claimPath = ({ document, id }: ClaimAddress): string => posix.join("claims", document, `${id}.claim.ts`);
export const recordPath = ({ document, id }: ClaimAddress): string => posix.join("reports", document, `${id}.json`);
/** Where a text may stand, one path a format: markdown first. */
export const textPaths = (document: string): readonly string[] =>
  FORMATS.map((format) => posix.join("fixtures", document, `text.${format}`));
/** The path of a text, with the name of its document. */
export const TEXT: RegExp = new RegExp(`^fixtures/([^/]+)/text\\.(?:${FORMATS.join("|")})$`, "u");
/** What the file of a text, by its path, is written in. */
export const formatOf = (path: string): Format => FORMATS.find((format) => path.endsWith(`.${format}`)) ?? "md";
/** The table of a document's sweep. */
export const stabilityPath = (document: string): string => posix.join("reports", document, "stability.md");
/** Where the answer of a document is written. */
export const answerRecordPath = (document: string): string => posix.join("reports", document, "answer.json");

/** The document whose answer this file states, `claims/<document>/answer.ts`; none for another file. */
export function answerDocument(path: string): string | undefined {
  return /^claims\/([^/]+)\/answer\.ts$/.exec(path)?.[1];
}
