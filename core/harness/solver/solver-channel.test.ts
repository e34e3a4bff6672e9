import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, type SmallProject, smallProject } from "../small-project.fixture.ts";
import { startSolver } from "./solver.ts";
import { replyTo } from "./solver-channel.ts";

const FOUR = "We find that 2 + 2 = 4.";

describe("questions from a worker", () => {
  let project: SmallProject;
  let ended: Ended;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/good.claim.ts": claimFile(
        FOUR,
        'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted"',
      ),
      "claims/small/asks.claim.ts": claimFile(
        FOUR,
        'asserts: forAll({ x: nonNegative() }, "x^3 + 1 > x"), control: { x: reals() }, expect: "verified", seen: "plotted"',
      ).replace("import {", "import { nonNegative,"),
    });
    ended = await project.run();
  });

  afterAll(() => project.dispose());

  it("are answered although the worker may start no process", () => {
    expect(project.record("small", "asks")).toMatchObject({ verdict: "verified", readings: [{ basis: "proof" }] });
    expect(project.record("small", "good").verdict).toBe("verified");
    expect(ended.code).toBe(0);
  });

  it("are checked, since nobody knows who has taken over a worker", async () => {
    const solver = startSolver();
    const replied = async (smt: unknown, rlimit: unknown) =>
      (await replyTo({ probatum: "solve", id: 7, smt: smt as string, rlimit: rlimit as number }, solver)).trouble;
    const rule = "smt must be a text of at most 1000000 characters, got ";
    expect(await replied("x".repeat(2_000_000), 10_000)).toContain(`${rule}2000000`);
    expect(await replied({ length: 1 }, 10_000)).toContain(`${rule}1`);
    solver.stop();
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
