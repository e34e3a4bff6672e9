import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import type { Node } from "./node.ts";
import type { Writer } from "./writer.ts";

/** What the text is made for. */
export interface Target {
  readonly format: FloatFormat;
  /**
   * How far the difference of both sides of a comparison may be from the exact one; within it the outcome is unsure. 0 where both
   * sides are exact. Null for a float format, whose own outcome is asked for.
   */
  readonly slack: ((comparison: Node) => number) | null;
}

/** The text of one program while it is written, and how its parts ask for one another. */
export interface Emit {
  readonly target: Target;
  readonly w: Writer;
  /** How often the entries of each node are gone through. */
  readonly uses: ReadonlyMap<number, number>;
  /** Declarations of buffers, which the program makes once. */
  readonly scratch: string[];
  /** The columns that the program reads, each with the entries of a case; 0 for a scalar. */
  readonly inputs: Map<number, number>;
  /** The statement for a case, or a part of one, that has no value. */
  fail: string;
  /** A name, or digits, for a scalar. */
  scalar(node: Node): string;
  /** Computes what the entries of a node lean on, outside the loops that will ask for them. */
  ready(node: Node): void;
  /** One entry of a list that is ready, or the scalar itself. */
  entry(node: Node, places: readonly string[]): string;
}

/** Truth values inside the program, in Kleene's order: an and is the smaller one, an or the larger one. */
export const [FALSE, UNSURE, TRUE] = ["0", "1", "2"] as const;

/** How a step is rounded: by the language itself where it has the format. */
const ROUNDING: Readonly<Record<FloatFormat, string>> = {
  float64: "",
  float32: "Math.fround",
  float16: "r0",
  bfloat16: "r0",
};

export function round({ target }: Emit, code: string): string {
  return `${ROUNDING[target.format]}(${code})`;
}

/** Runs `body` once for each entry, in loops; a scalar has one entry and no loop. */
export function each(
  emit: Emit,
  node: Node,
  body: (places: readonly string[]) => void,
  places: readonly string[] = [],
): void {
  const length = node.lengths[places.length];
  if (length === undefined) {
    body(places);
    return;
  }
  const i = emit.w.fresh("i");
  emit.w.block(`for(let ${i}=0;${i}<${length};${i}++){`, () => each(emit, node, body, [...places, i]));
}

/** Digits that stand for exactly this number. */
export function numeral(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "(1/0)";
  return value < 0 || Object.is(value, -0) ? `(-${numeral(-value)})` : String(value);
}

/** The place of an entry in a list that is stored row by row. */
export function flat({ lengths }: Node, places: readonly string[]): string {
  const [row, column] = places;
  return column === undefined ? (row ?? "") : `${row}*${lengths[1]}+${column}`;
}
