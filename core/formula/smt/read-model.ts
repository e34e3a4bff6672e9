import { divide, fromDecimal, negate, type Rational } from "../../numeric/exact/rational.ts";
import type { CaseValue } from "../language/value.ts";
import { type Layout, type SmtSymbol, symbolsOf } from "./symbols.ts";

/** What an S-expression is made of: atoms and lists. */
type Sexp = string | readonly Sexp[];

/** Deeper nesting than any number has. */
const DEEPEST = 100;

/**
 * The case that the solver found, exactly, from what it printed for `(get-value …)`.
 *
 * @returns null where an entry is no fraction, as sqrt(2), or is not told
 */
export function readModel(
  printed: string,
  layouts: Readonly<Record<string, Layout>>,
): Readonly<Record<string, CaseValue>> | null {
  const values = new Map<string, Rational | boolean>();
  for (const pair of listOf(read(printed))) {
    const [symbol, value] = listOf(pair);
    const entry = value === undefined ? null : entryOf(value);
    if (typeof symbol === "string" && entry !== null) values.set(bare(symbol), entry);
  }
  const layoutValues = Object.entries(layouts);
  const known = layoutValues.every(([, layout]) => symbolsOf(layout).every(({ text }) => values.has(bare(text))));
  if (!known) return null;
  return Object.fromEntries(layoutValues.map(([name, layout]) => [name, filled(layout, values)]));
}

function filled(layout: Layout, values: ReadonlyMap<string, Rational | boolean>): CaseValue {
  if (Array.isArray(layout)) return layout.map((part: Layout) => filled(part, values)) as unknown as CaseValue;
  return values.get(bare((layout as SmtSymbol).text)) as CaseValue;
}

/** A solver may leave out bars that a name does not need. */
function bare(symbol: string): string {
  return symbol.replaceAll("|", "");
}

/** A number or a truth value, or null for what is neither, such as a root of a polynomial. */
function entryOf(value: Sexp): Rational | boolean | null {
  if (value === "true" || value === "false") return value === "true";
  return numberOf(value);
}

function numberOf(value: Sexp): Rational | null {
  if (typeof value === "string") return /^\d+(\.\d+)?$/.test(value) ? fromDecimal(value) : null;
  const [operator, first, second] = value;
  const a = first === undefined ? null : numberOf(first);
  if (a === null) return null;
  if (operator === "-" && second === undefined) return negate(a);
  const b = second === undefined ? null : numberOf(second);
  return operator === "/" && b !== null && b.n !== 0n ? divide(a, b) : null;
}

function listOf(sexp: Sexp): readonly Sexp[] {
  return typeof sexp === "string" ? [] : sexp;
}

/** The first S-expression of a text; an empty list where there is none. */
function read(text: string): Sexp {
  const open: Sexp[][] = [[]];
  for (const [token] of text.matchAll(/\|[^|]*\||"[^"]*"|[()]|[^\s()|"]+/g)) {
    if (token === "(") open.push([]);
    else if (token === ")") {
      const closed = open.pop();
      if (closed === undefined || open.length === 0) return [];
      open.at(-1)?.push(closed);
    } else open.at(-1)?.push(token);
    if (open.length > DEEPEST) return [];
  }
  return open[0]?.[0] ?? [];
}
