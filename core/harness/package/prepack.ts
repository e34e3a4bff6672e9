import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KEPT } from "./kept.ts";
import { type Manifest, packagesIn, published } from "./manifest.ts";

/**
 * Runs before `npm pack`: compiles the package into `dist/` and puts the manifest for publishing in the place of the repository's, which
 * `postpack.ts` puts back.
 */

const root = join(import.meta.dirname, "../../..");
const at = (...names: readonly string[]): string => join(root, ...names);

rmSync(at("dist"), { recursive: true, force: true });
execFileSync("tsc", ["-p", at("core/harness/package/tsconfig.json")], { cwd: root, stdio: "inherit" });
const command = at("dist/harness/commands/cli.js");
writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, "utf8")}`);
chmodSync(command, 0o755);

const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as Manifest;
const compiled = readdirSync(at("dist"), { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.(?:js|d\.ts)$/u.test(path),
);
const imported = compiled.flatMap((path) => packagesIn(readFileSync(at("dist", path), "utf8"), manifest.name));
mkdirSync(dirname(at(KEPT)), { recursive: true });
copyFileSync(at("package.json"), at(KEPT));
writeFileSync(at("package.json"), `${JSON.stringify(published(manifest, imported), null, 2)}\n`);
