import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, type SmallProject, smallProject } from "../small-project.fixture.ts";
import { FOUR } from "./hostile.fixture.ts";
import { FOREIGN, type HostileProject, PROJECTS } from "./projects.fixture.ts";

const sum = claimFile(FOUR, 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted on fingers"');
const printing = (text: string): string => `console.log(${JSON.stringify(text)});\n${sum}`;

describe("names, links and files that are made to harm", () => {
  let project: SmallProject;
  let outside: string;
  let before: ReadonlyMap<string, string>;
  let ended: Ended;
  let compared: Ended;

  const make = ({ does, path }: HostileProject): void => {
    const at = join(project.root, path);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(dirname(at), { recursive: true });
    if (does === "a file") writeFileSync(at, path.endsWith(".claim.ts") ? sum : "forged\n");
    else symlinkSync(join(outside, does === "a link to a folder" ? "folder" : "file"), at);
  };

  beforeAll(async () => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), "probatum-outside-")));
    mkdirSync(join(outside, "folder"));
    for (const name of ["file", "folder/x.json", "folder/x.md", "folder/x.svg"])
      writeFileSync(join(outside, name), sum);
    project = smallProject({
      "claims/small/a-good.claim.ts": sum,
      "claims/small/prints.claim.ts": printing("first\n::error::forged\r::set-output name=x::y\u001b[2J"),
      "claims/linked/x.claim.ts": sum,
    });
    expect((await project.run(["small"])).code).toBe(0);
    before = project.report();
    for (const each of PROJECTS) make(each);
    project.write("reports/small/a-good.json.99999999.tmp", "half a rec");
    ended = await project.run();
    for (const { path } of PROJECTS) rmSync(join(project.root, path), { recursive: true, force: true });
    project.remove("claims/linked");
    await project.run();
    for (const each of FOREIGN) make(each);
    compared = await project.run([], { CI: "true" });
    // Five runs, one after the other.
  }, 600_000);

  afterAll(() => {
    project.dispose();
    rmSync(outside, { recursive: true, force: true });
  });

  it.each(PROJECTS.map(({ id, told }) => [id, told]))("are named: %s", (_, told) => {
    expect(ended.output).toContain(told);
    expect(ended.code).toBe(1);
  });

  it("leave the other claims as they were, and what lies elsewhere too", () => {
    const after = project.report();
    expect(after.get("reports/small/a-good.md")).toBe(before.get("reports/small/a-good.md"));
    expect(readdirSync(join(outside, "folder")).sort()).toEqual(["x.json", "x.md", "x.svg"]);
  });

  it.each(FOREIGN.map(({ id, told }) => [id, told]))("are named where the report is compared: %s", (_, told) => {
    expect(compared.output).toContain(told);
    expect(compared.code).toBe(1);
  });

  it("show what a claim prints as text, under its name", () => {
    expect(ended.output).toContain("claims/small/prints.claim.ts: first\n");
    expect(ended.output).toContain(
      "claims/small/prints.claim.ts: | ::error::forged\\u000d::set-output name=x::y\\u001b[2J",
    );
    expect(ended.output).not.toMatch(/^::/mu);
  });

  it("sweep what a run that was killed has left", () => {
    expect(existsSync(join(project.root, "reports/small/a-good.json.99999999.tmp"))).toBe(false);
  });

  it("tells the verdicts where nothing can be written, and what could not be", async () => {
    for (const each of FOREIGN) project.remove(each.path);
    project.remove("reports");
    project.write("reports/small", "a file in the place of a folder\n");
    const { code, output } = await project.run();
    project.remove("reports");
    expect(output).toContain("Probatum tried 2 claims: 2 verified");
    expect(output).toContain("reports/ must be written as a whole, got ");
    expect(output).not.toContain(`got EEXIST: file already exists, mkdir '/`);
    expect(code).toBe(1);
  });

  it("names the claims of a shard that was lost, where shards are merged", async () => {
    await project.run();
    await project.run(["--shard=1/2", "--reporter=blob", "--outputFile=blobs/1.json"], { CI: "true" });
    const merged = await project.run(["--merge-reports", "blobs"], { CI: "true" });
    expect(merged.output).toMatch(/claims\/small\/(?:a-good|prints)\.claim\.ts: no shard brought it/u);
    expect(merged.code).toBe(1);
    await project.run(["--shard=2/2", "--reporter=blob", "--outputFile=blobs/2.json"], { CI: "true" });
    expect((await project.run(["--merge-reports", "blobs"], { CI: "true" })).code).toBe(0);
  });
});
