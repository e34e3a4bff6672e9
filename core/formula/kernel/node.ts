import type { ScalarFunction } from "../language/engine.ts";

/** What a node computes. Scalars and lists alike; a list is computed entry by entry, where and when it is needed. */
export type Work =
  /** The nearest number of the format; `exact` where it is the number that was written. */
  | { readonly op: "literal"; readonly value: number; readonly exact: boolean }
  | { readonly op: "truth"; readonly value: boolean }
  /** The name of a case: its column among the inputs. */
  | { readonly op: "input"; readonly column: number }
  | { readonly op: "function"; readonly name: ScalarFunction | "negative"; readonly of: Node }
  | { readonly op: "power"; readonly of: Node; readonly exponent: number }
  | { readonly op: "arithmetic"; readonly sign: "+" | "-" | "*" | "/"; readonly left: Node; readonly right: Node }
  /** All entries into one number, from the first to the last, row by row. */
  | { readonly op: "fold"; readonly by: "+" | "*" | "max" | "min"; readonly of: Node }
  /** The product of linear algebra; of two vectors a number. */
  | { readonly op: "product"; readonly left: Node; readonly right: Node }
  | { readonly op: "list"; readonly items: readonly Node[] }
  | { readonly op: "transpose"; readonly of: Node }
  | { readonly op: "at"; readonly of: Node; readonly at: readonly Node[] }
  /** Holds when it holds for every entry. */
  | { readonly op: "compare"; readonly sign: "==" | "<" | "<="; readonly left: Node; readonly right: Node }
  | { readonly op: "and" | "or"; readonly left: Node; readonly right: Node }
  | { readonly op: "not"; readonly of: Node }
  | { readonly op: "choice"; readonly condition: Node; readonly yes: Node; readonly no: Node }
  | { readonly op: "defined" | "finite"; readonly of: Node }
  /** The arguments of a definition are asked for a value before its body, also those that the body does not use. */
  | { readonly op: "after"; readonly first: readonly Node[]; readonly then: Node };

/** One value of the program. Equal work on equal parts is one and the same node. */
export interface Node {
  readonly id: number;
  readonly work: Work;
  /** None for a scalar, one length for a vector, rows and columns for a matrix. */
  readonly lengths: readonly number[];
  readonly isTruth: boolean;
  /** True where computing an entry twice costs more than keeping it. */
  readonly dear: boolean;
  /** True where the value may be missing: a comparison that meets NaN, an index out of range. */
  readonly fails: boolean;
}

/** The direct parts of a node, in the order in which they are asked for a value. */
export function partsOf({ work }: Node): readonly Node[] {
  switch (work.op) {
    case "literal":
    case "truth":
    case "input":
      return [];
    case "list":
      return work.items;
    case "at":
      return [work.of, ...work.at];
    case "choice":
      return [work.condition, work.yes, work.no];
    case "after":
      return [...work.first, work.then];
    default:
      return "left" in work ? [work.left, work.right] : [work.of];
  }
}

/** Makes nodes; the same node for the same work. */
export interface Nodes {
  make(work: Work, lengths: readonly number[], isTruth?: boolean): Node;
}

export function nodes(): Nodes {
  const known = new Map<string, Node>();
  return {
    make(work, lengths, isTruth = false) {
      const key = JSON.stringify([lengths, work], (name, value) =>
        name !== "" && isNode(value) ? value.id : Object.is(value, -0) ? "-0" : infinite(value),
      );
      const old = known.get(key);
      if (old !== undefined) return old;
      const parts = partsOf({ work } as Node);
      const node: Node = Object.freeze({
        id: known.size,
        work,
        lengths,
        isTruth,
        dear: isDear(work) || (lengths.length > 0 && parts.some((part) => part.lengths.length > 0 && part.dear)),
        fails: work.op === "compare" || work.op === "at" || (work.op !== "defined" && parts.some(({ fails }) => fails)),
      });
      known.set(key, node);
      return node;
    },
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "work" in value;
}

/** JSON has no infinities. */
function infinite(value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

const CHEAP: ReadonlySet<string> = new Set(["abs", "negative", "sign", "floor", "relu"]);

function isDear(work: Work): boolean {
  if (work.op === "function") return !CHEAP.has(work.name);
  if (work.op === "arithmetic") return work.sign === "/";
  return work.op === "product" || (work.op === "power" && Math.abs(work.exponent) > 3);
}
