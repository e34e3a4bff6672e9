import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SmallProject, smallProject } from "../small-project.fixture.ts";
import { CLAIMS } from "./claims.fixture.ts";
import { SOUND, VICTIMS } from "./victims.fixture.ts";

interface Pair {
  readonly poison?: string;
  readonly came?: string;
  readonly victim: string;
  /** Of a victim before any poison. */
  readonly outcome?: string;
  /** "same" where the record is byte-identical to the one before any poison; else its outcome. */
  readonly is?: string;
}

// Without the second wall: no permission flags, an environment, the rights of whoever runs the tests.
describe("poison first, then a victim, in one process and one document", () => {
  let project: SmallProject;
  let pairs: readonly Pair[];

  const run = (...args: readonly string[]): readonly Pair[] => {
    const script = join(project.root, "core/harness/hostile/pairs.fixture.ts");
    const { stdout } = spawnSync(process.execPath, [script, ...args], { cwd: project.root, encoding: "utf8" });
    return stdout
      .trim()
      .split("\n")
      .map((line): Pair => JSON.parse(line));
  };

  beforeAll(() => {
    const all = { ...Object.fromEntries(CLAIMS.map(({ id, text }) => [id, text])), ...VICTIMS };
    project = smallProject({
      "claims/small/experiments/sound.ts": SOUND,
      ...Object.fromEntries(Object.entries(all).map(([id, text]) => [`claims/small/${id}.claim.ts`, text])),
    });
    pairs = run("compartments", ...CLAIMS.map(({ id }) => id));
  }, 600_000);

  afterAll(() => project.dispose());

  it("tries every victim before any poison, and finds it false", () => {
    const before = pairs.filter(({ poison }) => poison === undefined);
    expect(before).toEqual(Object.keys(VICTIMS).map((victim) => ({ victim, outcome: "refuted" })));
  });

  it("tries every ordered pair", () => {
    const after = pairs.filter(({ poison }) => poison !== undefined);
    expect(after.length).toBe(CLAIMS.length * Object.keys(VICTIMS).length);
  });

  it("finds every victim as it was, byte for byte, or void", () => {
    expect(pairs.filter(({ poison, is }) => poison !== undefined && is !== "same" && is !== "void")).toEqual([]);
  });

  it("would find what turns a victim: without compartments all of them are verified", () => {
    const turned = run("native", "generator-next").filter(({ poison }) => poison !== undefined);
    expect(turned.map(({ victim, is }) => [victim, is])).toEqual(Object.keys(VICTIMS).map((id) => [id, "verified"]));
  });
});
