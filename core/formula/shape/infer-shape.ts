import { FURTHER_FUNCTIONS, SCALAR_FUNCTIONS } from "../language/builtins.ts";
import type { Definition } from "../language/definition.ts";
import type { Expression, Operator } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { requireSquare } from "./determinant.ts";
import { mismatch } from "./mismatch.ts";
import { describeShape } from "./shape.ts";

/** What is known of a value before any case is tried. */
export interface Shape {
  /** None for a scalar, one length for a vector, rows and columns for a matrix. */
  readonly lengths: readonly number[];
  /** What the entries are; "mixed" for `[1, true]`, "either" where only a case can tell, as for an entry of that. */
  readonly entries: "number" | "truth" | "mixed" | "either";
}

/** What the names of a formula stand for, by shape. */
export interface ShapeScope {
  readonly shapes: ReadonlyMap<string, Inferred>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A shape, or null where it depends on the case: `x > 0 ? 1 : [1, 2]`. */
export type Inferred = Shape | null;

const NUMBER: Shape = { lengths: [], entries: "number" };
const TRUTH: Shape = { lengths: [], entries: "truth" };

/** Deeper trees would exhaust the stack; the parser gives none. */
const DEEPEST = 1000;

/**
 * Which shape does every value of the formula have? Each part is looked at, also one that no case would reach, and what does not
 * fit is refused in the words that the evaluator uses.
 *
 * @param formula - checked: it names only what `scope` has
 * @throws RangeError where lengths do not agree; TypeError where a number must stand and does not, or the other way
 */
export function inferShape(formula: Expression, scope: ShapeScope): Inferred {
  return valueShape(formula, scope, 0);
}

/** Refuses a formula that does not come out true or false, or whose shapes do not fit. */
export function requireTruth(formula: Expression, scope: ShapeScope): void {
  truth(formula, scope, 0);
}

function valueShape(e: Expression, scope: ShapeScope, depth: number): Inferred {
  if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
  const of = (part: Expression): Inferred => valueShape(part, scope, depth + 1);
  switch (e.kind) {
    case "number":
      return NUMBER;
    case "name":
      return scope.shapes.get(e.name) ?? null;
    case "vector":
      return vector(e, e.items.map(of));
    case "index":
      return indexed(e, of(e.of), e.at.map(of));
    case "call":
      return call(e, scope, depth);
    case "series": {
      for (const end of [e.from, e.to]) scalar(of(end), end);
      const within = { ...scope, shapes: new Map([...scope.shapes, [e.index, NUMBER] as const]) };
      scalar(valueShape(e.term, within, depth + 1), e.term);
      return NUMBER;
    }
    case "negative":
    case "percent":
      return numbers(of(e.of), e);
    case "operation":
      return operation(e, of(e.left), of(e.right));
    case "choice":
      truth(e.condition, scope, depth + 1);
      return either(of(e.yes), of(e.no));
    default:
      truth(e, scope, depth);
      return TRUTH;
  }
}

function truth(e: Expression, scope: ShapeScope, depth: number): void {
  if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} operations deep, got more`);
  switch (e.kind) {
    case "boolean":
      return;
    case "comparison": {
      const terms = e.terms.map((term) => valueShape(term, scope, depth + 1));
      e.comparisons.forEach((_, i) => {
        compared(e, i, terms);
      });
      return;
    }
    case "and":
    case "or":
      truth(e.left, scope, depth + 1);
      truth(e.right, scope, depth + 1);
      return;
    case "not":
      truth(e.of, scope, depth + 1);
      return;
    case "choice":
      for (const part of [e.condition, e.yes, e.no]) truth(part, scope, depth + 1);
      return;
    case "call": {
      const definition = scope.definitions.get(e.name);
      if (definition === undefined) break;
      truth(definition.body, inside(definition, e, scope, depth), depth + 1);
      return;
    }
  }
  const shape = valueShape(e, scope, depth);
  if (shape === null || (shape.lengths.length === 0 && shape.entries !== "number")) return;
  throw pointAt(new TypeError(`${printFormula(e)} must be true or false, got ${describeShape(example(shape))}`), e);
}

function vector(e: Expression, items: readonly Inferred[]): Inferred {
  const known = items.filter((item) => item !== null);
  const [first] = known;
  if (first === undefined) return null;
  // Where the first item is not known, the evaluator may name another pair.
  const odd = known.find(
    ({ lengths }) => lengths.length > 0 !== first.lengths.length > 0 || lengths[0] !== first.lengths[0],
  );
  if (odd !== undefined) throw mismatch(e, example(first), example(odd));
  if (first.lengths.length === 2)
    throw pointAt(new TypeError(`${printFormula(e)} must have at most two levels, got more`), e);
  if (known.length < items.length) return null;
  return { lengths: [items.length, ...first.lengths], entries: entriesOf(known) };
}

function entriesOf(items: readonly Shape[]): Shape["entries"] {
  const kinds = new Set(items.map(({ entries }) => entries));
  const [only] = kinds;
  if (kinds.size === 1 && only !== undefined) return only;
  return kinds.has("mixed") || (kinds.has("number") && kinds.has("truth")) ? "mixed" : "either";
}

function indexed(e: Expression & { kind: "index" }, of: Inferred, at: readonly Inferred[]): Inferred {
  at.forEach((shape, i) => {
    if (shape === null || (shape.lengths.length === 0 && shape.entries !== "truth")) return;
    throw notNumbers(e.at[i] as Expression, shape);
  });
  if (of === null) return null;
  if (at.length !== of.lengths.length) {
    throw pointAt(
      new TypeError(
        `${printFormula(e)} must have one index for each dimension, got ${at.length} for ${describeShape(example(of))}`,
      ),
      e,
    );
  }
  return { lengths: [], entries: of.entries === "mixed" ? "either" : of.entries };
}

/** Operators that linear algebra defines for a number on the right only. */
const WHOLE: ReadonlySet<Operator> = new Set<Operator>(["/", "^"]);

function operation(e: Expression & { kind: "operation" }, left: Inferred, right: Inferred): Inferred {
  if (left === null || right === null) return null;
  const [rows, columns] = [left.lengths.length > 0, right.lengths.length > 0];
  if (e.operator === "*" && rows && columns) return product(e, left, right);
  if (WHOLE.has(e.operator) && (columns || (e.operator === "^" && rows))) {
    throw pointAt(
      new TypeError(
        `${printFormula(e)} must be written with .${e.operator} where it works entry by entry, got ${describeShape(example(left))} and ${describeShape(example(right))}`,
      ),
      e,
    );
  }
  agree(e, left, right);
  for (const side of [left, right]) numbers(side, e);
  return { lengths: rows ? left.lengths : right.lengths, entries: "number" };
}

function product(e: Expression, left: Shape, right: Shape): Shape {
  for (const side of [left, right]) numbers(side, e);
  if (left.lengths.at(-1) !== right.lengths[0]) throw mismatch(e, example(left), example(right));
  return { lengths: [...left.lengths.slice(0, -1), ...right.lengths.slice(1)], entries: "number" };
}

function compared(e: Expression & { kind: "comparison" }, link: number, terms: readonly Inferred[]): void {
  const [sign, left = null, right = null] = [e.comparisons[link], terms[link], terms[link + 1]];
  if (left === null || right === null) return;
  agree(e, left, right, link);
  // Truth values can be compared with truth values, and what is mixed with what is mixed alike.
  const kinds = [left.entries, right.entries];
  if (
    (sign === "==" || sign === "!=") &&
    !kinds.includes("number") &&
    (left.entries === right.entries || kinds.includes("either"))
  )
    return;
  for (const side of [left, right]) numbers(side, e, link);
}

/** Refuses two lists whose lengths differ; matrices are told by their rows where only those differ. */
function agree(e: Expression, left: Shape, right: Shape, link = 0): void {
  if (left.lengths.length === 0 || right.lengths.length === 0) return;
  const level = left.lengths.length === right.lengths.length && left.lengths[0] === right.lengths[0] ? 1 : 0;
  if (left.lengths.length === right.lengths.length && left.lengths[level] === right.lengths[level]) return;
  const [a, b] = [left, right].map((side) => example({ ...side, lengths: side.lengths.slice(level) }));
  throw mismatch(e, a as Value<number>, b as Value<number>, link);
}

function call(e: Expression & { kind: "call" }, scope: ShapeScope, depth: number): Inferred {
  const definition = scope.definitions.get(e.name);
  if (definition !== undefined) return valueShape(definition.body, inside(definition, e, scope, depth), depth + 1);
  const args = e.args.map((arg) => valueShape(arg, scope, depth + 1));
  if (e.name === "defined") return TRUTH;
  for (const arg of args) numbers(arg, e);
  const [first = null, second = null] = args;
  switch (e.name) {
    case "dot":
      vectorsOfOneLength(e, first, second);
      return NUMBER;
    case "norm":
      vectorsOfOneLength(e, first, first);
      return NUMBER;
    case "sum":
    case "mean":
    case "prod":
    case "max":
    case "min":
    case "median":
    case "size":
      return NUMBER;
    case "quantile":
      scalar(second, e.args[1] ?? e);
      return NUMBER;
    case "det":
    case "trace":
      square(e, first);
      return NUMBER;
    case "inv":
      square(e, first);
      return first;
    case "isFinite":
      return TRUTH;
    case "transpose":
      return first === null ? null : { ...first, lengths: first.lengths.toReversed() };
    default:
      if (FURTHER_FUNCTIONS.has(e.name)) {
        for (const [i, arg] of args.entries()) scalar(arg, e.args[i] ?? e);
        return NUMBER;
      }
      // What is in neither list has no shape that is known here.
      return SCALAR_FUNCTIONS.has(e.name) ? first : null;
  }
}

/** Refuses a list where one number must stand. */
function scalar(shape: Inferred, e: Expression): void {
  if (shape !== null && (shape.lengths.length > 0 || shape.entries === "truth")) throw notNumber(e, shape);
}

function square(e: Expression, shape: Inferred): void {
  if (shape !== null) requireSquare(e, example(shape) as Value<number>);
}

function vectorsOfOneLength(e: Expression, a: Inferred, b: Inferred): void {
  const wrong = [a, b].some((shape) => shape !== null && shape.lengths.length !== 1);
  const differ = a !== null && b !== null && a.lengths[0] !== b.lengths[0];
  if (wrong || differ) throw mismatch(e, example(a ?? NUMBER), example(b ?? NUMBER));
}

function inside(
  definition: Definition,
  e: Expression & { kind: "call" },
  scope: ShapeScope,
  depth: number,
): ShapeScope {
  const shapes = definition.parameters.map(
    (name, i) => [name, valueShape(e.args[i] as Expression, scope, depth + 1)] as const,
  );
  return { shapes: new Map(shapes), definitions: new Map(definition.using.map((used) => [used.name, used])) };
}

function either(yes: Inferred, no: Inferred): Inferred {
  if (yes === null || no === null) return null;
  if (yes.lengths.length !== no.lengths.length || yes.lengths.some((length, i) => length !== no.lengths[i]))
    return null;
  return yes.entries === no.entries ? yes : { ...yes, entries: "either" };
}

function numbers(shape: Inferred, e: Expression, link = 0): Inferred {
  if (shape?.entries === "truth" || shape?.entries === "mixed") throw notNumbers(e, TRUTH, link);
  return shape === null ? null : { ...shape, entries: "number" };
}

function notNumbers(e: Expression, shape: Shape, link = 0): Error {
  return pointAt(
    new TypeError(`${printFormula(e)} must be made of numbers, got ${describeShape(example(shape))}`),
    e,
    link,
  );
}

function notNumber(e: Expression, shape: Shape): Error {
  return pointAt(new TypeError(`${printFormula(e)} must be a number, got ${describeShape(example(shape))}`), e);
}

/** A value of the shape, so that the messages are those of the evaluator. */
export function example({ lengths, entries }: Shape): Value<number> {
  const entry = entries === "truth" ? true : 0;
  const [rows, columns] = lengths;
  if (rows === undefined) return entry;
  const list = Array.from({ length: columns ?? rows }, () => entry);
  return (columns === undefined ? list : Array.from({ length: rows }, () => list)) as Value<number>;
}
