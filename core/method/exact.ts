import type { Assertion } from "../claim/claim.ts";
import type { Outcome } from "../claim/evidence.ts";
import type { TextDocument } from "../document/document.ts";
import { enclose, roundingInterval, spread } from "../formula/enclose.ts";
import {
  type Arithmetic,
  type CaseValue,
  type Expression,
  evaluate,
  judge,
  parseFormula,
  printCase,
  printFormula,
  tex,
  words,
} from "../formula/index.ts";
import { nodesOf } from "../formula/walk.ts";
import { fromDecimal, printRational } from "../numeric/rational.ts";
import { figuresOf, mapLists, readFigures, requirePrinted, type Where, withoutExactly } from "./figures.ts";
import type { Method } from "./method.ts";
import { CHANGED, moveEachFigure, type Printed } from "./move-figures.ts";

export interface ExactOptions {
  /** "printed": the figures are the numbers themselves; "rounded": each stands for every number that rounds to it. */
  readonly figures?: "printed" | "rounded";
  readonly arithmetic?: Arithmetic;
  /** Lists of figures read from the text instead of typed. */
  readonly where?: Where;
}

export interface Exact extends Assertion<never> {
  readonly verb: "exact";
  readonly formula: string;
  readonly figures: "printed" | "rounded";
  readonly arithmetic: Arithmetic;
  readonly where: Where;
}

/**
 * Does this relation hold between figures as they are printed, or, with `figures: "rounded"`, for every number that rounds to
 * each of them? Every literal must be printed in the text; `exactly(x)` marks a number of the author's own.
 *
 * The control is derived: each figure in turn is moved past its rounding, and each time the relation must turn.
 */
export function exact(formula: string, options: ExactOptions = {}): Exact {
  const { figures = "printed", arithmetic = "reals", where = {} } = options;
  if (figures === "rounded" && arithmetic !== "reals") {
    throw new RangeError(`arithmetic must be "reals" for rounded figures, got "${arithmetic}"`);
  }
  return { verb: "exact", formula, figures, arithmetic, where };
}

export const exactMethod: Method<Exact> = {
  attempt(assertion, { document }) {
    const printed = read(assertion, document);
    const { outcome, found, exactly } = relate(assertion, printed);
    const rounded = `Computed in ${assertion.arithmetic}, left to right, every step rounded once.`;
    const notes = [assertion.arithmetic === "reals" ? HOW[assertion.figures] : rounded];
    if (!exactly) notes.push("Judged with 64-digit brackets, rounded outwards.");
    const basis = outcome === "inconclusive" ? "none" : "exact";
    const settle = outcome === "inconclusive" ? "a formula in which every figure is entered once" : "";
    return { outcome, basis, scope: "", alpha: 0, found, notes, settle, data: { figures: printed.lists } };
  },
  override() {
    throw new TypeError("control must be absent for exact, which derives its own, got one");
  },
  derive(assertion, tried, { document }) {
    if (tried.outcome !== "verified" && tried.outcome !== "refuted") return null;
    return moveEachFigure(read(assertion, document), tried, (moved) => relate(assertion, moved).outcome);
  },
  describe({ formula, figures, arithmetic, where }) {
    const plain = withoutExactly(parseFormula(formula));
    const whose = figures === "rounded" ? "For all numbers that round to the printed figures: " : "";
    const how = arithmetic === "reals" ? "" : `, computed in ${arithmetic}`;
    const from = Object.entries(where).map(([name, { quote }]) => ` Here ${name} holds the figures of “${quote}”.`);
    return { words: `${whose}${words(plain)}${how}.${from.join("")}`, tex: tex(plain), formula };
  },
  describeChange: () => CHANGED,
  assumed: ({ figures }) =>
    figures === "rounded"
      ? ["A figure printed with decimals stands for every number that rounds to it, both ends included."]
      : [],
};

const HOW = {
  printed: "Computed in exact rationals from the figures as printed.",
  rounded:
    "Rational interval arithmetic over every number that rounds to a printed figure; an integer stands for itself.",
};

function read({ formula, where }: Exact, document: TextDocument): Printed {
  const parsed = parseFormula(formula);
  const lists = readFigures(where, document);
  const literals = figuresOf(parsed).map(({ text }) => text);
  requirePrinted(literals, document);
  if (literals.length === 0 && Object.keys(lists).length === 0) {
    throw new TypeError(`formula must hold a figure of the text, got "${formula}"`);
  }
  return { formula: parsed, lists };
}

interface Related {
  readonly outcome: Outcome;
  readonly found: string;
  readonly exactly: boolean;
}

function relate(assertion: Exact, printed: Printed): Related {
  return assertion.figures === "rounded" ? relateRounded(printed) : relatePrinted(printed, assertion.arithmetic);
}

function relatePrinted({ formula, lists }: Printed, arithmetic: Arithmetic): Related {
  const plain = withoutExactly(formula);
  const scope = mapLists(lists, fromDecimal);
  const judgement = judge(plain, scope, arithmetic);
  if (judgement.kind === "undefined")
    return { outcome: "refuted", found: `undefined: ${judgement.reason}`, exactly: true };
  if (judgement.kind === "undecided") return { outcome: "inconclusive", found: judgement.reason, exactly: false };
  const value = (term: Expression): string => tellValue(evaluate(term, scope, arithmetic));
  const sides = sidesOf(plain).map((term) => `${printFormula(term)} = ${value(term)}`);
  return {
    outcome: judgement.kind === "holds" ? "verified" : "refuted",
    found: sides.length === 0 ? printFormula(plain) : sides.join(", "),
    exactly: judgement.exact,
  };
}

function relateRounded({ formula, lists }: Printed): Related {
  const intervals = mapLists(lists, roundingInterval);
  const found = sidesOf(formula).map((term) => {
    const { low, high } = enclose(term, intervals);
    return `${printFormula(withoutExactly(term))} is ${printRational(low)} to ${printRational(high)}`;
  });
  const every = spread(formula, intervals) === "every";
  // Entered once, each figure moves by itself, so a relation that does not hold for every choice fails for one.
  const outcome = every ? "verified" : entersOnce(formula) ? "refuted" : "inconclusive";
  return { outcome, found: found.join(", "), exactly: true };
}

/** The computed sides of the comparisons of a relation, bare numbers left out. */
function sidesOf(formula: Expression): readonly Expression[] {
  const terms = [...nodesOf(formula)].flatMap((node) => (node.kind === "comparison" ? node.terms : []));
  return terms.filter((term) => withoutExactly(term).kind !== "number");
}

function entersOnce(formula: Expression): boolean {
  const entries = [...nodesOf(formula)].filter((node) => node.kind === "index").map(printFormula);
  return new Set(entries).size === entries.length;
}

function tellValue(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.some((entry) => typeof entry === "number")) return `(${value.join(", ")})`;
  return printCase(value as CaseValue);
}
