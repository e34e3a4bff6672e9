import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { merge } from "../commands/merge.ts";
import { claimFile, program, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const PARTS =
  'every({ sum: forAll({ x: nonNegative() }, "x^3 + 1 > x"), root: forAll({ x: box(0, 1) }, "exp(x) <= 1.5 + 2 * x") })';
const claims = {
  "claims/small/found.claim.ts": claimFile(
    FOUR,
    'asserts: forAll({ x: reals("d") }, "max(x) <= 1", { given: "x[1] <= 1" }), control: { x: box(0, 1, "d") }, expect: "refuted", seen: "two"',
  ).replace("import {", "import { box,"),
  "claims/small/mean.claim.ts": claimFile(FOUR, program("")),
  "claims/small/proved.claim.ts": claimFile(
    FOUR,
    `asserts: ${PARTS}, control: { sum: { x: reals() }, root: { x: box(-1, 1) } }, expect: "verified", seen: "plotted"`,
  ).replace("import {", "import { box, every, nonNegative,"),
};

/** What the workers of a run handed over is altered on its way, and read by the main process of a merge. */
describe("what a worker hands over, judged again", () => {
  let project: SmallProject;
  let handed: string;
  const at = () => join(project.root, ".vitest/shards/1-of-1.json");

  beforeAll(async () => {
    project = smallProject(claims);
    expect((await project.run(["--shard=1/1"])).code).toBe(0);
    handed = readFileSync(at(), "utf8");
  });

  afterAll(() => project.dispose());

  type Handed = Record<string, never> & { parts: { proof: { provedAt: { steps: string[]; boxes: string }[] } }[] };

  /** The trouble of the first reading of a claim, once something that was handed over is altered. */
  const merged = async (id: string, field: "evidence" | "plain", alter: (told: Handed) => object): Promise<string> => {
    const file = JSON.parse(handed);
    const [test] = file.heard.find(({ path }: { path: string }) => path.endsWith(`/${id}.claim.ts`)).tests;
    test[field] = JSON.stringify(alter(JSON.parse(test[field])));
    writeFileSync(at(), JSON.stringify(file));
    expect((await merge(project.root, undefined, false)).passed).toBe(false);
    return project.record("small", id).readings[0]?.trouble ?? "";
  };
  const disagree = "the worker and the main process disagree: ";

  it("is believed as it is", async () => {
    const { text, passed } = await merge(project.root, undefined, false);
    expect(text).toContain("2 verified, 1 refuted");
    expect(passed).toBe(true);
  });

  it("is void where a verdict, its ground or its rate is altered", async () => {
    const first = ({ parts: [part] }: Handed) => part?.proof.provedAt[0] ?? { steps: [], boxes: "" };
    const second = ({ parts: [, part] }: Handed) => part?.proof.provedAt[0] ?? { steps: [], boxes: "" };
    expect(await merged("found", "evidence", (told) => ({ ...told, witness: { x: "(1, 1)" } }))).toBe(
      `${disagree}its witness is none`,
    );
    expect(await merged("found", "evidence", (told) => ({ ...told, outcome: "verified" }))).toBe(
      `${disagree}a witness must carry another outcome than verified`,
    );
    const statement = { words: "For every d ≥ 1: max(x) ≥ 1.", tex: "", formula: "max(x) >= 1" };
    expect(await merged("found", "evidence", (told) => ({ ...told, statement }))).toMatch(
      new RegExp(`^${disagree}its statement must be "For every d ≥ 1 .*max\\(x\\) ≤ 1`, "u"),
    );
    expect(
      await merged("proved", "evidence", (told) => {
        first(told).steps[0] = "domain: x > 1";
        return told;
      }),
    ).toBe(`${disagree}sum: step 0 (domain): fact must be a number below 1, got undefined`);
    expect(
      await merged("proved", "evidence", (told) => {
        second(told).boxes = ".";
        return told;
      }),
    ).toBe(`${disagree}root: what is asserted must hold at every point of every box`);
    expect(await merged("mean", "evidence", (told) => ({ ...told, alpha: 0 }))).toBe(
      `${disagree}its error rate must be 0.000001, got 0`,
    );
  });

  it("is void where it comes without what is asserted, or with something else", async () => {
    const plain = (recipes: object) => merged("found", "plain", () => recipes);
    expect(await plain({})).toBe(`${disagree}a witness must come with what is asserted, got none`);
    expect(await plain({ "": { made: "claim", given: [] } })).toBe(
      `${disagree}a recipe must call a verb about cases, a domain or a definition, got "claim"`,
    );
    expect(await plain({ "": { made: "reals", given: [] } })).toBe(
      `${disagree}a recipe must tell an assertion, got something else`,
    );
    expect(await plain({ "": { fields: [1] } })).toBe(
      `${disagree}the fields of a recipe must be pairs of a name and a value, got something else`,
    );
  });
});
