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

type Refuse = (reason: string) => Error;

interface Reader {
  /** The literals not yet met, in the order of the text; nodes are visited in the same order. */
  readonly literals: string[];
  readonly refuse: Refuse;
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

/** mathjs' tree as a tree of the language. `literals` are the numbers of the text in their order. */
export function convert(node: MathNode, literals: readonly string[], refuse: Refuse): Expression {
  const reader: Reader = { literals: [...literals], refuse };
  const expression = read(node, reader, 0);
  // A number that no node took would mean that some digits belong to another literal than they stand in.
  if (reader.literals.length > 0) throw refuse(`the number ${reader.literals[0]} is written in a way that is not read`);
  return expression;
}

function read(node: MathNode, reader: Reader, depth: number): Expression {
  if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
  return Object.freeze(readKind(node, reader, (child) => read(child, reader, depth + 1)));
}

function readKind(node: MathNode, reader: Reader, part: (child: MathNode) => Expression): Expression {
  switch (node.type) {
    case "ParenthesisNode":
      return part((node as ParenthesisNode).content);
    case "ConstantNode":
      return literal(node as ConstantNode, reader);
    case "SymbolNode":
      return { kind: "name", name: nameOf((node as SymbolNode).name, reader) };
    case "ArrayNode":
      return { kind: "vector", items: some((node as ArrayNode).items, reader, "a vector").map(part) };
    case "AccessorNode":
      return index(node as AccessorNode, reader, part);
    case "FunctionNode":
      return call(node as FunctionNode, reader, part);
    case "OperatorNode":
      return operation(node as OperatorNode, reader, part);
    case "RelationalNode":
      return chain(node as RelationalNode, part);
    case "ConditionalNode": {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return { kind: "choice", condition: part(condition), yes: part(trueExpr), no: part(falseExpr) };
    }
    default:
      throw reader.refuse(`the language has no ${KINDS.get(node.type) ?? node.type}`);
  }
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["AssignmentNode", "assignment; for equality write =="],
  ["FunctionAssignmentNode", "assignment; write a definition with define()"],
  ["BlockNode", "sequence of statements"],
  ["ObjectNode", "objects"],
  ["RangeNode", "ranges such as 1:3"],
]);

function literal(node: ConstantNode, { literals, refuse }: Reader): Expression {
  const value = node.value as unknown;
  if (typeof value === "boolean") return { kind: "boolean", value };
  const text = literals.shift();
  if (typeof value !== "number" || text === undefined || !Object.is(Number(text), value)) {
    throw refuse(`${String(value)} is no number of the language`);
  }
  return { kind: "number", text };
}

function nameOf(name: string, { refuse }: Reader): string {
  if (!NAME.test(name)) throw refuse(`a name is made of letters, digits and underscores, not "${name}"`);
  return name;
}

function some<T>(items: readonly T[], { refuse }: Reader, what: string): readonly T[] {
  if (items.length === 0) throw refuse(`${what} has at least one entry`);
  return items;
}

function index(node: AccessorNode, reader: Reader, part: (child: MathNode) => Expression): Expression {
  const { dimensions, dotNotation } = node.index as IndexNode & { readonly dotNotation: boolean };
  if (dotNotation || (node as { optionalChaining?: boolean }).optionalChaining) {
    throw reader.refuse("the language has no properties");
  }
  const of = part(node.object as MathNode);
  const at = some(dimensions, reader, "an index").map(part);
  if (at.length > 2) throw reader.refuse("an index has one or two numbers");
  return { kind: "index", of, at };
}

function call(node: FunctionNode, reader: Reader, part: (child: MathNode) => Expression): Expression {
  const fn = node.fn as unknown as MathNode;
  if (fn.type !== "SymbolNode") throw reader.refuse("only a name can be called");
  const name = nameOf((fn as SymbolNode).name, reader);
  return { kind: "call", name, args: some(node.args, reader, "a call").map(part) };
}

function operation(node: OperatorNode, reader: Reader, part: (child: MathNode) => Expression): Expression {
  if ((node as unknown as { implicit: boolean }).implicit) {
    throw reader.refuse("write every product with *, and % only for percentages");
  }
  const [first, second] = node.args as readonly MathNode[];
  const fn = node.fn as string;
  if (first === undefined) throw reader.refuse(`"${node.op}" is no operator of the language`);
  if (second === undefined) {
    const of = part(first);
    if (fn === "unaryMinus") return { kind: "negative", of };
    if (fn === "unaryPlus") return of;
    if (fn === "not") return { kind: "not", of };
    if (fn === "ctranspose") return { kind: "percent", of };
    throw reader.refuse(`"${node.op}" is no operator of the language`);
  }
  const operator = OPERATORS.get(fn);
  const comparison = COMPARISONS.get(fn);
  const [left, right] = [part(first), part(second)];
  if (operator !== undefined) return { kind: "operation", operator, left, right };
  if (comparison !== undefined) return { kind: "comparison", comparisons: [comparison], terms: [left, right] };
  if (fn === "and" || fn === "or") return { kind: fn, left, right };
  throw reader.refuse(`"${node.op}" is no operator of the language`);
}

function chain(node: RelationalNode, part: (child: MathNode) => Expression): Expression {
  const comparisons = node.conditionals.map((name) => COMPARISONS.get(name) as Comparison);
  return { kind: "comparison", comparisons, terms: (node.params as readonly MathNode[]).map(part) };
}
