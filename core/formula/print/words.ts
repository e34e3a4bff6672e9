import type { Expression } from "../language/expression.ts";
import { BINDS, bindingOf, bindingOfOperator } from "../language/precedence.ts";
import { subscript } from "./subscript.ts";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["!=", "≠"],
  ["<=", "≤"],
  [">=", "≥"],
  ["*", "·"],
  [".*", "⊙"],
  ["./", "⊘"],
  [".^", "^"],
  ["-", "−"],
]);

/** The formula as plain text for a reader: "w · x ≤ max(w)". `.*` is ⊙ and `./` is ⊘: entry by entry. */
export function words(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "boolean":
      return String(expression.value);
    case "name":
      return expression.name;
    case "vector":
      return `(${list(expression.items)})`;
    case "index":
      return indexed(expression.of, expression.at);
    case "call":
      return call(expression.name, expression.args);
    case "series": {
      const { name, index, from, to, term } = expression;
      return `the ${name === "sum" ? "sum" : "product"} of ${words(term)} for ${index} from ${words(from)} to ${words(to)}`;
    }
    case "negative":
      return `−${within(expression.of, BINDS.prefix)}`;
    case "not":
      return `not ${within(expression.of, BINDS.atom)}`;
    case "percent":
      return `${within(expression.of, BINDS.postfix)} %`;
    case "operation":
      return operation(expression.operator, expression.left, expression.right);
    case "comparison":
      return chain(expression.comparisons, expression.terms);
    case "and":
    case "or":
      return `${within(expression.left, BINDS[expression.kind])} ${expression.kind} ${within(expression.right, BINDS[expression.kind])}`;
    case "choice":
      return `${within(expression.yes, BINDS.or)} if ${within(expression.condition, BINDS.or)}, else ${words(expression.no)}`;
  }
}

function call(name: string, args: readonly Expression[]): string {
  const [first, second] = args;
  if (name === "dot" && first !== undefined && second !== undefined) return `${factor(first)} · ${factor(second)}`;
  if (name === "abs" && first !== undefined) return `|${words(first)}|`;
  if (name === "sqrt" && first !== undefined) return `√(${words(first)})`;
  if (name === "defined" && first !== undefined) return `${words(first)} has a value`;
  if (name === "isFinite" && first !== undefined) return `${words(first)} is finite`;
  return `${name}(${list(args)})`;
}

function indexed(of: Expression, at: readonly Expression[]): string {
  const places = at.map((place) => (place.kind === "number" && /^\d+$/.test(place.text) ? place.text : null));
  const plain = of.kind === "name" && places.length === 1 && places[0] !== null;
  return plain ? `${words(of)}${subscript(Number(places[0]))}` : `${factor(of)}[${list(at)}]`;
}

function operation(operator: string, left: Expression, right: Expression): string {
  const binds = bindingOfOperator(operator);
  if (operator === "^")
    return `${within(left, BINDS.postfix)}${superscript(right) ?? `^${within(right, BINDS.postfix)}`}`;
  if (operator === ".^") return `${within(left, BINDS.postfix)} .^ ${within(right, BINDS.postfix)}`;
  const sign = SIGNS.get(operator) ?? operator;
  return `${within(left, binds)} ${sign} ${within(right, operator === "+" || operator === "*" ? binds : binds + 1)}`;
}

function superscript(exponent: Expression): string | null {
  const digits = exponent.kind === "number" && /^\d+$/.test(exponent.text) ? exponent.text : null;
  return digits === null ? null : [...digits].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

function chain(comparisons: readonly string[], terms: readonly Expression[]): string {
  return terms
    .map((term, i) => {
      const sign = i === 0 ? "" : (comparisons[i - 1] as string);
      return `${i === 0 ? "" : ` ${SIGNS.get(sign) ?? sign} `}${within(term, BINDS.sum)}`;
    })
    .join("");
}

function list(items: readonly Expression[]): string {
  return items.map(words).join(", ");
}

/** A part that stands next to a dot. */
function factor(expression: Expression): string {
  const text = words(expression);
  return bindingOf(expression) < BINDS.power || isDot(expression) ? `(${text})` : text;
}

function within(expression: Expression, binds: number): string {
  const text = words(expression);
  const loosest = isDot(expression) ? BINDS.product : bindingOf(expression);
  return loosest < binds || isSaying(expression) ? `(${text})` : text;
}

/** A dot product reads as an operation, though it is written as a call. */
function isDot(expression: Expression): boolean {
  return expression.kind === "call" && expression.name === "dot";
}

/** "x is finite" is a sentence and needs its own parentheses. */
function isSaying(expression: Expression): boolean {
  return expression.kind === "call" && (expression.name === "defined" || expression.name === "isFinite");
}
