import type { Assertion } from "../../../claim/claim.ts";
import type { Evidence } from "../../../claim/evidence.ts";
import { byCalculation, byProof, undecided as leftOpen, untestable } from "../../../claim/make-evidence.ts";
import type { Asking } from "../../../formula/asking.ts";
import { domainShape } from "../../../formula/domains/domain-shape.ts";
import {
  type Expression,
  quantified as inWords,
  parseFormula,
  printCase,
  printFormula,
  sizesOf,
} from "../../../formula/index.ts";
import { substitute } from "../../../formula/language/substitute.ts";
import { inferShape } from "../../../formula/shape/infer-shape.ts";
import { count } from "../../../numeric/describe/figure.ts";
import type { Method, Trial } from "../../trial/method.ts";
import { finish } from "../../trial/question.ts";
import { casesAt, countCases, LARGEST } from "../cases/exhaust.ts";
import { describeCase, describeSizes, settles, shapesAt } from "../cases/problem.ts";
import {
  definitionsOf,
  definitionTexts,
  describeSubjectChange,
  domainsOf,
  overrideSubject,
  type Subject,
  type SubjectControl,
} from "../cases/subject.ts";
import { describeScope } from "../close/close.ts";
import { premiseOf } from "../close/premise.ts";
import { type Quantified, quantified, quantifiedMethod } from "../quantifier/quantified.ts";
import { withinBudget } from "../quantifier/solver-budget.ts";
import { provedByAlternation } from "./by-solver.ts";
import { type Alone, counterexampleOf } from "./counterexample.ts";
import { type Sides, sidesOf } from "./sides.ts";

/** "For every … there is some …": one alternation of quantifiers. */
export interface Alternating<S extends Subject = Subject> extends Assertion<SubjectControl<S>> {
  readonly verb: "forAllExists";
  readonly subject: S;
  readonly inner: Quantified;
  readonly given: string;
}

/** @throws TypeError for a name on both sides; RangeError for an inner side that is no `exists` over the reals */
export function alternating<S extends Subject>(subject: S, inner: Quantified, given: string): Alternating<S> {
  if (inner.verb !== "exists" || inner.arithmetic !== "reals" || inner.given !== "") {
    throw new RangeError("the inner side must be an exists over the reals without a premise, got another");
  }
  const twice = Object.keys(inner.subject).find((name) => Object.hasOwn(subject, name));
  if (twice !== undefined) throw new TypeError(`names must differ on the two sides, got ${twice} twice`);
  const stranger = Object.keys(inner.by).find((name) => !Object.hasOwn(domainsOf(inner.subject), name));
  if (stranger !== undefined) throw new TypeError(`by must name what there is said to be, got ${stranger}`);
  return { verb: "forAllExists", subject, inner, given };
}

/**
 * Tries "for every … some …": with a witness named for each inner name, as "for every …" about the witness, which must also lie
 * in its domain; finite domains to the end; else by the solver, with both quantifiers. What is not shown is refuted by a case for which there is none.
 */
export const alternatingMethod: Method<Alternating> = {
  *attempt(assertion, trial) {
    const isNamed = Object.keys(assertion.inner.by).length > 0;
    const tried = isNamed ? witnessed(assertion, trial) : withoutWitness(assertion, trial);
    return yield* withinBudget(tried, trial.share ?? 1);
  },
  override: (assertion, control) => ({ ...assertion, subject: overrideSubject(assertion.subject, control) }),
  describe({ subject, inner, given }) {
    const [outer, some, formula] = [domainsOf(subject), domainsOf(inner.subject), parseFormula(inner.formula)];
    const premise = given === "" ? undefined : parseFormula(given);
    const first = inWords("forAll", outer, formula, premise, sizesOf({ ...outer, ...some }, inner.sizes));
    const second = inWords("exists", some, formula, undefined, []);
    const lead = first.words.slice(0, first.words.lastIndexOf(": "));
    const sets = first.tex.slice(0, first.tex.lastIndexOf(":\\quad "));
    return {
      words: `${lead}, there is a case. ${second.words}`,
      tex: `${sets}\\quad ${second.tex}`,
      formula: given === "" ? inner.formula : `${inner.formula}, given ${given}`,
    };
  },
  describeChange: (_assertion, control) => describeSubjectChange(control as Subject),
  assumed: ({ subject, inner }) => [
    ...Object.entries(inner.by).map(([name, text]) => `The witness for ${name} is ${text}.`),
    ...definitionTexts(Object.values(definitionsOf({ ...subject, ...inner.subject }))),
  ],
};

/** The same about the named witness. Where that one fails another may do, so there has to be none for a case. */
function* witnessed({ subject, inner, given }: Alternating, trial: Trial): Asking<Evidence> {
  const by = new Map(Object.entries(inner.by).map(([name, text]) => [name, parseFormula(text)]));
  const membership = Object.entries(domainsOf(inner.subject)).flatMap(
    ([name, domain]) => domain.constraint(name) ?? [],
  );
  const whole = [...membership, parseFormula(inner.formula)].reduce(
    (left, right): Expression => ({
      kind: "and",
      left,
      right,
    }),
  );
  const all: Subject = { ...subject, ...definitionsOf(inner.subject) };
  requireShapes(subject, inner, by);
  const { sizes } = inner;
  const named = substitute(whole, by);
  const said = quantified("forAll", all, printFormula(named), { given, sizes });
  const evidence = yield* finish(quantifiedMethod.attempt(said, trial));
  if (evidence.outcome !== "refuted" && evidence.outcome !== "inconclusive") return evidence;
  const sides = sidesOf(subject, inner, given, trial.share);
  const alone = yield* counterexampleOf(sides, named, trial);
  if (alone !== null && alone !== "no fraction") return refuted(sides, alone);
  if (evidence.outcome !== "refuted") return evidence;
  const settle = `another witness, or a proof that there is none: the named one fails at ${evidence.found}`;
  const { scope, notes, plots } = evidence;
  const found = "the named witness fails somewhere";
  return leftOpen(settle, { scope, found, notes, ...(plots === undefined ? {} : { plots }) });
}

/** A case of fractions for which there is none. */
function refuted({ whole }: Sides, { given, unchecked, how }: Alone): Evidence {
  const told = {
    scope: describeScope(whole),
    found: `${describeCase(given)}: there is none`,
    notes: [how],
    witness: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, printCase(value)])),
  };
  return unchecked === undefined ? byCalculation("refuted", told) : byProof("refuted", { ...told, unchecked });
}

/** A witness must have the shape of what there is said to be, at sizes that differ from each other. */
function requireShapes(subject: Subject, inner: Quantified, by: ReadonlyMap<string, Expression>): void {
  const [outer, some] = [domainsOf(subject), domainsOf(inner.subject)];
  const names = [...new Set(Object.values({ ...outer, ...some }).flatMap((domain) => domain.sizeNames))];
  const at = Object.fromEntries(names.map((name, i) => [name, 2 + i]));
  const definitions = new Map(Object.entries(definitionsOf({ ...subject, ...inner.subject })));
  for (const [name, witness] of by) {
    const wanted = some[name] === undefined ? undefined : domainShape(some[name], at)?.lengths;
    const got = inferShape(witness, { shapes: shapesAt(outer, at), definitions })?.lengths;
    if (String(wanted) !== String(got)) {
      throw new TypeError(`by must give ${name} its shape, got ${printFormula(witness)}, which has another`);
    }
  }
}

function* withoutWitness({ subject, inner, given }: Alternating, trial: Trial): Asking<Evidence> {
  const sides = sidesOf(subject, inner, given, trial.share);
  const total = sides.whole.sizesAreAll ? countCases(sides.whole) : null;
  if (total !== null) return exhausted(sides, total);
  const scope = describeSizes(sides.whole.sizes);
  const premise = yield* premiseOf(sides.outer, trial);
  if (premise.kind === "never") return untestable({ scope, notes: premise.notes, found: UNMET });
  // Contradictory premises prove anything, so some case must meet them.
  if (premise.kind === "met" && (yield* provedByAlternation(subject, inner, given))) {
    const notes = ["The solver proved it with both quantifiers, for all real numbers."];
    return byProof("verified", { scope, notes, found: "proved for all real numbers", unchecked: "solver" });
  }
  const alone = yield* counterexampleOf(sides, null, trial);
  if (alone === "no fraction") {
    const found = "the solver finds a case for which there is none, but it is no fraction";
    return leftOpen("such a case in fractions", { scope, found });
  }
  if (alone !== null) return refuted(sides, alone);
  const settle = `a proof, a witness named by a formula, or finite domains of at most ${count(LARGEST)} cases together`;
  const found = "no proof was found, and no witness is named";
  const notes = premise.kind === "open" ? premise.notes : [];
  return leftOpen(settle, { scope, notes, found });
}

const UNMET = "no case meets the premise";

function exhausted(sides: Sides, total: number): Evidence {
  const { whole, outer, within } = sides;
  const scope = describeSizes(whole.sizes);
  let [accepted, undecided] = [0, 0];
  for (const at of whole.sizes) {
    for (const given of casesAt(outer, at)) {
      const premise = settles(outer, given, outer.given);
      if (premise === false) continue;
      accepted += 1;
      const answers = [...casesAt(within, at)].map((some) => settles(whole, { ...given, ...some }, whole.formula));
      if (premise === true && answers.every((answer) => answer === false)) {
        return byCalculation("refuted", { scope, found: `${describeCase(given)}: there is none` });
      }
      if (premise !== true || !answers.includes(true)) undecided += 1;
    }
  }
  const notes = [`All ${count(total)} cases of both sides together were tried one by one.`];
  if (accepted === 0) return untestable({ scope, notes, found: UNMET });
  if (undecided > 0) {
    const found = `${count(undecided)} of ${count(accepted)} cases could not be decided`;
    return leftOpen("a proof", { scope, notes, found });
  }
  return byCalculation("verified", { scope, notes, found: `there is one for each of ${count(accepted)} cases` });
}
