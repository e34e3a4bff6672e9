import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Rational } from "../../numeric/exact/rational.ts";
import type { Real } from "../../numeric/exact/real.ts";
import type { Definition } from "../language/definition.ts";
import type { Engine } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import type { Arithmetic, CaseValue, Value } from "../language/value.ts";
import { isList, lift } from "../shape/shape.ts";
import { printCase, readCase, showValue } from "../shape/show.ts";
import type { Bindings } from "./bindings.ts";
import { Evaluator } from "./evaluator.ts";
import { explain, shown } from "./explain.ts";
import { floatEngine } from "./float-engine.ts";
import { REALS } from "./reals-engine.ts";

/** What the names of a formula stand for: a case of a domain, or a definition. */
export type Scope = Readonly<Record<string, CaseValue | Definition>>;

/** What became of a formula at one case. */
export type Judgement =
  | { readonly kind: "holds"; readonly exact: boolean }
  /** `shown` tells both sides of the comparison that failed. */
  | { readonly kind: "fails"; readonly exact: boolean; readonly shown: string }
  /** The formula has no value here: a division by zero, a logarithm of a negative number, an index out of range. */
  | { readonly kind: "undefined"; readonly reason: string }
  /** 64 digits do not tell. */
  | { readonly kind: "undecided"; readonly reason: string };

const FLOATS: Readonly<Record<FloatFormat, Engine<number>>> = {
  float64: floatEngine("float64"),
  float32: floatEngine("float32"),
  float16: floatEngine("float16"),
  bfloat16: floatEngine("bfloat16"),
};

/**
 * Does the formula hold at this case? Comparisons are strict, without any tolerance.
 *
 * `exact` is true where only exact fractions, or the declared float format, were used; false where a bracket of 64 digits
 * carried a comparison. A case value is rounded to a float format first, as a literal of the formula is.
 *
 * @throws RangeError for an unknown name or mismatched lengths; TypeError where a number stands for a truth value or the other way
 */
export function judge(formula: Expression, scope: Scope, arithmetic: Arithmetic): Judgement {
  if (arithmetic === "reals") return judgeWith(REALS, formula, scope);
  return judgeWith(engineOf(arithmetic), formula, scope);
}

/** The value of an expression at one case. Throws NoValue where it has none, and as `judge` does. */
export function evaluate(expression: Expression, scope: Scope, arithmetic: "reals"): Value<Real>;
export function evaluate(expression: Expression, scope: Scope, arithmetic: FloatFormat): Value<number>;
export function evaluate(expression: Expression, scope: Scope, arithmetic: Arithmetic): Value<Real> | Value<number>;
export function evaluate(expression: Expression, scope: Scope, arithmetic: Arithmetic): Value<Real> | Value<number> {
  if (arithmetic === "reals") return new Evaluator(REALS).value(expression, bind(scope, REALS));
  const engine = engineOf(arithmetic);
  return new Evaluator(engine).value(expression, bind(scope, engine));
}

/** A case as a float format holds it, by the fewest digits that tell its numbers apart; long lists by their ends. */
export function showRounded(value: CaseValue, format: FloatFormat): string {
  const engine = engineOf(format);
  return shown(enter(value, engine), 17, engine);
}

/** A case for reading: exactly, or as a float format holds it, by the fewest digits that tell its numbers apart. */
export function printCaseIn(value: CaseValue, arithmetic: Arithmetic): string {
  if (arithmetic === "reals") return printCase(value);
  const engine = engineOf(arithmetic);
  return showValue(enter(value, engine), (a) => engine.show(a, 17));
}

/** The engine of a float format. @throws RangeError for another word */
export function engineOf(arithmetic: Arithmetic): Engine<number> {
  if (Object.hasOwn(FLOATS, arithmetic)) return FLOATS[arithmetic as FloatFormat];
  throw new RangeError(
    `arithmetic must be one of reals, ${Object.keys(FLOATS).join(", ")}, got ${JSON.stringify(arithmetic)}`,
  );
}

function judgeWith<S>(engine: Engine<S>, formula: Expression, scope: Scope): Judgement {
  const run = new Evaluator(engine);
  const bindings = bind(scope, engine);
  try {
    const truth = run.truth(formula, bindings);
    if (truth === "undecided") return { kind: "undecided", reason: "64 digits do not tell a comparison" };
    if (truth) return { kind: "holds", exact: run.exact };
    return { kind: "fails", exact: run.exact, shown: explain(formula, true, bindings, run, engine) };
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    const place = run.place;
    return { kind: error.kind, reason: place === null ? error.message : `${error.message} in ${printFormula(place)}` };
  }
}

/** The same for anybody: decimals first, and long lists by their ends with their count. */
export function readCaseIn(value: CaseValue, arithmetic: Arithmetic): string {
  return arithmetic === "reals" ? readCase(value) : showRounded(value, arithmetic);
}

/** What names stand for in an arithmetic. */
export function bind<S>(scope: Scope, engine: Engine<S>): Bindings<S> {
  const values = new Map<string, Value<S>>();
  const definitions = new Map<string, Definition>();
  for (const [name, meaning] of Object.entries(scope)) {
    if (isDefinition(meaning)) definitions.set(name, meaning);
    else values.set(name, enter(meaning, engine));
  }
  return { values, definitions };
}

function isDefinition(meaning: CaseValue | Definition): meaning is Definition {
  return typeof meaning === "object" && "kind" in meaning && meaning.kind === "definition";
}

function enter<S>(value: CaseValue, engine: Engine<S>): Value<S> {
  const convert = (entry: Rational | boolean): S | boolean =>
    typeof entry === "boolean" ? entry : engine.fromRational(entry);
  return isList(value)
    ? (lift(value as Value<S>, (entry) => convert(entry as Rational | boolean)) as Value<S>)
    : convert(value);
}
