import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, program, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const SLOW = claimFile("Numbers are a fine thing.", 'slow: true, asserts: exact("2 + 2 == 4"), expect: "refuted"');
const WRONG = `let x = 0;
${claimFile(
  FOUR,
  `readings: [
  { id: "a", kind: "literal", as: "as written", asserts: forAll({ x: integers(0, 3) }, "x <= y"), control: { x: integers(0, 4) } },
  { id: "b", kind: "setting", open: "state", when: "With state", as: "with state", ${program("", "x = 0.9 * x + 0.1 * draw.uniform()")} },
]`,
)}`;
const WRONG_DEFINITION = 'import { define } from "probatum";\ndefine("f(u)", "u + w");\n';

describe("npm run claim", () => {
  let project: SmallProject;

  beforeAll(() => {
    project = smallProject({
      "claims/small/w1-four.claim.ts": claimFile(FOUR, 'asserts: exact("2 + 2 == 4")'),
      "claims/small/w2-six.claim.ts": claimFile("And we find that 2 + 3 = 6.", 'asserts: exact("2 + 3 == 6")'),
    });
  });

  afterAll(() => project.dispose());

  it("tries one claim, says what to record and writes its record only", async () => {
    const { code, output } = await project.claim("w1", "--smt");
    expect(code).toBe(1);
    expect(output).toContain("; nothing was asked of the solver");
    expect(output).toContain("small/w1-four: verified");
    expect(output).toContain("found: 2 + 2 = 4");
    expect(output).toContain('record it: expect: "verified", seen: "…"');
    expect([...project.report().keys()].filter((path) => /^reports\/[^/]+\/.*\.json$/u.test(path))).toEqual([
      "reports/small/w1-four.json",
    ]);
  });

  it("lists claims with their verdicts, shows one, and tells what is unclaimed; nothing is tried", async () => {
    expect((await project.claim("list", "small")).output).toBe("small/w1-four  verified  “We find that 2 + 2 = 4.”\n");
    expect((await project.claim("show", "w1")).output).toContain("small/w1-four: verified");
    expect(JSON.parse((await project.claim("list", "--json")).output)).toEqual([
      { document: "small", id: "w1-four", verdict: "verified", condition: "", quote: FOUR },
    ]);
    // The second sentence has its claim, which nobody has tried yet.
    expect((await project.claim("coverage")).output).toBe("small, sentence 3: Numbers are a fine thing.\n");
    expect(await project.claim("show", "w2")).toEqual({
      code: 2,
      output: "w2 must have been tried, got no record of it\n",
    });
    expect(await project.claim("list", "smal")).toEqual({
      code: 2,
      output: "the document must be one of small, got smal\n",
    });
  });

  it("completes commands, options and the names of claims", async () => {
    expect((await project.claim("complete", "--", "sho")).output).toBe(
      "show\ttell how a claim last came out; nothing is tried\n:4\n",
    );
    expect((await project.claim("complete", "--", "run", "w1")).output).toBe("w1-four\t\n:4\n");
    expect((await project.claim("complete", "--", "list", "")).output).toBe("small\t\n:4\n");
    const script = (await project.claim("completion", "bash")).output;
    expect(spawnSync("bash", ["-n"], { input: script }).status).toBe(0);
    expect(script).toContain("complete -F __probatum_complete probatum");
  });

  it("names the claims when one must be chosen", async () => {
    const { code, output } = await project.claim("w");
    expect(code).toBe(2);
    expect(output).toContain("the claim must be one, got 2 for w: small/w1-four, small/w2-six");
  });

  it("prints one replicate of a simulated reading, and tries it under other seeds, without writing anything", async () => {
    project.write(
      "claims/small/w3-die.claim.ts",
      claimFile(
        "Numbers are a fine thing.",
        `asserts: mean({ of: (draw) => 1 + draw.integer(6), within: [3, 4], because: "b", tail: clamp(1, 6) })`,
      ),
    );
    project.write(
      "claims/small/w4-range.claim.ts",
      claimFile(
        "Numbers are a fine thing.",
        `asserts: mean({ of: (draw) => 1 + draw.integer(6), within: [3, 4], because: "b", tail: { range: [1, 6] } })`,
      ),
    );
    const before = project.report();
    const one = await project.claim("w3", "--replicate", "17");
    expect(one.output).toMatch(/^small\/w3-die\/a, replicate 17: [1-6]\n$/);
    const swept = await project.claim("sweep", "--seeds", "5", "w3");
    expect(swept.output).toBe("small/w3-die/a: V 5, R 0, I 0 of 5; P(same verdict) ≥ 0.5492 (95 %)\n");
    expect((await project.claim("sweep", "--seeds", "1", "w4")).output).toContain(
      "w4-range/a (under a condition): V 1",
    );
    expect(project.report()).toEqual(before);
    expect((await project.claim("w1", "--replicate", "17")).output).toContain(
      "small/w1-four must have a simulated reading, got none",
    );
    expect((await project.claim("w3", "--replicate", "x")).output).toContain(
      "It must be an integer of at least 0, got x.",
    );
    project.remove("claims/small/w3-die.claim.ts");
  });

  it("shows where a formula is wrong, and that replicates depend on one another", async () => {
    project.write("claims/small/w5-name.claim.ts", WRONG);
    const told = await project.claim("w5");
    expect(told.output).toContain('    to do: void: name must be one of x, got "y"\n      x <= y\n           ^\n');
    const [formula, state] = project.record("small", "w5-name").readings;
    expect(formula?.trouble).toBe('name must be one of x, got "y"');
    expect(state?.trouble).toMatch(
      /^replicates depend on one another: replicate \d+ gave \S+ in the run and \S+ when it was tried again in a fresh copy of the claim$/,
    );
    expect(told.output).toContain(state?.trouble);
    project.remove("claims/small/w5-name.claim.ts");
  });

  describe("a first claim file, a run of the slow claims and a run of all", () => {
    let [created, slow, all]: Ended[] = [];
    let slowRecord: string | undefined;

    beforeAll(async () => {
      created = await project.claim("new", "small", "Numbers are a fine thing.");
      project.write("claims/small/w4-slow.claim.ts", SLOW);
      slow = await project.claim("slow");
      slowRecord = project.report().get("reports/small/w4-slow.json");
      // What would void it if it were tried.
      project.write("claims/small/w4-slow.claim.ts", SLOW.replace("2 + 2 == 4", "2 + 5 == 6"));
      project.write("claims/small/w5-name.claim.ts", WRONG);
      project.write("claims/small/w6-define.claim.ts", WRONG_DEFINITION);
      all = await project.run();
    });

    it("writes the file, which runs and says what is still to be said", () => {
      expect(created?.output).toContain("claims/small/numbers-fine-thing.claim.ts is written");
      expect(created?.code).toBe(0);
      const todo = "asserts must say what the sentence asserts, got the placeholder of a new claim file";
      expect(all?.output).toContain(todo);
      expect(all?.code).toBe(1);
    });

    it("tries a slow claim when slow ones are asked for, and keeps its record in the run of all", () => {
      expect(slow?.output).toContain("expect must be verified, got refuted");
      expect(slow?.output).toContain("not tried in this run: it tries slow claims only");
      expect(slow?.code).toBe(1);
      expect(slowRecord).toBeDefined();
      expect(all?.output).toContain("1 record not tried in this run: slow claims take npm run calibrate");
      expect(all?.output).not.toContain("only a full run certifies");
      expect(project.report().get("reports/small/w4-slow.json")).toBe(slowRecord);
    });

    it("shows where a formula is wrong, in a reading and in a definition, and records one line", () => {
      expect(all?.output).toContain('Error: void: name must be one of x, got "y"\nx <= y\n     ^\n');
      expect(all?.output).toContain('RangeError: name must be one of u, got "w"\nu + w\n    ^\n');
      expect(project.record("small", "w6-define")).toMatchObject({
        trouble: 'name must be one of u, got "w"',
        where: ["u + w", "    ^"],
      });
    });
  });

  it("refuses a quote that is not in the document, and a command that is none", async () => {
    const quote = await project.claim("new", "small", "Numbers are a fine tool.");
    expect(quote.output).toContain("quote must be found exactly once in small, got 0 places");
    expect(quote.code).toBe(2);
    expect(await project.claim("new")).toEqual({ code: 2, output: "error: missing required argument 'document'\n" });
    const typo = await project.claim("run", "--jsno", "w1");
    expect(typo).toEqual({ code: 2, output: "error: unknown option '--jsno'\n(Did you mean --json?)\n" });
  });
});
