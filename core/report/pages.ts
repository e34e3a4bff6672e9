import { recordJsonSchema } from "./export/record-schema.ts";
import { verdictsExport } from "./export/verdicts-export.ts";
import { verdictsSchema } from "./export/verdicts-schema.ts";
import { claimFile } from "./markdown/claim-file.ts";
import { indexPage } from "./markdown/index-page.ts";
import { indexFile, partFile, textFile } from "./markdown/text-file.ts";
import { draw } from "./plots/draw.ts";
import { overview } from "./plots/overview.ts";
import { claimPage } from "./told/claim/claim-page.ts";
import { reanchored } from "./told/placed-claims.ts";
import { plotFiles } from "./told/plot-files.ts";
import { partName, partsOf } from "./told/text/parts.ts";
import { indexOfParts, partTold } from "./told/text/parts-told.ts";
import { textPage } from "./told/text/text-page.ts";
import type { TriedDocument } from "./told/tried-document.ts";

export type { TriedDocument } from "./told/tried-document.ts";

/**
 * Which files make up the report? Equal texts and records give equal bytes, in whatever order they come. Every quote is
 * anchored again: a claim whose quote is gone is told as void.
 *
 * @param documents - every text with all its records
 * @returns content by path relative to the project: `reports/README.md`, the export for other programs with its schema and that of records, a page
 *   for each text (and for each of its parts where it is long) and one for each claim, with their plots
 * @throws RangeError where two texts have one name, or two records of a text one id
 */
export function pages(documents: readonly TriedDocument[]): ReadonlyMap<string, string> {
  const sorted = documents
    .map((tried) => ({ ...tried, records: tried.records.map((record) => reanchored(tried.document, record)) }))
    .toSorted((a, b) => (a.document.name < b.document.name ? -1 : 1));
  const files = new Map<string, string>();
  const add = (path: string, content: string) => {
    if (files.has(path)) throw new RangeError(`pages must differ in their paths, got ${path} twice`);
    files.set(path, content);
  };
  add("reports/README.md", indexPage(sorted));
  add("reports/verdicts.json", verdictsExport(sorted));
  add("reports/verdicts.schema.json", `${JSON.stringify(verdictsSchema, null, 2)}\n`);
  add("reports/record.schema.json", `${JSON.stringify(recordJsonSchema, null, 2)}\n`);
  for (const tried of sorted) {
    const { document, records } = tried;
    for (const [file, content] of textFiles(tried)) add(`reports/${document.name}/${file}`, content);
    if (records.length > 0) add(`reports/${document.name}/verdicts.svg`, overview(document, records));
    for (const record of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      add(`reports/${document.name}/${record.id}.md`, claimFile(claimPage(document, record, records)));
      for (const { file, plot } of plotFiles(record)) add(`reports/${document.name}/${file}`, draw(plot, "file"));
    }
  }
  return files;
}

/** The page of a text, or its first page and one for each of its parts. */
function textFiles(tried: TriedDocument): readonly (readonly [file: string, content: string])[] {
  const parts = partsOf(tried);
  if (parts.length === 0) return [["README.md", textFile(textPage(tried))]];
  return [
    ["README.md", indexFile(indexOfParts(tried, parts, "md"))],
    ...parts.map(
      (part, index) => [partName(index + 1, "md"), partFile(partTold(part, index + 1, parts.length, "md"))] as const,
    ),
  ];
}
