import type { Assertion } from "../claim/claim.ts";
import type { Evidence } from "../claim/evidence.ts";
import type { TextDocument } from "../document/document.ts";
import { decimalsOf, enclose, type Interval, roundingInterval } from "../formula/enclose.ts";
import { parseFormula, tex, words } from "../formula/index.ts";
import { add, compare, power, printRational, rational, subtract } from "../numeric/rational.ts";
import { figuresOf, mapLists, readFigures, requirePrinted, type Where, withoutExactly } from "./figures.ts";
import type { Method } from "./method.ts";

export interface Reproduces extends Assertion<never> {
  readonly verb: "reproduces";
  readonly figure: string;
  readonly formula: string;
  readonly where: Where;
}

/**
 * Does a figure that the text prints follow from other figures? It does, as far as rounding tells, when some numbers that round
 * to those figures give a result that rounds to this one: the two are *consistent*.
 *
 * The control is derived: the figure moved past everything the formula can give must no longer follow.
 *
 * @param figure - as printed, such as "8.91"
 * @param formula - how it follows, with printed figures as literals and `exactly(x)` for numbers of the author's own
 */
export function reproduces(figure: string, formula: string, options: { readonly where?: Where } = {}): Reproduces {
  return { verb: "reproduces", figure, formula, where: options.where ?? {} };
}

export const reproducesMethod: Method<Reproduces> = {
  attempt(assertion, { document }) {
    const result = attainable(assertion, document);
    return compared(result, assertion.figure);
  },
  override() {
    throw new TypeError("control must be absent for reproduces, which derives its own, got one");
  },
  derive(assertion, tried, { document }) {
    const result = attainable(assertion, document);
    const to = tried.outcome === "verified" ? beyond(result, assertion.figure) : nearest(result);
    return { changed: `${assertion.figure} moved to ${to}`, evidence: compared(result, to) };
  },
  describe({ figure, formula }) {
    const plain = withoutExactly(parseFormula(formula));
    const told = `${words(plain)} gives ${figure} for some numbers that round to the printed figures.`;
    return { words: told, tex: `${tex(plain)} \\approx ${figure}`, formula: `${formula} gives ${figure}` };
  },
  describeChange: () => "the figure moved past what the formula can give",
  assumed: () => ["A figure printed with decimals stands for every number that rounds to it, both ends included."],
};

function attainable({ figure, formula, where }: Reproduces, document: TextDocument): Interval {
  const parsed = parseFormula(formula);
  requirePrinted([figure, ...figuresOf(parsed).map(({ text }) => text)], document);
  return enclose(parsed, mapLists(readFigures(where, document), roundingInterval));
}

function compared(result: Interval, figure: string): Evidence {
  const printed = roundingInterval(figure);
  const meets = compare(result.low, printed.high) <= 0 && compare(printed.low, result.high) <= 0;
  return {
    outcome: meets ? "verified" : "refuted",
    basis: "exact",
    scope: "",
    alpha: 0,
    found: `${printRational(result.low)} to ${printRational(result.high)}, printed is ${figure}`,
    notes: ["Rational interval arithmetic: consistent when both intervals share a number."],
    settle: "",
    data: { low: printRational(result.low), high: printRational(result.high), figure },
  };
}

/** A number above everything the formula can give, by more than the figure's own rounding. */
function beyond({ low, high }: Interval, figure: string): string {
  const decimals = decimalsOf(figure);
  const unit = power(rational(10), -decimals);
  return printRational(add(roundingInterval(figure).high, add(subtract(high, low), add(unit, unit))));
}

/** A number that the formula can give. */
function nearest({ low }: Interval): string {
  return printRational(low);
}
