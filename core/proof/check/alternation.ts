import type { Asking } from "../../formula/asking.ts";
import type { Domains } from "../../formula/domains/domain.ts";
import type { Checked } from "./check.ts";
import { alternationText, isLinear } from "./lemma-text.ts";
import { unknownsIn } from "./normal/atom.ts";
import { Normal } from "./normal/normal.ts";
import { Refused, requires } from "./normal/refused.ts";
import { type Reading, readerOf, type Universal } from "./read/state.ts";

/** "For every case of the outer names there is one of the inner names." */
export interface Alternation extends Universal {
  /** The names that are chosen after all others; `domains` holds the others. */
  readonly inner: Domains;
}

/** Solver units for a question with two quantifiers. */
const ALTERNATION_UNITS = 2_000_000;

/** Lists of fixed size are written out up to this many entries. */
const WRITTEN_OUT = 64;

/** Quantifiers over products are taken out by cells of the plane. */
const FIRST = "nlqsat";

/**
 * Is there for all real numbers on the outer side some on the inner side? For numbers and written-out vectors under + - * and
 * comparisons, where everything has a value.
 *
 * A hypothesis about the outer side may be left out; of the inner side nothing may, for that would let a case in which is none.
 */
export function* checkAlternation(problem: Alternation): Asking<Checked> {
  try {
    const [hypotheses, goal, ids] = sides(problem);
    const asked = function* (tactic: string): Asking<boolean> {
      const { status } = yield { smt: alternationText(hypotheses, goal, ids, tactic), rlimit: ALTERNATION_UNITS };
      requires(status !== "sat", "the solver finds an outer case without an inner one");
      return status === "unsat";
    };
    requires(yield* asked(FIRST), "the solver must show it");
    // A second way must agree: what is linear is told apart by planes alone.
    const others = [...hypotheses, ...goal].every(isLinear) ? ["qsat", ""] : ["", "qsat"];
    for (const tactic of others) if (yield* asked(tactic)) return { kind: "accepted" };
    return { kind: "refused", reason: "the solver must show it in a second way" };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", reason: error.message };
    throw error;
  }
}

type Statements = Parameters<typeof alternationText>[0];

function sides({
  domains,
  inner,
  definitions,
  formula,
  given,
}: Alternation): [Statements, Statements, readonly number[]] {
  const read = readerOf({ ...domains, ...inner }, definitions);
  const normal = new Normal({}, WRITTEN_OUT);
  const readDomain = readerOf({ ...domains, ...inner }, {});
  const plain = ({ says, needs }: Reading): Statements[number] => {
    requires(needs.length === 0, "everything must have a value by itself");
    return normal.statement(says);
  };
  const constraints = (of: Domains): readonly Reading[] =>
    Object.entries(of).flatMap(([name, domain]) => {
      const constraint = domain.constraint(name);
      return constraint === null ? [] : [readDomain(constraint)];
    });
  const hypotheses = [...constraints(domains), ...(given === null ? [] : [read(given)])].map(plain);
  const goal = [...constraints(inner), read(formula)].map(plain);
  const ids = [...new Set([...hypotheses, ...goal].flatMap(unknownsIn))];
  const chosen = ids.filter((id) => {
    const { atom } = normal.atoms.at(id);
    if (atom.kind !== "entry") throw new Refused("a function or a list of open size under two quantifiers");
    return Object.hasOwn(inner, atom.name);
  });
  return [hypotheses, goal, chosen];
}
