import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { program } from "./program.ts";

/** What a command line prints, and the code with which it ends where it is refused or only helps. */
async function said(...args: readonly string[]): ReturnType<typeof saidIn> {
  return await saidIn("/nowhere", args);
}

async function saidIn(
  root: string,
  args: readonly string[],
): Promise<{ readonly code: number | undefined; readonly text: string }> {
  let text = "";
  const take = (more: string) => (text += more);
  const probatum = program({ root, env: {}, print: take, warn: take, exit: () => {} });
  for (const command of [probatum, ...probatum.commands]) command.configureOutput({ writeOut: take, writeErr: take });
  try {
    await probatum.parseAsync(args, { from: "user" });
    return { code: undefined, text };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode, text };
    throw error;
  }
}

describe("the command line", () => {
  const commands = [
    "init",
    "run",
    "merge",
    "slow",
    "new",
    "show",
    "replay",
    "watch",
    "list",
    "completion",
    "coverage",
    "scan",
    "page",
    "export",
    "verdicts",
    "sweep",
  ];

  it.each(commands)("helps with %s, by an example", async (command) => {
    const { code, text } = await said(command, "--help");
    expect(code).toBe(0);
    expect(text).toContain(`Usage: probatum ${command}`);
    expect(text).toContain(`\nExample: probatum ${command}`);
  });

  it("lists its commands and what its exit codes mean", async () => {
    const { text } = await said("--help");
    for (const command of commands) expect(text).toMatch(new RegExp(`^  ${command} `, "mu"));
    expect(text).toContain(
      "Exit codes: 0 as recorded, 1 a claim is void or differs from what is recorded, 2 the command makes no sense.",
    );
  });

  it("refuses options that nobody reads, with the nearest one", async () => {
    expect((await said("run", "--jsno", "w1")).text).toBe("error: unknown option '--jsno'\n(Did you mean --json?)\n");
    expect((await said("sweep")).text).toBe("error: required option '--seeds <number>' not specified\n");
    expect((await said("sweep", "--seeds", "0")).text).toContain("It must be an integer of at least 1, got 0.");
    expect((await said("run", "--shard", "4/3")).text).toContain("shard must be <index>/<count>, such as 1/3, got 4/3");
    expect((await said("replay", "w1", "x")).text).toContain("It must be an integer of at least 0, got x.");
  });

  it("tells of a claim in the wrong place, whatever it is asked", async () => {
    const root = mkdtempSync(join(tmpdir(), "probatum-stray-"));
    try {
      mkdirSync(join(root, "claims"));
      writeFileSync(join(root, "claims/stray.claim.ts"), "");
      const trouble =
        "a claim file must be claims/<document>/<id>.claim.ts, got claims/stray.claim.ts: move it to its document";
      for (const args of [["list"], ["coverage"], ["page"], ["export"]]) {
        expect((await saidIn(root, args)).text, args.join(" ")).toContain(trouble);
      }
      await expect(saidIn(root, ["run", "stray"])).rejects.toThrow("there is none at all");
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
