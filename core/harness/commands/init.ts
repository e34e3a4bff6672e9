import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../files/atomic-file.ts";
import { manifestOf } from "../files/manifest.ts";
import { pinnedPackage } from "../run/require-node.ts";

const CONFIG = `import { probatum } from "probatum/vitest";

export default probatum({ root: import.meta.dirname });
`;

const TEXT = `---
title: Two dice
---

Two dice show a total of 7 in 6 of 36 ways, a share of 0.167. A total is never more than 12. Seven is a lucky number.
`;

const SHARE = `import { claim, reproduces } from "probatum";

export default claim({
  quote: "Two dice show a total of 7 in 6 of 36 ways, a share of 0.167.",
  asserts: reproduces("0.167", "6 / 36"),
  expect: "verified",
  seen: "6 / 36 is 0.1667, which rounds to 0.167",
});
`;

const NEVER = `import { claim, forAll, integers } from "probatum";

export default claim({
  quote: "A total is never more than 12.",
  asserts: forAll({ a: integers(1, 6), b: integers(1, 6) }, "a + b <= 12"),
  control: { b: integers(1, 7) },
  expect: "verified",
  seen: "all 36 pairs were tried; with a die of seven sides 6 + 7 is 13",
});
`;

const LUCKY = `import { claim, notTestable } from "probatum";

export default claim({
  quote: "Seven is a lucky number.",
  asserts: notTestable("opinion", "nobody says what luck would look like"),
});
`;

/** What a first project holds: a text of three sentences, a claim for each, and the configuration of vitest. */
export const FIRST: Readonly<Record<string, string>> = {
  "vitest.config.ts": CONFIG,
  "fixtures/dice/text.md": TEXT,
  "claims/dice/seven.claim.ts": SHARE,
  "claims/dice/never-more.claim.ts": NEVER,
  "claims/dice/lucky.claim.ts": LUCKY,
};

const SCRIPTS = { claims: "vitest run --project claims", claim: "probatum run" };

/**
 * Makes a folder ready for claims, and asks nothing: writes what is not there yet, and leaves what is.
 *
 * @param root - absolute path of the folder
 * @returns what was written, and what to do next
 */
export function init(root: string): string {
  const written = Object.entries(FIRST).filter(([path]) => !existsSync(join(root, path)));
  for (const [path, text] of written) writeAtomically(join(root, path), text);
  const names = written.map(([path]) => path);
  const manifest = manifestOf(root);
  const scripts = { ...SCRIPTS, ...Object(manifest["scripts"]) } as object;
  const after = { ...manifest, type: "module", scripts };
  if (JSON.stringify(after) !== JSON.stringify(manifest)) {
    writeAtomically(join(root, "package.json"), `${JSON.stringify(after, null, 2)}\n`);
    names.push("package.json");
  }
  const what = names.length === 0 ? "everything is there already" : `written: ${names.join(", ")}`;
  return `${what}\ntry the claims with npx probatum run, then read reports/README.md`;
}

/** Installs the runtime that reports of record are computed with; gives an exit code. */
export function installPinned(root: string): number {
  const args = ["install", "--save-dev", "--save-exact", pinnedPackage(process.platform, process.arch)];
  return spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status === 0
    ? 0
    : 1;
}
