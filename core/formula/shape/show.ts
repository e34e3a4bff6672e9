import { printRational } from "../../numeric/exact/rational.ts";
import type { CaseValue, Value } from "../language/value.ts";
import { isList } from "./shape.ts";

/** A value for reading: scalars by `scalar`, vectors as (1, 0), matrices as ((1, 2), (3, 4)). */
export function showValue<S>(value: Value<S>, scalar: (a: S) => string): string {
  if (isList(value)) return `(${(value as readonly Value<S>[]).map((part) => showValue(part, scalar)).join(", ")})`;
  return typeof value === "boolean" ? String(value) : scalar(value);
}

/** A case exactly: "2", "(1/3, 2/3)", "true". */
export function printCase(value: CaseValue): string {
  return showValue(value, printRational);
}
