import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, program, type SmallProject, smallProject } from "./small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const claims = {
  "claims/small/again.claim.ts": claimFile(
    FOUR,
    'asserts: sameAs("middle", "a"), expect: "verified", seen: "the same proposition"',
  ),
  "claims/small/lost.claim.ts": "const held = []; for (;;) held.push(new Float64Array(1e7).fill(1));",
  "claims/small/middle.claim.ts": claimFile(FOUR, program("")),
  "claims/small/range.claim.ts": claimFile(
    FOUR,
    'asserts: forAll({ x: integers(0, 9) }, "x < 9"), control: { x: integers(0, 8) }, expect: "refuted", seen: "nine"',
  ),
};

describe("a run in shards", () => {
  let project: SmallProject;
  let whole: ReadonlyMap<string, string>;
  const at = (index: number) => join(project.root, `.vitest/shards/${index}-of-5.json`);

  beforeAll(async () => {
    project = smallProject(claims, { memory: 1024 ** 3 });
    await project.run();
    whole = project.report();
    project.remove("reports");
    // One of five has nothing to do.
    for (const index of [1, 2, 3, 4, 5]) {
      const { code, output } = await project.run([`--shard=${index}/5`]);
      expect(output).toContain(
        `Probatum left what shard ${index} of 5 found in .vitest/shards/${index}-of-5.json; npx probatum merge makes the report of all`,
      );
      expect(code).toBe(index === 2 ? 1 : 0);
    }
    expect([...project.report().keys()]).toEqual([]);
  });

  afterAll(() => project.dispose());

  it("is merged to the same bytes, a lost worker with its reason", async () => {
    const { code, output } = await project.claim("merge");
    expect(output).toContain(
      "Probatum tried 4 claims (1 of them repeats another): 1 verified, 1 refuted, 1 check failed",
    );
    expect(output).toContain("void: small/lost: stopped because its memory grew beyond the limit");
    expect(code).toBe(1);
    expect(whole.size).toBeGreaterThanOrEqual(10);
    expect(project.report()).toEqual(whole);
  });

  it("is compared where CI is set, and may stand in folders of a folder", async () => {
    for (const index of [1, 2, 3, 4, 5]) cpSync(at(index), join(project.root, `brought/shard-${index}/found.json`));
    const { output } = await project.command(["merge", "brought"], { CI: "true" });
    expect(output).toContain("Compared with the committed reports/, nothing written");
    expect(output).not.toContain("differs");
  });

  it("is not merged without one of them, which is named with its claims", async () => {
    renameSync(at(3), `${at(3)}.away`);
    expect(await project.claim("merge")).toEqual({
      code: 1,
      output: `shard 3 of 5 is missing; its claims:
  claims/small/middle.claim.ts
nothing is merged; reports/ is left as it was
`,
    });
    renameSync(`${at(3)}.away`, at(3));
    expect(project.report()).toEqual(whole);
  });

  it("is not merged with one that failed, is of another run or twice there, or leaves out a claim", async () => {
    const text = readFileSync(at(1), "utf8");
    const said = async (changed: object) => {
      writeFileSync(at(1), JSON.stringify({ ...JSON.parse(text), ...changed }));
      return (await project.claim("merge")).output;
    };
    const its = "\n  claims/small/again.claim.ts\nnothing is merged; reports/ is left as it was\n";
    expect(await said({ failure: "the core does not load" })).toBe(
      `shard 1 of 5 failed, the core does not load; its claims:${its}`,
    );
    expect(await said({ sources: "others" })).toBe(
      `shard 1 of 5 was tried on other files than stand here; its claims:${its}`,
    );
    expect(await said({ heard: [] })).toBe(`shard 1 of 5 left out claims:${its}`);
    expect(await said({ count: 6 })).toContain("shard 2 of 5 is of another run than shard 1 of 6");
    expect(await said({ heard: 3 })).toBe("a shard must be what a shard wrote, got ./1-of-5.json\n");
    writeFileSync(at(1), text);
    cpSync(at(1), join(project.root, ".vitest/shards/again.json"));
    expect((await project.claim("merge")).output).toBe(`shard 1 of 5 is there 2 times; its claims:${its}`);
    rmSync(join(project.root, ".vitest/shards/again.json"));
    expect(project.report()).toEqual(whole);
  });

  it("asks for shards where there are none", async () => {
    expect(await project.claim("merge", "nowhere")).toEqual({
      code: 2,
      output: "shards must be left in .vitest/shards or a folder that is named, got none\n",
    });
    expect((await project.claim("run", "--shard", "4/3")).output).toContain(
      "shard must be <index>/<count>, such as 1/3, got 4/3",
    );
  });
});
