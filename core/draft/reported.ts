import { reported } from "../method/figures/reported/reported.ts";
import type { Check } from "./check.ts";

const NUMBER = String.raw`[-−–+]?\s?(?:\d+(?:\.\d+)?|\.\d+)`;

/** A test with its p, and an estimate with its error and interval, as papers print them: from the first sign to the last. */
const RESULTS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:t|F|r|Q[a-z]*|χ\s*[²2]|χ\^2|chi2|chi-?\s?squared?|X\s*[²2]|X\^2)\s*\([^()]{1,30}\)|[zZ])\s*=\s*${NUMBER}\s*[,;]\s*(?:(?:one|two)-(?:sided|tailed)\s+)?p\s*[=<>]\s*(?:\d+(?:\.\d+)?|\.\d+)(?![\d%]|\.\d)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])\p{L}+\s*=\s*${NUMBER}\s*[,;(]\s*SE\s*=\s*(?:\d+(?:\.\d+)?|\.\d+)\s*[,;)]?\s*(?:df\s*=\s*\d+\s*[,;]\s*)?\d+(?:\.\d+)?\s?%\s*CI\s*[:=]?\s*\[[^[\]]{1,40}\]`,
    "gu",
  ),
];

/** Words that say how many sides a test has: where they stand apart from it, nobody knows of which test they speak. */
const SIDES = /\b(?:one|two|1|2)[- ](?:sided|tailed)\b|\bdirectional\b/iu;

/**
 * Which results of tests and estimates does a sentence report whole, so that their numbers can be held against one another?
 *
 * @param plain - the sentence as a reader sees it
 */
export function reportedIn(plain: string): readonly Check[] {
  const found = RESULTS.flatMap((pattern) => Array.from(plain.matchAll(pattern), ([result]) => result));
  const rest = found.reduce((text, result) => text.replace(result, " "), plain);
  return SIDES.test(rest) ? [] : found.filter(isRead).map((result) => ({ verb: "reported", result }));
}

/** Does the verb read it? It knows best what it takes. */
function isRead(result: string): boolean {
  try {
    return reported(result).verb === "reported";
  } catch {
    return false;
  }
}
