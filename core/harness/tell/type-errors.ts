import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestOf } from "../files/manifest.ts";

/**
 * What does TypeScript say of these claim files, where the project has it? An argument too many runs all the same, and is told by nobody else.
 * The compiler runs beside the trial, and reads these files and what they import. In the checkout of Probatum itself that is the whole core,
 * which `npm test` checks: nothing is said there.
 *
 * @param root - absolute path of the project
 * @param paths - claim files, relative to the project
 * @returns one line each, "claims/dice/seven.claim.ts:7:31: Expected 0-1 arguments, but got 2."
 */
export async function typeErrors(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  if (!existsSync(compiler) || paths.length === 0 || isCheckout(root)) return [];
  const folder = mkdtempSync(join(tmpdir(), "probatum-types-"));
  try {
    const config = { compilerOptions: OPTIONS, files: paths.map((path) => join(root, path)) };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return errorsIn(await printed(root, [compiler, "-p", folder, "--pretty", "false"]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The checkout of Probatum has its own settings for the compiler. */
const isCheckout = (root: string): boolean =>
  manifestOf(root)["name"] === "probatum" && existsSync(join(root, "tsconfig.json"));

const OPTIONS = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  module: "nodenext",
  target: "esnext",
  allowImportingTsExtensions: true,
  types: [],
};

function printed(cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    child.on("error", () => resolve(""));
    child.on("close", () => resolve(output));
  });
}

/** Those of claims and their experiments alone: how the core is written is no author's matter. */
function errorsIn(output: string): readonly string[] {
  return Array.from(
    output.matchAll(/^(?<path>claims\/.+?)\((?<line>\d+),(?<column>\d+)\): error TS\d+: (?<what>.*)$/gmu),
    ({ groups = {} }) => `${groups["path"]}:${groups["line"]}:${groups["column"]}: ${groups["what"]}`,
  );
}
