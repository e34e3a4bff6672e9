import { printRational, type Rational, toNumber } from "../../numeric/exact/rational.ts";
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

/** The longest fraction that is told beside its decimal, in signs. */
export const SHORT_FRACTION = 7;

/** A number for anybody: a decimal, and the fraction behind it where it is short: "0.25", "≈ 0.333333 (1/3)". */
function readRational(a: Rational): string {
  const exact = printRational(a);
  if (!exact.includes("/")) return exact;
  const near = `≈ ${Number(toNumber(a).toPrecision(6))}`;
  return exact.length <= SHORT_FRACTION ? `${near} (${exact})` : near;
}

/** A longer list is told by its first entries, its last one, and how many there are. */
const LONGEST = 12;

/** A case for anybody: decimals first, long lists by their ends. */
export function readCase(value: CaseValue): string {
  if (!isList(value) || value.length <= LONGEST) return showValue(value, readRational);
  const parts = (value as readonly CaseValue[]).map(readCase);
  return `(${parts.slice(0, 3).join(", ")}, …, ${parts.at(-1)}: ${parts.length} entries)`;
}
