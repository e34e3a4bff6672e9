import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommanderError } from "commander";
import { manifestOf } from "../files/manifest.ts";
import { isPinned, requireNode, runtimeAtHand } from "../run/require-node.ts";
import { compiledFolder, keepCompiled } from "../wall/compiled.ts";

/** Runs the command of the command line. What vitest set as exit code stays where nothing else does. */
async function main(root: string): Promise<void> {
  const exit = (code: number) => {
    if (code !== 0) process.exitCode = code;
  };
  try {
    const pinned = isPinned(manifestOf(root));
    const own = join(root, "node_modules/.bin/node");
    if (pinned && process.env[HANDED_ON] === undefined && existsSync(own) && !isRight(pinned)) return exit(handOn(own));
    if (!isInit()) requireNode(process.version, pinned);
    const atHand = isInit() ? "" : runtimeAtHand(process.version);
    if (atHand !== "") console.error(atHand);
    // Loaded here, so that what was compiled before is used.
    keepCompiled(compiledFolder(root, process.env));
    const { program } = await import("./program.ts");
    const [print, warn] = [(text: string) => console.log(text), (text: string) => console.error(text)];
    await program({ root, env: process.env, print, warn, exit }).parseAsync();
  } catch (error) {
    // What commander refuses, or shows as help, it has told already.
    if (error instanceof CommanderError) return exit(error.exitCode === 0 ? 0 : 2);
    console.error(error instanceof Error ? error.message : error);
    exit(2);
  }
}

/** Set for a command that was handed on, so that it is not handed on again. */
const HANDED_ON = "PROBATUM_HANDED_ON";

/** `npx` runs the Node at hand; the project may bring the right one. */
function handOn(own: string): number {
  const { status } = spawnSync(own, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, [HANDED_ON]: "1" },
  });
  return status ?? 1;
}

function isRight(pinned: boolean): boolean {
  try {
    requireNode(process.version, pinned);
    return true;
  } catch {
    return false;
  }
}

const isInit = (): boolean => process.argv[2] === "init";

await main(process.cwd());
