import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { readOnly } from "./permission.ts";

it("a worker may read packages, and nothing that is kept beside them between runs", () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "probatum-wall-")));
  try {
    const files = [
      "abc/i.js",
      "@scope/x/i.js",
      ".pnpm/x/i.js",
      ".package-lock.json",
      ".cache/probatum/verdicts/a.json",
    ];
    for (const path of files) {
      const file = join(root, "node_modules", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, "");
    }
    const script = `const fs = require("node:fs");
const tell = (path) => { try { fs.readFileSync(path); return "read"; } catch (error) { return error.code; } };
console.log(${JSON.stringify(files.map((path) => join(root, "node_modules", path)))}.map(tell).join());`;
    const told = execFileSync(process.execPath, [...readOnly(root), "-e", script], { env: {}, encoding: "utf8" });
    expect(told).toBe("read,read,read,read,ERR_ACCESS_DENIED\n");
  } finally {
    rmSync(root, { recursive: true });
  }
});
