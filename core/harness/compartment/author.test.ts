import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type Ended, program, type SmallProject, smallProject } from "../small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const sum = 'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "counted on fingers"';

/** Sound programs in the whole of the language: each holds only if everything in it works. */
const SOUND: Readonly<Record<string, string>> = {
  "words-that-are-refused": `// import("x") and <!-- in a comment -->
/* import ( */
const said = "import('x') <!-- -->" + \`import(\${1}) <!--\`;
${requires('said === String.fromCharCode(...[105, 109, 112, 111, 114, 116]) + "(\'x\') <!-- " + "--" + ">" + "imp" + "ort(1) <!" + "--"')}`,
  "narrow-floats": requires("new Float16Array([0.1])[0] === 0.0999755859375"),
  "awaits-at-the-top": `const four = await Promise.resolve(4);\n${requires("four === 4")}`,
  "typed-and-enumerated": `enum Side { Left, Right }
class Box<T> { readonly #held: T; constructor(held: T) { this.#held = held; } get held(): T { return this.#held; } }
const box = new Box<Side>(Side.Right) satisfies object;
${requires("box.held === 1 && Side[0] === 'Left'")}`,
  "own-names": `const Math = { max: () => 7 };\nconst Number = 3;\n${requires("Math.max() + Number === 10")}`,
  "lists-and-maps":
    requires(`[...new Map([[1, 2]]).values(), ...new Set([3])].join() === "2,3" && Object.groupBy([1, 2], (x) => x % 2 === 0 ? "e" : "o").o?.[0] === 1
    && (2n ** 70n).toString() === "1180591620717411303424" && JSON.stringify({ a: [1] }) === '{"a":[1]}' && /(?<y>b+)/u.exec("abb")?.groups?.["y"] === "bb"`),
  "reads-data": `import { data } from "probatum";\n${requires('data("points.csv") === "x,y\\n1,2\\n"')}`,
  "imports-experiments": `import { doubled } from "./experiments/doubled.ts";\n${requires("doubled(21) === 42")}`,
};

/** Programs that fail: what their author is told, and where. */
const FAILING: readonly (readonly [id: string, text: string, told: string, place: string])[] = [
  ["at-load", `const a: number = 1;\n\n  throw new RangeError("at load");`, "at load", "at-load.claim.ts:3:9"],
  [
    "in-of",
    `interface Nothing { readonly x: number }\n${claimFile(FOUR, program("\n    if (draw.uniform() < 2)\n      throw new RangeError('in of')"))}`,
    "in of",
    "in-of.claim.ts:5:13",
  ],
  [
    "by-the-engine",
    `${claimFile(FOUR, program("\n  (null as any).x"))}`,
    "Cannot read properties of null (reading 'x')",
    "by-the-engine.claim.ts:3:17",
  ],
  [
    "in-experiment",
    `import { halved } from "./experiments/doubled.ts";\n${claimFile(FOUR, program("halved(1)"))}`,
    "only even numbers",
    "experiments/doubled.ts:4:9",
  ],
  [
    "in-another-language",
    `${requires('new Intl.NumberFormat("de").format(0.5) === "0,5"')}`,
    "got Intl",
    "in-another-language.claim.ts:1:",
  ],
  [
    "imports-nothing",
    `import { missing } from "./experiments/none.ts";\nmissing();\n${claimFile(FOUR, sum)}`,
    "an import must lead to a file, got claims/small/experiments/none.ts",
    "",
  ],
  [
    "reads-elsewhere",
    `import { data } from "probatum";\ndata("../../package.json");`,
    "data must be a file beside the text, got ../../package.json",
    "reads-elsewhere.claim.ts:2:1",
  ],
  [
    "reads-a-link",
    `import { data } from "probatum";\ndata("link.csv");`,
    "fixtures/small/link.csv must be no link, got one",
    "reads-a-link.claim.ts:2:1",
  ],
  [
    "reads-nothing",
    `import { data } from "probatum";\ndata("none.csv");`,
    "data must stand in fixtures/small/none.csv, got no such file",
    "",
  ],
  [
    "imports-late",
    `const fs = await import("./experiments/doubled.ts");`,
    "a claim must import at the top of the file, got import()",
    "imports-late.claim.ts:1:",
  ],
];

describe("what an author sees of a compartment", () => {
  let project: SmallProject;
  let ended: Ended;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/experiments/doubled.ts":
        "export const doubled = (x: number): number => x + x;\nexport function halved(x: number): number {\n  if (x % 2 === 0) return x / 2;\n  throw new RangeError('only even numbers');\n}\n",
    });
    for (const [id, text] of Object.entries(SOUND))
      project.write(`claims/small/${id}.claim.ts`, `${text}\n${claimFile(FOUR, sum)}`);
    for (const [id, text] of FAILING) project.write(`claims/small/${id}.claim.ts`, text);
    project.write("fixtures/small/points.csv", "x,y\n1,2\n");
    symlinkSync(join(project.root, "package.json"), join(project.root, "fixtures/small/link.csv"));
    ended = await project.run();
  });

  afterAll(() => project.dispose());

  it.each(Object.keys(SOUND))("is the whole language: %s", (id) => {
    const { verdict, trouble } = project.record("small", id);
    expect([verdict, trouble]).toEqual(["verified", ""]);
  });

  it.each(FAILING)("is told what went wrong, and where: %s", (id, _, told, place) => {
    const { verdict, trouble, readings } = project.record("small", id);
    expect(verdict).toBe("void");
    expect([trouble, ...readings.map((reading) => reading.trouble)].join(" ")).toContain(told);
    expect(ended.output).toContain(place === "" ? told : `claims/small/${place}`);
  });

  it("has no place of the machine in a record", () => {
    for (const [path, text] of project.report()) expect(text, path).not.toContain(project.root);
  });
});

/** A claim that loads only if this is true. */
function requires(condition: string): string {
  return `if (!(${condition})) throw new RangeError("must be true, got false");`;
}
