import { readdirSync } from "node:fs";
import temml from "temml";
import { describe, expect, it } from "vitest";
import type { Assertion, Claim } from "../../claim/claim.ts";
import { isComposed } from "../../method/compose.ts";
import { methodOf } from "../../method/methods.ts";
import { isSameAs } from "../../method/same-as.ts";
import * as model from "../../model/index.ts";
import { isInlineMath } from "../../report/markdown/markdown.ts";
import type { Definition } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";
import { tex } from "./tex.ts";

const claimsFolder = new URL("../../../claims/", import.meta.url);

/** Every claim of the project, by its address. */
async function allClaims(): Promise<readonly (readonly [string, Claim])[]> {
  const files = readdirSync(claimsFolder, { recursive: true, encoding: "utf8" });
  const written = files.filter((file) => file.endsWith(".claim.ts")).sort();
  return Promise.all(
    written.map(async (file) => {
      const loaded: { readonly default: Claim } = await import(new URL(file, claimsFolder).href);
      return [file, loaded.default] as const;
    }),
  );
}

/** The assertions of a reading that have a statement of their own. */
function single(assertion: Assertion): readonly Assertion[] {
  if (isSameAs(assertion)) return [];
  return isComposed(assertion) ? Object.values(assertion.parts).flatMap(single) : [assertion];
}

/** Definitions anywhere in a value, those that they use among them. */
function definitionsIn(value: unknown): readonly Definition[] {
  if (typeof value !== "object" || value === null) return [];
  if (!isDefinition(value)) return Object.values(value).flatMap(definitionsIn);
  return [value, ...value.using.flatMap(definitionsIn)];
}

function isDefinition(value: object): value is Definition {
  return "kind" in value && value.kind === "definition" && "using" in value;
}

/** `softmax(z) == exp(z) / …`, as a formula. */
function asEquation({ name, parameters, body }: Definition): Expression {
  const args = parameters.map((parameter) => ({ kind: "name", name: parameter }) as const);
  return { kind: "comparison", comparisons: ["=="], terms: [{ kind: "call", name, args }, body] };
}

/** The statements of all claims, their definitions and those of the models: where each stands, and its TeX. */
async function collected(): Promise<ReadonlyMap<string, string>> {
  const claims = await allClaims();
  const found = new Map<string, string>();
  for (const [file, { readings }] of claims) {
    for (const { id, asserts, control } of readings) {
      for (const assertion of single(asserts)) {
        const { tex: statement } = methodOf(assertion).describe(assertion);
        if (statement !== "") found.set(statement, `${file} ${id}`);
      }
      for (const definition of definitionsIn([asserts, control]))
        found.set(tex(asEquation(definition)), `${file} ${id}`);
    }
  }
  for (const definition of definitionsIn({ ...model })) found.set(tex(asEquation(definition)), definition.name);
  return found;
}

/** Every construct of the language once or more; the claims do not use all of them. */
const CONSTRUCTS = [
  "det(A) * trace(A) == 1 and inv(A) * A == transpose(A)",
  "not (norm(x - y) < abs(a)) or size(x) != 3",
  "[[1, -2], [3, 4]][1, 2] == x[1] + A[i, 2]",
  "(a > 0 ? sqrt(a) : (b ? 1 : 2)) >= 20%",
  "prod(x .^ 2 ./ y) .^ (n + 1) == max(a, b, 1) - min(x)",
  "sum(w) * sum(x + y) / (sum(x) * max(w) * max(x .* y)) <= mean(x)",
  "defined(1 / w1) and isFinite(exp(exp(-x^2 / 2))) and true",
  "floor(log(a)) + sign(b) == tanh(relu(sin(c) * cos(-d)))",
  "(-a)^2 - -a == 1.5e-3 * 2e+20 and my_model(x_max, sigma2) == lambda",
  "sum(x)^2 == exp(x)[2]^2 and max(x)^2 == transpose(A)[1, 1] and sum(sum(A)) == i",
];

/** What GitHub shows as a formula in a line and in a table, and what temml shows as MathML. */
function complaints(statement: string): readonly string[] {
  const found: string[] = [];
  // A bar ends a cell, < and > may open an element, a dollar or a backtick ends the formula; markdown takes the backslash of \{ away.
  if (!isInlineMath(statement, "table")) found.push("no formula of a table");
  for (const sign of statement.match(/[|<>$`#~\n]|\\[{},;!]|(?<!\\)%|[^ -~]/g) ?? []) found.push(`has ${sign}`);
  for (const displayMode of [false, true]) {
    try {
      const mathml = temml.renderToString(statement, { displayMode, throwOnError: true, strict: true });
      if (mathml.includes("merror") || mathml.includes("temml-error")) found.push("has an error inside");
    } catch (error) {
      found.push((error as Error).message);
    }
  }
  return found;
}

describe("the TeX of every formula", () => {
  it("is shown by GitHub and as MathML, for all claims and models", async () => {
    const statements = await collected();
    expect(statements.size).toBeGreaterThan(60);
    for (const [statement, place] of statements)
      expect([place, statement, complaints(statement)]).toEqual([place, statement, []]);
  });

  it.each(CONSTRUCTS)("is shown for %s", (text) => {
    expect(complaints(tex(parseFormula(text)))).toEqual([]);
  });

  it("would be refused with a bar, an unknown command or an open brace", () => {
    for (const bad of ["a | b", "\\unheardof", "\\frac{1}{2", "a < b", "x_1_2"])
      expect(complaints(bad)).not.toEqual([]);
  });
});
