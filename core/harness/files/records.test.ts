import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readIfThere, writeAtomically } from "./atomic-file.ts";
import { claimAddress, claimPath } from "./claim-file.ts";
import { listClaims, parseRecord, printRecord, readRecords } from "./records.ts";

const root = mkdtempSync(join(tmpdir(), "probatum-records-"));
afterAll(() => rmSync(root, { recursive: true }));

const record = {
  document: "sums",
  id: "w1",
  assertion: "",
  quote: { exact: "x" },
  verdict: "verified",
  alpha: 0,
  condition: "",
  depends: false,
  trouble: "",
  readings: [],
} as const;

describe("claim files", () => {
  it("have their address in their path", () => {
    expect(claimAddress("claims/sums/w1.claim.ts")).toEqual({ document: "sums", id: "w1" });
    expect(claimPath({ document: "sums", id: "w1" })).toBe("claims/sums/w1.claim.ts");
    for (const path of ["claims/w1.claim.ts", "claims/a/b/w1.claim.ts", "other/a/w1.claim.ts", "claims/a/w1.ts"]) {
      expect(() => claimAddress(path)).toThrow(
        `a claim file must be claims/<document>/<id>.claim.ts, got ${path}: move it to its document`,
      );
    }
  });

  it("are listed in a fixed order, and only those in their place", () => {
    for (const path of [
      "claims/b/x.claim.ts",
      "claims/a/y.claim.ts",
      "claims/z.claim.ts",
      "claims/a/experiments/e.ts",
    ]) {
      writeAtomically(join(root, path), "");
    }
    expect(listClaims(root).map(claimPath)).toEqual(["claims/a/y.claim.ts", "claims/b/x.claim.ts"]);
    expect(listClaims(join(root, "nowhere"))).toEqual([]);
  });
});

describe("files of the report", () => {
  it("are written whole, and not at all when nothing changes", () => {
    const path = join(root, "reports/sums/w1.json");
    expect(readIfThere(path)).toBe(undefined);
    expect(writeAtomically(path, "one\n")).toBe(true);
    const { mtimeMs } = statSync(path);
    expect(writeAtomically(path, "one\n")).toBe(false);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(writeAtomically(path, "two\n")).toBe(true);
    expect(readIfThere(path)).toBe("two\n");
    expect(readdirSync(join(root, "reports/sums"))).toEqual(["w1.json"]);
  });

  it("leave no temporary file behind when they cannot be written", () => {
    mkdirSync(join(root, "taken/folder"), { recursive: true });
    expect(() => writeAtomically(join(root, "taken"), "x")).toThrow();
    expect(() => readIfThere(join(root, "taken"))).toThrow();
    expect(readdirSync(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("of before error rates were composed say no more than they said", () => {
    const { alpha: _, condition: __, ...old } = { ...record, readings: [{ id: "a", alpha: 1e-6 }] };
    const parsed = parseRecord(JSON.stringify(old));
    const rates = { verified: 1e-6, refuted: 1e-6 };
    expect(parsed).toEqual({ ...record, readings: [{ id: "a", alpha: 1e-6, rates, condition: "", risk: 1e-6 }] });
    expect(parseRecord(JSON.stringify(parsed))).toEqual(parsed);
  });

  it("of before figures had fields keep what the report reads", () => {
    const run = { replicates: 8, budget: 16, mean: 0.5, region: [0, 1] };
    const readings = [
      { id: "a", alpha: 0, verb: "sameAs", data: { claim: "w2", reading: "b" } },
      { id: "b", alpha: 0, verb: "notTestable", data: { kind: "question" } },
      { id: "c", alpha: 0, verb: "mean", data: { ...run, logE: { above: 3 }, block: 256 } },
      { id: "d", alpha: 0, verb: "over", data: { "one part": "verified" } },
    ];
    const parsed = parseRecord(JSON.stringify({ ...record, readings }));
    const base = { alpha: 0, rates: { verified: 0, refuted: 0 }, condition: "", risk: 0 };
    expect(parsed?.readings).toEqual([
      { ...base, id: "a", verb: "sameAs", sameAs: { claim: "w2", reading: "b" } },
      { ...base, id: "b", verb: "notTestable", untestable: "question" },
      { ...base, id: "c", verb: "mean", simulation: run },
      { ...base, id: "d", verb: "over" },
    ]);
  });

  it("come back as they were; what is no record counts as missing", () => {
    const claims = ["w1", "w2", "w3", "w4"].map((id) => ({ document: "sums", id }));
    writeFileSync(join(root, "reports/sums/w1.json"), printRecord(record));
    writeFileSync(join(root, "reports/sums/w2.json"), "<<<<<<< ours\n");
    writeFileSync(join(root, "reports/sums/w3.json"), "[]\n");
    expect([...readRecords(root, claims)]).toEqual([["reports/sums/w1.json", record]]);
    expect(printRecord(record)).toMatch(/^\{\n {2}"alpha": 0,\n {2}"assertion": "",\n {2}"condition": "",[\s\S]*\}\n$/);
  });
});
