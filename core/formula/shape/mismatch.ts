import type { Expression } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { describeShape, isList, isMatrix } from "./shape.ts";

/**
 * Two values that do not go together at a place of the formula: by their lengths, or by their shapes where those differ.
 *
 * @param link - which link of a chain of comparisons, from 0
 */
export function mismatch<S>(e: Expression, a: Value<S>, b: Value<S>, link = 0): Error {
  const vectors = [a, b].every((value) => isList(value) && !isMatrix(value));
  const lengths = [a, b].map((value) => (vectors ? (value as readonly S[]).length : describeShape(value)));
  return pointAt(new RangeError(`lengths must agree in ${printFormula(e)}, got ${lengths.join(" and ")}`), e, link);
}
