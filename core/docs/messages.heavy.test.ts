import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "../harness/solver/solver.ts";
import { saidOf } from "./try.fixture.ts";

const page = readFileSync(new URL("./when-it-says.md", import.meta.url), "utf8");
const [, block = ""] = /```said\n([^`]*)```/u.exec(page) ?? [];
const rows = block
  .trim()
  .split("\n\n")
  .map((row) => row.split("\n  → "));

const solver = startSolver();
afterAll(() => solver.stop());

describe("what is refused is told", () => {
  it.each(rows)("%s", async (fields = "", said = "") => {
    expect(await saidOf(fields.replaceAll(/\n\s*/gu, " "), solver)).toBe(said.replaceAll(/\n\s*/gu, " "));
  });

  it("for a hundred slips", () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
  });
});
