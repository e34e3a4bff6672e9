import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnswerRecord } from "../claim/answer.ts";
import { claimFile, type Ended, program, type SmallProject, smallProject } from "./small-project.fixture.ts";

// Every way that was found to get a claim wrong, all in one run beside claims that are right.

const FOUR = "We find that 2 + 2 = 4.";
const SIX = "And we find that 2 + 3 = 6.";
const SUM = 'asserts: exact("2 + 2 == 4")';
const SEEN = 'expect: "verified", seen: "counted on fingers"';

const good = {
  "claims/small/a-good.claim.ts": claimFile(FOUR, `assertion: "A1", ${SUM}, ${SEEN}`),
  "claims/small/z-good.claim.ts": claimFile(SIX, 'asserts: exact("2 + 3 == 6"), expect: "refuted", seen: "it is five"'),
  "claims/small/z-program.claim.ts": claimFile(FOUR, program("")),
  "claims/small/answer.ts": answerFile({ "a-good/a": "verified" }),
};

/** An answer of one sentence. */
function answerFile(rests: Readonly<Record<string, string>>): string {
  return `import { says } from "probatum";\nexport default [says("Sums are right.", ${JSON.stringify(rests)})];\n`;
}

/** Id of a bad claim, its text, and the one message that its author gets. */
const bad: readonly (readonly [string, string, string])[] = [
  [
    "quote-missing",
    claimFile("We find that 2 + 2 = 5.", `${SUM}, ${SEEN}`),
    'quote must be found exactly once in small, got 0 places; the nearest sentence is "We find that 2 + 2 = 4."',
  ],
  [
    "quote-twice",
    claimFile("find that 2 +", `${SUM}, ${SEEN}`),
    "quote must be found exactly once in small, got 2 places; add prefix or suffix",
  ],
  ["throws", 'throw new Error("no such luck");', "no such luck"],
  ["not-a-claim", "export default 7;", "the default export must be a claim: export default claim({ … }), got number"],
  ["syntax", "export default claim({ quote: ;", "Unexpected token, at claims/small/syntax.claim.ts:1:31"],
  ["loops", claimFile(FOUR, program("for (;;);")), "stopped after it did not finish in time"],
  ["never-ends", "await new Promise(() => {});", "stopped after it did not finish in time"],
  [
    "calls-itself-slow",
    '(process as any).send({ probatum: "slow" }); await new Promise(() => {});',
    "a claim must reach nothing but probatum and its experiments, got process",
  ],
  [
    "objects",
    "const all: object[] = []; for (;;) all.push(new Array(1_000_000).fill(all));",
    "stopped because its memory grew beyond the limit",
  ],
  [
    "typed-arrays",
    "const all: object[] = []; for (;;) all.push(new Float64Array(4_000_000).fill(all.length));",
    "stopped because its memory grew beyond the limit",
  ],
  [
    "random",
    claimFile(FOUR, program("Math.random()")),
    "a claim must draw random numbers from its argument, got a call of Math.random",
  ],
  [
    "reads-a-clock",
    claimFile(FOUR, program("const start = performance.now()", "start")),
    "a claim must give the same whenever and wherever it is tried, got performance",
  ],
  [
    "asks-what-day-it-is",
    claimFile(FOUR, program("", "new Date().getDay() / 7")),
    "a claim must give the same whenever and wherever it is tried, got Date",
  ],
  ["patches", claimFile(FOUR, program("Math.max = () => 1e9")), "Cannot assign to read only property 'max'"],
  [
    "adds-global",
    claimFile(FOUR, program("(globalThis as any).leak = 1")),
    "Cannot add property leak, object is not extensible",
  ],
  [
    "adds-global-at-once",
    `(globalThis as any).leak = 1;\n${claimFile(FOUR, program(""))}`,
    "Cannot add property leak, object is not extensible",
  ],
  [
    "reads",
    claimFile(FOUR, program('(process as any).getBuiltinModule("node:fs")')),
    "a claim must reach nothing but probatum and its experiments, got process",
  ],
  [
    "reads-raw",
    'const stolen = await import("/etc/hostname?raw" as string); throw new Error(stolen.default);',
    "a claim must import at the top of the file, got import()",
  ],
  [
    "reads-by-rpc",
    'await (globalThis as any).__vitest_worker__.rpc.fetch("/etc/hostname?raw", undefined, "__vitest__");',
    "Cannot read properties of undefined (reading 'rpc')",
  ],
  [
    "connects",
    'import net from "node:net";\nnet.connect(9, "127.0.0.1");',
    "a claim must import probatum or the experiments of its document, got node:net",
  ],
  [
    "environment",
    "throw new Error('SECRET is ' + process.env['SECRET']);",
    "a claim must reach nothing but probatum and its experiments, got process",
  ],
  [
    "carries-state",
    `let x = 0;\n${claimFile(FOUR, program("", "x = 0.9 * x + 0.1 * draw.uniform()"))}`,
    "replicates depend on one another: replicate ",
  ],
  [
    "draws-once",
    `let z: number | undefined;\n${claimFile(FOUR, program("const own = draw.uniform(); z ??= own", "0.9 * z + 0.1 * own"))}`,
    "when it was tried again in a fresh copy of the claim",
  ],
  [
    "experiment-draws-once",
    `import { once } from "./experiments/once.ts";\n${claimFile(FOUR, program("const own = draw.uniform()", "0.9 * once(own) + 0.1 * own"))}`,
    "replicates depend on one another: replicate ",
  ],
  [
    "leaves-state-in-core",
    claimFile(FOUR, program("", "((mean as any).z ??= draw.uniform())")),
    "Cannot add property z, object is not extensible",
  ],
  ["parse", claimFile(FOUR, `asserts: exact("2 +"), ${SEEN}`), 'formula must parse, got "2 +"'],
  [
    "unknown-name",
    claimFile(FOUR, `asserts: forAll({ x: integers(0, 3) }, "x <= y"), control: { x: integers(0, 4) }, ${SEEN}`),
    'name must be one of x, got "y"',
  ],
  [
    "lengths",
    claimFile(
      FOUR,
      `asserts: forAll({ x: reals(2), y: reals(3) }, "dot(x, y) == 0"), control: { x: simplex(2) }, ${SEEN}`,
    ),
    "lengths must agree in dot(x, y), got 2 and 3",
  ],
  [
    "empty-domain",
    claimFile(FOUR, `asserts: forAll({ x: oneOf([]) }, "x == 0"), control: { x: oneOf([1]) }, ${SEEN}`),
    "oneOf must be given at least 1 value, got 0",
  ],
  [
    "cannot-flip",
    claimFile(FOUR, `asserts: forAll({ x: integers(0, 3) }, "x >= 0"), control: { x: integers(0, 4) }, ${SEEN}`),
    "was verified, required was refuted",
  ],
  [
    "forbidden-control",
    claimFile(FOUR, program("").replace(/control: \{[^}]*\}/, "control: { within: [0, 1] }")),
    "control must override only of, got within",
  ],
  [
    "expect-missing",
    claimFile(FOUR, SUM),
    'expect must be recorded: this run found: verified, 2 + 2 = 4; look at it and record it: expect: "verified", seen: "…"',
  ],
  ["seen-missing", claimFile(FOUR, `${SUM}, expect: "verified"`), "seen must say in one line why this is right"],
  [
    "expect-wrong",
    claimFile(FOUR, `${SUM}, expect: "refuted", seen: "no"`),
    "expect must be verified, got refuted: this run found: verified, 2 + 2 = 4",
  ],
  [
    "expect-misspelt",
    claimFile(FOUR, `${SUM}, expect: "verifed", seen: "no"`),
    'expect must be one of verified, refuted, inconclusive, not testable, got "verifed"',
  ],
  [
    "twin",
    claimFile(FOUR, `assertion: "A2", ${SUM}, ${SEEN}`),
    "assertion A2, reading a must be claimed once, got it also in claims/small/twin-too.claim.ts",
  ],
  [
    "contradicts-nobody",
    claimFile(FOUR, `contradicts: ["nobody"], ${SUM}, ${SEEN}`),
    "contradicts must name another claim of small, got nobody",
  ],
  [
    "contradicts-itself",
    claimFile(FOUR, `contradicts: ["contradicts-itself"], ${SUM}, ${SEEN}`),
    "contradicts must name another claim of small, got contradicts-itself",
  ],
  [
    "four",
    claimFile(FOUR, `contradicts: ["four-too"], ${SUM}, ${SEEN}`),
    "contradicts must not join two verified sentences, got four and four-too, both verified: one of these verdicts is wrong",
  ],
  [
    "four-too",
    claimFile(FOUR, `${SUM}, ${SEEN}`),
    "contradicts must not join two verified sentences, got four-too and four, both verified: one of these verdicts is wrong",
  ],
  [
    "same-as-nothing",
    claimFile(FOUR, 'asserts: sameAs("nobody", "a"), expect: "verified", seen: "no"'),
    "sameAs must name a reading that is tried itself, got nobody, reading a",
  ],
];

describe("bad claims", () => {
  let project: SmallProject;
  let before: ReadonlyMap<string, string>;
  let ended: Ended;

  beforeAll(async () => {
    project = smallProject(good, { file: 5000, loop: 1500, slowFile: 600_000, slowLoop: 300_000, memory: 350_000_000 });
    const alone = await project.run();
    expect(alone.output).toContain("Probatum tried 3 claims: 2 verified, 1 refuted");
    expect(alone.code).toBe(0);
    before = project.report();
    for (const [id, text] of bad) project.write(`claims/small/${id}.claim.ts`, text);
    project.write("claims/small/twin-too.claim.ts", claimFile(FOUR, `assertion: "A2", ${SUM}, ${SEEN}`));
    project.write(
      "claims/small/experiments/once.ts",
      "let z: number | undefined;\nexport const once = (own: number): number => (z ??= own);\n",
    );
    project.write(
      "claims/small/answer.ts",
      answerFile({ "a-good/a": "verified", "z-good/a": "verified", "gone/a": "refuted" }),
    );
    project.write("claims/stray.claim.ts", claimFile(FOUR, `${SUM}, ${SEEN}`));
    project.write("claims/small/deep/x.claim.ts", claimFile(FOUR, `${SUM}, ${SEEN}`));
    project.write("claims/nowhere/x.claim.ts", claimFile(FOUR, `${SUM}, ${SEEN}`));
    project.write("claims/broken/x.claim.ts", claimFile(FOUR, `${SUM}, ${SEEN}`));
    project.write("fixtures/broken/text.md", "---\ntitle: [\n---\nWe find that 2 + 2 = 4.\n");
    project.write(
      "claims/small/half.claim.ts",
      `import { claim, exact, mean } from "probatum";
const tail = { because: "wide", tail: { range: [0, 1] } } as const;
const of = () => { Promise.resolve().then(() => { for (;;); }); return 0.5; };
const common = { kind: "literal", as: "as written", expect: "verified", seen: "yes" } as const;
export default claim({ quote: ${JSON.stringify(FOUR)}, readings: [
  { id: "a", ...common, asserts: exact("2 + 2 == 4") },
  { id: "b", ...common, asserts: mean({ of, within: [0.4, 0.6], ...tail }), control: { of: () => 0.9 } },
  { id: "c", ...common, asserts: exact("2 + 2 == 4") },
] });`,
    );
    // Even where one worker is asked for, the loss of one must not take other files along.
    ended = await project.run(["--maxWorkers", "1"], { SECRET: "sesame" });
  });

  afterAll(() => project.dispose());

  it("leaves the records and pages of good claims as they were", () => {
    const after = project.report();
    for (const id of ["a-good", "z-good", "z-program"]) {
      expect(after.get(`reports/small/${id}.json`)).toBe(before.get(`reports/small/${id}.json`));
      expect(after.get(`reports/small/${id}.md`)).toBe(before.get(`reports/small/${id}.md`));
    }
    expect(ended.code).toBe(1);
  });

  it("withdraws what an answer says once a reading that it rests on has moved", () => {
    const stood = JSON.parse(before.get("reports/small/answer.json") ?? "") as AnswerRecord;
    const ground = { claim: "a-good", reading: "a", needs: "verified", outcome: "verified", condition: "" };
    expect(stood).toEqual({
      document: "small",
      trouble: "",
      sentences: [{ sentence: "Sums are right.", rests: [ground], withdrawn: "" }],
    });
    const moved = "gone/a has no verdict; z-good/a is refuted, not verified";
    expect(ended.output).toContain(`claims/small/answer.ts: “Sums are right.” is withdrawn: ${moved}`);
    expect(JSON.parse(project.report().get("reports/small/answer.json") ?? "")).toMatchObject({
      sentences: [{ withdrawn: moved }],
    });
  });

  it.each(bad)("tells what is wrong: %s", (id, _, message) => {
    expect(ended.output).toContain(`claims/small/${id}.claim.ts`);
    const { verdict, trouble, readings } = project.record("small", id);
    const said = [trouble, ...readings.map((reading) => reading.trouble)].join(" ");
    if (id.startsWith("expect-") && id !== "expect-misspelt") {
      expect(verdict).toBe("verified");
      expect(ended.output).toContain(message);
    } else if (id === "seen-missing") {
      expect(ended.output).toContain(message);
    } else {
      expect(said).toContain(message);
      expect(verdict).toBe("void");
    }
  });

  it("voids the reading that lost the worker and those after it, not those before", () => {
    const { readings, verdict } = project.record("small", "half");
    expect(readings.map(({ outcome, trouble }) => [outcome, trouble])).toEqual([
      ["verified", ""],
      ["void", "stopped after it did not finish in time"],
      ["void", "not tried, because an earlier reading lost the worker"],
    ]);
    expect(verdict).toBe("void");
  });

  it("is no more patient with a claim that is tried alone, unless it says that it is slow", async () => {
    const limit = "stopped after it did not finish in time";
    const among = project.record("small", "loops");
    project.remove("reports/small/loops.json");
    expect((await project.claim("loops")).output).toContain(limit);
    expect(project.record("small", "loops")).toEqual(among);
    // Seconds in which nothing gives way, longer than `loop`.
    const busy =
      "if (waited) return 0.5; waited = true; let x = 1; for (let i = 0; i < 150_000_000; i++) x = (x * 16_807) % 2_147_483_647; if (x === 0) return x";
    const constant = `slow: true, ${program(busy, "0.5").replace("draw.uniform() / 2", "0")}`;
    project.write("claims/small/takes-long.claim.ts", `let waited = false;\n${claimFile(FOUR, constant)}`);
    expect((await project.claim("takes-long")).output).toContain("small/takes-long: verified");
  });

  it("tells that a claim file stands in the wrong place, and records nothing", () => {
    const advice = "a claim file must be claims/<document>/<id>.claim.ts, got";
    expect(ended.output).toContain(`${advice} claims/stray.claim.ts: move it to its document`);
    expect(ended.output).toContain(`${advice} claims/small/deep/x.claim.ts: move it to its document`);
    expect([...project.report().keys()].filter((path) => /stray|deep/.test(path))).toEqual([]);
  });

  it("tells that a text is missing or cannot be read", () => {
    expect(project.record("nowhere", "x").trouble).toBe(
      "the text of a document must stand in fixtures/nowhere/text.md, got no such file",
    );
    expect(project.record("broken", "x").trouble).toContain("front matter of broken must be YAML");
  });

  it("writes neither an absolute path nor a duration into the report", () => {
    for (const [path, text] of project.report()) {
      expect(text, path).not.toContain(project.root);
      expect(text, path).not.toMatch(/\b\d+ ?ms\b/);
    }
  });
});
