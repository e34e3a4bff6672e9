import type {
  AccessorNode,
  ArrayNode,
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  IndexNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "mathjs";
import type { Comparison, Expression, Operator } from "./expression.ts";
import { setPlace } from "./place.ts";
import type { Tokens } from "./tokens.ts";

/** A formula as it is read. */
interface Source {
  readonly text: string;
  readonly tokens: Tokens;
  /** @param index - offset in the text that the reason is about */
  readonly refuse: (reason: string, index: number) => Error;
}

interface Reader extends Source {
  /** The literals not yet met, in the order of the text; nodes are visited in the same order. */
  readonly literals: string[];
}

/** What the reading of one node needs: how to read its parts, and how to take its sign. */
interface Visit extends Reader {
  readonly part: (child: MathNode) => Expression;
  /** Takes the next token as a sign of this node, and says where it stands. */
  readonly sign: () => number;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["add", "+"],
  ["subtract", "-"],
  ["multiply", "*"],
  ["divide", "/"],
  ["pow", "^"],
  ["dotMultiply", ".*"],
  ["dotDivide", "./"],
  ["dotPow", ".^"],
]);

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["equal", "=="],
  ["unequal", "!="],
  ["smaller", "<"],
  ["smallerEq", "<="],
  ["larger", ">"],
  ["largerEq", ">="],
]);

/** Nodes deeper than this would exhaust the stack of an engine. */
const DEEPEST = 1000;

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** mathjs' tree as a tree of the language, every node with its place in the text. */
export function convert(node: MathNode, source: Source): Expression {
  const reader: Reader = { ...source, literals: [...source.tokens.literals()] };
  const expression = read(node, reader, 0);
  // A number that no node took would mean that some digits belong to another literal than they stand in.
  if (reader.literals.length > 0) {
    throw reader.refuse(`the number ${reader.literals[0]} is written in a way that is not read`, reader.tokens.start);
  }
  return expression;
}

function read(node: MathNode, reader: Reader, depth: number): Expression {
  if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
  const { text, tokens } = reader;
  const { start } = tokens;
  const signs: number[] = [];
  const sign = (): number => {
    signs.push(tokens.start);
    return tokens.take();
  };
  const expression = Object.freeze(
    readKind(node, { ...reader, part: (child) => read(child, reader, depth + 1), sign }),
  );
  setPlace(expression, { text, start, end: tokens.end, signs });
  return expression;
}

function readKind(node: MathNode, visit: Visit): Expression {
  const { tokens, part } = visit;
  switch (node.type) {
    case "ParenthesisNode": {
      tokens.take();
      const content = part((node as ParenthesisNode).content);
      tokens.take();
      return content;
    }
    case "ConstantNode":
      return literal(node as ConstantNode, visit);
    case "SymbolNode":
      return { kind: "name", name: nameOf((node as SymbolNode).name, visit) };
    case "ArrayNode":
      tokens.take();
      return { kind: "vector", items: some((node as ArrayNode).items, "a vector", visit) };
    case "AccessorNode":
      return index(node as AccessorNode, visit);
    case "FunctionNode":
      return call(node as FunctionNode, visit);
    case "OperatorNode":
      return operation(node as OperatorNode, visit);
    case "RelationalNode":
      return chain(node as RelationalNode, visit);
    case "ConditionalNode": {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      const asked = part(condition);
      tokens.take();
      const yes = part(trueExpr);
      tokens.take();
      return { kind: "choice", condition: asked, yes, no: part(falseExpr) };
    }
    default: {
      const [name, ...signs] = KINDS.get(node.type) ?? [node.type];
      throw visit.refuse(`the language has no ${name}`, tokens.find(signs));
    }
  }
}

/** What the language does not have, and the signs by which it is seen. */
const KINDS: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ["AssignmentNode", ["assignment; for equality write ==", "="]],
  ["FunctionAssignmentNode", ["assignment; write a definition with define()", "="]],
  ["BlockNode", ["sequence of statements"]],
  ["ObjectNode", ["objects"]],
  ["RangeNode", ["ranges such as 1:3", ":"]],
]);

function literal(node: ConstantNode, { literals, tokens, refuse }: Visit): Expression {
  const value = node.value as unknown;
  const start = tokens.take();
  if (typeof value === "boolean") return { kind: "boolean", value };
  const text = literals.shift();
  if (typeof value !== "number" || text === undefined || !Object.is(Number(text), value)) {
    throw refuse(`${String(value)} is no number of the language`, start);
  }
  return { kind: "number", text };
}

function nameOf(name: string, { tokens, refuse }: Visit): string {
  const start = tokens.take();
  if (!NAME.test(name)) throw refuse(`a name is made of letters, digits and underscores, not "${name}"`, start);
  return name;
}

/** The parts of a list, at least one; its opening bracket is taken already. */
function some(items: readonly MathNode[], what: string, { tokens, part, refuse }: Visit): readonly Expression[] {
  if (items.length === 0) throw refuse(`${what} has at least one entry`, tokens.start);
  const parts = items.map((item) => {
    const read = part(item);
    tokens.takeIf(",");
    return read;
  });
  tokens.take();
  return parts;
}

function index(node: AccessorNode, visit: Visit): Expression {
  const { dimensions, dotNotation } = node.index as IndexNode & { readonly dotNotation: boolean };
  if (dotNotation || (node as { optionalChaining?: boolean }).optionalChaining) {
    throw visit.refuse("the language has no properties", visit.tokens.find([".", "?."]));
  }
  const of = visit.part(node.object as MathNode);
  const bracket = visit.sign();
  const at = some(dimensions, "an index", visit);
  if (at.length > 2) throw visit.refuse("an index has one or two numbers", bracket);
  return { kind: "index", of, at };
}

function call(node: FunctionNode, visit: Visit): Expression {
  const fn = node.fn as unknown as MathNode;
  if (fn.type !== "SymbolNode") throw visit.refuse("only a name can be called", visit.tokens.start);
  const name = nameOf((fn as SymbolNode).name, visit);
  visit.tokens.take();
  if ((name === "sum" || name === "prod") && node.args.length === 4) return series(name, node.args, visit);
  return { kind: "call", name, args: some(node.args, "a call", visit) };
}

/** `sum(k, 1, n, 1 / k)`; its opening bracket is taken already. */
function series(name: "sum" | "prod", args: readonly MathNode[], visit: Visit): Expression {
  const [bound] = args as [MathNode];
  if (bound.type !== "SymbolNode") throw visit.refuse(`${name} over a range begins with a name`, visit.tokens.start);
  const [index, from, to, term] = some(args, "a call", visit) as readonly [
    Expression,
    Expression,
    Expression,
    Expression,
  ];
  return { kind: "series", name, index: (index as Expression & { kind: "name" }).name, from, to, term };
}

function operation(node: OperatorNode, visit: Visit): Expression {
  const { tokens, part, sign, refuse } = visit;
  if ((node as unknown as { implicit: boolean }).implicit) {
    throw refuse("write every product with *, and % only for percentages", tokens.findUnsigned());
  }
  const [first, second] = node.args as readonly MathNode[];
  if (first === undefined) throw refuse(`"${node.op}" is no operator of the language`, tokens.start);
  if (second === undefined) return unary(node, first, visit);
  const fn = node.fn as string;
  const operator = OPERATORS.get(fn);
  const comparison = COMPARISONS.get(fn);
  const left = part(first);
  const between = sign();
  const right = part(second);
  if (operator !== undefined) return { kind: "operation", operator, left, right };
  if (comparison !== undefined) return { kind: "comparison", comparisons: [comparison], terms: [left, right] };
  if (fn === "and" || fn === "or") return { kind: fn, left, right };
  throw refuse(`"${node.op}" is no operator of the language`, between);
}

const PREFIXES: ReadonlySet<unknown> = new Set(["unaryMinus", "unaryPlus", "not"]);

function unary({ op, fn }: OperatorNode, operand: MathNode, { tokens, part, sign, refuse }: Visit): Expression {
  if (PREFIXES.has(fn)) {
    sign();
    const of = part(operand);
    if (fn === "unaryPlus") return of;
    return fn === "not" ? { kind: "not", of } : { kind: "negative", of };
  }
  const of = part(operand);
  if ((fn as string) !== "ctranspose") throw refuse(`"${op}" is no operator of the language`, tokens.start);
  sign();
  return { kind: "percent", of };
}

function chain(node: RelationalNode, { part, sign }: Visit): Expression {
  const comparisons = node.conditionals.map((name) => COMPARISONS.get(name) as Comparison);
  const terms = (node.params as readonly MathNode[]).map((term, i) => {
    if (i > 0) sign();
    return part(term);
  });
  return { kind: "comparison", comparisons, terms };
}
