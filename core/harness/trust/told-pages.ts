import type { ClaimRecord } from "../../claim/record.ts";
import { pages, type TriedDocument } from "../../report/pages.ts";

/** Where a file of the report may stand: in reports/ or in the folder of a document, never deeper and never beside. */
const PLACE = /^reports\/(?:[a-z0-9-]+\/)?[A-Za-z0-9][A-Za-z0-9.-]*$/u;

/**
 * The pages of these documents, whatever their records hold. A record that cannot be told is void by name; every other one is told as it is.
 *
 * @returns the records as they are told, and path to text of every page
 */
export function toldPages(documents: readonly TriedDocument[]): {
  readonly documents: readonly TriedDocument[];
  readonly files: ReadonlyMap<string, string>;
} {
  try {
    return { documents, files: confined(documents) };
  } catch {
    const sound = documents.map(({ document, records }) => ({
      document,
      records: records.map((record) => tellable(document, record)),
    }));
    return { documents: sound, files: confined(sound) };
  }
}

function tellable(document: TriedDocument["document"], record: ClaimRecord): ClaimRecord {
  try {
    confined([{ document, records: [record] }]);
    return record;
  } catch (error) {
    const trouble = `the record must be one that can be told, got ${error instanceof Error ? error.message : "an error"}`;
    const { document: name, id, assertion, quote } = record;
    const nothing = { verdict: "void", depends: false, alpha: 0, condition: "", readings: [] } as const;
    return { document: name, id, assertion, quote, trouble, ...nothing };
  }
}

function confined(documents: readonly TriedDocument[]): ReadonlyMap<string, string> {
  const files = pages(documents);
  for (const path of files.keys())
    if (!PLACE.test(path))
      throw new RangeError(`a page must stand in reports/<document>/, got ${JSON.stringify(path)}`);
  return files;
}
