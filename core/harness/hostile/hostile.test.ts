import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, type SmallProject, smallProject } from "../small-project.fixture.ts";
import { CLAIMS } from "./claims.fixture.ts";
import { FOUR } from "./hostile.fixture.ts";
import { FOREIGN, PROJECTS } from "./projects.fixture.ts";
import { SOUND } from "./victims.fixture.ts";

describe("the table of hostile claims", () => {
  it("holds at least 60, each with a name of its own", () => {
    const ids = [...CLAIMS, ...PROJECTS, ...FOREIGN].map(({ id }) => id);
    expect(CLAIMS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("hostile claims, all in one run", () => {
  let project: SmallProject;
  let before: ReadonlyMap<string, string>;
  let ended: Ended;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/a-good.claim.ts": claimFile(FOUR, 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "yes"'),
      "claims/small/z-false.claim.ts": claimFile(
        "And we find that 2 + 3 = 6.",
        'asserts: exact("2 + 3 == 6"), expect: "refuted", seen: "it is five"',
      ),
      "claims/small/experiments/sound.ts": SOUND,
    });
    expect((await project.run()).code).toBe(0);
    before = project.report();
    for (const { id, text } of CLAIMS) project.write(`claims/small/${id}.claim.ts`, text);
    ended = await project.run();
  }, 600_000);

  afterAll(() => project.dispose());

  it.each(CLAIMS.map((each) => [each.id, each] as const))("is contained and named: %s", (id, { told }) => {
    const { verdict, trouble, readings } = project.record("small", id);
    const said = [trouble, ...readings.map((reading) => reading.trouble)].join(" ").trim();
    if (told === "nothing") return expect([verdict, said]).toEqual(["verified", ""]);
    expect(verdict).toBe("void");
    if (typeof told === "string") expect(said).toContain(told);
    else expect(said).toMatch(told);
    // The terminal names fifty of them and counts the others; the report names each.
    expect(project.report().get("reports/small/README.md")).toContain(`${id}.md`);
  });

  it("leave every other record as it was", () => {
    for (const id of ["a-good", "z-false"])
      expect(project.report().get(`reports/small/${id}.json`)).toBe(before.get(`reports/small/${id}.json`));
  });

  it("neither steer the terminal nor order a workflow", () => {
    expect(ended.output).not.toMatch(/^::/mu);
    for (const code of [7, 13, 27]) expect(ended.output).not.toContain(String.fromCharCode(code));
    expect(ended.code).toBe(1);
  });

  it("read no path of the machine", () => {
    for (const [path, text] of project.report()) expect(text, path).not.toContain(project.root);
  });
});
