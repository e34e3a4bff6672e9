import { CommanderError } from "commander";
import { requireNode } from "../run/require-node.ts";
import { program } from "./program.ts";

/** Runs the command of the command line. What vitest set as exit code stays where nothing else does. */
async function main(): Promise<void> {
  const exit = (code: number) => {
    if (code !== 0) process.exitCode = code;
  };
  try {
    requireNode(process.version);
    await program({ root: process.cwd(), env: process.env, print: (text) => console.log(text), exit }).parseAsync();
  } catch (error) {
    // What commander refuses, or shows as help, it has told already.
    if (error instanceof CommanderError) return exit(error.exitCode === 0 ? 0 : 2);
    console.error(error instanceof Error ? error.message : error);
    exit(2);
  }
}

await main();
