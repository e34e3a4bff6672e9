import { isBuiltin } from "./builtins.ts";
import { checkFormula } from "./check.ts";
import type { Expression } from "./expression.ts";
import { parseFormula } from "./parse.ts";

/** A named formula: what a model is, written once for every engine. Frozen plain data. */
export interface Definition {
  readonly kind: "definition";
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: Expression;
  /** The body as the author wrote it. */
  readonly text: string;
  /** The definitions that the body may call. */
  readonly using: readonly Definition[];
}

/** What the body of a definition may call, by name. */
export function calledBy({ using }: Definition): Readonly<Record<string, Definition>> {
  return Object.fromEntries(using.map((definition) => [definition.name, definition]));
}

const SIGNATURE = /^\s*([A-Za-z_]\w*)\s*\(\s*([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s*\)\s*$/;

/**
 * A function of the language written in the language: `define("softmax(z)", "exp(z - max(z)) / sum(exp(z - max(z)))")`.
 *
 * The body may name the parameters, and call the functions of the language and the definitions in `using`. What is used must
 * exist before, so no definition calls itself.
 *
 * @throws SyntaxError for a signature or body that does not parse; RangeError for an unknown or doubled name
 */
export function define(signature: string, body: string, using: readonly Definition[] = []): Definition {
  const [, name, list] = SIGNATURE.exec(signature) ?? [];
  if (name === undefined || list === undefined) {
    throw new SyntaxError(
      `signature must be a name with parameters such as softmax(z), got ${JSON.stringify(signature)}`,
    );
  }
  const parameters = list.split(",").map((parameter) => parameter.trim());
  if (new Set(parameters).size < parameters.length) {
    throw new RangeError(`parameters must have different names, got ${signature}`);
  }
  if (isBuiltin(name)) throw new RangeError(`name must be none that the language has already, got "${name}"`);
  const expression = parseFormula(body);
  checkFormula(expression, parameters, using);
  return Object.freeze({
    kind: "definition",
    name,
    parameters: Object.freeze(parameters),
    body: expression,
    text: body,
    using: Object.freeze([...using]),
  });
}
