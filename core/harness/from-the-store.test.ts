import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, program, type SmallProject, smallProject } from "./small-project.fixture.ts";
import { type Entry, entryFile, readEntries, writeEntry } from "./store/entry.ts";
import { moduleFolders } from "./wall/permission.ts";

const four = (right: number, outcome: string) =>
  claimFile("We find that 2 + 2 = 4.", `asserts: exact("2 + 2 == ${right}"), expect: "${outcome}", seen: "it is four"`);
const PATHS = {
  four: "claims/small/four.claim.ts",
  six: "claims/small/six.claim.ts",
  fine: "claims/small/fine.claim.ts",
  prints: "claims/small/prints.claim.ts",
  wrong: "claims/small/wrong.claim.ts",
  answer: "claims/small/answer.ts",
};
const ON = { PROBATUM_STORE: "on" };
const TAKEN = "claim files are taken from the store: nothing that they rest on has changed";

describe("a run that finds verdicts in the store", () => {
  let project: SmallProject;
  let first: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const files = {
      [PATHS.four]: four(4, "verified"),
      [PATHS.six]: claimFile("2 + 3 = 6", 'asserts: exact("2 + 3 == 6"), expect: "refuted", seen: "it is five"'),
      [PATHS.fine]: claimFile(
        "Numbers are a fine thing.",
        'asserts: sameAs("four", "a"), expect: "verified", seen: "it is four"',
      ),
      [PATHS.prints]: claimFile("a fine thing", program('console.log("drawn")')),
      [PATHS.wrong]: claimFile("Numbers are", 'asserts: exact("1 == 2"), expect: "verified", seen: "yes"'),
      [PATHS.answer]: `import { says } from "probatum";
export default [says("Two and two make four.", { "four/a": "verified" })];
`,
    };
    project = smallProject(files, {}, "below");
    const { output } = await project.run([], ON);
    expect(output).not.toContain(TAKEN);
    first = project.report();
  });
  afterAll(() => project.dispose());

  const kept = (path: string) => entryFile(moduleFolders(project.root)[0] ?? "", project.root, path);
  /** The same report as of a run that tries everything. */
  async function asFresh(): Promise<Ended> {
    const ended = await project.run([], ON);
    const report = project.report();
    project.remove("reports");
    await project.run();
    expect(report).toEqual(project.report());
    return ended;
  }

  it("tries again what prints and what failed, and gives the same report", async () => {
    const { code, output } = await project.run([], ON);
    expect(output).toContain(`4 of 6 ${TAKEN}`);
    expect(output).toContain("claims/small/prints.claim.ts: drawn");
    expect(output).toContain("Probatum tried 5 claims (1 of them repeats another)");
    expect(project.report()).toEqual(first);
    expect(code).toBe(1);
    for (const path of [PATHS.prints, PATHS.wrong]) expect(readEntries(kept(path), path)).toEqual([]);
  });

  it("joins anew what it takes: a shared verdict follows, and an answer is withdrawn", async () => {
    project.remove(PATHS.wrong);
    project.remove(PATHS.prints);
    project.write(PATHS.four, four(6, "refuted"));
    const { code, output } = await asFresh();
    expect(output).toContain(`3 of 4 ${TAKEN}`);
    expect(project.record("small", "fine").verdict).toBe("refuted");
    expect(output).toContain("is withdrawn: four/a is refuted, not verified");
    expect(code).toBe(1);
  });

  it("hands vitest nothing where nothing has changed, and writes a report that is gone", async () => {
    project.write(PATHS.four, four(4, "verified"));
    const before = await project.run([], ON);
    expect(before.output).toContain(`4 of 4 ${TAKEN}`);
    expect(before.output).not.toContain("Test Files");
    const report = project.report();
    project.remove("reports");
    expect((await project.run([], ON)).code).toBe(0);
    expect(project.report()).toEqual(report);
  });

  it("takes a claim alone from it, unless it must be tried", async () => {
    const alone = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await project.command(args, env)).output.includes("taken from the store");
    expect(await alone(["six"], ON)).toBe(true);
    expect(await alone(["six", "--fresh"], ON)).toBe(false);
    expect(await alone(["six"], { ...ON, CI: "true" })).toBe(false);
  });

  it("fails where the store holds something else, if it is asked to look", async () => {
    const file = kept(PATHS.six);
    const [entry] = readEntries(file, PATHS.six) as readonly [Entry];
    const [test] = entry.heard.tests;
    const evidence = test?.evidence?.replace('"refuted"', '"verified"') ?? "";
    writeEntry(file, { ...entry, heard: { ...entry.heard, tests: [{ ...test, evidence }] } });
    const { code, output } = await project.command(["run", "--verify-store"], {});
    expect(output).toContain("claims/small/six.claim.ts: the store must hold what is found, got another record");
    expect(code).toBe(1);
  });
});
