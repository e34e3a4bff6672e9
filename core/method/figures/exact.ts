import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import type { TextDocument } from "../../document/document.ts";
import { evaluateIn, telling } from "../../formula/exact/told.ts";
import {
  type Arithmetic,
  type Expression,
  judge,
  parseFormula,
  printFormula,
  tex,
  words,
} from "../../formula/index.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import type { Method } from "../trial/method.ts";
import { calculated, type Decided } from "./printed/both-ways.ts";
import { figuresOf, requireWhere, sidesOf, type Where, whereInWords, withoutExactly } from "./printed/figures.ts";
import { linksOf } from "./printed/links.ts";
import { type Printed, readPrinted, scopeOf } from "./printed/printed.ts";
import { apartInWords } from "./printed/rounding-words.ts";
import { relateRounded } from "./rounded.ts";
import { trueVersion } from "./true-version.ts";
import { CHANGED, turnOneFigure } from "./turning.ts";

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
 * The control is derived: with another number in the place of one of its figures the relation must turn.
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
    const { arithmetic, figures } = assertion;
    return turnOneFigure(read(assertion, document), { outcome, arithmetic, rounded: figures === "rounded" });
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

function relate(assertion: Exact, printed: Printed): Decided {
  return assertion.figures === "rounded" ? relateRounded(printed) : relatePrinted(printed, assertion.arithmetic);
}

function relatePrinted(printed: Printed, arithmetic: Arithmetic): Decided {
  requireNoneRounded(printed.formula);
  const plain = withoutExactly(printed.formula);
  const judgement = judge(plain, scopeOf(printed), arithmetic);
  const rounded = `Computed in ${arithmetic}, left to right, every step rounded once.`;
  const notes = [arithmetic === "reals" ? "Computed in exact rationals from the figures as printed." : rounded];
  const bracketed = ["Computed from the figures as printed, in brackets of 64 digits that are rounded outwards."];
  if (judgement.kind === "undefined")
    return { outcome: "refuted", found: `undefined: ${judgement.reason}`, notes, settle: "" };
  if (judgement.kind === "undecided") {
    const settle = "a formula of which 64 digits tell the sides apart, or forAll for an identity";
    return { outcome: "inconclusive", found: judgement.reason, notes: bracketed, settle };
  }
  const sides = sidesInWords(plain, printed, arithmetic);
  const instead = judgement.kind === "fails" && arithmetic === "reals" ? trueVersion(printed) : null;
  return {
    outcome: judgement.kind === "holds" ? "verified" : "refuted",
    found: sides.length === 0 ? printFormula(plain) : sides.join(", "),
    notes: [...(judgement.exact ? notes : bracketed), ...(instead === null ? [] : [`True instead: ${instead}.`])],
    settle: "",
  };
}

function requireNoneRounded(formula: Expression): void {
  const rounded = [...nodesOf(formula)].find((node) => node.kind === "call" && node.name === "rounded");
  if (rounded !== undefined) {
    throw new TypeError(`${printFormula(rounded)} must stand in a relation with figures: "rounded", got "printed"`);
  }
}

/** The sides that are worked out, with as many digits as it takes to tell neighbours apart. */
function sidesInWords(plain: Expression, printed: Printed, arithmetic: Arithmetic): readonly string[] {
  const scope = scopeOf(printed);
  const links = linksOf(plain).flatMap((link) => (link.kind === "comparison" ? [link.terms] : []));
  const digitsOf = (side: Expression): number =>
    Math.max(...links.filter((terms) => terms.includes(side)).map((terms) => telling(terms, scope, arithmetic)), 6);
  return sidesOf(plain).map((side) => {
    const value = evaluateIn(side, scope, arithmetic, digitsOf(side));
    return value.startsWith("≈") ? `${printFormula(side)} ${value}` : `${printFormula(side)} = ${value}`;
  });
}
