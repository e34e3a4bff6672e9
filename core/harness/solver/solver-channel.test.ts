import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";

/** A claim file that asks the solver by itself, as one with bad intentions would, and throws what it hears. */
function asking(question: string): string {
  return `const heard = await new Promise((resolve) => {
  process.on("message", (message: any) => message?.probatum === "solved" && resolve(JSON.stringify(message)));
  process.send?.({ probatum: "solve", id: -7, ...${question} });
});
throw new Error(String(heard));
`;
}

describe("questions from a worker", () => {
  let project: SmallProject;
  let ended: Ended;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/good.claim.ts": claimFile(
        FOUR,
        'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted"',
      ),
      "claims/small/asks.claim.ts": asking('{ smt: "(assert false)(check-sat)", rlimit: 10000 }'),
      "claims/small/long.claim.ts": asking('{ smt: "x".repeat(2_000_000), rlimit: 10000 }'),
      "claims/small/odd.claim.ts": asking("{ smt: { length: 1 }, rlimit: 'much' }"),
    });
    ended = await project.run();
  });

  afterAll(() => project.dispose());

  it("are answered although the worker may start no process", () => {
    expect(ended.output).toMatch(
      /\{"probatum":"solved","id":-7,"answer":\{"status":"unsat","printed":"","units":\d+\},"spent":/,
    );
  });

  it("are checked, since claims can send what they like", () => {
    expect(ended.output).toContain("smt must be a text of at most 1000000 characters, got 2000000");
    expect(ended.output).toContain("smt must be a text of at most 1000000 characters, got 1");
    expect(project.record("small", "good").verdict).toBe("verified");
  });

  it("leave no process behind", () => {
    const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const commands = running.map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8");
      } catch {
        return "";
      }
    });
    expect(commands.filter((command) => command.includes(project.root))).toEqual([]);
  });
});
