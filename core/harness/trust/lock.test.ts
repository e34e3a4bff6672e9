import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { whileLocked } from "./lock.ts";

it("is held while the work is done, given back after it, and taken from a process that has ended", () => {
  const folder = mkdtempSync(join(tmpdir(), "probatum-lock-"));
  const path = join(folder, "reports/.lock");
  expect(whileLocked(path, () => existsSync(path))).toBe(true);
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, "99999999");
  expect(whileLocked(path, () => 7)).toBe(7);
  expect(() =>
    whileLocked(path, () => {
      throw new RangeError("mine");
    }),
  ).toThrow("mine");
  expect(existsSync(path)).toBe(false);
  // No folder can be made in the place of a file: the work is done all the same.
  expect(whileLocked(join(path, "..", "..", "x", ".lock"), () => 7)).toBe(7);
  rmSync(folder, { recursive: true });
});
