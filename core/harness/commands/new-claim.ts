import { join } from "node:path";
import { anchor } from "../../document/anchor.ts";
import { claimText } from "../../draft/claim-text.ts";
import { proposalFor } from "../../draft/proposal.ts";
import { readIfThere, writeAtomically } from "../files/atomic-file.ts";
import { claimPath } from "../files/claim-file.ts";
import { UNSAID } from "../files/complaint.ts";
import { listClaims } from "../files/records.ts";
import { readText } from "../run/read-text.ts";

/**
 * Writes `claims/<document>/<id>.claim.ts` for a quote that stands in the document exactly once.
 *
 * @returns what was written and what to do next
 * @throws RangeError where the quote is not found once, or the file is there
 */
export function writeNew(root: string, document: string, quote: string): string {
  const text = readText(root, document);
  anchor(text, { exact: quote });
  const claims = listClaims(root).filter((claim) => claim.document === document);
  const address = { document, id: slug(quote, new Set(claims.map(({ id }) => id))) };
  const path = claimPath(address);
  if (readIfThere(join(root, path)) !== undefined)
    throw new RangeError(`${path} must be new, got a file that is there`);
  const draft = proposalFor(quote, text.lang, UNSAID);
  writeAtomically(join(root, path), claimText(quote, draft));
  const todo = draft.asserts.includes(UNSAID)
    ? "say what the sentence asserts, then"
    : "look whether it asserts what the sentence says, then";
  return `${path} is written: ${todo} try it with npx probatum run ${address.id}`;
}

/** Words that say little about what a sentence is about. */
const SMALL = new Set(
  "a an and are as at be but by for from has have if in is it its of on or so that the then this to was with".split(
    " ",
  ),
);

/** So many words make a name. */
const LONG = 4;

/**
 * A short id for a claim, from the words of its quote: "weights-need-not-add". Of several sentences with the same words a number may be
 * all that tells them apart, so one is kept: "people-23-good-even".
 *
 * @param taken - ids that the document has already
 */
export function slug(quote: string, taken: ReadonlySet<string>): string {
  const words =
    quote
      .replaceAll(/\$[^$]*\$/g, " ")
      .toLowerCase()
      .match(/\d+(?:[.,]\d+)*|[a-z][a-z0-9]*/g) ?? [];
  const telling = words.filter((word) => !SMALL.has(word));
  const some = telling.some((word) => /^[a-z]/u.test(word)) ? telling : ["claim", ...words];
  const name = withNumber(some).join("-").replaceAll(/[.,]/g, "-");
  const free = (n: number): string => {
    const id = n === 1 ? name : `${name}-${n}`;
    return taken.has(id) ? free(n + 1) : id;
  };
  return free(1);
}

/** The first words, and in the place of the last of them the first number behind them where they have none. */
function withNumber(words: readonly string[]): readonly string[] {
  const first = words.slice(0, LONG);
  const number = words.slice(LONG).find((word) => /^\d/u.test(word));
  return number === undefined || first.some((word) => /^\d/u.test(word)) ? first : [...first.slice(0, -1), number];
}
