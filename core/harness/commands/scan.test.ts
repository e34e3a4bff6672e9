import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { committedDocuments } from "../certify/certify.ts";
import { unclaimed } from "./list.ts";
import { scan, tellScanned, writeScanned } from "./scan.ts";

const TEXT =
  "# Dice\n\n9 of 36 rolls, or 25 %, show seven. Of 36 rolls 18 are even, which is 55 %. No die has eleven sides.\n";

describe("scan", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "probatum-scan-"));
    mkdirSync(join(root, "fixtures/dice"), { recursive: true });
    writeFileSync(join(root, "fixtures/dice/text.md"), TEXT);
    writeFileSync(join(root, "notes.md"), "We found 5 of 8, or 70 %.\n");
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("tells what does not follow first, with what comes out", () => {
    expect(tellScanned(scan(root, "dice"))).toBe(
      [
        "does not follow: 18 / 36 is 50 %, printed is 55 %",
        "  dice, sentence 2: Of 36 rolls 18 are even, which is 55 %.",
        "follows: 9 / 36 is 25 %, printed is 25 %",
        "  dice, sentence 1: 9 of 36 rolls, or 25 %, show seven.",
        "2 printed results: 1 does not follow, 0 open, 1 follows",
      ].join("\n"),
    );
  });

  it("reads any file, with or without a title", () => {
    expect(scan(root, "notes.md")).toMatchObject([{ document: "notes.md", sentence: 1, outcome: "does not follow" }]);
    expect(() => scan(root, "dicee")).toThrow(
      new RangeError("the text of a document must stand in fixtures/dicee/text.md, got no such file"),
    );
  });

  it("writes a claim for each such sentence, once", () => {
    const written = writeScanned(root, "dice");
    expect(written).toEqual(["claims/dice/9-36-rolls-25.claim.ts", "claims/dice/36-rolls-18-even.claim.ts"]);
    expect(readFileSync(join(root, written[1] ?? ""), "utf8")).toContain('asserts: reproduces("55 %", "18 / 36"),');
    expect(writeScanned(root, "dice")).toEqual([]);
    const files = written.map((path) => readFileSync(join(root, path), "utf8"));
    const open = (files: readonly string[]) =>
      unclaimed(committedDocuments(root), "dice", files).map(({ sentence }) => sentence);
    expect(open([])).toContain(1);
    expect(open(files)).toEqual([3]);
  });
});
