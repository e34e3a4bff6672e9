import { badge } from "../../report/export/badge.ts";
import { sarif } from "../../report/export/sarif.ts";
import { verdictsExport } from "../../report/export/verdicts-export.ts";
import { claimReviews } from "../../report/html/claim-review.ts";
import { placeClaims } from "../../report/told/placed-claims.ts";
import type { TriedDocument } from "../../report/told/tried-document.ts";

/** In which forms verdicts go to other programs. */
export const FORMATS = ["json", "sarif", "claimreview", "badge"] as const;
export type Format = (typeof FORMATS)[number];

/** The committed verdicts in a form for other programs; nothing is tried. */
export function exported(documents: readonly TriedDocument[], format: Format): string {
  const print = (value: unknown) => JSON.stringify(value, null, 2);
  switch (format) {
    case "json":
      return verdictsExport(documents).trimEnd();
    case "sarif":
      return print(sarif(documents));
    case "claimreview":
      return print(documents.map(({ document, records }) => claimReviews(document, placeClaims(document, records))));
    case "badge":
      return badge(documents.flatMap(({ records }) => records)).trimEnd();
  }
}
