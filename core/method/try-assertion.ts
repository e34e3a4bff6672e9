import type { Assertion } from "../claim/claim.ts";
import type { Basis, Evidence, Together } from "../claim/evidence.ts";
import type { Findings } from "../claim/findings.ts";
import { carried, failed } from "../claim/make-evidence.ts";
import type { Plot } from "../claim/plot.ts";
import type { ControlRecord, PartRecord, Statement } from "../claim/record.ts";
import { uncontrolled } from "../claim/uncontrolled.ts";
import type { Asking } from "../formula/asking.ts";
import { type Composed, isComposed } from "./compose.ts";
import { DOSES, distanceInGaps, isDosed } from "./experiment/run/dose.ts";
import { settingsPlots } from "./experiment/tell/sequential-plots.ts";
import { licence } from "./licence.ts";
import { methodOf } from "./methods.ts";
import { weigh } from "./planned-rates.ts";
import { also } from "./trial/also.ts";
import { composedCondition } from "./trial/conditions.ts";
import { composedWeight, rateOf, type Weighed, type Weight, worst } from "./trial/error-rates.ts";
import { conjunction, disjunction } from "./trial/kleene.ts";
import type { Method, Trial } from "./trial/method.ts";
import { finish } from "./trial/question.ts";
import { keeper, replayed } from "./trial/replay.ts";
import { within } from "./trial/within.ts";

/** An assertion that was tried, with its control. */
export interface Tried {
  readonly evidence: Evidence | Together;
  readonly weight: Weight;
  readonly statement: Statement;
  readonly control: ControlRecord | null;
  readonly parts: readonly PartRecord[];
  readonly assumed: readonly string[];
}

/**
 * Tries an assertion and its control, and lets the control decide whether the outcome counts. The control is tried by the
 * same method on streams of its own, so that nothing but the subject differs.
 *
 * @param control - the author's partial override of the subject; absent where the verb derives its own
 * @throws TypeError or RangeError for misuse by the author
 */
export function* tryAssertion(assertion: Assertion, control: unknown, trial: Trial): Asking<Tried> {
  if (isComposed(assertion)) return yield* tryParts(assertion, control, trial);
  const method = methodOf(assertion);
  const tried = yield* tryTwice(method, assertion, trial);
  const statement = method.describe(assertion);
  const assumed = method.assumed(assertion);
  const record = yield* tryControl(method, assertion, tried, control, within(controlTrial(trial), "control"));
  const weight = weigh(assertion, tried);
  const evidence = judged(tried, record);
  return { evidence, weight, statement, control: record?.control ?? null, parts: [], assumed };
}

/** Which part of the work of an attempt its control may take: what is planted is easily found, and a reading must come to an end. */
export const CONTROL_SHARE = 1 / 2;

function controlTrial(trial: Trial): Trial {
  return also(trial, { isControl: true, share: CONTROL_SHARE * (trial.share ?? 1) });
}

/** Tries the assertion; where it is simulated and there is a fresh copy of it, some replicates once more in that. */
function* tryTwice(method: Method<Assertion>, assertion: Assertion, trial: Trial): Asking<Evidence> {
  const { fresh } = trial;
  const { sample } = method;
  if (fresh === undefined || sample === undefined) return yield* finish(method.attempt(assertion, trial));
  const run = keeper();
  const tried = yield* finish(method.attempt(assertion, also(trial, { keep: run.take })));
  return replayed(tried, run, (replicate) => {
    if (fresh.verb !== assertion.verb) throw new TypeError(`it asserts ${fresh.verb} in place of ${assertion.verb}`);
    return sample(fresh, trial, replicate);
  });
}

interface Controlled {
  readonly control: ControlRecord;
  readonly voids: boolean;
  /** What would settle it where the control has not passed, if the method says more than that. */
  readonly settle?: string;
}

function* tryControl(
  method: Method<Assertion>,
  assertion: Assertion,
  tried: Evidence,
  control: unknown,
  trial: Trial,
): Asking<Controlled | null> {
  const derived = method.derive?.(assertion, tried, trial);
  if (derived !== undefined && control !== undefined) {
    throw new TypeError(`control must be absent for ${assertion.verb}, which derives its own, got one`);
  }
  if (derived !== undefined) {
    const record = derived === null ? null : controlled(assertion.verb, tried, derived);
    return record === null || derived?.settle === undefined ? record : { ...record, settle: derived.settle };
  }
  if (control === undefined) {
    if (tried.outcome === "not testable") return null;
    throw new TypeError(`control must be given for ${assertion.verb}, got none: override part of its subject`);
  }
  if (isDosed(control)) return yield* tryDoses(method, assertion, tried, control, trial);
  const asked = also(trial, { huntOnly: tried.basis === "witness" });
  const evidence = yield* finish(method.attempt(method.override(assertion, control), asked));
  return controlled(assertion.verb, tried, { changed: method.describeChange(assertion, control), evidence });
}

/** The smallest dose at which the outcome turns is the detection limit; the largest one is recorded where none does. */
function* tryDoses(
  method: Method<Assertion>,
  assertion: Assertion,
  tried: Evidence,
  { dose }: { readonly dose: (gaps: number) => unknown },
  trial: Trial,
): Asking<Controlled | null> {
  let last: Controlled | null = null;
  for (const gaps of DOSES) {
    const override = method.override(assertion, { of: dose(gaps) });
    const evidence = yield* finish(method.attempt(override, within(trial, `dose ${gaps}`)));
    const changed = `the truth moved ${gaps} gaps beyond the end`;
    last = controlled(assertion.verb, tried, { changed, evidence });
    if (last?.control.passed === true) return { ...last, control: { ...last.control, detectionLimit: gaps } };
  }
  return last;
}

function controlled(
  verb: string,
  tried: Evidence,
  derived: { changed: string; evidence: Evidence },
): Controlled | null {
  const { changed, evidence } = derived;
  const result = licence(verb, tried, evidence);
  if (result === null) return null;
  const { outcome, basis, found } = evidence;
  const { required, passed, voids } = result;
  const distance = distanceInGaps(evidence);
  const placed = distance === undefined ? {} : { distance };
  const condition = definiteCondition(evidence);
  const under = condition === "" ? {} : { condition };
  return { control: { changed, outcome, basis, found, required, passed, ...under, ...placed }, voids };
}

/** What is left of the evidence once its control has spoken. */
function judged(tried: Evidence, record: Controlled | null): Evidence {
  if (record === null || record.control.passed) return tried;
  const { changed, outcome } = record.control;
  if (!record.voids) {
    return {
      ...tried,
      notes: [...tried.notes, `The check may be blind: its control (${changed}) was ${outcome} too.`],
    };
  }
  return failed(tried, record.settle ?? uncontrolled(tried.outcome, record.control));
}

function* tryParts(assertion: Composed, control: unknown, trial: Trial): Asking<Tried> {
  const controls = partControls(assertion, control);
  const parts: PartRecord[] = [];
  const weights: Weighed[] = [];
  const share = (trial.share ?? 1) / Object.keys(assertion.parts).length;
  for (const [name, part] of Object.entries(assertion.parts)) {
    const tried = yield* tryAssertion(part, controls[name], { ...partOf(trial, name), share });
    if (tried.parts.length > 0) throw new TypeError(`parts must be plain assertions, got a composed one in ${name}`);
    parts.push({ name, ...resultOf(tried) });
    weights.push({ ...tried.weight, outcome: tried.evidence.outcome });
  }
  const outcomes = parts.map((part) => part.outcome);
  const outcome = assertion.verb === "some" ? disjunction(outcomes) : conjunction(outcomes);
  const deciding = parts.filter((part) => part.outcome === outcome);
  const bearing = deciding.length > 0 ? deciding : parts;
  const together = settingsPlots(parts);
  const weight = composedWeight(assertion.verb, weights);
  const places = parts.map((part) => ({ ...part, place: `“${part.name}”` }));
  const condition = composedCondition(assertion.verb, outcome, places);
  const evidence: Together = {
    ...carried(outcome, outcome === "void" || outcome === "not testable" ? "none" : weakest(bearing)),
    scope: [...new Set(bearing.map((part) => part.scope))].filter((scope) => scope !== "").join("; "),
    alpha: rateOf(outcome, weight.rates),
    condition,
    found: foundOfParts(bearing, parts.length),
    notes: [],
    settle: [...new Set(bearing.map((part) => part.settle))].filter((settle) => settle !== "").join("; "),
    ...drawn(together),
  };
  // What one plot shows side by side needs no spread of each setting: a record stays short.
  const shortened = together.length === 0 ? parts : parts.map(withoutSpread);
  const statement = { words: wordsOfParts(assertion.verb, parts), tex: "", formula: "" };
  return { evidence, weight, statement, control: null, parts: shortened, assumed: assumedOfParts(assertion) };
}

/** What is kept of an assertion that was tried, but for its name. */
export function resultOf({ evidence, weight: { rates, firm }, statement, control }: Tried): Omit<PartRecord, "name"> {
  const { outcome, basis, scope, alpha, found, notes, settle, proof, witness, plots } = evidence;
  const condition = definiteCondition(evidence);
  const risk = worst(firm);
  return {
    statement,
    outcome,
    basis,
    scope,
    alpha,
    rates,
    condition,
    risk,
    found,
    notes,
    settle,
    control,
    ...(proof === undefined ? {} : { proof }),
    ...(witness === undefined ? {} : { witness }),
    ...drawn(plots),
  };
}

/** What the evidence brings along for machines. */
export function findingsOf(evidence: Evidence | Together): Findings {
  const { simulation, witness, deviation, search, fixed, fit, untestable, unchecked } = evidence;
  const all = { simulation, witness, deviation, search, fixed, fit, untestable, unchecked };
  return Object.fromEntries(Object.entries(all).filter(([, finding]) => finding !== undefined));
}

/** What a part is tried with: streams of its own, and itself in the fresh copy of the claim. */
function partOf(trial: Trial, name: string): Trial {
  const { fresh } = trial;
  if (fresh === undefined) return within(trial, name);
  const part = isComposed(fresh) ? fresh.parts[name] : undefined;
  return { ...within(trial, name), fresh: part ?? { verb: "nothing" } };
}

/** What was found in the parts that bear the outcome; said once where it is the same in every one of several parts. */
function foundOfParts(bearing: readonly PartRecord[], all: number): string {
  const [first] = bearing;
  const alike = bearing.length === all && all > 1 && bearing.every(({ found }) => found === first?.found);
  if (first !== undefined && alike) return `${all === 2 ? "both" : `all ${all}`}: ${first.found}`;
  return bearing.map((part) => `${part.name}: ${part.found}`).join("; ");
}

/** What the parts assert together; what several of them say of different things is said once. */
function wordsOfParts(verb: Composed["verb"], parts: readonly PartRecord[]): string {
  const alike = [...Map.groupBy(parts, ({ statement }) => statement.words)];
  const [first] = alike;
  if (alike.length === 1 && first !== undefined && parts.length > 1) {
    return `In ${verb === "some" ? "at least one" : "each"} of ${parts.length} parts: ${first[0]}`;
  }
  const lead = verb === "some" ? "At least one of these holds." : "All of these hold.";
  return `${lead} ${alike.map(([words, group]) => `${nameOf(group, parts)}: ${words}`).join(" ")}`;
}

/** What several parts are called: by the words that all of their names have and no other one has, else by each name. */
function nameOf(group: readonly PartRecord[], parts: readonly PartRecord[]): string {
  const words = (part: PartRecord): readonly string[] => part.name.split(", ");
  const others = parts.filter((part) => !group.includes(part));
  const own = words(group[0] as PartRecord).filter(
    (word) => group.every((part) => words(part).includes(word)) && !others.some((part) => words(part).includes(word)),
  );
  return group.length > 1 && own.length > 0 ? own.join(", ") : group.map(({ name }) => name).join("; ");
}

/** What all parts take for granted, and what one of them does, with its name. */
function assumedOfParts({ parts }: Composed): readonly string[] {
  const all = Object.entries(parts).map(([name, part]) => ({ name, assumed: methodOf(part).assumed(part) }));
  const common = (line: string): boolean => all.every(({ assumed }) => assumed.includes(line));
  const lines = all.flatMap(({ name, assumed }) => assumed.map((line) => (common(line) ? line : `${name}: ${line}`)));
  return [...new Set(lines)];
}

function withoutSpread({ plots = [], ...part }: PartRecord): PartRecord {
  return { ...part, ...drawn(plots.filter(({ kind }) => kind !== "histogram")) };
}

function partControls(assertion: Composed, control: unknown): Readonly<Record<string, unknown>> {
  if (control === undefined) return {};
  if (typeof control !== "object" || control === null) throw new TypeError("control must name a control for each part");
  const stranger = Object.keys(control).find((name) => !Object.hasOwn(assertion.parts, name));
  if (stranger !== undefined) {
    throw new TypeError(`control must override only ${Object.keys(assertion.parts).join(", ")}, got ${stranger}`);
  }
  return { ...control };
}

/** What has to be true for a verdict to stand; where there is none, nothing has to. */
function definiteCondition({ outcome, condition = "" }: Evidence | Together): string {
  return outcome === "verified" || outcome === "refuted" ? condition : "";
}

/** The field of a record, left out where there is nothing to draw. */
function drawn(plots: readonly Plot[] = []): Pick<Evidence, "plots"> {
  return plots.length === 0 ? {} : { plots };
}

/** The basis that a composed outcome rests on is the weakest among the parts that bear it. */
function weakest(parts: readonly PartRecord[]): Basis {
  const order: Basis[] = ["none", "searched", "cited", "fixed data", "statistical", "proof", "witness", "exact"];
  return order.find((basis) => parts.some((part) => part.basis === basis)) ?? "none";
}
