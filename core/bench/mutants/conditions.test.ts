import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it } from "vitest";
import { CHECKER } from "./checker.ts";
import { conditionsOf, edited } from "./conditions.ts";
import { SIMULATED } from "./simulated.ts";

const SOURCE = `
function requires(condition: boolean, what: string): void {}

function first(a: number): void {
  requires(a > 0 && "a, b".includes(","), "it must be above 0");
  requires(
    [a, \`\${a}, (\`].length === 2,
    \`of \${a} there must be two\`,
  );
}

class Second {
  #method(a: number): void {
    requires(a > 0, "it must be above 0");
    requires(a > 0, "it must be above 0");
  }
}
`;

describe("conditions that are taken out", () => {
  const found = conditionsOf("a.ts", SOURCE);

  it("go by the function around them and by what they say", () => {
    expect(found.map(({ named }) => named)).toEqual([
      "first: it must be above 0",
      "first: of … there must be two",
      "#method: it must be above 0",
      "#method: it must be above 0 (2)",
    ]);
  });

  it("are taken out one at a time, at their own place", () => {
    const [first, second, third, fourth] = found.map((edit) => edited(SOURCE, edit));
    expect(first).toBe(SOURCE.replace('a > 0 && "a, b".includes(",")', "true"));
    expect(second).toContain("requires(true,\n    `of");
    expect(third?.match(/requires\(true/g)).toHaveLength(1);
    expect(third?.indexOf("requires(true")).toBeLessThan(fourth?.indexOf("requires(true") ?? 0);
  });

  it("must stand in the source as often as they are said to", () => {
    const edit = { file: "a.ts", named: "this", find: "a > 0,", put: "true," };
    expect(() => edited(SOURCE, edit)).toThrow('a.ts: "this" must stand there once, got it 2 times: a > 0,');
    expect(edited(SOURCE, { ...edit, nth: 2 })).toContain("requires(a > 0,");
    expect(() => edited(SOURCE, { ...edit, nth: 3 })).toThrow(RangeError);
  });

  it.each([
    [CHECKER, 200],
    [SIMULATED, 40],
  ])("leave a program, whatever is taken out of $name", (target, least) => {
    const source = (file: string): string => readFileSync(file, "utf8");
    const edits = [...target.files.flatMap((file) => conditionsOf(file, source(file))), ...target.edits];
    expect(edits.length).toBeGreaterThan(least);
    for (const edit of edits) {
      const left = edited(source(edit.file), edit);
      expect(left).not.toBe(source(edit.file));
      expect(() => stripTypeScriptTypes(left), edit.named).not.toThrow();
    }
  });
});
