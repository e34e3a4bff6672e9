import { execFileSync } from "node:child_process";

/** Bytes that git may print: more than any report. */
const MOST = 1024 * 1024 * 1024;

/** Runs git in the project and gives what it prints. Throws what git says where it fails. */
function git(root: string, args: readonly string[], input = ""): Buffer {
  try {
    return execFileSync("git", args, { cwd: root, input, maxBuffer: MOST, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    const said = error instanceof Error ? String(Reflect.get(error, "stderr") ?? "").trim() : "";
    throw new RangeError(said === "" ? `git ${args[0]} must work here, got an error` : said);
  }
}

/**
 * Which commit does a revision name?
 *
 * @throws RangeError for a name that git does not know
 */
export function commitOf(root: string, revision: string): string {
  try {
    return git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
      .toString()
      .trim();
  } catch {
    throw new RangeError(`base must be a revision that git knows, got ${revision}`);
  }
}

/** Paths of files that are other ones in the working tree than at a commit: changed, new or gone. */
export function changedSince(root: string, commit: string): ReadonlySet<string> {
  const changed = git(root, ["diff", "--name-only", "--no-renames", "-z", commit]);
  const untracked = git(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return new Set(`${changed}\0${untracked}`.split("\0").filter((path) => path !== ""));
}

/** The files below some folders as they were at a commit: path to text. */
export function filesAt(root: string, commit: string, folders: readonly string[]): ReadonlyMap<string, string> {
  const paths = git(root, ["ls-tree", "-r", "-z", "--name-only", commit, "--", ...folders])
    .toString()
    .split("\0");
  const wanted = paths.filter((path) => /\.(?:json|md)$/u.test(path) && !path.includes("\n"));
  if (wanted.length === 0) return new Map();
  const answer = git(root, ["cat-file", "--batch"], wanted.map((path) => `${commit}:${path}\n`).join(""));
  const files = new Map<string, string>();
  let at = 0;
  for (const path of wanted) {
    const end = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, end).toString().split(" ")[2]);
    files.set(path, answer.subarray(end + 1, end + 1 + size).toString());
    at = end + 1 + size + 1;
  }
  return files;
}
