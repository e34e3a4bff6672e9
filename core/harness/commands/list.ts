import type { ClaimRecord } from "../../claim/record.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { claimsBySentence, placeClaims, silences } from "../../report/told/placed-claims.ts";
import type { TriedDocument } from "../../report/told/tried-document.ts";

/** One claim of the project with its committed verdict. */
export interface Listed {
  readonly document: string;
  readonly id: string;
  /** "depends" where settings differ. */
  readonly verdict: string;
  readonly condition: string;
  readonly quote: string;
}

/** Which claims are there, and how did they last come out? Those of one document, or all. */
export function listed(documents: readonly TriedDocument[], only?: string): readonly Listed[] {
  return pick(documents, only).flatMap(({ records }) =>
    records.map(({ document, id, verdict, depends, condition, quote }: ClaimRecord) => ({
      document,
      id,
      verdict: depends ? "depends" : verdict,
      condition,
      quote: quote.exact,
    })),
  );
}

/** One line a claim: address, verdict, sentence. */
export function tellListed(claims: readonly Listed[]): string {
  if (claims.length === 0) return "there is no claim with a record yet: npx probatum run tries them";
  const name = ({ document, id }: Listed) => `${document}/${id}`;
  const width = Math.max(0, ...claims.map((claim) => name(claim).length));
  return claims
    .map((claim) => `${name(claim).padEnd(width)}  ${verdictWords(claim.verdict, claim.condition)}  “${claim.quote}”`)
    .join("\n");
}

/** A sentence that nobody has claimed and that is not silent, with what in it could be tried. */
export interface Unclaimed {
  readonly document: string;
  /** Its number in the text, from 1. */
  readonly sentence: number;
  readonly text: string;
  /** Any of "figure", "comparison", "quantifier". */
  readonly cues: readonly string[];
}

const CUES: readonly (readonly [string, RegExp])[] = [
  ["figure", /\d/u],
  ["comparison", /[<>=≤≥≠]|\b(?:more|less|fewer|greater|smaller|larger|higher|lower|than|twice|half|equal)\b/iu],
  ["quantifier", /\b(?:all|every|each|any|never|always|no|none|some|most|cannot|on average)\b/iu],
];

/**
 * Which sentences have no claim yet? Those with something that could be tried come first, then in the order of the text.
 *
 * @param written - the claim files of the project: a sentence that one of them quotes as a whole has a claim, tried or not
 */
export function unclaimed(
  documents: readonly TriedDocument[],
  only: string | undefined,
  written: readonly string[],
): readonly Unclaimed[] {
  const isQuoted = (source: string) => written.some((file) => file.includes(JSON.stringify(source)));
  const open = pick(documents, only).flatMap(({ document, records }) => {
    const claims = claimsBySentence(document, placeClaims(document, records));
    const silent = silences(document);
    return document.sentences.flatMap(({ source }, i) =>
      claims[i]?.length === 0 && silent[i] === "" && !isQuoted(source)
        ? [{ document: document.name, sentence: i + 1, text: source, cues: cuesOf(source) }]
        : [],
    );
  });
  return [...open].sort((a, b) => b.cues.length - a.cues.length);
}

/** One line a sentence, with what could be tried in it. */
export function tellUnclaimed(open: readonly Unclaimed[]): string {
  if (open.length === 0) return "every sentence has a claim, or is listed as silent";
  return open
    .map(({ document, sentence, text, cues }) => {
      const what = cues.length === 0 ? "" : `  (${cues.join(", ")})`;
      return `${document}, sentence ${sentence}${what}: ${text}`;
    })
    .join("\n");
}

function cuesOf(text: string): readonly string[] {
  return CUES.filter(([, cue]) => cue.test(text)).map(([name]) => name);
}

function pick(documents: readonly TriedDocument[], only: string | undefined): readonly TriedDocument[] {
  if (only === undefined) return documents;
  const found = documents.filter(({ document }) => document.name === only);
  if (found.length > 0) return found;
  const names = documents.map(({ document }) => document.name).join(", ");
  throw new RangeError(`the document must be one of ${names || "fixtures/, which is empty"}, got ${only}`);
}
