import type { Expression } from "../language/expression.ts";
import { BINDS, bindingOf, bindingOfOperator } from "../language/precedence.ts";
import { escaped, texName } from "./tex-name.ts";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["!=", "\\ne"],
  ["<=", "\\le"],
  [">=", "\\ge"],
  ["<", "\\lt"],
  [">", "\\gt"],
  ["*", "\\cdot"],
  [".*", "\\odot"],
  ["./", "\\oslash"],
]);

/** Functions that TeX writes upright by a command of its own. */
const COMMANDS: ReadonlySet<string> = new Set(["det", "log", "tanh", "sin", "cos", "max", "min"]);

/**
 * The formula as TeX that a table cell of a markdown page can hold: never a bar, a brace that markdown would unescape, or a
 * bare < or >. `.*` is ⊙ and `./` is ⊘: entry by entry.
 */
export function tex(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return numberTex(expression.text);
    case "boolean":
      return `\\text{${expression.value}}`;
    case "name":
      return texName(expression.name);
    case "vector":
      return vector(expression.items);
    case "index":
      return `${subscripted(expression.of)}_{${expression.at.map(tex).join(",")}}`;
    case "call":
      return call(expression.name, expression.args);
    case "series": {
      const { name, index, from, to, term } = expression;
      return `\\${name}_{${texName(index)}=${tex(from)}}^{${tex(to)}} ${within(term, BINDS.product)}`;
    }
    case "negative":
      return `-${within(expression.of, BINDS.prefix)}`;
    case "not":
      return `\\text{not } ${within(expression.of, BINDS.atom)}`;
    case "percent":
      return `${within(expression.of, BINDS.postfix)}\\%`;
    case "operation":
      return operation(expression.operator, expression.left, expression.right);
    case "comparison":
      return chain(expression.comparisons, expression.terms);
    case "and":
    case "or":
      return `${within(expression.left, BINDS[expression.kind])} \\text{ ${expression.kind} } ${within(expression.right, BINDS[expression.kind])}`;
    case "choice":
      return `${within(expression.yes, BINDS.or)} \\text{ if } ${within(expression.condition, BINDS.or)} \\text{, else } ${tex(expression.no)}`;
  }
}

function numberTex(text: string): string {
  const [, digits = text, exponent] = /^([\d.]+)[eE]\+?(-?\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return digits;
  return digits === "1" ? `10^{${exponent}}` : `${digits} \\cdot 10^{${exponent}}`;
}

function vector(items: readonly Expression[]): string {
  if (!items.every((item) => item.kind === "vector")) return parentheses(items.map(tex).join(", "));
  const rows = items.map((row) => (row.kind === "vector" ? row.items.map(tex).join(" & ") : tex(row)));
  return `\\begin{pmatrix} ${rows.join(" \\cr ")} \\end{pmatrix}`;
}

function call(name: string, args: readonly Expression[]): string {
  const [first, second] = args;
  if (first === undefined) return upright(name);
  const single = second === undefined;
  switch (name) {
    case "dot":
      return second === undefined ? tex(first) : `${factor(first)} \\cdot ${factor(second)}`;
    case "abs":
      return between("\\lvert", tex(first), "\\rvert");
    case "norm":
      return between("\\lVert", tex(first), "\\rVert");
    case "sqrt":
      return `\\sqrt{${tex(first)}}`;
    case "exp":
      return `e^{${tex(first)}}`;
    case "transpose":
      return `${subscripted(first)}^{\\top}`;
    case "inv":
      return `${subscripted(first)}^{-1}`;
    case "defined":
      return `${tex(first)} \\text{ has a value}`;
    case "isFinite":
      return `${tex(first)} \\text{ is finite}`;
    case "sum":
      return over("\\sum", first);
    case "prod":
      return over("\\prod", first);
    case "max":
    case "min":
      return single ? over(`\\${name}`, first) : `\\${name}${parentheses(args.map(tex).join(", "))}`;
    default:
      return `${upright(name)}${parentheses(args.map(tex).join(", "))}`;
  }
}

function upright(name: string): string {
  return COMMANDS.has(name) ? `\\${name}` : `\\operatorname{${escaped(name)}}`;
}

/** `\sum_i w_i` for a name, `\sum(…)` over the entries of anything else. */
function over(sign: string, of: Expression): string {
  const index = of.kind === "name" && of.name === "i" ? "k" : "i";
  if (of.kind === "name") return `${sign}_{${index}} ${subscripted(of)}_{${index}}`;
  return `${sign} ${parentheses(tex(of))}`;
}

/** What an index can be set to: a name that has none yet, or anything in parentheses. */
function subscripted(expression: Expression): string {
  const text = tex(expression);
  if (expression.kind !== "name") return parentheses(text);
  return text.includes("_") ? `{${text}}` : text;
}

function operation(operator: string, left: Expression, right: Expression): string {
  if (operator === "/") return `\\frac{${tex(left)}}{${tex(right)}}`;
  if (operator === "^") return `${base(left)}^{${tex(right)}}`;
  if (operator === ".^") return `${base(left)}^{\\odot ${within(right, BINDS.prefix)}}`;
  const binds = bindingOfOperator(operator);
  const closer = operator === "+" || operator === "*" ? binds : binds + 1;
  const behind = within(right, closer);
  // Two signs never meet: a - (-b).
  const apart = behind.startsWith("-") ? parentheses(behind) : behind;
  return `${within(left, binds)} ${SIGNS.get(operator) ?? operator} ${apart}`;
}

/** What carries an exponent: a sign of one piece, or anything in brackets, so that a power under a power is set apart. */
function base(expression: Expression): string {
  const text = tex(expression);
  return isOnePiece(expression) ? `{${text}}` : parentheses(text);
}

function isOnePiece(expression: Expression): boolean {
  if (expression.kind === "number") return !/e/i.test(expression.text);
  if (expression.kind === "call") return expression.name === "abs" || expression.name === "norm";
  return expression.kind === "name" || expression.kind === "index";
}

function chain(comparisons: readonly string[], terms: readonly Expression[]): string {
  return terms
    .map((term, i) => `${i === 0 ? "" : ` ${SIGNS.get(comparisons[i - 1] as string)} `}${within(term, BINDS.sum)}`)
    .join("");
}

function parentheses(text: string): string {
  return between("(", text, ")");
}

/** What is higher than a line, so that its brackets must grow. Around anything else TeX would set growing ones apart from a name. */
const HIGH = /\\(frac|begin|sum|prod|sqrt|left)|\^/;

function between(open: string, text: string, close: string): string {
  if (HIGH.test(text)) return `\\left${open} ${text} \\right${close}`;
  return open === "(" ? `(${text})` : `${open} ${text} ${close}`;
}

function factor(expression: Expression): string {
  return within(expression, BINDS.power);
}

function within(expression: Expression, binds: number): string {
  const text = tex(expression);
  return reads(expression) < binds ? parentheses(text) : text;
}

/** How tightly the printed form holds together, which differs from the written one: fractions are boxes, sums are open. */
function reads(expression: Expression): number {
  if (expression.kind === "operation" && expression.operator === "/") return BINDS.atom;
  if (expression.kind === "series") return BINDS.product;
  if (expression.kind !== "call") return bindingOf(expression);
  if (expression.name === "defined" || expression.name === "isFinite") return BINDS.comparison;
  if (expression.name === "dot" || expression.name === "sum" || expression.name === "prod") return BINDS.product;
  return ["exp", "transpose", "inv"].includes(expression.name) ? BINDS.power : BINDS.atom;
}
