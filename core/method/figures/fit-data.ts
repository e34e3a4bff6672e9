import type { TextDocument } from "../../document/document.ts";
import { figure } from "../../numeric/describe/figure.ts";
import { fromDecimal, printRational, type Rational, toNumber } from "../../numeric/exact/rational.ts";
import { type Quoted, readFigures } from "./printed/figures.ts";

/** Numbers of the author's own, decimals taken exactly, or figures read from the text. */
export type List = readonly (number | string)[] | Quoted;

/** What is fitted to what: a target to a weighted sum of inputs, with or without a constant. */
export interface FitData {
  /** One list for each input, all as long as the target. */
  readonly inputs: { readonly [name: string]: List };
  readonly target: List;
  /** Whether a free constant is added to the weighted sum. */
  readonly bias: boolean;
}

/** @throws RangeError for no input; TypeError for what is no list of numbers and no quote */
export function requireFitData({ inputs, target, bias }: FitData): void {
  if (typeof inputs !== "object" || inputs === null || Object.keys(inputs).length === 0) {
    throw new RangeError("inputs must be at least one list, got none");
  }
  if (typeof bias !== "boolean") throw new TypeError(`bias must be true or false, got ${String(bias)}`);
  for (const [name, list] of Object.entries({ ...inputs, target })) requireList(name, list);
}

/** @throws TypeError unless it is a list of at least one number or quoted figures; RangeError for what is no decimal */
export function requireList(name: string, list: List): void {
  if (Array.isArray(list) ? list.length === 0 : !isQuoted(list)) {
    throw new TypeError(
      `${name} must be a list of numbers or quoted figures, got ${Array.isArray(list) ? "an empty list" : String(list)}`,
    );
  }
  if (Array.isArray(list)) for (const value of list) fromDecimal(String(value));
}

/** The lists as exact numbers, one column for each input. Throws RangeError for lists that differ in length. */
export function readFitData(
  { inputs, target }: FitData,
  document: TextDocument,
): { readonly columns: readonly (readonly Rational[])[]; readonly target: readonly Rational[] } {
  const read = (name: string, list: List) => decimalsIn(name, list, document).map(fromDecimal);
  const wanted = read("target", target);
  const columns = Object.entries(inputs).map(([name, list]) => {
    const column = read(name, list);
    if (column.length === wanted.length) return column;
    throw new RangeError(`${name} must be as long as the target, ${wanted.length}, got ${column.length}`);
  });
  return { columns, target: wanted };
}

/** The decimals of a list, as they were written or printed. */
export function decimalsIn(name: string, list: List, document: TextDocument): readonly string[] {
  return isQuoted(list) ? (readFigures({ [name]: list }, document)[name] ?? []) : list.map(String);
}

/** The assertion with part of its data replaced. Throws TypeError for a control that names anything else, or nothing. */
export function overrideFit<T extends FitData>(assertion: T, control: unknown, names: readonly string[]): T {
  if (typeof control !== "object" || control === null || Object.keys(control).length === 0) {
    throw new TypeError(`control must override one of ${names.join(", ")}, got nothing`);
  }
  const stranger = Object.keys(control).find((name) => !names.includes(name));
  if (stranger !== undefined) throw new TypeError(`control must override only ${names.join(", ")}, got ${stranger}`);
  return { ...assertion, ...control };
}

/** The sum of squared errors of a fit, as TeX: with weights w and, where there is a constant, b. */
export function squaresTex(bias: boolean): string {
  return `\\sum_i \\Bigl( y_i - \\sum_j w_j x_{ij}${bias ? " - b" : ""} \\Bigr)^2`;
}

/** A short fraction as it is, a long one to six digits: verdicts never depend on what is printed. */
export function shortFraction(value: Rational): string {
  const exact = printRational(value);
  return exact.length <= 12 ? exact : `≈ ${figure(toNumber(value))}`;
}

function isQuoted(list: List): list is Quoted {
  return typeof list === "object" && list !== null && "kind" in list && list.kind === "quoted";
}
