import { verdictWords } from "../../claim/verdict-words.ts";
import type { Change } from "../../report/export/verdict-diff.ts";
import { claimPath } from "../files/claim-file.ts";

/** GitHub shows no more of one kind in one step. */
const MOST = 10;

/**
 * Changed verdicts as commands of GitHub Actions, which shows them on the claim's line.
 *
 * @param read - text of a file of the project, empty where there is none
 * @see docs.github.com, "Workflow commands for GitHub Actions"
 */
export function annotations(changed: readonly Change[], read: (path: string) => string): readonly string[] {
  return changed.slice(0, MOST).map(({ before, after }) => {
    const path = claimPath(after);
    const line =
      read(path)
        .split("\n")
        .findIndex((text) => /^\s*quote\b/u.test(text)) + 1;
    const place = `file=${property(path)},line=${Math.max(line, 1)},title=${property(`${after.document}/${after.id}`)}`;
    return `::warning ${place}::${data(`verdict changed: ${told(before)} → ${told(after)}`)}`;
  });
}

function told({ verdict, condition }: Change["before"]): string {
  return verdictWords(verdict, condition);
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
