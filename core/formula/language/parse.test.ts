import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulas } from "./formulas.fixture.ts";
import { parseFormula } from "./parse.ts";
import { printFormula } from "./print.ts";
import { nodesOf } from "./walk.ts";

/** What it parses to, printed with the fewest parentheses. */
const read = (text: string): string => printFormula(parseFormula(text));

/** The text that is thrown. */
function refusal(text: string): string {
  try {
    parseFormula(text);
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return "accepted";
}

describe("parseFormula", () => {
  it("groups as mathjs documents it (mathjs.org, expression syntax, precedence)", () => {
    const pairs = [
      ["-2^2", "-(2^2)"],
      ["2^3^2", "2^(3^2)"],
      ["2^-1", "2^(-1)"],
      ["a - b - c", "(a - b) - c"],
      ["a / b * c", "(a / b) * c"],
      ["not a == b", "(not a) == b"],
      ["a or b and c", "a or (b and c)"],
      ["a < b and c", "(a < b) and c"],
      ["a ? b : c ? d : e", "a ? b : (c ? d : e)"],
      ["+x", "x"],
    ];
    for (const [short, long] of pairs as [string, string][]) expect(parseFormula(short)).toEqual(parseFormula(long));
    expect(parseFormula("a - (b - c)")).not.toEqual(parseFormula("a - b - c"));
  });

  it("keeps the digits of literals, in the right places", () => {
    const numbers = [...nodesOf(parseFormula("x1 + 4.10 * [1.50e-3, .5] - w2[1] + 20%"))].flatMap((node) =>
      node.kind === "number" ? [node.text] : [],
    );
    expect(numbers).toEqual(["4.10", "1.50e-3", ".5", "1", "20"]);
    expect(read("2.*x")).toBe("2 .* x");
  });

  it("reads a percentage as a part of one, also after plus, where mathjs takes it of the left side", () => {
    expect(parseFormula("100 + 5%")).toEqual({
      kind: "operation",
      operator: "+",
      left: { kind: "number", text: "100" },
      right: { kind: "percent", of: { kind: "number", text: "5" } },
    });
    for (const text of ["20% + 30% == 50%", "[5, 20%]", "(a + b)%", "20%^2", "sum(x)%"]) expect(read(text)).toBe(text);
  });

  it("parses what printFormula prints to the same tree", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(parseFormula(printFormula(formula))).toEqual(formula);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("gives hostile names no meaning", () => {
    expect(parseFormula("constructor + __proto__")).toEqual({
      kind: "operation",
      operator: "+",
      left: { kind: "name", name: "constructor" },
      right: { kind: "name", name: "__proto__" },
    });
  });

  it("freezes what it gives", () => {
    expect(Object.isFrozen(parseFormula("1 + 2"))).toBe(true);
  });

  it("says where a formula does not parse", () => {
    expect(refusal("2 +")).toBe('SyntaxError: formula must parse, got "2 +": Unexpected end of expression (char 4)');
    expect(refusal("a // b")).toBe('SyntaxError: formula must parse, got "a // b": Value expected (char 4)');
    expect(refusal("w[1")).toMatch(/^SyntaxError: formula must parse, got "w\[1": .*\(char 4\)$/);
  });

  it("refuses what the language does not have, by name", () => {
    const reasons = [
      ["a = 1", "the language has no assignment; for equality write =="],
      ["2 * a = 4", "the language has no assignment; for equality write =="],
      ["f(x) = 1", "the language has no assignment; write a definition with define()"],
      ["x[1:2]", "the language has no ranges such as 1:3"],
      ["a.b", "the language has no properties"],
      ["a?.b", "the language has no properties"],
      ["2 x", "write every product with *, and % only for percentages"],
      ["f(x)(y)", "write every product with *, and % only for percentages"],
      ["5 cm", "write every product with *, and % only for percentages"],
      ["x!", '"!" is no operator of the language'],
      ["a mod b", '"mod" is no operator of the language'],
      ["a xor b", '"xor" is no operator of the language'],
      ["a, b", "Unexpected operator , (char 2)"],
      ["0x10", "16 is no number of the language"],
      ["Infinity", "Infinity is no number of the language"],
      ["null", "null is no number of the language"],
      ["f()", "a call has at least one entry"],
      ["[]", "a vector has at least one entry"],
      ["x[]", "an index has at least one entry"],
      ["x[1, 2, 3]", "an index has one or two numbers"],
      ['"s"', '"\\"" is not part of the language (char 1)'],
      ["a; b", '";" is not part of the language (char 2)'],
      ["x'", '"\'" is not part of the language (char 2)'],
      ["$x", '"$" is not part of the language (char 1)'],
      ["a\nb", '"\\n" is not part of the language (char 2)'],
      ["1 # 2", '"#" is not part of the language (char 3)'],
      ["{a}", '"{" is not part of the language (char 1)'],
    ];
    for (const [text, reason] of reasons as [string, string][]) {
      expect(refusal(text)).toBe(`SyntaxError: formula must parse, got ${JSON.stringify(text)}: ${reason}`);
    }
    expect(refusal("5 % 3")).toMatch(/^SyntaxError: formula must parse/);
  });

  it("refuses what is empty, too long, too deep or no text", () => {
    expect(refusal(" ")).toBe('SyntaxError: formula must say something, got " "');
    expect(refusal("1".repeat(10_001))).toBe("RangeError: formula must be at most 10000 characters long, got 10001");
    expect(refusal("(".repeat(201))).toBe("RangeError: formula must be at most 200 levels deep, got more");
    expect(refusal(`${"-".repeat(9999)}x`)).toMatch(
      /^RangeError: formula must be at most \d+ (levels|operations) deep, got more$/,
    );
    expect(refusal(`1${" + 1".repeat(1100)}`)).toBe(
      "RangeError: formula must be at most 1000 operations deep, got more",
    );
    expect(() => parseFormula(3 as unknown as string)).toThrow(new TypeError("formula must be a string, got number"));
  });
});
