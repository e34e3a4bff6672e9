import type { Assertion } from "../claim/claim.ts";
import type { PartRecord, ReadingRecord } from "../claim/record.ts";
import type { Asking } from "../formula/asking.ts";
import { methodOf } from "./methods.ts";
import { composedWeight, firmly, rateOf } from "./trial/error-rates.ts";
import { conjunction, disjunction } from "./trial/kleene.ts";

/** The assertions that can be written down, by the name of their part; "" is that of a reading that is not composed. */
export type Plain = ReadonlyMap<string, Assertion>;

/**
 * Does the record of a reading carry its verdict? Asked where the one who tried it is not trusted: what it says to have asserted must be what
 * is asserted, its witnesses and proofs are judged again, and its error rate is composed again of those of its parts.
 *
 * Predicates that are functions, and whatever rests on chance, are judged where they were tried.
 *
 * @param plain - its assertions, made anew from plain data
 * @returns empty where it does, else why it does not
 */
export function* readingTrouble(record: ReadingRecord, plain: Plain): Asking<string> {
  if (record.outcome === "void" || record.sameAs !== undefined) return "";
  const named = record.parts.length === 0 ? [{ name: "", ...record }] : record.parts;
  for (const each of named) {
    const trouble = rateTrouble(each) || (yield* partTrouble(each, plain.get(each.name)));
    if (trouble !== "") return each.name === "" ? trouble : `${each.name}: ${trouble}`;
  }
  return record.parts.length === 0 ? "" : compositionTrouble(record);
}

type Leaf = Pick<PartRecord, "outcome" | "basis" | "alpha" | "rates" | "statement" | "proof" | "witness" | "name">;

function rateTrouble({ outcome, basis, alpha, rates }: Leaf): string {
  const wanted = rateOf(outcome, rates);
  if (!isAsTold(alpha, wanted)) return `its error rate must be ${wanted}, got ${alpha}`;
  return basis === "statistical" && alpha === 0 ? "its error rate must be above 0, got 0" : "";
}

/** Records tell 6 significant digits, of a rate and of those that it is made of: each is off by half of the last one at most. */
const isAsTold = (told: number, wanted: number): boolean => Math.abs(told - wanted) <= 2 * 5e-6 * wanted;

function* partTrouble(record: Leaf, assertion: Assertion | undefined): Asking<string> {
  if (record.basis !== "witness" && record.basis !== "proof") return "";
  if (assertion === undefined) return `a ${record.basis} must come with what is asserted, got none`;
  const method = methodOf(assertion);
  const { words, tex, formula } = method.describe(assertion);
  const { statement } = record;
  if (statement.words !== words || statement.tex !== tex || statement.formula !== formula)
    return `its statement must be "${words}"`;
  return method.judgedAgain === undefined ? "" : yield* method.judgedAgain(assertion, record);
}

function compositionTrouble({ verb, outcome, alpha, parts }: ReadingRecord): string {
  if (verb !== "every" && verb !== "some" && verb !== "over")
    return `its verb must be every, some or over, got ${verb}`;
  const outcomes = parts.map((part) => part.outcome);
  const together = verb === "some" ? disjunction(outcomes) : conjunction(outcomes);
  if (outcome !== together) return `its parts must come to ${outcome}, got ${together}`;
  const { rates } = composedWeight(
    verb,
    parts.map((part) => ({ ...firmly(part.rates), outcome: part.outcome })),
  );
  const wanted = rateOf(outcome, rates);
  return isAsTold(alpha, wanted) ? "" : `its error rate must be ${wanted}, got ${alpha}`;
}
