import { argumentsOf, BUILTINS } from "./builtins.ts";
import type { Expression } from "./expression.ts";
import { pointAt } from "./place.ts";
import { nodesOf } from "./walk.ts";

/** As much of a definition as a check needs to know. */
interface Callable {
  readonly name: string;
  readonly parameters: readonly string[];
}

type Name = Expression & { readonly kind: "name" };
type Call = Expression & { readonly kind: "call" };

function unbound(formula: Expression, names: readonly string[]): readonly Name[] {
  const known = new Set(names);
  return [...nodesOf(formula)].filter((node) => node.kind === "name").filter(({ name }) => !known.has(name));
}

/**
 * Refuses a formula that names what does not exist, before any case is tried.
 *
 * @param subjectNames - the names that stand for values
 * @param definitions - what may be called besides the functions of the language
 * @throws RangeError for an unknown name or function, or a wrong number of arguments
 */
export function checkFormula(
  formula: Expression,
  subjectNames: readonly string[],
  definitions: readonly Callable[] = [],
): void {
  const [unknown] = unbound(formula, subjectNames);
  if (unknown !== undefined) {
    const known =
      subjectNames.length === 0 ? "a number or a function of the language" : `one of ${subjectNames.join(", ")}`;
    throw pointAt(new RangeError(`name must be ${known}, got "${unknown.name}"`), unknown);
  }
  const callable = new Map(definitions.map((definition) => [definition.name, definition.parameters.length]));
  for (const node of nodesOf(formula)) {
    if (node.kind === "call") checkCall(node, callable);
  }
}

function checkCall(node: Call, callable: ReadonlyMap<string, number>): void {
  const { name } = node;
  const given = node.args.length;
  const parameters = callable.get(name);
  const range = parameters === undefined ? argumentsOf(name) : ([parameters, parameters] as const);
  if (range === undefined) {
    const known = [...callable.keys(), ...BUILTINS].join(", ");
    throw pointAt(new RangeError(`function must be one of ${known}, got "${name}"`), node);
  }
  const [least, most] = range;
  if (given < least || given > most) {
    const count = least === most ? `${least} argument${least === 1 ? "" : "s"}` : `at least ${least} argument`;
    throw pointAt(new RangeError(`${name} must be given ${count}, got ${given}`), node);
  }
}
