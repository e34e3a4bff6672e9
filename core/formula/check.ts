import { argumentsOf, BUILTINS } from "./builtins.ts";
import type { Expression } from "./expression.ts";
import { nodesOf } from "./walk.ts";

/** As much of a definition as a check needs to know. */
interface Callable {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** The names of values in a formula that are not among `names`, each once, in the order of the text. */
export function unboundNames(formula: Expression, names: readonly string[]): readonly string[] {
  const known = new Set(names);
  const found = [...nodesOf(formula)].flatMap((node) =>
    node.kind === "name" && !known.has(node.name) ? [node.name] : [],
  );
  return [...new Set(found)];
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
  const [unknown] = unboundNames(formula, subjectNames);
  if (unknown !== undefined) {
    const known =
      subjectNames.length === 0 ? "a number or a function of the language" : `one of ${subjectNames.join(", ")}`;
    throw new RangeError(`name must be ${known}, got "${unknown}"`);
  }
  const callable = new Map(definitions.map((definition) => [definition.name, definition.parameters.length]));
  for (const node of nodesOf(formula)) {
    if (node.kind === "call") checkCall(node.name, node.args.length, callable);
  }
}

function checkCall(name: string, given: number, callable: ReadonlyMap<string, number>): void {
  const parameters = callable.get(name);
  const range = parameters === undefined ? argumentsOf(name) : ([parameters, parameters] as const);
  if (range === undefined) {
    const known = [...callable.keys(), ...BUILTINS].join(", ");
    throw new RangeError(`function must be one of ${known}, got "${name}"`);
  }
  const [least, most] = range;
  if (given < least || given > most) {
    const count = least === most ? `${least} argument${least === 1 ? "" : "s"}` : `at least ${least} argument`;
    throw new RangeError(`${name} must be given ${count}, got ${given}`);
  }
}
