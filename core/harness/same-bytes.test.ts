import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { merge } from "./commands/merge.ts";
import { claimFile, program, type SmallProject, smallProject } from "./small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const claims = {
  "claims/small/middle.claim.ts": claimFile(FOUR, program("")),
  "claims/small/again.claim.ts": claimFile(
    FOUR,
    'asserts: sameAs("middle", "a"), expect: "verified", seen: "the same proposition"',
  ),
  "claims/small/range.claim.ts": claimFile(
    FOUR,
    'asserts: forAll({ x: integers(0, 9) }, "x < 9"), control: { x: integers(0, 8) }, expect: "refuted", seen: "nine"',
  ),
};

describe("the report", () => {
  let project: SmallProject;
  let first: ReadonlyMap<string, string>;
  let said: string;

  beforeAll(async () => {
    project = smallProject(claims, { memory: 1024 ** 3 });
    const ended = await project.run();
    expect(ended.output).toContain("Probatum tried 3 claims (1 of them repeats another): 1 verified, 1 refuted");
    said = ended.output;
    first = project.report();
  });

  afterAll(() => project.dispose());

  it("is the same byte for byte with one worker asked for, in another place: CI compares and writes nothing", async () => {
    const env = { CI: "true", TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
    const { code, output } = await project.run(["--maxWorkers", "1"], env);
    expect(output).toContain("Compared with the committed reports/, nothing written");
    expect(code).toBe(0);
    expect(project.report()).toEqual(first);
  });

  it("is the same byte for byte with four isolated workers and everything shuffled", async () => {
    project.remove("reports");
    const shuffled = ["--sequence.shuffle.files", "--sequence.shuffle.tests", "--sequence.seed", "7"];
    const { code } = await project.run(["--maxWorkers", "4", "--isolate", ...shuffled]);
    expect(code).toBe(0);
    expect(project.report()).toEqual(first);
  });

  it("is the same byte for byte from two shards, merged; a lost worker keeps its reason", async () => {
    project.remove("reports");
    project.write("claims/small/lost.claim.ts", "const held = []; for (;;) held.push(new Float64Array(1e7).fill(1));");
    const shard = (n: number) => project.run([`--shard=${n}/2`, "--reporter=blob", `--outputFile=blobs/${n}.json`]);
    const codes = (await Promise.all([1, 2].map(shard))).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([0, 1]);
    expect([...project.report().keys()]).toEqual([]);
    const merged = await project.run(["--merge-reports", "blobs"]);
    expect(merged.output).toContain(
      "Probatum tried 4 claims (1 of them repeats another): 1 verified, 1 refuted, 1 check failed, no verdict",
    );
    expect(merged.code).toBe(1);
    expect(project.record("small", "lost")).toMatchObject({
      verdict: "void",
      trouble: "stopped because its memory grew beyond the limit",
    });
    const after = project.report();
    // What belongs to a claim is the same; what counts them knows of one more.
    const own = [...first].filter(([path]) => /\/(?:middle|again|range)\.[^/]+$/u.test(path));
    expect(own.length).toBeGreaterThanOrEqual(6);
    for (const [path, text] of own) expect(after.get(path), path).toBe(text);
  });

  it("is told as it comes, in plain lines: how many claims there are, then each verdict", () => {
    const lines = said.split("\n");
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(at("Probatum tries 3 claims")).toBeGreaterThan(-1);
    for (const verdict of ["✓ small/middle", "✗ small/range", "= small/again"])
      expect(at(verdict), verdict).toBeGreaterThan(at("Probatum tries 3 claims"));
    expect(at("Probatum tried 3 claims")).toBeGreaterThan(at("✗ small/range"));
    expect(said).not.toContain("\u001b");
  });

  describe("from shards", () => {
    const SHARDS = [1, 2, 3];
    const at = (index: number) => join(project.root, `.vitest/shards/${index}-of-3.json`);
    let whole: ReadonlyMap<string, string>;

    beforeAll(async () => {
      whole = project.report();
      project.remove("reports");
      for (const index of SHARDS) {
        const { code, output } = await project.run([`--shard=${index}/3`]);
        expect(output).toContain(
          `Probatum left what shard ${index} of 3 found in .vitest/shards/${index}-of-3.json; npx probatum merge makes the report of all`,
        );
        expect(code).toBe(index === 2 ? 1 : 0);
      }
      expect([...project.report().keys()]).toEqual([]);
    });

    it("is the same byte for byte, a lost worker with its reason", async () => {
      const { code, output } = await project.claim("merge");
      expect(output).toContain(
        "Probatum tried 4 claims (1 of them repeats another): 1 verified, 1 refuted, 1 check failed",
      );
      expect(output).toContain("void: small/lost: stopped because its memory grew beyond the limit");
      expect(code).toBe(1);
      expect(whole.size).toBeGreaterThanOrEqual(10);
      expect(project.report()).toEqual(whole);
    });

    it("is compared where it should be, and the shards may stand in folders of a folder", async () => {
      for (const index of SHARDS) cpSync(at(index), join(project.root, `brought/shard-${index}/found.json`));
      const { text } = await merge(project.root, "brought", true);
      expect(text).toContain("Compared with the committed reports/, nothing written");
      expect(text).not.toContain("differs");
    });

    it("is not made without one of them, which is named with its claims", async () => {
      renameSync(at(3), `${at(3)}.away`);
      expect(await merge(project.root, undefined, false)).toEqual({
        passed: false,
        text: "shard 3 of 3 is missing; its claims:\n  claims/small/middle.claim.ts\nnothing is merged; reports/ is left as it was",
      });
      renameSync(`${at(3)}.away`, at(3));
      expect(project.report()).toEqual(whole);
    });

    it("is not made with one that failed, is of another run or twice there, or leaves out a claim", async () => {
      const text = readFileSync(at(2), "utf8");
      const told = async (changed: object) => {
        writeFileSync(at(2), JSON.stringify({ ...JSON.parse(text), ...changed }));
        return (await merge(project.root, undefined, false)).text;
      };
      const its = "\n  claims/small/lost.claim.ts\nnothing is merged; reports/ is left as it was";
      expect(await told({ failure: "the core does not load" })).toBe(
        `shard 2 of 3 failed, the core does not load; its claims:${its}`,
      );
      expect(await told({ sources: "others" })).toBe(
        `shard 2 of 3 was tried on other files than stand here; its claims:${its}`,
      );
      expect(await told({ heard: [] })).toBe(`shard 2 of 3 left out claims:${its}`);
      expect(await told({ count: 6 })).toContain("shard 2 of 6 is of another run than shard 1 of 3");
      await expect(told({ heard: 3 })).rejects.toThrow("a shard must be what a shard wrote, got ./2-of-3.json");
      writeFileSync(at(2), text);
      cpSync(at(2), join(project.root, ".vitest/shards/again.json"));
      expect((await merge(project.root, undefined, false)).text).toBe(
        `shard 2 of 3 is there 2 times; its claims:${its}`,
      );
      rmSync(join(project.root, ".vitest/shards/again.json"));
      expect(project.report()).toEqual(whole);
      await expect(merge(project.root, "nowhere", false)).rejects.toThrow(
        "shards must be left in .vitest/shards or a folder that is named, got none",
      );
    });

    it("may come from one that has nothing to try", async () => {
      expect((await project.run(["--shard=9/9"])).code).toBe(0);
      expect(JSON.parse(readFileSync(join(project.root, ".vitest/shards/9-of-9.json"), "utf8"))).toMatchObject({
        ...{ index: 9, count: 9, heard: [], failure: "" },
      });
    });
  });

  it("is left as it was where a run is interrupted, which says so and takes its workers along", async () => {
    const before = project.report();
    project.write("claims/small/lost.claim.ts", "for (;;);");
    project.write("claims/small/range.claim.ts", claimFile(FOUR, 'asserts: exact("2 + 2 == 5"), expect: "refuted"'));
    const vitest = join(project.root, "node_modules/vitest/vitest.mjs");
    const { VITEST: _, CI: __, ...env } = process.env;
    const child = spawn(process.execPath, [vitest, "run", "--project", "claims", "--configLoader", "native"], {
      cwd: project.root,
      env: { ...env, NO_COLOR: "1" },
    });
    let output = "";
    const ended = once(child, "close");
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("small/range")) child.kill("SIGINT");
      });
    expect(await ended).toEqual([130, null]);
    // By what the claims took the last time.
    expect(output).toMatch(/Probatum tries 4 claims, about \d+ s by the last run/u);
    expect(output).toContain("Interrupted: reports/ is left as it was");
    expect(project.report()).toEqual(before);
    // The rights of a worker name the project: a claim that loops does not outlive the run.
    await expect
      .poll(() => execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" }))
      .not.toContain(project.root);
  });
});
