import { compare, fromDecimal, fromDouble, toNumber } from "../../numeric/exact/rational.ts";
import { SCALAR_FUNCTIONS } from "../language/builtins.ts";
import type { Definition } from "../language/definition.ts";
import { type ScalarFunction, Unsupported } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import type { Arithmetic } from "../language/value.ts";
import type { Shape } from "../shape/infer-shape.ts";
import {
  choice,
  comparison,
  entriesOf,
  extreme,
  fold,
  lifted,
  list,
  type Make,
  number,
  power,
  product,
  stepped,
  transposed,
  truth,
  vector,
} from "./build.ts";
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
  const { make } = nodes();
  const columns = names.shapes.map(([name, { lengths, entries }], column): [string, Node] => {
    if (entries !== "number" && entries !== "truth")
      throw new Unsupported(`entries of ${JSON.stringify(name)} that are not all numbers`);
    return [name, make({ op: "input", column }, lengths, entries === "truth")];
  });
  return new Lowering(make, arithmetic).node(e, { values: new Map(columns), definitions: names.definitions }, 0);
}

class Lowering {
  readonly #make: Make;
  readonly #arithmetic: Arithmetic;
  #visits = 0;

  constructor(make: Make, arithmetic: Arithmetic) {
    this.#make = make;
    this.#arithmetic = arithmetic;
  }

  node(e: Expression, scope: Scope, depth: number): Node {
    this.#visits += 1;
    if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
    if (this.#visits > MOST_VISITS) throw new Unsupported(`more than ${MOST_VISITS} operations`);
    const make = this.#make;
    const of = (child: Expression): Node => this.node(child, scope, depth + 1);
    switch (e.kind) {
      case "number":
        return this.#literal(e.text);
      case "boolean":
        return this.#scalar({ op: "truth", value: e.value }, true);
      case "name":
        return named(e.name, scope);
      case "vector":
        return list(make, e.items.map(of));
      case "index": {
        const inner = of(e.of);
        return this.#scalar({ op: "at", of: inner, at: e.at.map(of).map(number) }, inner.isTruth);
      }
      case "call":
        return this.#call(e, scope, depth);
      case "negative":
        return lifted(make, { op: "function", name: "negative", of: number(of(e.of)) });
      case "percent":
        return stepped(make, "/", of(e.of), this.#literal("100"));
      case "operation":
        return this.#operation(e.operator, number(of(e.left)), number(of(e.right)));
      case "comparison": {
        const terms = e.terms.map(of);
        const links = e.comparisons.map((sign, i) => comparison(make, sign, terms[i] as Node, terms[i + 1] as Node));
        return links.reduce((left, right) => this.#scalar({ op: "and", left, right }, true));
      }
      case "not":
        return this.#scalar({ op: "not", of: truth(of(e.of)) }, true);
      case "series":
        throw new Unsupported("a range");
      case "choice":
        return choice(make, truth(of(e.condition)), of(e.yes), of(e.no));
      default:
        return this.#scalar({ op: e.kind, left: truth(of(e.left)), right: truth(of(e.right)) }, true);
    }
  }

  #scalar(work: Work, isTruth = false): Node {
    return this.#make(work, [], isTruth);
  }

  #literal(text: string): Node {
    const written = fromDecimal(text);
    const value = toNumber(written, this.#arithmetic === "reals" ? "float64" : this.#arithmetic);
    const exact = Number.isFinite(value) && compare(fromDouble(value), written) === 0;
    return this.#scalar({ op: "literal", value, exact });
  }

  #operation(operator: (Expression & { kind: "operation" })["operator"], a: Node, b: Node): Node {
    if (operator === "^" || operator === ".^") return power(this.#make, a, b);
    if (operator === "*" && a.lengths.length > 0 && b.lengths.length > 0) return product(this.#make, a, b);
    return stepped(this.#make, operator === ".*" ? "*" : operator === "./" ? "/" : operator, a, b);
  }

  #call(e: Expression & { kind: "call" }, scope: Scope, depth: number): Node {
    const args = e.args.map((arg) => this.node(arg, scope, depth + 1));
    const definition = scope.definitions.get(e.name);
    if (definition !== undefined) return this.#inlined(definition, args, depth);
    const [first] = args as [Node];
    if (e.name === "defined") return this.#scalar({ op: "defined", of: first }, true);
    args.forEach(number);
    if (SCALAR_FUNCTIONS.has(e.name)) {
      return lifted(this.#make, { op: "function", name: e.name as ScalarFunction, of: first });
    }
    return this.#listFunction(e.name, args);
  }

  #listFunction(name: string, args: readonly Node[]): Node {
    const make = this.#make;
    const [first, second] = args as [Node, Node];
    switch (name) {
      case "sum":
        return fold(make, "+", first);
      case "prod":
        return fold(make, "*", first);
      case "mean":
        return stepped(make, "/", fold(make, "+", first), this.#literal(String(entriesOf(first))));
      case "max":
      case "min":
        return extreme(make, name, args);
      case "dot":
        return product(make, vector(first), vector(second));
      case "norm":
        return lifted(make, { op: "function", name: "sqrt", of: product(make, vector(first), vector(first)) });
      case "size":
        return this.#after([first], this.#literal(String(entriesOf(first))));
      case "transpose":
        return transposed(make, first);
      case "isFinite":
        return this.#scalar({ op: "finite", of: first }, true);
      default:
        throw new Unsupported(`the function ${JSON.stringify(name)}`);
    }
  }

  #inlined(definition: Definition, args: readonly Node[], depth: number): Node {
    const scope: Scope = {
      values: new Map(definition.parameters.map((name, i) => [name, args[i] as Node])),
      definitions: new Map(definition.using.map((used) => [used.name, used])),
    };
    return this.#after(args, this.node(definition.body, scope, depth + 1));
  }

  #after(first: readonly Node[], then: Node): Node {
    // In the reals a division by zero leaves no value either, whether or not its value is used.
    const risky = this.#arithmetic === "reals" ? first : first.filter(({ fails }) => fails);
    return risky.length === 0 ? then : this.#make({ op: "after", first: risky, then }, then.lengths, then.isTruth);
  }
}

function named(name: string, { values }: Scope): Node {
  const value = values.get(name);
  if (value === undefined) throw new Unsupported(`no column for ${JSON.stringify(name)}`);
  return value;
}
