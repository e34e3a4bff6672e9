import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import type { TextDocument } from "../../document/document.ts";
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
} from "../../formula/index.ts";
import type { Method } from "../trial/method.ts";
import { calculated, type Decided } from "./both-ways.ts";
import { figuresOf, requireWhere, sidesOf, type Where, whereInWords, withoutExactly } from "./figures.ts";
import { CHANGED, moveEachFigure } from "./move-figures.ts";
import { type Printed, readPrinted, scopeOf } from "./printed.ts";
import { relateRounded } from "./rounded.ts";
import { apartInWords } from "./rounding-words.ts";

export interface ExactOptions {
  /** "printed": the figures are the numbers themselves; "rounded": each stands for every number that rounds to it. */
  readonly figures?: "printed" | "rounded";
  readonly arithmetic?: Arithmetic;
  /** Names for figures, `{ a: "2.79" }`, and lists of figures read from the text, `{ before: quoted("…") }`. */
  readonly where?: Where;
}

export interface Exact extends Assertion<never> {
  readonly verb: "exact";
  readonly formula: string;
  readonly figures: "printed" | "rounded";
  readonly arithmetic: Arithmetic;
  readonly where: Where;
}

const FIELDS = ["figures", "arithmetic", "where"] as const satisfies readonly (keyof ExactOptions)[];

/**
 * Does this relation hold between figures as they are printed, or, with `figures: "rounded"`, for every number that rounds to
 * each of them? Every literal must be printed in the text; `exactly(x)` marks a number of the author's own.
 *
 * Rounded, equal figures are one unknown where the text prints the figure once, and where they are entered by a name: with
 * `where: { a: "2.79" }` every `a` of the formula is one and the same number. Two names for one figure are two numbers. Without a name,
 * figures that the text prints several times are tried as one number and as a number at each place, and unless both come out
 * alike the outcome is inconclusive. The box of roundings is bounded by slopes whose sign is shown, cut into 1,000 parts at most,
 * and every divisor must be shown to differ from 0. It holds with both ends of every rounding; it fails at a point between the ends.
 *
 * The control is derived: each figure in turn is moved past its rounding, and each time the relation must turn.
 *
 * @throws RangeError for rounded figures in a float format; TypeError for a name that is neither a figure nor quoted
 */
export function exact(formula: string, options: ExactOptions = {}): Exact {
  requireFields("the options of exact", options, FIELDS);
  const { figures = "printed", arithmetic = "reals", where = {} } = options;
  if (figures === "rounded" && arithmetic !== "reals") {
    throw new RangeError(`arithmetic must be "reals" for rounded figures, got "${arithmetic}"`);
  }
  requireWhere(where);
  return { verb: "exact", formula, figures, arithmetic, where };
}

export const exactMethod: Method<Exact> = {
  attempt(assertion, { document }) {
    return calculated(relate(assertion, read(assertion, document)));
  },
  override() {
    throw new TypeError("control must be absent for exact, which derives its own, got one");
  },
  derive(assertion, { outcome }, { document }) {
    if (outcome !== "verified" && outcome !== "refuted") return null;
    return moveEachFigure(read(assertion, document), outcome, (moved) => relate(assertion, moved, SHARE).outcome);
  },
  describe({ formula, figures, arithmetic, where }) {
    const plain = withoutExactly(parseFormula(formula));
    const whose = figures === "rounded" ? "For all numbers that round to the printed figures: " : "";
    const how = arithmetic === "reals" ? "" : `, computed in ${arithmetic}`;
    return { words: `${whose}${words(plain)}${how}.${whereInWords(where)}`, tex: tex(plain), formula };
  },
  describeChange: () => CHANGED,
  assumed: ({ figures, where }) =>
    figures === "rounded"
      ? [
          "A figure printed with decimals stands for every number that rounds to it, both ends included.",
          ...apartInWords(where),
        ]
      : [],
};

function read(asked: Exact, document: TextDocument): Printed {
  const parsed = parseFormula(asked.formula);
  const printed = readPrinted(parsed, asked, document);
  if (figuresOf(parsed).length === 0 && Object.keys(asked.where).length === 0) {
    throw new TypeError(`formula must hold a figure of the text, got "${asked.formula}"`);
  }
  return printed;
}

/** Of the work that one relation may take: a control tries many of them. */
const SHARE = 0.05;

function relate(assertion: Exact, printed: Printed, share = 1): Decided {
  return assertion.figures === "rounded" ? relateRounded(printed, share) : relatePrinted(printed, assertion.arithmetic);
}

function relatePrinted(printed: Printed, arithmetic: Arithmetic): Decided {
  const plain = withoutExactly(printed.formula);
  const scope = scopeOf(printed);
  const judgement = judge(plain, scope, arithmetic);
  const rounded = `Computed in ${arithmetic}, left to right, every step rounded once.`;
  const notes = [arithmetic === "reals" ? "Computed in exact rationals from the figures as printed." : rounded];
  const bracketed = [...notes, "Judged with 64-digit brackets, rounded outwards."];
  if (judgement.kind === "undefined")
    return { outcome: "refuted", found: `undefined: ${judgement.reason}`, notes, settle: "" };
  if (judgement.kind === "undecided") {
    const settle = "a formula in which every figure is entered once";
    return { outcome: "inconclusive", found: judgement.reason, notes: bracketed, settle };
  }
  const value = (term: Expression): string => showValue(evaluate(term, scope, arithmetic));
  const sides = sidesOf(plain).map((term) => `${printFormula(term)} = ${value(term)}`);
  return {
    outcome: judgement.kind === "holds" ? "verified" : "refuted",
    found: sides.length === 0 ? printFormula(plain) : sides.join(", "),
    notes: judgement.exact ? notes : bracketed,
    settle: "",
  };
}

function showValue(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.some((entry) => typeof entry === "number")) return `(${value.join(", ")})`;
  return printCase(value as CaseValue);
}
