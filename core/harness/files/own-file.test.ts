import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { ownFile } from "./own-file.ts";

describe("a module of this package", () => {
  it("stands beside the one that asks, with the same ending", () => {
    const asking = (file: string) => pathToFileURL(join("/package/run", file)).href;
    expect(ownFile("pool", asking("runner.ts"))).toBe(join("/package/run/pool.ts"));
    expect(ownFile("../solver/process", asking("runner.js"))).toBe(join("/package/solver/process.js"));
  });
});
