import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, program, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const SIX = "And we find that 2 + 3 = 6.";
const FINE = "Numbers are a fine thing.";

const SOUND = 'expect: "verified", seen: "yes"';
const TWIN = claimFile(FOUR, `assertion: "four", asserts: exact("2 + 2 == 4"), ${SOUND}`);
const POSITIVE = `import { positive } from "probatum";
${claimFile(FINE, `asserts: forAll({ x: positive() }, "x^3 + x > 0"), control: { x: reals() }, ${SOUND}`)}`;

/** Ways in which a claim can end, and whether there is something to do about it. */
const CLAIMS: readonly (readonly [id: string, code: number, text: string])[] = [
  ["twin", 1, TWIN],
  ["shared", 0, claimFile(SIX, 'asserts: sameAs("six", "a"), expect: "refuted", seen: "as there"')],
  ["joined", 1, claimFile(FINE, `asserts: exact("2 + 2 == 4"), contradicts: ["shared", "asks"], ${SOUND}`)],
  ["asks", 1, POSITIVE],
  ["drawn", 0, claimFile(FINE, `slow: true, ${program("console.log('drawn')")}`)],
  ["stateful", 1, `let x = 0;\n${claimFile(FINE, program("", "x = 0.9 * x + 0.1 * draw.uniform()"))}`],
  ["definition", 1, 'import { define } from "probatum";\nexport default define("f(u)", "u + w");\n'],
  ["quote", 1, claimFile("Numbers are a fine tool.", `asserts: exact("2 + 2 == 4"), ${SOUND}`)],
  ["outside", 1, 'import { readFileSync } from "node:fs";\nexport default readFileSync;\n'],
  [
    "rejects",
    1,
    `${claimFile(FOUR, `asserts: exact("2 + 2 == 4"), ${SOUND}`)}Promise.reject(new RangeError("late"));\n`,
  ],
];

/** What others lean on. */
const BESIDE: Readonly<Record<string, string>> = {
  other: TWIN,
  six: claimFile(SIX, 'asserts: exact("2 + 3 == 6"), expect: "refuted", seen: "it is five"'),
};

describe("one claim, tried without vitest", () => {
  let project: SmallProject;
  let before: ReadonlyMap<string, string>;
  const alone = new Map<string, string>();

  beforeAll(async () => {
    const all = [...CLAIMS.map(([id, , text]) => [id, text] as const), ...Object.entries(BESIDE)];
    project = smallProject(Object.fromEntries(all.map(([id, text]) => [`claims/small/${id}.claim.ts`, text])));
    await project.command([], {});
    // The run of all leaves slow claims to another one.
    await project.command(["slow"], {});
    before = project.report();
  });

  afterAll(() => project.dispose());

  it.each(CLAIMS)("gives the bytes of the run of all: %s", async (id, code) => {
    const path = `reports/small/${id}.json`;
    expect(before.has(path)).toBe(true);
    project.remove(path);
    const ended = await project.claim(id, "--smt");
    alone.set(id, ended.output);
    expect(project.report()).toEqual(before);
    expect(ended.code).toBe(code);
  });

  it("shows what it asked the solver, what it printed, and a promise that nobody looked after", () => {
    expect(alone.get("asks")).toMatch(/^; small\/asks, reading a\n; .*\n\(set-logic QF_NRA\)/mu);
    expect(alone.get("drawn")).toContain("claims/small/drawn.claim.ts: drawn\n");
    expect(alone.get("rejects")).toContain("a promise must be awaited, got one that was rejected: late");
  });

  it("writes nothing where the report is compared", async () => {
    project.remove("reports/small/asks.json");
    const { code, output } = await project.command(["asks"], { CI: "true" });
    expect(code).toBe(1);
    expect(output).toContain("reports/small/asks.json: missing");
    expect(project.report().has("reports/small/asks.json")).toBe(false);
  });
});
