import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Engine } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import type { Value } from "../language/value.ts";
import { determinant, inverse, requireSquare } from "../shape/determinant.ts";
import { mismatch } from "../shape/mismatch.ts";
import { dotProduct, transposed } from "../shape/product.ts";
import { entriesOf, isList, isMatrix } from "../shape/shape.ts";

type Rows<S> = readonly (readonly S[])[];

/**
 * The functions of whole lists. Sums, means and products go from left to right from the first entry, a matrix row by row,
 * so that a float format rounds in the order that mathjs does.
 *
 * @param args - values made of numbers, at least one
 * @throws RangeError for lengths that do not agree, or a name that the language does not have
 */
export function listFunction<S>(
  e: Expression & { kind: "call" },
  args: readonly Value<S>[],
  engine: Engine<S>,
): Value<S> {
  const first = args[0] as Value<S>;
  const entries = entriesOf(first) as readonly S[];
  const sum = (): S => entries.reduce((a, b) => engine.add(a, b));
  switch (e.name) {
    case "sum":
      return sum();
    case "mean":
      return engine.divide(sum(), engine.literal(String(entries.length)));
    case "prod":
      return entries.reduce((a, b) => engine.multiply(a, b));
    case "median":
      return quantile(entries, engine.literal("0.5"), engine);
    case "quantile":
      return quantile(entries, args[1] as S, engine);
    case "max":
      return (args.flatMap(entriesOf) as S[]).reduce((a, b) => engine.max(a, b));
    case "min":
      return (args.flatMap(entriesOf) as S[]).reduce((a, b) => engine.min(a, b));
    case "dot":
      return dot(e, first, args[1] as Value<S>, engine);
    case "norm":
      return engine.functions.sqrt(dot(e, first, first, engine));
    case "size":
      return engine.literal(String(entries.length));
    case "transpose":
      return transposed(first);
    case "det":
      requireSquare(e, first);
      return determinant(first as Rows<S>, engine);
    case "inv":
      requireSquare(e, first);
      return inverse(first as Rows<S>, engine);
    case "trace":
      requireSquare(e, first);
      return (first as Rows<S>).map((row, i) => row[i] as S).reduce((a, b) => engine.add(a, b));
    case "isFinite":
      return entries.every(engine.isFinite);
    default:
      throw new RangeError(`function must be known to the language, got "${e.name}"`);
  }
}

/** Between the two entries around (n - 1) p, in proportion (R's type 7, and numpy's way). */
function quantile<S>(entries: readonly S[], p: S, engine: Engine<S>): S {
  const sorted = ordered(entries, engine);
  if (engine.less(p, engine.literal("0")) === true || engine.less(engine.literal("1"), p) === true) {
    throw new NoValue("undefined", "a quantile outside 0 to 1");
  }
  const place = engine.multiply(engine.literal(String(entries.length - 1)), p);
  const before = engine.functions.floor(place);
  const at = engine.integer(before);
  if (at === null) throw new NoValue("undecided", "64 digits do not tell a quantile");
  const [low, high] = [sorted[at], sorted[at + 1] ?? sorted[at]];
  const share = engine.subtract(place, before);
  return engine.add(low as S, engine.multiply(share, engine.subtract(high as S, low as S)));
}

/** In order, by comparing neighbours only: it works for bounds that overlap. */
function ordered<S>(entries: readonly S[], engine: Engine<S>): readonly S[] {
  const sorted = [...entries];
  for (let end = sorted.length - 1; end > 0; end -= 1) {
    for (let i = 0; i < end; i += 1) {
      const [a, b] = [sorted[i] as S, sorted[i + 1] as S];
      [sorted[i], sorted[i + 1]] = [engine.min(a, b), engine.max(a, b)];
    }
  }
  return sorted;
}

function dot<S>(e: Expression, x: Value<S>, y: Value<S>, engine: Engine<S>): S {
  const vectors = [x, y].every((value) => isList(value) && !isMatrix(value));
  if (!vectors || (x as readonly S[]).length !== (y as readonly S[]).length) throw mismatch(e, x, y);
  return dotProduct(x as readonly S[], y as readonly S[], engine);
}
