import {
  constant,
  isNothing,
  minus,
  negate,
  type Polynomial,
  plus,
  times,
  UNITY,
  unknown,
} from "../../numeric/exact/polynomial.ts";
import { fromDecimal, rational } from "../../numeric/exact/rational.ts";
import type { Expression } from "../language/expression.ts";

/** A quotient of polynomials, common factors left in. */
interface Quotient {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** Products of polynomials beyond so many terms are not multiplied out. */
const MOST_TERMS = 2000;

/**
 * Is an expression of + - * / and integer powers 0 wherever it has a value? It is where its numerator, multiplied out, is the polynomial
 * 0. False where it is not, and where that would take more than 2,000 products of terms at one step.
 */
export function vanishes(expression: Expression): boolean {
  const found = quotientOf(expression, new Map());
  return found !== null && isNothing(found.top);
}

function quotientOf(expression: Expression, ids: Map<string, number>): Quotient | null {
  switch (expression.kind) {
    case "number":
      return { top: constant(fromDecimal(expression.text)), bottom: UNITY };
    case "name": {
      const id = ids.get(expression.name) ?? ids.size;
      ids.set(expression.name, id);
      return { top: unknown(id), bottom: UNITY };
    }
    case "negative": {
      const of = quotientOf(expression.of, ids);
      return of && { top: negate(of.top), bottom: of.bottom };
    }
    case "percent": {
      const of = quotientOf(expression.of, ids);
      return of && multiplied(of, { top: UNITY, bottom: constant(rational(100)) });
    }
    case "operation":
      return operated(expression, ids);
    default:
      return null;
  }
}

function operated({ operator, left, right }: Expression & { kind: "operation" }, ids: Map<string, number>) {
  const a = quotientOf(left, ids);
  if (a === null) return null;
  if (operator === "^" || operator === ".^") return right.kind === "number" ? raised(a, Number(right.text)) : null;
  const b = quotientOf(right, ids);
  if (b === null) return null;
  if (operator === "*" || operator === ".*") return multiplied(a, b);
  if (operator === "/" || operator === "./")
    return isNothing(b.top) ? null : multiplied(a, { top: b.bottom, bottom: b.top });
  const [across, back, bottom] = [product(a.top, b.bottom), product(b.top, a.bottom), product(a.bottom, b.bottom)];
  if (across === null || back === null || bottom === null) return null;
  return { top: operator === "+" ? plus(across, back) : minus(across, back), bottom };
}

function raised(base: Quotient, k: number): Quotient | null {
  if (!Number.isInteger(k) || k < 1) return null;
  let power: Quotient | null = base;
  for (let i = 1; i < k && power !== null; i += 1) power = multiplied(power, base);
  return power;
}

function multiplied(a: Quotient, b: Quotient): Quotient | null {
  const [top, bottom] = [product(a.top, b.top), product(a.bottom, b.bottom)];
  return top === null || bottom === null ? null : { top, bottom };
}

function product(a: Polynomial, b: Polynomial): Polynomial | null {
  return a.size * b.size > MOST_TERMS ? null : times(a, b);
}
