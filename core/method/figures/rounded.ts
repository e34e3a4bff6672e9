import type { Point } from "../../formula/box/box.ts";
import { type EveryValue, everyValue } from "../../formula/box/every-value.ts";
import { type Expression, judge, printFormula } from "../../formula/index.ts";
import { bothWays, type Decided } from "./printed/both-ways.ts";
import { sidesOf } from "./printed/figures.ts";
import type { Printed } from "./printed/printed.ts";
import {
  leftOpen,
  partsAllowed,
  pointInWords,
  rangeInWords,
  rangeShown,
  repeatedInWords,
  tooLong,
} from "./printed/rounding-words.ts";
import type { Unknowns } from "./printed/unknowns.ts";

const HOW =
  "Rational interval arithmetic over every number that rounds to a printed figure; an integer stands for itself.";

/**
 * Does a relation hold for every number that rounds to each of its figures, and has it a value for all of them?
 *
 * @param share - of the work that is allowed, above 0 and at most 1
 * @throws TypeError for another formula than comparisons joined by `and`, of + - * / and integer powers
 */
export function relateRounded(printed: Printed, share = 1): Decided {
  return bothWays(printed, (unknowns) => everyRounding(unknowns, share));
}

function everyRounding(unknowns: Unknowns, share: number): Decided {
  const { formula, box } = unknowns;
  const most = partsAllowed(unknowns, share);
  if (most === 0) return tooLong(unknowns);
  const found = everyValue(formula, box, most);
  const ranges = (found.divisor === undefined ? sidesOf(formula) : [found.divisor]).flatMap((side) => {
    const range = rangeShown(side, unknowns);
    return range === null ? [] : [`${printFormula(side)} is ${rangeInWords(range)}`];
  });
  const sides = [...new Set(ranges)].join(", ");
  const notes = [HOW, ...repeatedInWords(unknowns, found.boxes)];
  if (found.kind === "every") return { outcome: "verified", found: sides, notes, settle: "" };
  if (found.kind === "open") {
    const left = leftOpen(found, unknowns);
    return { outcome: "inconclusive", found: sides, notes: [...notes, ...left.notes], settle: left.settle };
  }
  const why = found.kind === "fails" ? failure(formula, found.at) : passage(found);
  return { outcome: "refuted", found: sides === "" ? why : `${sides}; ${why}`, notes, settle: "" };
}

/** What the relation comes to at a point where it fails, judged anew by the evaluator. */
function failure(formula: Expression, at: Point): string {
  const judgement = judge(formula, at, "reals");
  const where = pointInWords(at);
  if (judgement.kind === "fails") return `it fails where ${where}: ${judgement.shown}`;
  if (judgement.kind === "undefined") return `it has no value where ${where}: ${judgement.reason}`;
  throw new Error(`a relation must fail where it was found to, got one that ${judgement.kind} where ${where}`);
}

function passage({ expression, between: [below, above] }: EveryValue & { kind: "crosses" }): string {
  return `${printFormula(expression)} is below 0 where ${pointInWords(below)} and above 0 where ${pointInWords(above)}, so it is 0 in between`;
}
