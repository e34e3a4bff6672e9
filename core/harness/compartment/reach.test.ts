import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

describe("everything that a claim can reach", () => {
  it("is frozen, and no object of the engine is among it", () => {
    const script = fileURLToPath(new URL("./reach.fixture.ts", import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    const { met, found } = JSON.parse(stdout === "" ? `{"met":0,"found":[${JSON.stringify(stderr)}]}` : stdout);
    expect(found).toEqual([]);
    expect(met).toBeGreaterThan(1000);
  });
});
