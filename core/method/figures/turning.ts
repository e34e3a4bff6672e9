import type { Definite, Evidence } from "../../claim/evidence.ts";
import { byCalculation, undecided } from "../../claim/make-evidence.ts";
import { isContinuous } from "../../formula/box/every-value.ts";
import { type Arithmetic, type CaseValue, type Expression, evaluate, judge } from "../../formula/index.ts";
import { writeDecimal } from "../../numeric/exact/decimal.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import {
  add,
  fromDecimal,
  fromDouble,
  multiply,
  printRational,
  type Rational,
  rational,
} from "../../numeric/exact/rational.ts";
import { decimalsOf } from "../../numeric/exact/rational-interval.ts";
import { candidates, crossingOf } from "./printed/candidates.ts";
import { withoutExactly } from "./printed/figures.ts";
import { contraryOf, differenceOf, type Link, linksOf, scalarLinks } from "./printed/links.ts";
import { type Printed, scopeOf } from "./printed/printed.ts";
import { type Slot, slotsOf } from "./printed/slots.ts";
import { relateRounded } from "./rounded.ts";

/** What the control changed, in words. */
export const CHANGED = "one figure changed to one that turns the relation";

/** What would settle it where none does. */
const INDEPENDENT =
  "a relation that depends on its figures; this one comes out alike whatever they are, so it is a law: forAll is the verb for it";
const NEVER_EQUAL =
  "another verb: rounded figures are never equal for every number that rounds to them; reproduces asks whether some are";

/** The control of a relation: itself with one figure changed, and what would settle it where no figure turns it. */
export interface Turning {
  readonly changed: string;
  readonly evidence: Evidence;
  readonly settle?: string;
}

type Scope = Readonly<Record<string, CaseValue>>;

interface Tried {
  readonly outcome: Definite;
  readonly arithmetic: Arithmetic;
  readonly rounded: boolean;
}

/**
 * Could the check have come out otherwise? What was verified must fail with another number in the place of one of its figures; of what was
 * refuted the first failing link must hold with another number in the place of one. The other figures stay as printed.
 */
export function turnOneFigure(printed: Printed, tried: Tried): Turning {
  const opposite = tried.outcome === "verified" ? "refuted" : "verified";
  const scope = scopeOf(printed);
  const links = linksOf(printed.formula)
    .flatMap((link) => scalarLinks(link, (term) => lengthsOf(withoutExactly(term), scope, tried.arithmetic)))
    .map((formula) => ({ ...printed, formula }));
  const found = (tried.rounded ? turnsRounded(links, tried) : null) ?? (tried.rounded ? null : turns(links, tried));
  if (found !== null) return { changed: CHANGED, evidence: byCalculation(opposite, { found }) };
  const stuck =
    tried.rounded && links.some(({ formula }) => formula.kind === "comparison" && formula.comparisons[0] === "==");
  const settle = stuck ? NEVER_EQUAL : INDEPENDENT;
  return { changed: CHANGED, evidence: undecided(settle, { found: "no figure turns it" }), settle };
}

/** How many entries a list has, rows and columns of a matrix; none for a number and what has no value. */
function lengthsOf(term: Expression, scope: Scope, arithmetic: Arithmetic): readonly number[] {
  const value = valueOr(() => evaluate(term, scope, arithmetic));
  if (!Array.isArray(value)) return [];
  return Array.isArray(value[0]) ? [value.length, value[0].length] : [value.length];
}

function valueOr<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

/** "8.91 → 8.92", or null where no figure turns a link. */
function turns(links: readonly Printed[], { outcome, arithmetic }: Tried): string | null {
  const wanted = outcome === "verified" ? "fails" : "holds";
  const targets = outcome === "verified" ? links : links.filter((link) => !holds(link, arithmetic)).slice(0, 1);
  for (const link of targets) {
    const slots = slotsOf(link);
    for (const slot of slots) {
      const to = turnsAt(slot, wanted, arithmetic);
      if (to !== null) return `${slot.text} → ${told(to, slot.text)}`;
    }
    const between = arithmetic === "reals" ? crossing(link.formula, slots, wanted) : null;
    if (between !== null) return between;
  }
  return null;
}

function holds(link: Printed, arithmetic: Arithmetic): boolean {
  return judge(withoutExactly(link.formula), scopeOf(link), arithmetic).kind === "holds";
}

/** A number in the place of a figure with which the link comes out as wanted. */
function turnsAt(slot: Slot, wanted: "fails" | "holds", arithmetic: Arithmetic): Rational | null {
  const printed = fromDecimal(slot.text);
  for (const x of [...aside(slot, arithmetic), ...candidates(slot, differenceOf(slot.formula)?.less ?? null)]) {
    if (x.n * printed.d === printed.n * x.d) continue;
    if (judge(slot.formula, slot.scope(x), arithmetic).kind === wanted) return x;
  }
  return null;
}

/** Where two sides meet at no fraction: two neighbours between which they do. */
function crossing(link: Link, slots: readonly Slot[], wanted: "fails" | "holds"): string | null {
  const meets = link.kind === "comparison" && link.comparisons[0] === (wanted === "holds" ? "==" : "!=");
  if (!meets) return null;
  for (const slot of slots) {
    const difference = differenceOf(slot.formula)?.less;
    if (difference === undefined || !isContinuous(difference)) continue;
    const ends = crossingOf(difference, slot, candidates(slot, difference));
    if (ends !== null) return `${slot.text} → between ${printDecimal(ends[0])} and ${printDecimal(ends[1])}`;
  }
  return null;
}

/** Rounded: the whole interval of the moved figure must flip; `!=` has flipped where it fails for one number of it. */
function turnsRounded(links: readonly Printed[], { outcome }: Tried): string | null {
  const targets =
    outcome === "verified"
      ? links
      : links.filter((link) => relateRounded(link, SHARE).outcome === "refuted").slice(0, 1);
  for (const link of targets) {
    for (const slot of slotsOf(link)) {
      const decimals = decimalsOf(slot.text);
      const texts = [...candidates(slot, differenceOf(slot.formula)?.less ?? null)].map((x) =>
        writeDecimal(x, decimals),
      );
      for (const text of new Set(texts)) {
        if (text === null || text === slot.text) continue;
        if (flips(slot.move(text), outcome)) return `${slot.text} → ${text}`;
      }
    }
  }
  return null;
}

/** Of the work that one relation may take: a control tries many of them. */
const SHARE = 0.05;

function flips(moved: Printed, outcome: Definite): boolean {
  if (outcome === "refuted") return relateRounded(moved, SHARE).outcome === "verified";
  const contrary = contraryOf(moved.formula);
  if (contrary === null || (contrary.kind === "comparison" && contrary.comparisons[0] === "==")) {
    return relateRounded(moved, SHARE).outcome === "refuted";
  }
  return relateRounded({ ...moved, formula: contrary }, SHARE).outcome === "verified";
}

/**
 * In a float format no step of the last digit meets an equality: the exact value of the other side, where the figure stands alone on one, and the
 * figure less, or plus, the difference of the sides.
 */
function aside(slot: Slot, arithmetic: Arithmetic): readonly Rational[] {
  const difference = differenceOf(slot.formula);
  if (arithmetic === "reals" || difference === null || slot.formula.kind !== "comparison") return [];
  const printed = fromDecimal(slot.text);
  const worth = (side: Expression): readonly Rational[] => {
    const value = valueOr(() => evaluate(side, slot.scope(printed), arithmetic));
    return typeof value === "number" && Number.isFinite(value) ? [fromDouble(value)] : [];
  };
  const [left, right] = slot.formula.terms as readonly [Expression, Expression];
  const other = left.kind === "name" ? right : right.kind === "name" ? left : null;
  const steps = worth(difference.less).flatMap((by) =>
    [1, -1, 2, -2].map((k) => add(printed, multiply(rational(k), by))),
  );
  return [...(other === null ? [] : worth(other)), ...steps];
}

/** A number for a reader, with the decimals of the figure where they will do. */
function told(x: Rational, text: string): string {
  return writeDecimal(x, decimalsOf(text)) ?? printDecimal(x);
}

/** In full where it has at most 30 decimals, else as a fraction. */
function printDecimal(x: Rational): string {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const text = writeDecimal(x, decimals);
    if (text !== null) return text;
  }
  return printRational(x);
}

const MOST_DECIMALS = 30;
