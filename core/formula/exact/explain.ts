import type { Engine } from "../language/engine.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { entriesOf, isList } from "../shape/shape.ts";
import { showValue } from "../shape/show.ts";
import type { Bindings } from "./bindings.ts";
import type { Evaluator } from "./evaluator.ts";

/** Lists longer than this are shown by their ends. */
const LONGEST_LIST = 6;

/**
 * Why is a formula not what it should be (`wanted`)? Both sides of the first comparison that makes it so, with their values:
 * "dot(w, x) = 2, max(w) = 1".
 */
export function explain<S>(
  formula: Expression,
  wanted: boolean,
  bindings: Bindings<S>,
  run: Evaluator<S>,
  engine: Engine<S>,
): string {
  const again = (part: Expression, want: boolean): string => explain(part, want, bindings, run, engine);
  switch (formula.kind) {
    case "not":
      return again(formula.of, !wanted);
    case "and":
    case "or":
      // An and that is false has a false side; an or that is false has two, and the first stands for both.
      return again(run.truth(formula.left, bindings) === !wanted ? formula.left : formula.right, wanted);
    case "choice":
      return again(run.truth(formula.condition, bindings) === true ? formula.yes : formula.no, wanted);
    case "comparison":
      return sides(formula, wanted, bindings, run, engine);
    default:
      return `${printFormula(formula)} is ${!wanted}`;
  }
}

function sides<S>(
  { comparisons, terms }: Expression & { kind: "comparison" },
  wanted: boolean,
  bindings: Bindings<S>,
  run: Evaluator<S>,
  engine: Engine<S>,
): string {
  const links = comparisons.map(
    (comparison, i) => [comparison, terms[i] as Expression, terms[i + 1] as Expression] as const,
  );
  const failing = links.find(([comparison, left, right]) => !wanted || !link(comparison, left, right, bindings, run));
  const [comparison, left, right] = failing ?? (links[0] as (typeof links)[number]);
  const [a, b] = [run.value(left, bindings), run.value(right, bindings)];
  const digits = telling(a, b, engine);
  const parts = [describeSide(left, a, digits, engine), describeSide(right, b, digits, engine)].filter(
    (part) => part !== "",
  );
  return parts.length > 0
    ? [...new Set(parts)].join(", ")
    : `${printFormula(left)} ${comparison} ${printFormula(right)} is ${!wanted}`;
}

function link<S>(
  comparison: Comparison,
  left: Expression,
  right: Expression,
  bindings: Bindings<S>,
  run: Evaluator<S>,
): boolean {
  return run.truth({ kind: "comparison", comparisons: [comparison], terms: [left, right] }, bindings) === true;
}

/** As many digits as it takes to see the two sides differ. */
function telling<S>(a: Value<S>, b: Value<S>, engine: Engine<S>): number {
  const plain = (value: Value<S>, digits: number): string => shown(value, digits, engine).replaceAll("≈ ", "");
  return [6, 9, 12, 16, 20, 25, 32, 40, 50].find((digits) => plain(a, digits) !== plain(b, digits)) ?? 6;
}

function describeSide<S>(side: Expression, value: Value<S>, digits: number, engine: Engine<S>): string {
  const [name, figure] = [printFormula(side), shown(value, digits, engine)];
  if (name === figure || side.kind === "boolean" || side.kind === "number") return "";
  return figure.startsWith("≈") ? `${name} ${figure}` : `${name} = ${figure}`;
}

/** A value for reading, lists of more than 6 entries by their ends. */
export function shown<S>(value: Value<S>, digits: number, engine: Engine<S>): string {
  if (!isList(value) || entriesOf(value).length <= LONGEST_LIST) return showValue(value, (a) => engine.show(a, digits));
  const parts = (value as readonly Value<S>[]).map((part) => showValue(part, (a) => engine.show(a, digits)));
  return parts.length <= LONGEST_LIST
    ? `(${parts.join(", ")})`
    : `(${parts.slice(0, 3).join(", ")}, …, ${parts.at(-1)})`;
}
