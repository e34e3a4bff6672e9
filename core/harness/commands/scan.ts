import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import type { Check } from "../../draft/check.ts";
import { assertionOf, codeOf } from "../../draft/check.ts";
import { claimText, draftOf } from "../../draft/claim-text.ts";
import { type PrintedResult, printedResults } from "../../draft/printed-results.ts";
import { unaided } from "../../formula/asking.ts";
import { methodOf } from "../../method/methods.ts";
import { finish } from "../../method/trial/question.ts";
import { readIfThere, writeAtomically } from "../files/atomic-file.ts";
import { type ClaimAddress, claimPath, formatOf, isName } from "../files/claim-file.ts";
import { listClaims } from "../files/records.ts";
import { readText } from "../run/read-text.ts";
import { trialOf } from "../run/try-claim.ts";
import { slug } from "./new-claim.ts";

/** A printed result of a sentence, and what came of checking it. */
export interface Scanned {
  readonly document: string;
  /** Its number in the text, from 1. */
  readonly sentence: number;
  readonly quote: string;
  /** As a claim would assert it. */
  readonly asserts: string;
  readonly outcome: "follows" | "does not follow" | "open";
  /** What the formula comes to. */
  readonly found: string;
}

/**
 * Which printed results of a text can be checked at once, and do they follow from the figures beside them? Nothing is written, and nothing is
 * claimed: whether the sentence means that is for a person to say.
 *
 * @param name - the folder of the text below fixtures/, or the path of a file
 * @throws RangeError where there is neither
 */
export function scan(root: string, name: string): readonly Scanned[] {
  const document = textNamed(root, name);
  return printedResults(document).flatMap(({ sentence, quote, checks }) =>
    checks.map(({ check }) => ({
      document: document.name,
      sentence: sentence + 1,
      quote,
      asserts: codeOf(check),
      ...checked(check, document),
    })),
  );
}

function textNamed(root: string, name: string): TextDocument {
  const path = resolve(root, name);
  if (isName(name) || !existsSync(path)) return readText(root, name);
  const file = readFileSync(path, "utf8");
  const format = formatOf(path);
  const hasTitle = (format !== "md" && format !== "txt") || /^\uFEFF?---\r?$|^# \S/mu.test(file);
  return readDocument(name, hasTitle ? file : `---\ntitle: ${JSON.stringify(name)}\n---\n\n${file}`, format);
}

function checked(check: Check, document: TextDocument): Pick<Scanned, "outcome" | "found"> {
  const trial = trialOf(document, { document: document.name, id: "scan" }, "a");
  // By calculation alone: a control is for what is claimed.
  const tried = (assertion: ReturnType<typeof assertionOf>) =>
    unaided(finish(methodOf(assertion).attempt(assertion, trial)));
  try {
    const { outcome, found } = tried(assertionOf(check));
    return { outcome: OUTCOMES[outcome] ?? "open", found };
  } catch (error) {
    return { outcome: "open", found: error instanceof Error ? error.message : String(error) };
  }
}

const OUTCOMES: Readonly<Record<string, Scanned["outcome"]>> = { verified: "follows", refuted: "does not follow" };

/** Two lines a result, those that do not follow first. */
export function tellScanned(results: readonly Scanned[]): string {
  if (results.length === 0) return "no printed result can be checked without being told how";
  const order = ["does not follow", "open", "follows"];
  const sorted = results.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const lines = sorted.map(
    ({ document, sentence, quote, outcome, found }) =>
      `${outcome}: ${found}\n  ${document}, sentence ${sentence}: ${quote}`,
  );
  const counts = order.map((outcome) => `${results.filter((one) => one.outcome === outcome).length} ${outcome}`);
  return `${lines.join("\n")}\n${results.length} printed results: ${counts.join(", ")}`;
}

/**
 * Writes a claim file for each sentence that prints results and that no claim quotes in full yet. They have no `expect`: what they come to is
 * recorded by a person who looked.
 *
 * @param document - the folder of the text below fixtures/
 * @returns the files that were written
 */
export function writeScanned(root: string, document: string): readonly string[] {
  const text = readText(root, document);
  const claims = listClaims(root).filter((claim) => claim.document === document);
  const taken = new Set(claims.map(({ id }) => id));
  const quoted = claims.map((claim) => readIfThere(join(root, claimPath(claim))) ?? "").join("\n");
  return printedResults(text).flatMap((result) => {
    if (quoted.includes(JSON.stringify(result.quote)) || !standsOnce(text, result)) return [];
    const address: ClaimAddress = { document, id: slug(result.quote, taken) };
    taken.add(address.id);
    const path = claimPath(address);
    writeAtomically(join(root, path), claimText(result.quote, draftOf(result)));
    return [path];
  });
}

function standsOnce(text: TextDocument, { quote }: PrintedResult): boolean {
  try {
    anchor(text, { exact: quote });
    return true;
  } catch {
    return false;
  }
}
