import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

  beforeAll(async () => {
    project = smallProject(claims, { memory: 1024 ** 3 });
    const ended = await project.run();
    expect(ended.output).toContain("Probatum tried 3 claims (1 of them repeats another): 1 verified, 1 refuted");
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
});
