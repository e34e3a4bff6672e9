import type { Domain } from "../domains/domain.ts";
import { entries } from "../domains/sizes.ts";
import { Unsupported } from "../language/engine.ts";
import type { CaseValue, Sizes, Value } from "../language/value.ts";
import { isList, isMatrix } from "../shape/shape.ts";
import type { Term, Terms } from "./term.ts";

/** A constant of a script, as it is declared and as it is used. */
export interface SmtSymbol {
  /** Between bars, so that any name of the language is one of SMT-LIB too. */
  readonly text: string;
  readonly sort: "Real" | "Int" | "Bool";
}

/** The shape of a domain, filled with the constants that stand for its entries. */
export type Layout = SmtSymbol | readonly SmtSymbol[] | readonly (readonly SmtSymbol[])[];

/** The constants that stand for a case of the domain: w is `|w[1]|`, `|w[2]|`. */
export function layoutOf(name: string, domain: Domain, sizes: Sizes): Layout {
  const sort = domain.family === "booleans" ? "Bool" : domain.family === "integers" ? "Int" : "Real";
  const at = (...places: readonly number[]): SmtSymbol => symbol(name, sort, places);
  const [rows, columns] = shapeOf(domain, sizes);
  if (rows === undefined) return at();
  const row = (i: number): readonly SmtSymbol[] => count(columns ?? 0).map((j) => at(i, j));
  return columns === undefined ? count(rows).map((i) => at(i)) : count(rows).map(row);
}

/** One constant for a name. */
export function symbol(name: string, sort: SmtSymbol["sort"], places: readonly number[] = []): SmtSymbol {
  const plain = name.replace(/[^\w]/gu, (letter) => `{${letter.codePointAt(0)}}`);
  return { text: places.length === 0 ? `|${plain}|` : `|${plain}[${places.join(",")}]|`, sort };
}

/** All constants of a layout, row by row. */
export function symbolsOf(layout: Layout): readonly SmtSymbol[] {
  return Array.isArray(layout)
    ? (layout as readonly (SmtSymbol | readonly SmtSymbol[])[]).flat()
    : [layout as SmtSymbol];
}

/** The same shape, filled with terms. */
export function termsOf(layout: Layout, terms: Terms): Value<Term> {
  if (Array.isArray(layout)) return layout.map((part: Layout) => termsOf(part, terms)) as unknown as Value<Term>;
  const { text, sort } = layout as SmtSymbol;
  if (sort === "Int") return terms.leaf(`(to_real ${text})`, "Real", true);
  return terms.leaf(text, sort);
}

function shapeOf(domain: Domain, sizes: Sizes): readonly number[] {
  if (domain.family !== "oneOf") return domain.shape.map((size) => entries(size, sizes));
  // What is listed may be vectors, which the shape of the domain does not say.
  const shapes = [...domain.cases(sizes)].map(lengthsOf);
  const [first = []] = shapes;
  if (shapes.some((shape) => String(shape) !== String(first))) {
    throw new Unsupported("a list of vectors of several lengths");
  }
  return first;
}

function lengthsOf(value: CaseValue): readonly number[] {
  if (!isList(value)) return [];
  return isMatrix(value) ? [value.length, value[0]?.length ?? 0] : [value.length];
}

function count(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
