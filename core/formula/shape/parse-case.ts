import { fromDecimal, type Rational, rational } from "../../numeric/exact/rational.ts";
import type { CaseValue } from "../language/value.ts";

const TOKEN = /\s*(?:(\(|\)|,)|(true|false)|(-?\d+)\/(\d+)|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?))/uy;

/**
 * The value that `printCase` prints, read again: "2", "(1/3, 2/3)", "((1, 2), (3, 4))", "true".
 *
 * @throws SyntaxError for any other text
 */
export function parseCase(text: string): CaseValue {
  let at = 0;
  const refuse = (): never => {
    throw new SyntaxError(`a case must be written as printed, such as (1/3, 2/3), got ${text}`);
  };
  const next = (): RegExpExecArray => {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text) ?? refuse();
    at = TOKEN.lastIndex;
    return token;
  };
  const value = (depth: number): CaseValue => {
    const [, sign, truth, over, under, decimal] = next();
    if (truth !== undefined) return truth === "true";
    if (decimal !== undefined) return fromDecimal(decimal);
    if (over !== undefined && under !== undefined) return quotient(over, under) ?? refuse();
    if (sign !== "(" || depth === 2) return refuse();
    const entries: CaseValue[] = [];
    for (;;) {
      entries.push(value(depth + 1));
      const [, end] = next();
      if (end === ")") return entries as CaseValue;
      if (end !== ",") return refuse();
    }
  };
  const read = value(0);
  return at === text.length ? read : refuse();
}

function quotient(over: string, under: string): Rational | undefined {
  return BigInt(under) === 0n ? undefined : rational(BigInt(over), BigInt(under));
}
