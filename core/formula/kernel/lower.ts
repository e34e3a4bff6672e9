import { compare, fromDecimal, fromDouble, toNumber } from "../../numeric/exact/rational.ts";
import { SCALAR_FUNCTIONS } from "../language/builtins.ts";
import type { Definition } from "../language/definition.ts";
import { type ScalarFunction, Unsupported } from "../language/engine.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import type { Arithmetic } from "../language/value.ts";
import type { Shape } from "../shape/infer-shape.ts";
import { type Node, nodes, type Work } from "./node.ts";

/** What the names of a formula stand for: columns of numbers, or definitions. */
export interface Names {
  /** In the order of the columns. */
  readonly shapes: readonly (readonly [string, Shape])[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

interface Scope {
  readonly values: ReadonlyMap<string, Node>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A power is a product of so many factors at most. */
const LARGEST_EXPONENT = 1024;
/** The stack of an engine ends somewhere, and so does the patience for definitions of definitions. */
const DEEPEST = 1000;
const MOST_VISITS = 100_000;

/**
 * The formula as a program of few operations: definitions inlined, equal parts computed once, scalar functions lifted.
 *
 * @param e - checked, and of shapes that fit (`inferShape`)
 * @param arithmetic - decides what a literal stands for, and what may have no value
 * @throws Unsupported for what the kernel cannot do; RangeError for a tree deeper than 1000 operations
 */
export function lower(e: Expression, names: Names, arithmetic: Arithmetic): Node {
  const format = arithmetic === "reals" ? "float64" : arithmetic;
  const { make } = nodes();
  let visits = 0;
  const scalar = (work: Work, isTruth = false): Node => make(work, [], isTruth);
  const literal = (text: string): Node => {
    const written = fromDecimal(text);
    const value = toNumber(written, format);
    const exact = Number.isFinite(value) && compare(fromDouble(value), written) === 0;
    return scalar({ op: "literal", value, exact });
  };

  function go(part: Expression, scope: Scope, depth: number): Node {
    visits += 1;
    if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
    if (visits > MOST_VISITS) throw new Unsupported(`more than ${MOST_VISITS} operations`);
    const of = (child: Expression): Node => go(child, scope, depth + 1);
    switch (part.kind) {
      case "number":
        return literal(part.text);
      case "boolean":
        return scalar({ op: "truth", value: part.value }, true);
      case "name":
        return named(part.name, scope);
      case "vector":
        return list(part.items.map(of));
      case "index": {
        const inner = of(part.of);
        return scalar({ op: "at", of: inner, at: part.at.map(of).map(number) }, inner.isTruth);
      }
      case "call":
        return call(part, scope, depth);
      case "negative":
        return lifted({ op: "function", name: "negative", of: number(of(part.of)) });
      case "percent":
        return stepped("/", of(part.of), literal("100"));
      case "operation":
        return operation(part, of);
      case "comparison":
        return comparison(part.comparisons, part.terms.map(of));
      case "not":
        return scalar({ op: "not", of: truth(of(part.of)) }, true);
      case "choice":
        return choice(truth(of(part.condition)), of(part.yes), of(part.no));
      default:
        return scalar({ op: part.kind, left: truth(of(part.left)), right: truth(of(part.right)) }, true);
    }
  }

  function named(name: string, { values }: Scope): Node {
    const value = values.get(name);
    if (value === undefined) throw new Unsupported(`no column for ${JSON.stringify(name)}`);
    return value;
  }

  function list(items: readonly Node[]): Node {
    const [first] = items as [Node];
    for (const { lengths, isTruth } of items) {
      if (isTruth !== first.isTruth || !same(lengths, first.lengths)) throw new Unsupported("a list of unlike entries");
    }
    if (first.lengths.length > 1) throw new Unsupported("a list of three levels");
    return make({ op: "list", items }, [items.length, ...first.lengths], first.isTruth);
  }

  function operation({ operator, left, right }: Expression & { kind: "operation" }, of: (e: Expression) => Node): Node {
    const [a, b] = [number(of(left)), number(of(right))];
    if (operator === "^" || operator === ".^") return power(a, b);
    if (operator === "*" && a.lengths.length > 0 && b.lengths.length > 0) return product(a, b);
    return stepped(operator === ".*" ? "*" : operator === "./" ? "/" : operator, a, b);
  }

  function power(base: Node, exponent: Node): Node {
    const value = constantOf(exponent);
    if (value === null || !Number.isInteger(value) || Math.abs(value) > LARGEST_EXPONENT) {
      throw new Unsupported("an exponent that is no integer from -1024 to 1024 written out");
    }
    return lifted({ op: "power", of: base, exponent: value });
  }

  function product(left: Node, right: Node): Node {
    if (left.lengths.at(-1) !== right.lengths[0]) throw new Unsupported("factors of lengths that differ");
    return make({ op: "product", left, right }, [...left.lengths.slice(0, -1), ...right.lengths.slice(1)]);
  }

  function stepped(sign: "+" | "-" | "*" | "/", left: Node, right: Node): Node {
    return make({ op: "arithmetic", sign, left: number(left), right: number(right) }, together(left, right));
  }

  function comparison(signs: readonly Comparison[], terms: readonly Node[]): Node {
    const links = signs.map((sign, i) => link(sign, terms[i] as Node, terms[i + 1] as Node));
    return links.reduce((left, right) => scalar({ op: "and", left, right }, true));
  }

  function link(sign: Comparison, left: Node, right: Node): Node {
    if (sign === ">") return link("<", right, left);
    if (sign === ">=") return link("<=", right, left);
    if (sign === "!=") return scalar({ op: "not", of: link("==", left, right) }, true);
    together(left, right);
    if (left.isTruth !== right.isTruth || (left.isTruth && sign !== "==")) {
      throw new Unsupported("a comparison of a truth value with a number");
    }
    return scalar({ op: "compare", sign, left, right }, true);
  }

  function choice(condition: Node, yes: Node, no: Node): Node {
    if (yes.isTruth !== no.isTruth || !same(yes.lengths, no.lengths)) {
      throw new Unsupported("a choice between values of different shapes");
    }
    return make({ op: "choice", condition, yes, no }, yes.lengths, yes.isTruth);
  }

  function call(part: Expression & { kind: "call" }, scope: Scope, depth: number): Node {
    const args = part.args.map((arg) => go(arg, scope, depth + 1));
    const definition = scope.definitions.get(part.name);
    if (definition !== undefined) return inlined(definition, args, depth);
    const [first, second] = args as [Node, Node];
    if (part.name === "defined") return scalar({ op: "defined", of: first }, true);
    args.forEach(number);
    if (SCALAR_FUNCTIONS.has(part.name))
      return lifted({ op: "function", name: part.name as ScalarFunction, of: first });
    switch (part.name) {
      case "sum":
        return fold("+", first);
      case "prod":
        return fold("*", first);
      case "mean":
        return stepped("/", fold("+", first), literal(String(entriesOf(first))));
      case "max":
      case "min":
        return extreme(part.name, args);
      case "dot":
        return product(vector(first), vector(second));
      case "norm":
        return lifted({ op: "function", name: "sqrt", of: product(vector(first), vector(first)) });
      case "size":
        return after([first], literal(String(entriesOf(first))));
      case "transpose":
        return first.lengths.length < 2
          ? first
          : make({ op: "transpose", of: first }, first.lengths.toReversed(), first.isTruth);
      case "isFinite":
        return scalar({ op: "finite", of: first }, true);
      default:
        throw new Unsupported(`the function ${JSON.stringify(part.name)}`);
    }
  }

  function inlined(definition: Definition, args: readonly Node[], depth: number): Node {
    const scope: Scope = {
      values: new Map(definition.parameters.map((name, i) => [name, args[i] as Node])),
      definitions: new Map(definition.using.map((used) => [used.name, used])),
    };
    return after(args, go(definition.body, scope, depth + 1));
  }

  function after(first: readonly Node[], then: Node): Node {
    // In the reals a division by zero leaves no value either, whether or not its value is used.
    const risky = arithmetic === "reals" ? first : first.filter(({ fails }) => fails);
    return risky.length === 0 ? then : make({ op: "after", first: risky, then }, then.lengths, then.isTruth);
  }

  function fold(by: "+" | "*" | "max" | "min", of: Node): Node {
    return of.lengths.length === 0 ? of : scalar({ op: "fold", by, of });
  }

  function extreme(by: "max" | "min", args: readonly Node[]): Node {
    if (args.length === 1) return fold(by, args[0] as Node);
    if (args.every(({ lengths }) => lengths.length === 0)) return fold(by, list(args));
    throw new Unsupported(`${by} of several lists`);
  }

  function lifted(work: Work & { readonly of: Node }): Node {
    return make(work, work.of.lengths);
  }

  const columns = names.shapes.map(([name, { lengths, entries }], column): [string, Node] => {
    if (entries !== "number" && entries !== "truth")
      throw new Unsupported(`entries of ${JSON.stringify(name)} that are not all numbers`);
    return [name, make({ op: "input", column }, lengths, entries === "truth")];
  });
  return go(e, { values: new Map(columns), definitions: names.definitions }, 0);
}

/** The number that a node always is, or null. */
export function constantOf({ work }: Node): number | null {
  if (work.op === "literal") return work.value;
  const inner = work.op === "function" && work.name === "negative" ? constantOf(work.of) : null;
  return inner === null ? null : -inner;
}

/** How many entries a node has; 1 for a scalar. */
export function entriesOf({ lengths }: Node): number {
  return lengths.reduce((product, length) => product * length, 1);
}

function together(left: Node, right: Node): readonly number[] {
  if (left.lengths.length === 0) return right.lengths;
  if (right.lengths.length > 0 && !same(left.lengths, right.lengths)) {
    throw new Unsupported("lists of lengths that differ");
  }
  return left.lengths;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, i) => length === b[i]);
}

function number(node: Node): Node {
  if (node.isTruth) throw new Unsupported("a truth value where a number must stand");
  return node;
}

function truth(node: Node): Node {
  if (!node.isTruth || node.lengths.length > 0) throw new Unsupported("a number where a truth value must stand");
  return node;
}

function vector(node: Node): Node {
  if (node.lengths.length !== 1) throw new Unsupported("a factor of dot that is no vector");
  return node;
}
