import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as core from "../index.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(PROJECT, "core/VERBS.md"), "utf8");
/** The claim files that the page shows; it leaves out their first line. */
const files = [...page.matchAll(/```ts\n\/\/ (\S+)\n([^`]*)```/gu)].map(([, path = "", code = ""]) => ({ path, code }));
const imports = `import { ${Object.keys(core).join(", ")}, type Draw } from "probatum";\n`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "probatum-"));
  const compilerOptions = {
    paths: { probatum: [join(PROJECT, "core/index.ts")] },
    typeRoots: [join(PROJECT, "node_modules/@types")],
    // Every example imports the whole front door.
    noUnusedLocals: false,
  };
  const include = ["claims", join(PROJECT, "core/ambient.d.ts")];
  write("tsconfig.json", JSON.stringify({ extends: join(PROJECT, "tsconfig.json"), compilerOptions, include }));
  write("package.json", '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What the compiler has against the files written. */
function complaints(): string {
  const tsc = join(PROJECT, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout;
}

it("shows claim files that compile, and a misspelt option would not", () => {
  expect(files.length).toBeGreaterThan(25);
  for (const { path, code } of files) write(path, imports + code);
  expect(complaints()).toBe("");
  const [path = "", code = ""] = files.filter((file) => file.code.includes("block: 64")).flatMap(Object.values);
  write(path, imports + code.replace("block: 64", "blok: 64"));
  expect(complaints()).toMatch(/'blok' does not exist in type/u);
});
