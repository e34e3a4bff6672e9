import { describe, expect, it } from "vitest";
import { reading } from "../../report/example.fixture.ts";
import { keepBeside } from "../certify/beside.ts";
import { tellRun } from "./tell-run.ts";

const bare = (_colour: string, text: string) => text;

describe("tellRun", () => {
  it("tells verdict, readings and what was found, in plain lines", () => {
    const readings = [reading({ outcome: "refuted", found: "x = 1" }), reading({ id: "b", kind: "mended" })];
    expect(tellRun("sky/c1", readings, 1240, bare)).toEqual([
      ` ✗ sky/c1${" ".repeat(38)} refuted  a ✗  b ✓  1.2 s`,
      "   x = 1",
    ]);
  });

  it("tells how much of its budget a simulation used, and cuts long lines", () => {
    const [, detail] = tellRun(
      "sky/c1",
      [reading({ found: "4", simulation: { replicates: 1536, budget: 4096, region: [0, 1] } })],
      0,
      bare,
    );
    expect(detail).toBe("   4; 1,536 of at most 4,096 replicates");
    const [, long = ""] = tellRun("sky/c1", [reading({ found: "x".repeat(300) })], 0, bare);
    expect([...long]).toHaveLength(113);
  });

  it("tells a claim that depends by its own sign and word, with its settings", () => {
    const settings = [
      reading({ kind: "setting", as: "in April: as a rule" }),
      reading({ id: "b", kind: "setting", as: "in July: as a rule", outcome: "refuted" }),
      reading({ id: "c", kind: "further" }),
    ];
    expect(tellRun("sky/c1", settings, 0, bare)).toEqual([
      ` ± sky/c1${" ".repeat(38)} depends  a ✓  b ✗  c ✓  0.0 s`,
      "   1 of 2 settings verified; in April: verified, in July: refuted",
    ]);
  });

  it("waits for verdicts that are shared", () => {
    const shared = reading({ verb: "sameAs", outcome: "inconclusive", found: "as c2, reading a" });
    expect(tellRun("sky/c1", [shared], 0, bare)).toEqual([
      ` = sky/c1${" ".repeat(38)} shared  0.0 s`,
      "   as c2, reading a",
    ]);
    // The sentence itself is shared, and only a premise is tried here.
    const premise = reading({ id: "b", kind: "further" });
    expect(tellRun("sky/c1", [shared, premise], 0, bare)[0]).toContain("shared");
    const [head] = tellRun("sky/c1", [reading(), { ...shared, id: "b" }], 0, bare);
    expect(head).toBe(` ✓ sky/c1${" ".repeat(38)} verified  a ✓  b =  0.0 s`);
  });

  it("says when nothing came", () => {
    expect(tellRun("sky/c1", [], 0, bare)).toEqual([
      ` ! sky/c1${" ".repeat(38)} void  0.0 s`,
      "   nothing was handed over",
    ]);
  });
});

describe("keepBeside", () => {
  const own = ["claims.ts", {}] as const;
  const kept = (reporters: (readonly unknown[] | object)[]) => {
    keepBeside(reporters, own);
    return reporters;
  };

  it("adds the report beside another reporter, once", () => {
    expect(kept([["json", {}]])).toEqual([
      ["json", {}],
      ["claims.ts", { aside: true }],
    ]);
    expect(kept([["claims.ts", { a: 1 }]])).toEqual([["claims.ts", { a: 1 }]]);
  });

  it("leaves alone what stores a shard, and reporters that are ready made", () => {
    expect(kept([["blob", {}]])).toEqual([["blob", {}]]);
    const made = { onInit() {} };
    expect(kept([made])).toEqual([made]);
  });
});
