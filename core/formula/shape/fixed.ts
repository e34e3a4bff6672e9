import type { Rational } from "../../numeric/exact/rational.ts";
import type { Expression } from "../language/expression.ts";
import { substitute } from "../language/substitute.ts";
import type { CaseValue } from "../language/value.ts";
import { isList } from "./shape.ts";

/** The formula with some of its names replaced by the values of a case, exactly: 1/3 stays a third. */
export function fixed(formula: Expression, at: Readonly<Record<string, CaseValue>>): Expression {
  return substitute(formula, new Map(Object.entries(at).map(([name, value]) => [name, written(value)])));
}

function written(value: CaseValue): Expression {
  if (isList(value)) return { kind: "vector", items: (value as readonly CaseValue[]).map(written) };
  return typeof value === "boolean" ? { kind: "boolean", value } : fraction(value);
}

function fraction({ n, d }: Rational): Expression {
  const top = whole(n);
  return d === 1n ? top : { kind: "operation", operator: "/", left: top, right: whole(d) };
}

function whole(n: bigint): Expression {
  return n < 0n ? { kind: "negative", of: { kind: "number", text: String(-n) } } : { kind: "number", text: String(n) };
}
