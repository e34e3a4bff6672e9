import { describe, expect, it } from "vitest";
import { define } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";
import type { Shape } from "../shape/infer-shape.ts";
import { compile } from "./compile.ts";

const NUMBER: Shape = { lengths: [], entries: "number" };
const x: Expression = { kind: "name", name: "x" };

function sourceOf(formula: Expression, names: readonly string[]): string {
  const kernel = compile(formula, { shapes: names.map((name) => [name, NUMBER]), definitions: new Map() }, "float64");
  return kernel.kind === "kernel" ? kernel.source : `refused: ${kernel.reason}`;
}

/** Every word of a generated text: JavaScript's own, or a letter and a number. */
const WORDS =
  /^(?:"use strict"|use|strict|const|let|for|if|else|continue|break|cases|return|function|new|Float64Array|Math|Number|isInteger|fround|columns|out|from|to|k|fill|false|max|min|abs|exp|log|sqrt|tanh|sin|cos|sign|floor|e|[a-z]\d+)$/;

function foreignWords(source: string): readonly string[] {
  return (source.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).filter((word) => !WORDS.test(word));
}

describe("generated text", () => {
  const hostile = [
    "constructor",
    "__proto__",
    "toString",
    "größe",
    "名",
    "c0",
    "out",
    "x'];process.exit();['",
    "a\u2028b",
    "*/",
  ];

  it.each(hostile)("holds nothing of the name %j", (name) => {
    const formula: Expression = {
      kind: "comparison",
      comparisons: ["<="],
      terms: [
        { kind: "name", name },
        { kind: "operation", operator: "+", left: { kind: "name", name }, right: x },
      ],
    };
    const source = sourceOf(formula, [name, "x"]);
    expect(foreignWords(source)).toEqual([]);
    expect(source).toBe(sourceOf(formula, [name, "x"]));
    const plain = JSON.parse(JSON.stringify(formula).replaceAll(JSON.stringify(name), '"plain"')) as Expression;
    expect(source).toBe(sourceOf(plain, ["plain", "x"]));
  });

  it.each(hostile)("refuses the name %j where nothing stands for it", (name) => {
    expect(sourceOf({ kind: "name", name }, ["x"])).toBe(`refused: no column for ${JSON.stringify(name)}`);
    expect(sourceOf({ kind: "call", name, args: [x] }, ["x"])).toBe(`refused: the function ${JSON.stringify(name)}`);
  });

  it("takes digits for nothing but digits", () => {
    const number = (text: string) => () => sourceOf({ kind: "number", text }, []);
    expect(number("1;process.exit()")).toThrow(
      new RangeError('number must be a decimal such as 2.79 or 1e-5, got "1;process.exit()"'),
    );
    expect(number("1e9999")).toThrow("exponent must be from -5000 to 5000, got 9999");
    expect(number("1e400")()).toContain("=(1/0);");
  });

  it("gives an error for what is nested without end, not a lost stack", () => {
    let deep: Expression = x;
    for (let i = 0; i < 10_000; i += 1) deep = { kind: "negative", of: deep };
    expect(() => sourceOf(deep, ["x"])).toThrow(
      new RangeError("formula must be at most 1000 operations deep, got more"),
    );
    let nested: Expression = { kind: "boolean", value: true };
    for (let i = 0; i < 900; i += 1) nested = { kind: i % 2 === 0 ? "and" : "or", left: nested, right: nested };
    expect(sourceOf(nested, [])).toBe("refused: more than 100000 operations");
  });

  it("inlines definitions of definitions up to a limit", () => {
    let last = define("f0(u)", "u + 1");
    for (let i = 1; i < 40; i += 1) last = define(`f${i}(u)`, `f${i - 1}(u) + f${i - 1}(u)`, [last]);
    const kernel = compile(
      parseFormula("f39(x) > 0"),
      { shapes: [["x", NUMBER]], definitions: new Map([["f39", last]]) },
      "float64",
    );
    expect(kernel).toEqual({ kind: "refused", reason: "more than 100000 operations" });
  });
});

describe("what the kernel refuses", () => {
  const vector: Shape = { lengths: [2], entries: "number" };
  const mixed: Shape = { lengths: [2], entries: "either" };
  it.each([
    ["x ^ y > 0", "an exponent that is no integer from -1024 to 1024 written out"],
    ["x ^ 0.5 > 0", "an exponent that is no integer from -1024 to 1024 written out"],
    ["[1, true] == 1", "a list of unlike entries"],
    ["(x > 0 ? v : 1) == 1", "a choice between values of different shapes"],
    ["m == m", 'entries of "m" that are not all numbers'],
    ["max(v, x) > 0", "max of several lists"],
  ])("%s: %s", (text, reason) => {
    const shapes = [["x", NUMBER], ["y", NUMBER], ["v", vector], ...(text.includes("m ") ? [["m", mixed]] : [])];
    const names = { shapes: shapes as [string, Shape][], definitions: new Map() };
    expect(compile(parseFormula(text), names, "float64")).toEqual({ kind: "refused", reason });
  });
});
