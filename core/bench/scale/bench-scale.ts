/**
 * `npm run bench:scale`: what a thousand and ten thousand trivial claims cost, over one text, ten and a hundred, beside as many bare test
 * files of vitest. One line for each project; `-- --claims 1000 --texts 1` for a part of it.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { requireNode } from "../../harness/run/require-node.ts";
import { type Measured, measured } from "./measured.ts";
import type { PageTimes } from "./page-times.ts";
import { type Synthetic, synthetic } from "./synthetic.ts";

requireNode(process.version, true);
const { values } = parseArgs({
  options: {
    claims: { type: "string", default: "1000,10000" },
    texts: { type: "string", default: "1,10,100" },
    keep: { type: "boolean", default: false },
  },
});
const [sizes, spreads] = [values.claims, values.texts].map((list) => list.split(",").map(Number));
for (const claims of sizes ?? []) {
  for (const texts of spreads ?? []) {
    const project = synthetic(claims, texts);
    try {
      await tell(project, claims, texts);
    } finally {
      if (values.keep) console.log(`left in ${project.root}`);
      else project.dispose();
    }
  }
}

async function tell({ root, bare }: Synthetic, claims: number, texts: number): Promise<void> {
  console.log(`\n${claims} claims over ${texts} ${texts === 1 ? "text" : "texts"}`);
  const env = { PATH: `${join(root, "../node_modules/.bin")}:${process.env["PATH"]}` };
  const step = async (name: string, command: string, cwd = root, code = 0) => {
    const ran = await measured(command, { cwd, env });
    console.log(`  ${name.padEnd(26)} ${costOf(ran, claims)}`);
    if (ran.code !== code) console.log(`    exit code ${ran.code}: ${ran.output.slice(-2000)}`);
    return ran;
  };
  const plain = await step("bare vitest", "vitest run", bare);
  const command = claimsCommand(root);
  const fresh = await step("fresh", command);
  console.log(`  fresh / bare vitest        ${(fresh.core / plain.core).toFixed(2)} times the core-seconds`);
  console.log(`  main process               ${megabytes(most(fresh, "main") - most(plain, "main"))} over bare vitest`);
  console.log(`  the terminal               ${fresh.output.split("\n").length} lines`);
  await step("again, nothing changed", command);
  const pages = await measured("node core/bench/scale/page-times.ts", { cwd: root, env });
  console.log(`  pages                      ${tellPages(JSON.parse(pages.output) as PageTimes)}`);
  commit(root);
  appendFileSync(join(root, "claims/text-0/c0.claim.ts"), "// changed\n");
  await step("--changed, one claim", `${command} --changed`);
  rmSync(join(root, "reports"), { recursive: true });
  for (const n of [1, 2, 3]) await step(`shard ${n} of 3`, `${command} --shard=${n}/3`);
  await step("the shards merged", "node core/harness/commands/cli.ts merge");
  const same = execFileSync("git", ["status", "--porcelain", "reports"], { cwd: root, encoding: "utf8" }) === "";
  console.log(
    `  the merged report          ${same ? "has the bytes of the unsharded one" : "DIFFERS from the unsharded one"}`,
  );
  for (let text = 0; text < texts; text += 1) writeFileSync(join(root, `fixtures/text-${text}/text.md`), "no title\n");
  const faulty = await step("a fault in every text", command, root, 1);
  console.log(`  the terminal               ${faulty.output.split("\n").length} lines`);
}

/** What `npm run claims` runs. */
function claimsCommand(root: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { claims: string } };
  return scripts.claims;
}

function commit(root: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], { cwd: root });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "as it is");
}

function costOf({ core, clock, peaks }: Measured, claims: number): string {
  const held = [...peaks].map(([kind, bytes]) => `${kind} ${megabytes(bytes)}`).join(", ");
  const each = ((1000 * core) / claims).toFixed(1);
  return `${core.toFixed(1).padStart(7)} core-s, ${each.padStart(6)} ms a claim, ${clock.toFixed(1).padStart(6)} s by the clock; ${held}`;
}

function tellPages({ joined, files, html, count, largest: [path, bytes], memory }: PageTimes): string {
  const seconds = [joined, files, html].map((each) => each.toFixed(1));
  return `records read and joined ${seconds[0]} s, markdown and pictures ${seconds[1]} s, HTML ${seconds[2]} s; ${count} files, the largest ${(bytes / 1e6).toFixed(2)} MB (${path}); memory ${megabytes(memory)}`;
}

function most({ peaks }: Measured, kind: string): number {
  return peaks.get(kind) ?? 0;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
