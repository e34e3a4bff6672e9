import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import type { Domains } from "../domains/domain.ts";
import { domainShape } from "../domains/domain-shape.ts";
import type { Definition } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import type { Arithmetic, Sizes, Value } from "../language/value.ts";
import type { Shape } from "../shape/infer-shape.ts";
import { DRAWN, type Ledger, type Length, lengthEngine } from "../shape/length-engine.ts";
import type { Bindings } from "./bindings.ts";
import { Evaluator } from "./evaluator.ts";

/** Units for one step of the evaluator, whatever the arithmetic, and for entering a case. */
const STEP = 0.5;
const ENTERING = 3;

/**
 * About how many units of work does it take to judge a formula at one case? A unit is about a microsecond of one core; the estimate
 * counts every operation and weighs it by the digits of its numbers. Of a choice the dearer branch counts. It depends on the text and
 * the sizes alone, so that what is left undone for its sake is the same everywhere.
 */
export function workOf(
  formula: Expression,
  domains: Domains,
  definitions: Readonly<Record<string, Definition>>,
  sizes: Sizes,
  arithmetic: Arithmetic = "reals",
): number {
  const values = Object.entries(domains).map(([name, domain]): [string, Value<Length>] => {
    const shape = domainShape(domain, sizes);
    return [name, shape === null ? DRAWN : filled(shape)];
  });
  const bindings: Bindings<Length> = {
    values: new Map(values),
    definitions: new Map(Object.entries(definitions)),
  };
  const runs = ([true, false, "undecided"] as const).map((truth) => spent(formula, bindings, truth, arithmetic));
  return ENTERING + Math.max(...runs);
}

/** The work of one run in which every comparison comes out alike. */
function spent(formula: Expression, bindings: Bindings<Length>, truth: Truth, arithmetic: Arithmetic): number {
  const ledger: Ledger = { steps: 0, work: 0 };
  try {
    new Evaluator(lengthEngine(truth, ledger)).truth(formula, bindings);
  } catch (error) {
    // What was done until then counts; which branch is taken, or which entry, lengths do not tell.
    if (!(error instanceof NoValue)) throw error;
  }
  // In a float format numbers are never long.
  return STEP * ledger.steps + (arithmetic === "reals" ? ledger.work : 0);
}

function filled({ lengths, entries }: Shape): Value<Length> {
  const [rows, columns] = lengths;
  const entry = entries === "truth" ? true : DRAWN;
  if (rows === undefined) return entry;
  const row = (length: number): Value<Length> => Array.from({ length }, () => entry);
  return columns === undefined ? row(rows) : (Array.from({ length: rows }, () => row(columns)) as Value<Length>);
}
