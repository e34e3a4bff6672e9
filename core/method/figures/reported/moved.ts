import { floorTo, nearestTo, writeDecimal } from "../../../numeric/exact/decimal.ts";
import { add, fromDecimal, multiply, power, type Rational, rational } from "../../../numeric/exact/rational.ts";
import { decimalsOf } from "../../../numeric/exact/rational-interval.ts";
import { pValue } from "./p-value.ts";
import type { Estimate, Mean, Quantity, Result, Test } from "./read-result.ts";

/** A result with one number changed, and what was changed in words. */
export interface Moved {
  readonly changed: string;
  readonly moved: Result;
}

/** How many units of its last digit a number is moved, in turn: the likely steps first, then all others, for few data have few deviations. */
const LIKELY = [1, 2, 3, 4, 5, 8, 16, 64, 256];
const UNITS = [...new Set([...LIKELY, ...Array.from({ length: 256 }, (_, i) => i + 1)])].flatMap((step) => [
  step,
  -step,
]);

/** The result with one of its numbers changed, likely ones first. */
export function* movedResults(result: Result): Generator<Moved> {
  if (result.kind === "test") yield* movedTests(result);
  else if (result.kind === "mean") yield* movedMeans(result);
  else yield* movedEstimates(result);
}

/** With the p that it has, with one about ten times as large or small, and with a statistic that fits no p. */
function* movedTests(test: Test): Generator<Moved> {
  const { statistic, p, relation } = test;
  const side = ["t", "r", "z"].includes(statistic) && test.sides !== "one" ? "both" : "its own";
  const { met, printed } = pValue(test, side);
  const decimals = Math.max(decimalsOf(p), 2);
  const texts = [
    [relation, at(printed.high, decimals)],
    ["=", at(printed.high, decimals)],
    [relation, at(add(printed.high, power(rational(10), -decimals)), decimals)],
    [relation, below(met.low)],
    [relation, at(multiply(printed.high, rational(10)), decimals)],
    [relation === "=" ? "=" : relation === "<" ? ">" : "<", p],
    ["<", at(power(rational(10), -decimals), decimals)],
    ["=", "0.99"],
    ["=", "0.01"],
  ] as const;
  for (const [sign, text] of texts) {
    if (text === null || (text === p && sign === relation) || fromDecimal(text).n <= 0n) continue;
    const changed = `p ${relation} ${p} changed to p ${sign} ${text}`;
    yield { changed, moved: { ...test, relation: sign, p: text } };
  }
}

function at(value: Rational, decimals: number): string | null {
  return writeDecimal(nearestTo(value, decimals), decimals);
}

/** A short decimal below a number above 0. */
function below(value: Rational): string | null {
  for (let decimals = 2; decimals <= 60; decimals += 1) {
    const text = writeDecimal(floorTo(value, decimals), decimals);
    if (text !== null && fromDecimal(text).n > 0n) return text;
  }
  return null;
}

function* movedMeans(said: Mean): Generator<Moved> {
  for (const to of around(said.mean.text)) {
    yield { changed: `M = ${said.mean.text} changed to ${to}`, moved: { ...said, mean: { ...said.mean, text: to } } };
  }
  const { deviation } = said;
  if (deviation === undefined) return;
  for (const to of around(deviation)) {
    yield { changed: `SD = ${deviation} changed to ${to}`, moved: { ...said, deviation: to } };
  }
}

function* movedEstimates(said: Estimate): Generator<Moved> {
  const { estimate, error, ends } = said;
  for (const [i, end] of ends.entries()) {
    for (const to of around(end.text)) {
      const other: Quantity = { ...end, text: to };
      const moved = i === 0 ? ([other, ends[1]] as const) : ([ends[0], other] as const);
      yield { changed: `${end.text} changed to ${to}`, moved: { ...said, ends: moved } };
    }
  }
  for (const to of around(error)) yield { changed: `SE = ${error} changed to ${to}`, moved: { ...said, error: to } };
  for (const to of around(estimate.text)) {
    yield { changed: `${estimate.text} changed to ${to}`, moved: { ...said, estimate: { ...estimate, text: to } } };
  }
}

/** The number some units of its last digit away, above 0. */
function around(text: string): readonly string[] {
  const decimals = decimalsOf(text);
  const unit = power(rational(10), -decimals);
  return UNITS.flatMap((step) => {
    const value = add(fromDecimal(text), multiply(rational(step), unit));
    const moved = value.n < 0n ? null : writeDecimal(value, decimals);
    return moved === null ? [] : [moved];
  });
}
