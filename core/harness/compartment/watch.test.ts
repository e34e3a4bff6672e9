import { spawn, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const sum = 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted on fingers"';
const using = (name: string): string =>
  `import { value } from "./experiments/${name}.ts";\nconsole.log("value is " + value);\n${claimFile(FOUR, sum)}`;

describe("what a claim stands on", () => {
  let project: SmallProject;

  beforeAll(() => {
    project = smallProject({
      "claims/small/alone.claim.ts": claimFile(FOUR, sum),
      "claims/small/near.claim.ts": using("near"),
      "claims/small/far.claim.ts": using("far"),
      "claims/small/experiments/near.ts": "export const value = 1;\n",
      "claims/small/experiments/far.ts": 'export { value } from "./deep/far.ts";\n',
      "claims/small/experiments/deep/far.ts": "export const value = 2;\n",
      ".gitignore": "node_modules\nreports\n",
    });
    const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: project.root });
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x");
  });

  afterAll(() => project.dispose());

  it("is known to --changed, however far below", async () => {
    project.write("claims/small/experiments/deep/far.ts", "export const value = 3;\n");
    const { output } = await project.run(["--changed"]);
    expect(output).toContain("claims/small/far.claim.ts: value is 3");
    expect(output).toContain("Probatum tried 1 claim: 1 verified");
  });

  it("is known to watch mode: a claim is tried again when an experiment is edited", async () => {
    const root = realpathSync(project.root);
    const args = [
      join(root, "node_modules/vitest/vitest.mjs"),
      "watch",
      "--project",
      "claims",
      "--configLoader",
      "native",
    ];
    const { CI: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env;
    const child = spawn(process.execPath, args, { cwd: root, env: { ...env, NO_COLOR: "1" } });
    let output = "";
    const heard = new Set<() => void>();
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const look of heard) look();
    });
    const until = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!output.includes(text)) return;
          heard.delete(look);
          resolve();
        };
        heard.add(look);
        look();
      });
    await until("Waiting for file changes");
    output = "";
    project.write("claims/small/experiments/near.ts", "export const value = 7;\n");
    await until("Waiting for file changes");
    child.kill("SIGKILL");
    expect(output).toContain("claims/small/near.claim.ts: value is 7");
    expect(output).toContain("Probatum tried 1 claim: 1 verified");
  });
});
