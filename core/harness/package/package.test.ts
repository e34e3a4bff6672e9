import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs a command and gives all that it printed; a command that fails throws. */
function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { CI: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
  return execFileSync(command, args, { cwd, env: { ...env, NO_COLOR: "1" }, encoding: "utf8", stdio: "pipe" });
}

describe("the package, from its tarball, in a folder of its own", () => {
  let folder: string;
  let root: string;
  let packed: { readonly files: readonly { readonly path: string }[] };
  const probatum = (...args: readonly string[]): string =>
    run(root, process.execPath, join(root, "node_modules/probatum/dist/harness/commands/cli.js"), ...args);

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "probatum-package-")));
    root = join(folder, "mine");
    // Packed in a copy, so that this checkout never holds the manifest for publishing.
    const source = join(folder, "source");
    for (const name of ["core", "package.json", "tsconfig.json", "README.md", "LICENSE"]) {
      cpSync(join(PROJECT, name), join(source, name), { recursive: true });
    }
    const modules = realpathSync(join(PROJECT, "node_modules"));
    symlinkSync(modules, join(source, "node_modules"), "junction");
    const before = readFileSync(join(source, "package.json"), "utf8");
    process.env["PATH"] = `${join(modules, ".bin")}:${process.env["PATH"]}`;
    [packed] = JSON.parse(run(source, "npm", "pack", "--json", "--silent"));
    expect(readFileSync(join(source, "package.json"), "utf8")).toBe(before);
    expect(existsSync(join(source, "dist"))).toBe(false);
    // Installed by hand, and the packages that it needs are those of this checkout, a folder above it, so that nothing is fetched.
    symlinkSync(modules, join(folder, "node_modules"), "junction");
    mkdirSync(join(root, "node_modules"), { recursive: true });
    run(root, "tar", "xzf", join(source, "probatum-0.1.0.tgz"));
    run(root, "mv", "package", "node_modules/probatum");
    writeFileSync(join(root, "package.json"), '{ "name": "mine", "private": true }\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds compiled code with its types, and no tests", () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["dist/index.js", "dist/index.d.ts", "README.md", "LICENSE"]));
    expect(paths.filter((path) => /\.(?:test|fixture|calibration)\.|bench\/|(?<!\.d)\.ts$/u.test(path))).toEqual([]);
  });

  it("leaves nothing to complain of to those who look packages over", async () => {
    const tarball = readFileSync(join(folder, "source/probatum-0.1.0.tgz"));
    const { buffer, byteOffset, byteLength } = tarball;
    const whole = buffer.slice(byteOffset, byteOffset + byteLength);
    expect((await publint({ pack: { tarball: whole }, strict: true })).messages).toEqual([]);
    const types = await checkPackage(createPackageFromTarballData(new Uint8Array(whole)));
    if (types.types === false) throw new Error("the package must have types");
    // Modules alone are shipped, and Node has had them in `require` since its version 22: resolution as of old and as of CommonJS is left out.
    const old = ["node10", "node16-cjs"];
    expect(
      types.problems.filter((problem) => !("resolutionKind" in problem && old.includes(problem.resolutionKind))),
    ).toEqual([]);
  });

  it("goes from an empty folder to verdicts", () => {
    expect(probatum("init")).toContain("claims/dice/seven.claim.ts");
    expect(probatum("init")).toContain("everything is there already");
    const told = probatum("run");
    expect(told).toContain("Probatum tried 3 claims: 2 verified, 1 not testable");
    expect(readFileSync(join(root, "reports/dice/README.md"), "utf8")).toContain("Two dice");
    expect(probatum("list", "dice")).toContain("dice/never-more  verified");
    expect(probatum("run", "seven")).toContain("dice/seven: verified");
    expect(probatum("new", "dice", "Seven is a lucky number.")).toContain("is written");
  });
});
