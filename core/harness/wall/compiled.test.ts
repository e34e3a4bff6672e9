import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { whileLoading } from "./compiled.ts";

const CORE = fileURLToPath(new URL("../../", import.meta.url));
const OWN = new URL("./compiled.ts", import.meta.url).href;

describe("compiled code that a walled worker keeps", () => {
  it("is kept only where a right can be given up", () => {
    for (const version of ["v20.20.0", "v25.9.9", "v26.9.9"])
      expect(whileLoading("/kept", version)).toEqual({ flags: [], env: {} });
    expect(whileLoading(undefined, "v26.10.0")).toEqual({ flags: [], env: {} });
    for (const version of ["v26.10.0", "v27.0.0"])
      expect(whileLoading("/kept", version).env).toEqual({ NODE_COMPILE_CACHE: "/kept" });
  });

  it("can be written until the core is loaded, and never again", () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "probatum-kept-")));
    try {
      const { flags, env } = whileLoading(folder, "v26.10.0");
      const writes = `const write = () => { try { fs.writeFileSync(${JSON.stringify(join(folder, "x"))}, ""); return "wrote"; } catch (e) { return e.code; } };`;
      const script = `import fs from "node:fs"; import { writeNoMore } from ${JSON.stringify(OWN)}; ${writes}
const before = write(); writeNoMore(); console.log(before, write(), process.env.NODE_COMPILE_CACHE);`;
      const args = ["--permission", `--allow-fs-read=${CORE}`, ...flags, "--input-type=module", "-e", script];
      const told = execFileSync(process.execPath, args, { env, encoding: "utf8" });
      expect(told).toBe("wrote ERR_ACCESS_DENIED undefined\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
