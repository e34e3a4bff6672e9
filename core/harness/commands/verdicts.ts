import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { changesOf, verdictDiff } from "../../report/export/verdict-diff.ts";
import type { TriedDocument } from "../../report/pages.ts";
import { committedDocuments, documentFrom } from "../certify/certify.ts";
import { changedSince, commitOf, filesAt } from "../certify/git.ts";
import { movedFor } from "../certify/moved.ts";
import { readIfThere } from "../files/atomic-file.ts";
import { TEXT, textPaths } from "../files/claim-file.ts";
import { parseRecord } from "../files/records.ts";
import { annotations } from "../tell/annotations.ts";

/** Every text with its records as they were committed then. */
function documentsAt(root: string, commit: string): readonly TriedDocument[] {
  const files = filesAt(root, commit, ["reports", "fixtures"]);
  const records = [...files].flatMap(([path, text]) => {
    const record = /^reports\/[^/]+\/[^/]+\.json$/u.test(path) ? parseRecord(text) : undefined;
    return record === undefined ? [] : [record];
  });
  const written = [...files.keys()].flatMap((path) => TEXT.exec(path)?.[1] ?? []);
  const names = [...new Set([...written, ...records.map(({ document }) => document)])].sort();
  const filesOf = (name: string) =>
    textPaths(name).flatMap((path) => {
      const source = files.get(path);
      return source === undefined ? [] : [{ path, source }];
    });
  return names.map((name) => ({
    document: documentFrom(name, filesOf(name)).document,
    records: records.filter(({ document }) => document === name),
  }));
}

/** Where GitHub shows a file of this commit; a path where we are not there. */
function addresses(env: NodeJS.ProcessEnv): (path: string) => string {
  const [server, repository, commit] = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"].map(
    (name) => env[name],
  );
  if (server === undefined || repository === undefined || commit === undefined) return (path) => path;
  return (path) => `${server}/${repository}/blob/${commit}/${path}`;
}

/**
 * Which verdicts moved since a commit? As markdown, on GitHub also in the summary of the job and as annotations of the files.
 *
 * @throws RangeError for a revision that git does not know
 */
export function tellVerdicts(root: string, base: string, env: NodeJS.ProcessEnv): void {
  const commit = commitOf(root, base);
  const [before, after] = [documentsAt(root, commit), committedDocuments(root)];
  const moved = movedFor(root, changedSince(root, commit));
  const told = verdictDiff({ before, after, moved, address: addresses(env) });
  if (told === "") return;
  process.stdout.write(told);
  const summary = env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") appendFileSync(summary, told);
  if (env["GITHUB_ACTIONS"] !== "true") return;
  const read = (path: string) => readIfThere(join(root, path)) ?? "";
  for (const line of annotations(changesOf(before, after).changed, read)) console.log(line);
}
