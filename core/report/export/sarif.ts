import type { Log, ReportingDescriptor, Result } from "sarif";
import { standingOf } from "../../claim/standing.ts";
import { placeOf } from "../../document/place-of.ts";
import { conditionOf, markOf, wordUnder } from "../told/marks.ts";
import { placeClaims } from "../told/placed-claims.ts";
import type { TriedDocument } from "../told/tried-document.ts";

/** What a text says that is not so, and checks that failed: the rules under which code scanning shows them. */
const RULES = {
  refuted: { level: "error", text: "A sentence of the text is false." },
  void: { level: "error", text: "A check failed and says nothing about its sentence." },
  depends: { level: "warning", text: "A sentence is true in one case and false in another, both left open by it." },
  "verified as meant": { level: "note", text: "A sentence is false word for word, and true as its author means it." },
} as const;

/**
 * What is wrong with the texts, for tools that show findings beside lines of code, such as the code scanning of GitHub.
 *
 * @param documents - every text with all its records
 * @see OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0
 */
export function sarif(documents: readonly TriedDocument[]): Log {
  const results = documents.flatMap(({ document, records }) =>
    placeClaims(document, records).flatMap(({ record }): readonly Result[] => {
      const rule = ruleOf(standingOf(record));
      if (rule === undefined) return [];
      const { id, quote, trouble } = record;
      const found = trouble === "" ? wordUnder(markOf(record), conditionOf(record)) : trouble;
      return [
        {
          ruleId: rule,
          level: RULES[rule].level,
          message: { text: `${found}: “${quote.exact}” (claim ${document.name}/${id})` },
          partialFingerprints: { claim: `${document.name}/${id}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: `fixtures/${encodeURIComponent(document.name)}/text.${document.format}` },
                region: { startLine: placeOf(document, quote)?.line ?? 1 },
              },
            },
          ],
        },
      ];
    }),
  );
  const rules = Object.entries(RULES).map(
    ([id, { level, text }]): ReportingDescriptor => ({
      id,
      shortDescription: { text },
      defaultConfiguration: { level },
    }),
  );
  return { version: "2.1.0", runs: [{ tool: { driver: { name: "Probatum", rules } }, results }] };
}

function ruleOf(standing: string): keyof typeof RULES | undefined {
  if (standing === "depends as meant") return "depends";
  return Object.hasOwn(RULES, standing) ? (standing as keyof typeof RULES) : undefined;
}
