import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClaimRecord } from "../claim/record.ts";
import { listFiles } from "./files/records.ts";
import { storeFolder } from "./store/entry.ts";
import type { Watchdog } from "./wall/limits.ts";

/** How a child process ended, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A project of its own in a temporary folder, with this engine and a text of three sentences, for tests end to end. */
export interface SmallProject {
  readonly root: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Runs the claims with further arguments of vitest, under this environment on top of the usual one. */
  run(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Runs `npm run claim -- …` without npm. */
  claim(...args: readonly string[]): Promise<Ended>;
  /** The same under another environment. */
  command(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended>;
  /** Path to text of everything in reports/. */
  report(): ReadonlyMap<string, string>;
  record(document: string, id: string): ClaimRecord;
  dispose(): void;
}

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export const TEXT = `---
title: Small sums
---

We find that 2 + 2 = 4. And we find that 2 + 3 = 6. Numbers are a fine thing.
`;

/**
 * Copies the engine beside a few claims.
 *
 * @param files - path to text, such as `claims/small/good.claim.ts`
 * @param place - apart, with a link to the packages; or below this project, with the packages in a folder above, where verdicts may be kept
 */
export function smallProject(
  files: Readonly<Record<string, string>>,
  watchdog: Partial<Watchdog> = {},
  place: "apart" | "below" = "apart",
): SmallProject {
  const above = place === "apart" ? tmpdir() : join(PROJECT, ".vitest");
  mkdirSync(above, { recursive: true });
  const root = realpathSync(mkdtempSync(join(above, "probatum-")));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync(join(PROJECT, "core"), join(root, "core"), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
  const packages = realpathSync(join(PROJECT, "node_modules"));
  if (place === "apart") symlinkSync(packages, join(root, "node_modules"), "junction");
  // Claims import the core by the name of the package that they belong to, as everywhere.
  cpSync(join(PROJECT, "package.json"), join(root, "package.json"));
  const others = Object.keys(watchdog).length === 0 ? "" : `, watchdog: ${JSON.stringify(watchdog)}`;
  const options = `{ root: import.meta.dirname${others} }`;
  write(
    "vitest.config.ts",
    `import { probatum } from "./core/harness/config.ts";\nexport default probatum(${options});\n`,
  );
  for (const [path, text] of Object.entries({ "fixtures/small/text.md": TEXT, ...files })) write(path, text);
  const children = new Set<ChildProcess>();
  // What a test is about must happen in it: only those of the store turn it on.
  // Compiled code is kept between the runs of one project, which saves a sixth. Workers of vitest get none: they would have to be allowed to write it.
  const cache = `${root}.compiled`;
  const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    start(root, args, { NODE_COMPILE_CACHE: cache, PROBATUM_STORE: "off", ...env }, children);
  const vitest = [join(packages, "vitest/vitest.mjs"), "run", "--project", "claims", "--configLoader", "native"];
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    run: (args = [], env = {}) => node([...vitest, ...args], env),
    claim: (...args) => node([join(root, "core/harness/commands/cli.ts"), ...args]),
    command: (args, env) => node([join(root, "core/harness/commands/cli.ts"), ...args], env),
    report: () => new Map(listFiles(root, "reports").map((path) => [path, readFileSync(join(root, path), "utf8")])),
    record: (document, id) =>
      JSON.parse(readFileSync(join(root, "reports", document, `${id}.json`), "utf8")) as ClaimRecord,
    dispose() {
      // A run that outlives its test would write into a folder that is gone.
      for (const child of children) child.kill("SIGKILL");
      const kept = storeFolder(packages, root);
      for (const path of [root, cache, kept]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function start(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  children: Set<ChildProcess>,
): Promise<Ended> {
  const { CI: _, VITEST: __, NODE_OPTIONS: ___, ...outer } = process.env;
  const child = spawn(process.execPath, args, { cwd, env: { ...outer, NO_COLOR: "1", ...env } });
  children.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      children.delete(child);
      resolve({ code, output });
    });
  });
}

/** A claim file of one line around an assertion. */
export function claimFile(quote: string, rest: string): string {
  return `import { claim, clamp, exact, forAll, mean, notTestable, reals, sameAs, simplex, oneOf, integers } from "probatum";
export default claim({ quote: ${JSON.stringify(quote)}, ${rest} });
`;
}

/**
 * An assertion that runs a program: the place where a claim could do what it must not.
 *
 * @param value - what a replicate gives
 */
export function program(body: string, value = "draw.uniform()"): string {
  const tail = "because: 'a tenth is far below it', tail: clamp(0, 1)";
  return `asserts: mean({ of: (draw) => { ${body}; return ${value}; }, within: [0.4, 0.6], ${tail} }),
  control: { of: (draw) => draw.uniform() / 2 }, expect: "verified", seen: "the middle is a half"`;
}
