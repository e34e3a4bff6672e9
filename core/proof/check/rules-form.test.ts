import { describe, expect, it } from "vitest";
import { reals } from "../../formula/index.ts";
import { saidOf, saying } from "../falsehoods/said.fixture.ts";
import type { Scalar } from "../step/language.ts";
import type { Proof, Step } from "../step/step.ts";
import { proofText } from "./proof-text.fixture.ts";

const plain = proofText("0. algebra: 0 == 0");
const [first] = plain.steps as [Step];

const number = (text: string): Scalar => ({ kind: "number", text });
const name = (of: string): Scalar => ({ kind: "name", name: of });

/** What is said of a proof of x == x; no proof here is one that a search would find. */
const said = (proof: Partial<Proof> | string): Promise<string> => {
  const read = typeof proof === "string" ? proofText(proof) : { ...plain, ...proof };
  return saidOf({ domains: { x: reals() }, formula: "x == x" }, read, saying());
};

const step = (part: object): Partial<Proof> => ({ steps: [{ ...first, ...part }] });

const saying0 = (of: unknown): Partial<Proof> =>
  step({ says: { kind: "comparison", comparisons: ["=="], terms: [of, number("0")] } });

describe("a proof as plain data", () => {
  it("is accepted where it is one", async () => {
    expect(await said({})).toBe("accepted");
  });

  it.each<[string, Partial<Proof>]>([
    ["a proof must have at most 2000 steps", { steps: Array.from({ length: 2001 }, () => first) }],
    ["at most 64 entries are written out", { writtenOut: 65 }],
    ["at most 64 entries are written out", { writtenOut: 0.5 }],
    ["the size d must be a whole number above 0", { sizes: { d: 0 } }],
    ["the size d must be a whole number above 0", { sizes: { d: 1.5 } }],
    ["a size that is a number here must be a name, got 2", { sizes: { 2: 1 } }],
    ["an index must be a name that runs over a size, got 1", { indices: { 1: "d" } }],
    ["an index must be a name that runs over a size, got r", { indices: { r: "#" } }],
    ["what shows the statements must be numbers of steps", { shows: [-1] }],
    ["it must show 1 statements", { shows: [0, 0] }],
    ["a step must cite earlier steps, got 7", { shows: [7] }],
  ])("must be well made: %s", async (reason, proof) => {
    expect(await said(proof)).toBe(reason);
  });

  it.each<[string, Partial<Proof>]>([
    ["what a step cites must be numbers of steps", step({ from: ["0"] })],
    ["what a step cites must be numbers of steps", step({ under: "0" })],
    ["a step cites earlier steps only", step({ from: [0] })],
    ["only assumptions are in force", step({ under: [0] })],
    ["a fact must have a number", step({ with: { fact: "length" } })],
    ["an index must be a name", step({ with: { index: ["r"] } })],
    ["a place must be a name or a position", step({ with: { at: "#0" } })],
    ["powers must be numbers", step({ with: { powers: [0.5] } })],
    ["one is no number", saying0(number("one"))],
    ["# is no name", saying0(name("#"))],
    ["an index stands after a name only", saying0({ kind: "index", of: number("1"), at: [number("1")] })],
    ["an index must be a name or a position", saying0({ kind: "index", of: name("x"), at: [number("0")] })],
    ["r must be declared", saying0({ kind: "index", of: name("x"), at: [name("r")] })],
    [
      ".* is no operation of numbers",
      saying0({ kind: "operation", operator: ".*", left: name("x"), right: name("x") }),
    ],
    [
      "a comparison stands between two terms",
      step({ says: { kind: "comparison", comparisons: ["=="], terms: [name("x")] } }),
    ],
    ["= is no comparison", step({ says: { kind: "comparison", comparisons: ["="], terms: [name("x"), name("x")] } })],
    ["a name is bound over a size", saying0({ kind: "call", name: "mean", args: [number("1"), name("d"), name("x")] })],
    ["mean binds one index", saying0({ kind: "call", name: "mean", args: [name("x")] })],
    ["exp takes one number", saying0({ kind: "call", name: "exp", args: [name("x"), name("x")] })],
    [
      "an index or a size must be a name or a whole number above 0, got a boolean",
      saying0({ kind: "call", name: "size", args: [{ kind: "boolean", value: true }] }),
    ],
    ["no rule is called so", step({ rule: "so" })],
  ])("is made of steps: %s", async (reason, proof) => {
    const [{ rule }] = proof.steps as readonly [Step];
    expect(await said(proof)).toBe(`step 0 (${rule}): ${reason}`);
  });

  it.each([
    ["a is bound twice", "0. algebra: mean(a, d, mean(a, d, x)) - x == 0"],
    ["r is free elsewhere, so it cannot be bound", "any r in d\n 0. algebra: mean(r, d, x) - x == 0"],
    ["an exponent must be at most 64", "0. algebra: x^65 - x^65 == 0"],
    ["an exponent must be a whole number", "0. algebra: x^x - x^x == 0"],
    ["a product of more than 512 factors is not worked with", "0. algebra: ((x^64)^8)^2 - x == 0"],
    ["a number of more than 20000 binary digits is not worked with", "0. algebra: (1e4000 * x)^4 - x == 0"],
    ["all is a statement, and no number", "0. algebra: all(a, d, x) - x == 0"],
  ])("is read within bounds: %s", async (reason, proof) => {
    expect(await said(proof)).toBe(`step 0 (algebra): ${reason}`);
  });

  it("may not be so deep that it cannot be read", async () => {
    let deep: Scalar = name("x");
    for (let i = 0; i < 50_000; i += 1) deep = { kind: "negative", of: deep };
    expect(await said(saying0(deep))).toBe("step 0 (algebra): Maximum call stack size exceeded");
  });
});

describe("what a rule needs", () => {
  it.each([
    ["fact must be a number below 0, got undefined", "domain: x == 0"],
    ["fact must be a number below 0, got 3", 'premise with {"fact":3}: x == 0'],
    ["the rule needs a size", "size: size(d) - 1 >= 0"],
    ["the rule needs an index", "every: x == 0"],
    ["a step must cite earlier steps, got undefined", "instance: x == 0"],
    ["the term must be a max or min over a list", "attained: x == 0"],
    ["the term must be a max or min over a list", 'extreme with {"term":"x"}: x == 0'],
    ["the term must be a function of one number", 'function with {"term":"abs(x)"}: x == 0'],
    ["exp has 2 facts, got number 2", 'function with {"term":"exp(x)","fact":2}: x == 0'],
    ["the term must be a choice", 'choice with {"term":"x"}: x == 0'],
    ["the term must be a difference of two values of a function", 'monotone with {"term":"x"}: x == 0'],
    ["the rule needs a term", 'square of mean with {"index":"r"}: x == 0'],
    ["it must say a relation to 0", "sign from 0: x == 0 or x == 1"],
    ["every factor needs its power", "sign from 0, 0: x == 0"],
    ["a power must be a whole number from -64 to 64", 'sign from 0, 1 with {"powers":[65]}: x == 0'],
    ["what is replaced must be a product of unknowns", 'replace from 0, 0 with {"term":"x + 1"}: x == 0'],
    ["what is replaced must be a term of the equation", 'replace from 0, 0 with {"term":"y"}: x == 0'],
    ["the step cited must say a relation to 0", "add from 2, 0: x == 0"],
    ["the step cited must speak of some entry", 'named from 0 with {"index":"r"}: x == 0'],
    ["an index must be declared with its size, got s", 'every from 0 with {"index":"s"}: all(a, d, x == 0)'],
  ])("%s", async (reason, line) => {
    const index = /every: x/.test(line) || /"s"/.test(line) ? "" : "any r in d";
    const cited = line.includes("from");
    const proof = cited
      ? `${index}
         0. assume under 0: x == 0
         1. assume under 1: x != 0
         2. assume under 2: x == 0 or x == 1
         3. ${line.replace(/(from [\d, ]+\d)/, "$1 under 0, 1, 2")}`
      : `${index}\n0. ${line}`;
    const rule = /^[a-z ]+?(?= from| with|:)/.exec(line)?.[0];
    expect(await said(proof)).toBe(`step ${cited ? 3 : 0} (${rule}): ${reason}`);
  });
});

describe("entries that are there", () => {
  const lists = {
    domains: { x: reals("d"), y: reals("e"), z: reals(7) },
    formula: "x == x",
    given: "x > 0 and y > 0 and z > 0 and size(x) >= 3 and not (y == 0)",
  };
  const facts = `
    any r in d
    any s in e
    0. premise with {"fact":0}: all(a, d, x[a] > 0)
    1. premise with {"fact":1}: all(a, e, y[a] > 0)
    2. premise with {"fact":2}: all(a, 7, z[a] > 0)
    3. premise with {"fact":3}: size(d) - 3 >= 0
    4. premise with {"fact":4}: some(a, e, y[a] != 0)
    5. algebra: 0 == 0`;
  const instance = (line: string): Promise<string> =>
    saidOf(lists, `${facts}\n6. ${line}\n7. every from 5 with {"index":"r"}: all(a, d, x[a] - x[a] == 0)`, saying());

  it.each([
    'instance from 0 with {"at":"r"}: x[r] > 0',
    'instance from 0 with {"at":"1"}: x[1] > 0',
    'instance from 0, 3 with {"at":"3"}: x[3] > 0',
    'instance from 2 with {"at":"7"}: z[7] > 0',
    'named from 4 with {"index":"s"}: y[s] != 0',
    'extreme from 3 with {"term":"max(a, d, x[a])","at":"3"}: max(a, d, x[a]) - x[3] >= 0',
  ])("may be spoken of: %s", async (line) => {
    expect(await instance(line)).toBe("accepted");
  });

  it.each([
    ["s must run over the size of the list", 'instance from 0 with {"at":"s"}: x[s] > 0'],
    ["a list of 7 entries has no entry 8", 'instance from 2 with {"at":"8"}: z[8] > 0'],
    ["that the list has an entry 4 must be cited", 'instance from 0, 3 with {"at":"4"}: x[4] > 0'],
    ["a step must cite earlier steps, got undefined", 'instance from 0 with {"at":"2"}: x[2] > 0'],
    ["the index named must run over the size of the list", 'named from 4 with {"index":"r"}: y[r] != 0'],
    [
      "s must run over the size of the list",
      'extreme with {"term":"max(a, d, x[a])","at":"s"}: max(a, d, x[a]) - x[s] >= 0',
    ],
    ["the rule needs an index", "instance from 0: x[1] > 0"],
  ])("must be there: %s", async (reason, line) => {
    const rule = /^[a-z]+/.exec(line)?.[0];
    expect(await instance(line)).toBe(`step 6 (${rule}): ${reason}`);
  });
});

describe("functions where they have a value", () => {
  const said = (given: string, line: string): Promise<string> => {
    const statement = { domains: { x: reals(), y: reals() }, formula: "x == x", given };
    return saidOf(statement, `0. premise with {"fact":0}: ${given}\n1. ${line}\n2. algebra: x - x == 0`, saying());
  };

  const LOG = 'function from 0 with {"term":"log(x)"}: x - 1 - log(x) >= 0';
  const ROOTS = 'monotone from 0, 0 with {"term":"sqrt(x + 1) - sqrt(x)"}: sqrt(x + 1) - sqrt(x) > 0';
  const LOGS = 'monotone from 0, 0 with {"term":"log(x + 1) - log(x)"}: log(x + 1) - log(x) > 0';

  it.each([
    ["x > 0", LOG],
    ["x >= 0", ROOTS],
    ["x > 0", LOGS],
  ])("are known: %s", async (given, line) => {
    expect(await said(given, line)).toBe("accepted");
  });

  it.each([
    ["x >= 0", LOG, "step 1 (function): that the argument is above 0 must be cited"],
    ["y >= 0", ROOTS, "step 1 (monotone): that the argument is at least 0 must be cited"],
    ["x >= 0", LOGS, "step 1 (monotone): that the argument is above 0 must be cited"],
  ])("are not known elsewhere: %s", async (given, line, reason) => {
    expect(await said(given, line)).toBe(reason);
  });
});
