import type { Answer } from "../../formula/asking.ts";
import type { Definition, Domains } from "../../formula/index.ts";
import { asserted, proofText } from "../check/proof-text.fixture.ts";
import type { Universal } from "../check/read/state.ts";
import type { Proof } from "../step/step.ts";

/** A statement as a claim asserts it. */
export interface Statement {
  readonly domains: Domains;
  readonly formula: string;
  readonly given?: string;
  readonly definitions?: Readonly<Record<string, Definition>>;
}

/**
 * A false statement with a proof that breaks one condition of the checker and no other, and beside it a true one with a proof that keeps
 * it. What the neighbour does not name it shares.
 */
export interface Falsehood extends Statement {
  /** The rule and the condition that is broken: "termwise: the index was named". */
  readonly attacks: string;
  /** A case against it: numbers, or lists of them, as text. */
  readonly against: Readonly<Record<string, Written>>;
  readonly proof: string | Proof;
  /** What a solver says, question by question, that errs in one way of asking; without it the solver knows nothing. */
  readonly answers?: readonly Answer["status"][];
  /** Where the solver itself is asked. */
  readonly asks?: true;
  /** Why the checker refuses the proof, word for word. */
  readonly refused: string;
  readonly neighbour: Partial<Statement> & {
    readonly proof: string | Proof;
    readonly answers?: readonly Answer["status"][];
  };
}

/** A number such as "-0.5", or a list or matrix of them. */
export type Written = string | readonly Written[];

export function universalOf({ domains, formula, given = "", definitions = {} }: Statement): Universal {
  return asserted(domains, formula, given, definitions);
}

export function neighbourOf({ neighbour, domains, formula, given, definitions }: Falsehood): Statement {
  return {
    domains,
    formula,
    ...(given === undefined ? {} : { given }),
    ...(definitions === undefined ? {} : { definitions }),
    ...neighbour,
  };
}

export function proofOf(proof: string | Proof): Proof {
  return typeof proof === "string" ? proofText(proof) : proof;
}

/** A false fact and a true one, each shown by one step: attack, formulas, case, steps. */
type Row = readonly [string, string, Readonly<Record<string, Written>>, string, string, string];

export const rows = (
  domains: Domains,
  refused: (attacks: string) => string,
  list: readonly Row[],
): readonly Falsehood[] =>
  list.map(([attacks, formula, against, wrong, trueFormula, right]) => ({
    attacks,
    domains,
    formula,
    against,
    proof: wrong,
    refused: refused(attacks),
    neighbour: { formula: trueFormula, proof: right },
  }));
