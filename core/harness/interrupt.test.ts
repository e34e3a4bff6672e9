import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, program, type SmallProject, smallProject } from "./small-project.fixture.ts";
import { onInterrupt } from "./trust/interrupt.ts";

const FOUR = "We find that 2 + 2 = 4.";

it("says which report there is", () => {
  const interrupt = onInterrupt(() => undefined);
  expect(interrupt.told()).toBe("Interrupted: reports/ is left as it was");
  interrupt.written();
  expect(interrupt.told()).toBe("Interrupted: reports/ is that of this run");
  interrupt.begun();
  expect(interrupt.told()).toBe("Interrupted: reports/ is left as it was");
  interrupt.stop();
});

describe("a run that is piped", () => {
  let project: SmallProject;
  let first: string;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/w1-four.claim.ts": claimFile(FOUR, 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "so"'),
      "claims/small/w2-middle.claim.ts": claimFile(FOUR, program("")),
    });
    first = (await project.run()).output;
  });
  afterAll(() => project.dispose());

  it("tells in plain lines how many claims there are, and each verdict as it comes", () => {
    const lines = first.split("\n");
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(at("Probatum tries 2 claims")).toBeGreaterThan(-1);
    expect(at("✓ small/w1-four")).toBeGreaterThan(at("Probatum tries 2 claims"));
    expect(at("✓ small/w2-middle")).toBeGreaterThan(at("Probatum tries 2 claims"));
    expect(at("Probatum tried 2 claims")).toBeGreaterThan(at("✓ small/w2-middle"));
    expect(first).not.toContain("\u001b");
  });

  it("leaves the report as it was when it is interrupted, and says so", async () => {
    const before = project.report();
    project.write("claims/small/w3-long.claim.ts", "for (;;);");
    project.write("claims/small/w1-four.claim.ts", claimFile(FOUR, 'asserts: exact("2 + 2 == 5"), expect: "refuted"'));
    const vitest = join(project.root, "node_modules/vitest/vitest.mjs");
    const { VITEST: _, ...env } = process.env;
    const child = spawn(process.execPath, [vitest, "run", "--project", "claims", "--configLoader", "native"], {
      cwd: project.root,
      env: { ...env, NO_COLOR: "1" },
    });
    let output = "";
    const ended = once(child, "close");
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("small/w1-four")) child.kill("SIGINT");
      });
    expect(await ended).toEqual([130, null]);
    // By what the claims took the last time.
    expect(output).toMatch(/Probatum tries 3 claims, about \d+ s by the last run/u);
    expect(output).toContain("Interrupted: reports/ is left as it was");
    expect(project.report()).toEqual(before);
    // The rights of a worker name the project: a claim that loops does not outlive the run.
    await expect
      .poll(() => execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" }))
      .not.toContain(project.root);
  });
});
