import type { Assertion } from "../../../claim/claim.ts";
import type { Evidence } from "../../../claim/evidence.ts";
import { requireFields } from "../../../claim/fields.ts";
import {
  byCalculation,
  byProof,
  byWitness,
  failed,
  undecided as leftOpen,
  searchedInVain,
  untestable,
} from "../../../claim/make-evidence.ts";
import type { Asking } from "../../../formula/asking.ts";
import { type Arithmetic, quantified as inWords, parseFormula, printCaseIn, sizesOf } from "../../../formula/index.ts";
import { count } from "../../../numeric/describe/figure.ts";
import type { Carrying, Method, Trial } from "../../trial/method.ts";
import { countCases, exhaust } from "../cases/exhaust.ts";
import { type Hit, type Hunted, hunt } from "../cases/hunt.ts";
import { type Measured, measure } from "../cases/measure.ts";
import { describeCase, describeSizes, type Problem, problem } from "../cases/problem.ts";
import {
  definitionsOf,
  definitionTexts,
  describeSubjectChange,
  domainsOf,
  overrideSubject,
  type Subject,
  type SubjectControl,
} from "../cases/subject.ts";
import { type Closed, close, describeScope } from "../close/close.ts";
import { type HeldAgainst, heldAgainst } from "../close/held-against.ts";
import { judgedAgain } from "../close/judged-again.ts";
import { proofRecord } from "../close/proof-record.ts";
import { type DeviationSeen, deviationSeen, NONE_SEEN } from "./deviation-seen.ts";
import { cases, searchNotes, settleSearch, UNDECIDED } from "./search-notes.ts";
import { withinBudget } from "./solver-budget.ts";
import { witnessPlots } from "./witness-plot.ts";

/** What may be declared about a quantified formula besides its subject. */
export interface QuantifierOptions {
  /** The premise: cases outside it are not spoken of. */
  readonly given?: string;
  /** The numbers meant: the real numbers unless a float format is named. */
  readonly arithmetic?: Arithmetic;
  /** The sizes meant, where not every size is: `{ d: [1, 2, 3] }`. */
  readonly sizes?: Readonly<Record<string, readonly number[]>>;
  /** Inside a `forAll` only: which case there is, as a formula for each name, in the names of the outer side. */
  readonly by?: Readonly<Record<string, string>>;
}

/** A formula that holds for all, or for some, cases of its subject. */
export interface Quantified<S extends Subject = Subject> extends Assertion<SubjectControl<S>> {
  readonly verb: "forAll" | "exists";
  readonly subject: S;
  readonly formula: string;
  readonly given: string;
  readonly arithmetic: Arithmetic;
  readonly sizes: Readonly<Record<string, readonly number[]>>;
  /** For an `exists` inside a `forAll`: a formula for each name, in the names of the outer side. */
  readonly by: Readonly<Record<string, string>>;
}

const FIELDS = ["given", "arithmetic", "sizes", "by"] as const satisfies readonly (keyof QuantifierOptions)[];

/** The common form of `forAll` and `exists`, checked as it is written. */
export function quantified<S extends Subject>(
  verb: Quantified["verb"],
  subject: S,
  formula: string,
  options: QuantifierOptions,
): Quantified<S> {
  requireFields(`the options of ${verb}`, options, FIELDS);
  const { given = "", arithmetic = "reals", sizes = {}, by = {} } = options;
  return { verb, subject, formula, given, arithmetic, sizes, by };
}

/** Tries `forAll` and `exists`: exhaustion where the cases are few, else a hunt, then proofs; a measured bound where none of them settles it. */
export const quantifiedMethod: Method<Quantified> = {
  *attempt(assertion, trial) {
    const [named] = Object.keys(assertion.by);
    if (named !== undefined) throw new TypeError(`by must be given inside a forAll only, got one for ${named}`);
    const seeks = assertion.verb === "forAll" ? "counterexample" : "example";
    const { share = 1 } = trial;
    const search = { ...problem(seeks, assertion.subject, assertion.formula, assertion), share };
    const total = search.sizesAreAll ? countCases(search) : null;
    if (total !== null) return exhausted(search, total, trial);
    return yield* withinBudget(searched(search, trial), share);
  },
  judgedAgain: quantifiedAgain,
  override: (assertion, control) => ({ ...assertion, subject: overrideSubject(assertion.subject, control) }),
  describe({ verb, subject, formula, given, arithmetic, sizes }) {
    const premise = given === "" ? undefined : parseFormula(given);
    const domains = domainsOf(subject);
    const { words, tex } = inWords(verb, domains, parseFormula(formula), premise, sizesOf(domains, sizes));
    const where = arithmetic === "reals" ? "" : ` Computed in ${arithmetic}.`;
    return { words: `${words}${where}`, tex, formula: given === "" ? formula : `${formula}, given ${given}` };
  },
  describeChange: (_assertion, control) => describeSubjectChange(control as Subject),
  assumed: ({ subject }) => definitionTexts(Object.values(definitionsOf(subject))),
};

/** The outcome that a hit brings, and the one that its proved absence brings. */
const OUTCOMES = {
  counterexample: { hit: "refuted", none: "verified" },
  example: { hit: "verified", none: "refuted" },
} as const;

/** Does the record of a quantified formula carry its verdict? See `Method.judgedAgain`. */
export function* quantifiedAgain(assertion: Quantified, record: Carrying): Asking<string> {
  const seeks = assertion.verb === "forAll" ? "counterexample" : "example";
  const { hit, none } = OUTCOMES[seeks];
  const { basis, outcome } = record;
  if (outcome !== (basis === "witness" ? hit : none)) return `a ${basis} must carry another outcome than ${outcome}`;
  return yield* judgedAgain(problem(seeks, assertion.subject, assertion.formula, assertion), record);
}

function exhausted(search: Problem, total: number, trial: Trial): Evidence {
  const { hit, accepted, undecided } = exhaust(search);
  const scope = describeSizes(search.sizes);
  if (hit !== null) return witnessed(search, hit, [`Found by trying the ${cases(total)} one by one.`], trial);
  const base = { scope, notes: [`All ${cases(total)} were tried one by one.`] };
  if (accepted === 0) return untestable({ ...base, found: UNMET });
  if (undecided > 0) {
    const found = `${count(undecided)} of ${cases(total)} could not be decided`;
    return leftOpen(UNDECIDED, { ...base, found });
  }
  const found =
    accepted === 1
      ? `${search.seeks === "counterexample" ? "holds" : "does not hold"} in the only case`
      : `holds in ${search.seeks === "counterexample" ? "all" : "none of"} ${cases(accepted)}`;
  return byCalculation(OUTCOMES[search.seeks].none, { ...base, found });
}

const UNMET = "no case meets the premise";

/** Cases that a proof is held against: what is proved must not fail anywhere. */
const CROSS_CHECKED = 300;

function* searched(search: Problem, trial: Trial): Asking<Evidence> {
  const hunted = hunt(search, trial.stream("hunt"));
  if (hunted.hit !== null) {
    const notes = [`Found after ${cases(hunted.accepted)}.`];
    return witnessed(search, hunted.hit, notes, trial);
  }
  const closed: Closed = trial.huntOnly ? { kind: "open", notes: [] } : yield* close(search, trial, hunted.met);
  if (closed.kind === "hit") return witnessed(search, closed.hit, closed.notes, trial);
  if (closed.kind === "vacuous") {
    // Nothing meets the premise, so the statement says nothing.
    return untestable({ scope: describeScope(search), found: UNMET, notes: closed.notes });
  }
  const planned = trial.huntOnly ? 0 : closed.kind === "proved" ? CROSS_CHECKED : undefined;
  const measured = measure(search, trial.stream("measure"), planned);
  if (closed.kind === "proved") {
    return proved(search, closed, hunted, measured, yield* heldAgainst(search, closed.proofs, trial));
  }
  const seen = deviation(search, null, trial);
  const hit = measured.hit ?? seen.hit;
  if (hit !== null) return witnessed(search, hit, ["Found among independent random cases."], trial);
  const isMet = search.given === null || hunted.met !== null || measured.accepted > 0;
  const tried = {
    scope: describeSizes(hunted.reached),
    notes: [...searchNotes(search, hunted, measured), ...closed.notes, ...seen.notes],
    search: {
      hunted: hunted.accepted,
      drawn: measured.drawn,
      measured: measured.accepted,
      undecided: hunted.undecided + measured.undecided,
      bound: measured.bound,
    },
    ...seen.size,
  };
  if (isMet) return searchedInVain(settleSearch(search, measured), { ...tried, found: `no ${search.seeks} found` });
  const found = "no case was seen that meets the premise";
  return leftOpen("a case that meets the premise, or a proof that none does", { ...tried, found });
}

function proved(
  search: Problem,
  closed: Closed & { kind: "proved" },
  hunted: Hunted,
  measured: Measured,
  held: HeldAgainst,
): Evidence {
  const { found, notes, proofs } = closed;
  const scope = describeScope(search);
  const against = measured.hit === null ? held.contradiction : describeCase(measured.hit.given, search.arithmetic);
  if (against !== "") {
    const contradicted = `it is proved, and ${against} says otherwise: this is a defect of Probatum`;
    return failed(leftOpen("", { scope, found: contradicted, notes }), "");
  }
  const attack = hunted.accepted + measured.accepted + held.cases;
  const told = [...notes, `Attacked with ${cases(attack)}: none contradicts it.`];
  return byProof(OUTCOMES[search.seeks].none, { scope, found, notes: told, proof: proofRecord(proofs) });
}

function witnessed(search: Problem, { given, finding }: Hit, notes: readonly string[], trial: Trial): Evidence {
  const seen = deviation(search, given, trial);
  const at = describeCase(given, search.arithmetic);
  const checked = !finding.exact
    ? ["Judged with 64-digit brackets, rounded outwards."]
    : search.arithmetic === "reals"
      ? []
      : [`Judged in ${search.arithmetic}, every step rounded once.`];
  return byWitness(OUTCOMES[search.seeks].hit, {
    scope: describeScope(search),
    found: at.includes(finding.shown) ? at : `${at}: ${finding.shown}`,
    notes: [...notes, ...checked, ...seen.notes],
    witness: Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, printCaseIn(value, search.arithmetic)]),
    ),
    ...seen.size,
    plots: witnessPlots(search, given),
  });
}

/** The control of a witness is asked for its hunt alone. */
function deviation(search: Problem, witness: Hit["given"] | null, trial: Trial): DeviationSeen {
  return trial.huntOnly ? NONE_SEEN : deviationSeen(search, witness, trial.stream("deviation"));
}
