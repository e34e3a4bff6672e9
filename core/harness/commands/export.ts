import { join } from "node:path";
import { badge } from "../../report/export/badge.ts";
import { sarif } from "../../report/export/sarif.ts";
import { verdictsExport } from "../../report/export/verdicts-export.ts";
import { claimReviews } from "../../report/html/claim-review.ts";
import { placeClaims } from "../../report/told/placed-claims.ts";
import type { TriedDocument } from "../../report/told/tried-document.ts";
import { readIfThere } from "../files/atomic-file.ts";
import { textPath } from "../files/claim-file.ts";

/** In which forms verdicts go to other programs. */
export const FORMATS = ["json", "sarif", "claimreview", "badge"] as const;
export type Format = (typeof FORMATS)[number];

/** The committed verdicts in a form for other programs; nothing is tried. */
export function exported(root: string, documents: readonly TriedDocument[], format: Format): string {
  const print = (value: unknown) => JSON.stringify(value, null, 2);
  switch (format) {
    case "json":
      return verdictsExport(documents).trimEnd();
    case "sarif":
      return print(sarif(documents, (name, quote) => lineIn(readIfThere(join(root, textPath(name))) ?? "", quote)));
    case "claimreview":
      return print(documents.map(({ document, records }) => claimReviews(document, placeClaims(document, records))));
    case "badge":
      return badge(documents.flatMap(({ records }) => records)).trimEnd();
  }
}

/** In which line of a text does a quote begin, from 1? White space may differ; 1 where it is not found as it stands. */
export function lineIn(text: string, quote: string): number {
  const words = quote.trim().split(/\s+/u);
  const found = new RegExp(words.map((word) => RegExp.escape(word)).join("\\s+"), "u").exec(text);
  return text.slice(0, found?.index ?? 0).split("\n").length;
}
