import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stream } from "../random/streams.ts";
import { isTemporary } from "./files/temporary.ts";
import { claimFile, program, type SmallProject, smallProject } from "./small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const SIX = "And we find that 2 + 3 = 6.";
const KILLS = Number(process.env["PROBATUM_KILLS"] ?? 200);
const FULL = Math.ceil(KILLS / 10);
/** After so many broken runs one is left alone, and has to come out whole. */
const BETWEEN = 10;

const CLAIMS = {
  "claims/small/four.claim.ts": claimFile(FOUR, 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted"'),
  "claims/small/six.claim.ts": claimFile(SIX, 'asserts: exact("2 + 3 == 6"), expect: "refuted", seen: "it is five"'),
  "claims/small/middle.claim.ts": claimFile(FOUR, program("")),
  "claims/small/proved.claim.ts": claimFile(
    FOUR,
    'asserts: forAll({ x: nonNegative() }, "x^3 + 1 > x"), control: { x: reals() }, expect: "verified", seen: "plotted"',
  ).replace("import {", "import { nonNegative,"),
};

// Processes are told apart by what Linux says of them.
describe.skipIf(process.platform !== "linux")("a run that is killed", () => {
  let project: SmallProject;
  let whole: ReadonlyMap<string, string>;
  let length: number;

  beforeAll(async () => {
    project = smallProject(CLAIMS);
    const start = performance.now();
    const { code } = await project.run();
    length = performance.now() - start;
    expect(code).toBe(0);
    whole = project.report();
  });

  afterAll(() => project.dispose());

  /** Records are those of the whole run, or void; nothing is half a file. */
  const expectSound = (what: string): void => {
    for (const [path, text] of project.report()) {
      if (isTemporary(path) || !path.endsWith(".json") || path.endsWith("verdicts.json")) continue;
      if (text === whole.get(path)) continue;
      const { verdict } = JSON.parse(text) as { readonly verdict: string };
      expect([what, path, verdict]).toEqual([what, path, "void"]);
    }
  };

  const expectWhole = async (): Promise<void> => {
    const { code } = await project.run();
    expect(code).toBe(0);
    expect(project.report()).toEqual(whole);
  };

  it(`leaves nothing half and nothing wrong, ${KILLS} times at random moments`, async () => {
    const moments = stream({ document: "harness", claim: "kills", reading: "a", role: "moments" }).replicate(0);
    const targets = ["main", "worker", "solver"] as const;
    for (let kill = 0; kill < KILLS; kill++) {
      const target = targets[kill % targets.length] ?? "main";
      const child = started(project.root, []);
      let output = "";
      for (const out of [child.stdout, child.stderr])
        out?.setEncoding("utf8").on("data", (text: string) => (output += text));
      const ended = once(child, "close");
      const timer = setTimeout(() => killOne(child, target), moments.uniform() * length);
      await ended;
      clearTimeout(timer);
      expectSound(`kill ${kill} of ${target}`);
      // Whoever outlives the kill tells what it found.
      if (target !== "main") expect(output).toContain("Probatum tried 4 claims");
      if (kill % BETWEEN === BETWEEN - 1) await expectWhole();
    }
    await expectWhole();
  });

  it(`leaves nothing half where the disk is full, ${FULL} times`, async () => {
    for (let kilobytes = 1; kilobytes <= FULL; kilobytes++) {
      for (const id of ["four", "middle"]) project.remove(`reports/small/${id}.json`);
      const child = started(project.root, [kilobytes]);
      let output = "";
      child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
      await once(child, "close");
      expect(output).toContain("Probatum tried 4 claims: 3 verified, 1 refuted");
      expectSound(`a file of at most ${kilobytes} KB`);
    }
    await expectWhole();
  });
});

/** Starts a run; of a limit, no file can grow beyond so many kilobytes: a write ends in the middle, as on a full disk. */
function started(root: string, [limit]: readonly number[]): ChildProcess {
  const { CI: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "claims", "--configLoader", "native"];
  const options = { cwd: root, env: { ...env, NO_COLOR: "1" } };
  if (limit === undefined) return spawn(process.execPath, args, options);
  return spawn("bash", ["-c", `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, ...args], options);
}

function killOne(main: ChildProcess, target: "main" | "worker" | "solver"): void {
  if (target === "main") return void main.kill("SIGKILL");
  const sign = target === "solver" ? "solver/process" : "--permission";
  const found = childrenOf(main.pid ?? 0).filter(({ command }) => command.includes(sign));
  const wanted = target === "worker" ? found.filter(({ command }) => !command.includes("solver/process")) : found;
  for (const { pid } of wanted.slice(0, 1)) process.kill(pid, "SIGKILL");
}

function childrenOf(parent: number): readonly { readonly pid: number; readonly command: string }[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      // The name of the program stands in brackets and may hold anything.
      const after = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1) ?? "";
      if (Number(after.split(" ")[1]) !== parent) return [];
      return [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ") }];
    } catch {
      return [];
    }
  });
}
