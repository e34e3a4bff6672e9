import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Asked } from "./verdict-store.ts";

/** Claim files of the project that the changes are made to: what each rests on besides its own text. */
export const CLAIMS = {
  /** An experiment and what that imports, two data files of which one is not there, and nothing of the text but its quote. */
  plain: "claims/small/plain.claim.ts",
  /** Figures of the text. */
  figures: "claims/small/figures.claim.ts",
  /** It says that it is slow, and was tried. */
  slow: "claims/small/slow.claim.ts",
  /** The sentences of an answer. */
  answer: "claims/small/answer.ts",
} as const;

/** What a change may touch. */
export interface Touched {
  readonly root: string;
  /** Where the verdicts of a claim file are kept. */
  readonly entry: (path: string) => string;
}

/** Where and how the store is opened after the change. */
export interface Opened {
  readonly asked?: (asked: Asked) => Asked;
  readonly runtime?: string;
  /** As which file the claim is looked up, where it is another one. */
  readonly path?: string;
}

export interface Change {
  readonly what: string;
  /** Must the claim be tried again? */
  readonly isAgain: boolean;
  readonly change: (touched: Touched) => void;
  /** Which claim; the plain one where it is left out. */
  readonly of?: keyof typeof CLAIMS;
  readonly opened?: Opened;
}

type More = Pick<Change, "of" | "opened">;
const NOTHING = (): void => undefined;
const again = (what: string, change: Change["change"] = NOTHING, more: More = {}): Change => ({
  ...{ what, isAgain: true, change },
  ...more,
});
const kept = (what: string, change: Change["change"] = NOTHING, more: More = {}): Change => ({
  ...{ what, isAgain: false, change },
  ...more,
});

const write =
  (path: string, text: string | ((before: string) => string)) =>
  ({ root }: Touched): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === "string" ? text : text(readFileSync(file, "utf8")));
  };
const append = (path: string, text = "\n// changed\n") => write(path, (before) => `${before}${text}`);
const remove =
  (path: string) =>
  ({ root }: Touched): void =>
    rmSync(join(root, path));
/** The same bytes, through a link. */
const link =
  (path: string) =>
  ({ root }: Touched): void => {
    const file = join(root, path);
    renameSync(file, `${file}.elsewhere`);
    symlinkSync(`${file}.elsewhere`, file);
  };
const copy =
  (from: string, to: string) =>
  ({ root }: Touched): void => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(join(root, from), join(root, to));
  };
/** Other bytes under the same size and the same times. */
const unseen =
  (path: string, from: string, to: string) =>
  ({ root }: Touched): void => {
    const file = join(root, path);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
    utimesSync(file, atime, mtime);
  };
const touch =
  (path: string) =>
  ({ root }: Touched): void =>
    utimesSync(join(root, path), 1, 1);
const damage =
  (how: (text: string) => string) =>
  ({ entry }: Touched): void => {
    const file = entry(CLAIMS.plain);
    writeFileSync(file, how(readFileSync(file, "utf8")));
  };
const limits = (change: Partial<Asked["limits"]>): Opened => ({
  asked: ({ limits: before, ...asked }) => ({ ...asked, limits: { ...before, ...change } }),
});

const EXPERIMENT = "claims/small/experiments/line.ts";
const LAB = "claims/small/experiments/lab/slope.ts";
const TEXT = "fixtures/small/text.md";

/** Which changes make a claim be tried again, and which do not? */
export const CHANGES: readonly Change[] = [
  kept("nothing"),
  kept("nothing, of a claim that reads figures of the text", NOTHING, { of: "figures" }),
  kept("nothing, of a slow claim", NOTHING, { of: "slow" }),
  kept("nothing, of an answer", NOTHING, { of: "answer" }),

  again("a line in the claim file", append(CLAIMS.plain)),
  again("one character of the claim file, size and time as before", unseen(CLAIMS.plain, "3", "4")),
  kept("the time of the claim file alone", touch(CLAIMS.plain)),
  again("the claim file is a link", link(CLAIMS.plain)),
  again("the claim file is gone", remove(CLAIMS.plain)),
  again("the name of the claim, which seeds its streams", copy(CLAIMS.plain, "claims/small/named.claim.ts"), {
    opened: { path: "claims/small/named.claim.ts" },
  }),
  again("the document of the claim", copy(CLAIMS.plain, "claims/large/plain.claim.ts"), {
    opened: { path: "claims/large/plain.claim.ts" },
  }),
  kept("another claim", append(CLAIMS.figures)),
  kept("a claim that shares its verdict is new", write("claims/small/twin.claim.ts", "twin")),
  again("a sentence of the answer", append(CLAIMS.answer), { of: "answer" }),

  again("the experiment", append(EXPERIMENT)),
  again("one character of the experiment, size and time as before", unseen(EXPERIMENT, "2", "3")),
  kept("the experiment, of a claim that does not import it", append(EXPERIMENT), { of: "figures" }),
  again("what the experiment imports", append(LAB)),
  again("the experiment is gone", remove(EXPERIMENT)),
  again("the experiment is a link", link(EXPERIMENT)),
  kept("an experiment that nobody imports", write("claims/small/experiments/new.ts", "new")),
  kept("a file by the name of the import without its ending", write("claims/small/experiments/line", "x")),
  kept("a test of the lab", write("claims/small/experiments/lab/slope.test.ts", "x")),

  again("a data file", append("fixtures/small/points.csv", "3,4\n")),
  again("one digit of a data file, size and time as before", unseen("fixtures/small/points.csv", "1", "7")),
  kept("a data file, of a claim that does not read it", append("fixtures/small/points.csv"), { of: "figures" }),
  again("a data file is gone", remove("fixtures/small/points.csv")),
  again("a data file is a link", link("fixtures/small/points.csv")),
  again("a data file that was asked for and not there is there", write("fixtures/small/absent.csv", "1\n")),
  kept("a data file that nobody asked for", write("fixtures/small/others.csv", "1\n")),

  kept("another sentence of the text", append(TEXT, "\nOne more sentence.\n")),
  again("another sentence of the text, of a claim that reads its figures", append(TEXT, "\nOne more.\n"), {
    of: "figures",
  }),
  again(
    "the sentence of the claim",
    write(TEXT, (text) => text.replace("find", "see")),
  ),
  again("a second sentence with the same words", append(TEXT, "\nWe find that 2 + 2 = 4.\n")),
  kept(
    "the front matter",
    write(TEXT, (text) => text.replace("Small sums", "Sums")),
  ),
  again(
    "the front matter, of a claim that reads the text",
    write(TEXT, (text) => text.replace("Small sums", "Sums")),
    { of: "figures" },
  ),
  again(
    "the front matter cannot be read",
    write(TEXT, (text) => text.replace("title", "titel: [")),
  ),
  again("the text is gone", remove(TEXT)),

  again("the limit of patience of a reading", NOTHING, { opened: limits({ loop: 1 }) }),
  again("the limit of patience of a file", NOTHING, { opened: limits({ file: 1 }) }),
  again("the limit of memory", NOTHING, { opened: limits({ memory: 1 }) }),
  kept("the limit of patience of slow claims", NOTHING, { opened: limits({ slowLoop: 1 }) }),
  again("the limit of patience of slow claims, of a slow one", NOTHING, {
    of: "slow",
    opened: limits({ slowLoop: 1 }),
  }),
  kept("the run passes slow claims over", NOTHING, { opened: { asked: (asked) => ({ ...asked, trying: "quick" }) } }),
  again("the run passes slow claims over, of a slow one", NOTHING, {
    of: "slow",
    opened: { asked: (asked) => ({ ...asked, trying: "quick" }) },
  }),

  kept("scripts of package.json", write("package.json", "{}")),
  kept("a tsconfig.json, which is not looked for", write("claims/small/tsconfig.json", "{}")),
  kept("a record of the report", write("reports/small/plain.json", "{}")),

  again(
    "one character of the entry",
    damage((text) => text.replace("verified", "verifled")),
  ),
  again(
    "the checksum of the entry",
    damage((text) => `0${text.slice(1)}`),
  ),
  again(
    "the entry is cut off",
    damage((text) => text.slice(0, text.length / 2)),
  ),
  again(
    "the entry is empty",
    damage(() => ""),
  ),
  again("the entry is gone", ({ entry }) => rmSync(entry(CLAIMS.plain))),
  again("the entry of another claim stands in its place", ({ entry }) =>
    copyFileSync(entry(CLAIMS.figures), entry(CLAIMS.plain)),
  ),
];

/** The same, of changes to what tries claims. */
export const ENGINE_CHANGES: readonly Change[] = [
  again("a formula's domain", append("core/formula/domains/number-domains.ts")),
  again("how numbers are added up", append("core/numeric/exact/rational.ts")),
  again("the words of a record, of which only types are imported", append("core/claim/record.ts")),
  again("the front door", append("core/index.ts")),
  again("the runner", append("core/harness/run/runner.ts")),
  again("the worker of a lone claim", append("core/harness/lone/lone-worker.ts")),
  again("the loader of modules", append("core/harness/compartment/modules.ts")),
  again("the thread of the solver", append("core/harness/solver/thread.ts")),
  again("the walls of a worker", append("core/harness/wall/permission.ts")),
  again("the form of the store", append("core/harness/store/entry.ts")),
  again("a module of the engine is gone", remove("core/numeric/exact/rational.ts")),
  kept("a printer", append("core/report/markdown/print.ts")),
  kept("a page for a browser", append("core/report/html/page.ts")),
  kept("a command", append("core/harness/commands/program.ts")),
  kept("how records are joined, which is done anew in any case", append("core/harness/certify/assemble.ts")),
  kept("how a run is told", append("core/harness/tell/tell-run.ts")),
  kept("a test of the core", write("core/numeric/exact/rational.test.ts", "x")),
  kept("a module that nobody imports", write("core/numeric/exact/new.ts", "x")),

  again("the packages that npm installed", append("node_modules/.package-lock.json", " ")),
  again("nothing tells what npm installed", remove("node_modules/.package-lock.json")),
  kept("the lockfile, and nothing was installed", write("package-lock.json", "{}")),
  again("the version of Node", NOTHING, { opened: { runtime: "v27.0.0 x64" } }),
  again("the architecture", NOTHING, { opened: { runtime: "v26.10.0 arm64" } }),
];

/** The files that changes are made to. */
export const FILES: Readonly<Record<string, string>> = {
  [TEXT]: `---
title: Small sums
---

We find that 2 + 2 = 4. And we find that 2 + 3 = 6. Numbers are a fine thing.
`,
  "fixtures/small/points.csv": "x,y\n1,2\n",
  "fixtures/large/text.md": "---\ntitle: Large sums\n---\n\nWe find that 2 + 2 = 4.\n",
  [CLAIMS.plain]: 'import { slope } from "./experiments/line.ts";\nexport default [slope, 3];\n',
  [EXPERIMENT]: 'export { slope } from "./lab/slope.ts";\nexport const two = 2;\n',
  [LAB]: "export const slope = 1;\n",
  [CLAIMS.figures]: "export default 5;\n",
  [CLAIMS.slow]: "export default 6;\n",
  [CLAIMS.answer]: "export default [];\n",
  "node_modules/.package-lock.json": "{}\n",
};

/** Puts everything back as it was, whatever a change did. */
export function restore(root: string, files: ReadonlyMap<string, string>): void {
  for (const folder of ["claims", "fixtures", "reports", "package.json", "package-lock.json"])
    rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
