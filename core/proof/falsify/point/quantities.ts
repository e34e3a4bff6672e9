import type { Expression } from "../../../formula/language/expression.ts";
import type { Sizes } from "../../../formula/language/value.ts";
import { partsOf as nodesUnder } from "../../../formula/language/walk.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import { binderOf, isPosition, ONE_TERM, type Place, type Scalar, subtract } from "../../step/language.ts";
import type { Code } from "../worth/codes.ts";
import type { Reader } from "../worth/evaluate.ts";
import type { Num } from "../worth/number.ts";
import type { World } from "../worth/world.ts";

/** A number whose zeros are special: something may have no value there, turn its sign, or take another branch. */
export interface Quantity {
  readonly code: Code<Num>;
  /** The size that each of its free indices runs over. */
  readonly sizes: ReadonlyMap<Place, Place>;
  /** The names of the case on which it depends. */
  readonly names: ReadonlySet<string>;
  /** True for divisors, radicands, sides of a comparison and the like; false for what is only a part of them. */
  readonly isEdge: boolean;
}

/** Functions that turn or lose their value where their argument is 0. */
const EDGED: ReadonlySet<string> = new Set(["sqrt", "log", "relu", "abs", "sign"]);

/** More of them are not looked at: first come, edges before others. */
const MOST_QUANTITIES = 48;

/**
 * The quantities of statements about single numbers: both sides of each comparison as their difference, each divisor, radicand, argument
 * of a logarithm, of relu and its like, the two sides of a maximum, and every other subterm.
 *
 * @param indices - the size of each index that stands free in the statements
 */
export function quantitiesOf(
  statements: readonly Scalar[],
  reader: Reader,
  indices: Readonly<Record<Place, Place>>,
): readonly Quantity[] {
  const found = new Map<number, Quantity>();
  const note = (e: Scalar, sizes: ReadonlyMap<Place, Place>, isEdge: boolean): void => {
    const code = reader.term(e);
    const names = namesIn(e);
    const known = found.get(code.id);
    if (names.size === 0 || (known !== undefined && (known.isEdge || !isEdge))) return;
    const free = new Map(code.free.map((index) => [index, sizes.get(index) ?? indices[index] ?? "1"]));
    found.set(code.id, { code, sizes: free, names, isEdge });
  };
  for (const statement of statements) walk(statement, new Map(), note);
  const all = [...found.values()];
  return [...all.filter(({ isEdge }) => isEdge), ...all.filter(({ isEdge }) => !isEdge)].slice(0, MOST_QUANTITIES);
}

type Note = (e: Scalar, sizes: ReadonlyMap<Place, Place>, isEdge: boolean) => void;

function walk(e: Scalar, sizes: ReadonlyMap<Place, Place>, note: Note): void {
  const binder = binderOf(e);
  if (isSubterm(e)) note(e, sizes, false);
  for (const edge of edgesOf(e)) note(edge, sizes, true);
  if (binder !== null) walk(binder.body, new Map([...sizes, [binder.index, binder.size]]), note);
  else if (e.kind !== "index" && !isSize(e)) for (const part of nodesUnder(e)) walk(part, sizes, note);
}

/** Of products and powers the factors vanish, and entries are set to 0 anyway. */
function isSubterm(e: Scalar): boolean {
  if (e.kind === "operation") return e.operator === "+" || e.operator === "-";
  return e.kind === "choice" || (e.kind === "call" && !isSize(e) && e.name !== "all" && e.name !== "some");
}

function isSize(e: Scalar): boolean {
  return e.kind === "call" && e.name === "size";
}

/** What must not vanish for this node to have a value, or not to turn. */
function edgesOf(e: Scalar): readonly Scalar[] {
  switch (e.kind) {
    case "comparison":
      return e.comparisons.map((_, i) => difference(e.terms[i] as Scalar, e.terms[i + 1] as Scalar));
    case "operation":
      if (e.operator === "/") return [e.right];
      return e.operator === "^" && e.right.kind === "negative" ? [e.left] : [];
    case "call": {
      const [first, second, ...others] = e.args;
      if (EDGED.has(e.name)) return e.args;
      // At every whole number; two of them stand for all.
      if (e.name === "floor" && first !== undefined) return [first, subtract(first, ONE_TERM)];
      const isPair = (e.name === "max" || e.name === "min") && others.length === 0;
      return isPair && first !== undefined && second !== undefined ? [difference(first, second)] : [];
    }
    default:
      return [];
  }
}

function difference(left: Scalar, right: Scalar): Scalar {
  return right.kind === "number" && Number(right.text) === 0 ? left : subtract(left, right);
}

/** The names whose values enter; indices and sizes are none. */
function namesIn(e: Expression, names = new Set<string>()): ReadonlySet<string> {
  if (e.kind === "name") names.add(e.name);
  if (e.kind === "call" && e.name === "size") return names;
  if (e.kind === "index") return namesIn(e.of, names);
  const binder = binderOf(e);
  for (const part of binder === null ? nodesUnder(e) : [binder.body]) namesIn(part, names);
  return names;
}

/** Throws NoValue where it has none, also where a step speaks of what no case has: that is told where the step is tried. */
export function numberOf({ code }: Quantity, at: World): Num {
  try {
    return code.run(at);
  } catch (error) {
    if (error instanceof RangeError) throw new NoValue("undefined", error.message);
    throw error;
  }
}

/** Where the free indices of a quantity may point: all first, one after the other, all last. */
export function pointings({ sizes }: Pick<Quantity, "sizes">, at: Sizes): readonly ReadonlyMap<Place, number>[] {
  const free = [...sizes];
  const length = (size: Place): number => (isPosition(size) ? Number(size) : (at[size] ?? 1));
  const ways = [
    free.map(() => 1),
    free.map(([, size], i) => 1 + (i % length(size))),
    free.map(([, size], i) => 1 + ((i + 1) % length(size))),
    free.map(([, size]) => length(size)),
  ];
  const once = new Map(ways.map((way) => [way.join(" "), way]));
  return [...once.values()].map((way) => new Map(free.map(([index], i) => [index, way[i] as number])));
}
