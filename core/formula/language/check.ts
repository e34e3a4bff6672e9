import { argumentsOf, BUILTINS } from "./builtins.ts";
import type { Expression } from "./expression.ts";
import { pointAt } from "./place.ts";
import { nodesOf, partsOf } from "./walk.ts";

/** As much of a definition as a check needs to know. */
interface Callable {
  readonly name: string;
  readonly parameters: readonly string[];
}

type Name = Expression & { readonly kind: "name" };
type Call = Expression & { readonly kind: "call" };

/** The names of a formula that stand for nothing: neither for a value nor for the numbers of a range. */
function unbound(formula: Expression, known: ReadonlySet<string>): readonly Name[] {
  if (formula.kind === "name") return known.has(formula.name) ? [] : [formula];
  if (formula.kind !== "series") return partsOf(formula).flatMap((part) => unbound(part, known));
  const { index, from, to, term } = formula;
  if (known.has(index)) {
    throw pointAt(new RangeError(`the index of a range must be a name of its own, got "${index}"`), formula);
  }
  return [...unbound(from, known), ...unbound(to, known), ...unbound(term, new Set([...known, index]))];
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
  const [unknown] = unbound(formula, new Set(subjectNames));
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
    const some = `${least} argument${least === 1 ? "" : "s"}`;
    const count = least === most ? some : Number.isFinite(most) ? `${least} to ${most} arguments` : `at least ${some}`;
    throw pointAt(new RangeError(`${name} must be given ${count}, got ${given}`), node);
  }
}
