import { Unsupported } from "../language/engine.ts";
import type { Comparison } from "../language/expression.ts";
import type { Node, Nodes, Work } from "./node.ts";

/** Nodes out of nodes: what shapes an operation takes, and what shape it gives. */
export type Make = Nodes["make"];

/** A power is a product of so many factors at most. */
const LARGEST_EXPONENT = 1024;

export function list(make: Make, items: readonly Node[]): Node {
  const [first] = items as [Node];
  for (const { lengths, isTruth } of items) {
    if (isTruth !== first.isTruth || !same(lengths, first.lengths)) throw new Unsupported("a list of unlike entries");
  }
  if (first.lengths.length > 1) throw new Unsupported("a list of three levels");
  return make({ op: "list", items }, [items.length, ...first.lengths], first.isTruth);
}

export function power(make: Make, base: Node, exponent: Node): Node {
  const value = constantOf(exponent);
  if (value === null || !Number.isInteger(value) || Math.abs(value) > LARGEST_EXPONENT) {
    throw new Unsupported("an exponent that is no integer from -1024 to 1024 written out");
  }
  return lifted(make, { op: "power", of: base, exponent: value });
}

/** The product of linear algebra. */
export function product(make: Make, left: Node, right: Node): Node {
  if (left.lengths.at(-1) !== right.lengths[0]) throw new Unsupported("factors of lengths that differ");
  return make({ op: "product", left, right }, [...left.lengths.slice(0, -1), ...right.lengths.slice(1)]);
}

/** An operation of arithmetic, entry by entry. */
export function stepped(make: Make, sign: "+" | "-" | "*" | "/", left: Node, right: Node): Node {
  return make({ op: "arithmetic", sign, left: number(left), right: number(right) }, together(left, right));
}

/** One link of a chain of comparisons. */
export function comparison(make: Make, sign: Comparison, left: Node, right: Node): Node {
  if (sign === ">") return comparison(make, "<", right, left);
  if (sign === ">=") return comparison(make, "<=", right, left);
  if (sign === "!=") return make({ op: "not", of: comparison(make, "==", left, right) }, [], true);
  together(left, right);
  if (left.isTruth !== right.isTruth || (left.isTruth && sign !== "==")) {
    throw new Unsupported("a comparison of a truth value with a number");
  }
  return make({ op: "compare", sign, left, right }, [], true);
}

export function choice(make: Make, condition: Node, yes: Node, no: Node): Node {
  if (yes.isTruth !== no.isTruth || !same(yes.lengths, no.lengths)) {
    throw new Unsupported("a choice between values of different shapes");
  }
  return make({ op: "choice", condition, yes, no }, yes.lengths, yes.isTruth);
}

/** All entries into one number; a scalar is its own. */
export function fold(make: Make, by: "+" | "*" | "max" | "min", of: Node): Node {
  return of.lengths.length === 0 ? of : make({ op: "fold", by, of }, []);
}

/** The largest or smallest of one list, or of several numbers. */
export function extreme(make: Make, by: "max" | "min", args: readonly Node[]): Node {
  if (args.length === 1) return fold(make, by, args[0] as Node);
  if (args.every(({ lengths }) => lengths.length === 0)) return fold(make, by, list(make, args));
  throw new Unsupported(`${by} of several lists`);
}

/** Work on each entry by itself. */
export function lifted(make: Make, work: Work & { readonly of: Node }): Node {
  return make(work, work.of.lengths);
}

export function transposed(make: Make, of: Node): Node {
  return of.lengths.length < 2 ? of : make({ op: "transpose", of }, of.lengths.toReversed(), of.isTruth);
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

export function number(node: Node): Node {
  if (node.isTruth) throw new Unsupported("a truth value where a number must stand");
  return node;
}

export function truth(node: Node): Node {
  if (!node.isTruth || node.lengths.length > 0) throw new Unsupported("a number where a truth value must stand");
  return node;
}

export function vector(node: Node): Node {
  if (node.lengths.length !== 1) throw new Unsupported("a factor of dot that is no vector");
  return node;
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
