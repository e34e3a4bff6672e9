import { printFormula } from "../../../formula/language/print.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import { binderOf, type Place, type Scalar } from "../../step/language.ts";
import type { Proof, Step } from "../../step/step.ts";
import type { Code } from "./codes.ts";
import type { Reader } from "./evaluate.ts";
import { holds, type Num, subtract } from "./number.ts";
import { not } from "./operations.ts";
import { lengthIn, type Outcome, type World } from "./world.ts";

/** A step that is false at a case although what it stands under holds there. */
export interface FalseStep {
  readonly step: number;
  /** Not to be understood at all: such a proof must not have been accepted. */
  readonly isNone: boolean;
  /** What it says, and where its free indices point. */
  readonly shown: string;
}

/** A proof made ready to be held against cases. */
export interface ReadyProof {
  readonly steps: readonly ReadyStep[];
  readonly witnesses: readonly Witness[];
}

interface ReadyStep {
  readonly number: number;
  readonly step: Step;
  readonly says: Code<Outcome>;
  readonly under: readonly Code<Outcome>[];
  /** The indices that may point anywhere, each with its size. */
  readonly free: readonly (readonly [Place, Place])[];
}

/** An index that is named by a step: it points where the body holds, or where the extreme is attained. */
interface Witness {
  readonly index: Place;
  readonly bound: Place;
  readonly size: Place;
  /** True where there always is such a place: a largest entry is attained. */
  readonly isSure: boolean;
  isAt(at: World): Outcome;
}

/** So many ways of pointing free indices are tried; of more, some. */
const MOST_WAYS = 150;

/**
 * Reads every step. What is no step at all is told by number: such a proof must not have been accepted.
 */
export function readyProof(proof: Proof, reader: Reader): ReadyProof | FalseStep {
  const witnesses: Witness[] = [];
  const steps: ReadyStep[] = [];
  for (const [number, step] of proof.steps.entries()) {
    try {
      const witness = witnessOf(proof, step, reader);
      if (witness !== null) witnesses.push(witness);
      const says = reader.truth(step.says);
      const under = step.under.map((each) => reader.truth((proof.steps[each] as Step).says));
      const named = new Set(witnesses.map(({ index }) => index));
      const indices = new Set([says, ...under].flatMap(({ free }) => free).filter((index) => !named.has(index)));
      const free = [...indices].map((index) => [index, sizeOf(proof, index)] as const);
      steps.push({ number, step, says, under, free });
    } catch (error) {
      return notUnderstood(number, step, error);
    }
  }
  return { steps, witnesses };
}

function sizeOf({ indices }: Proof, index: Place): Place {
  const size = Object.hasOwn(indices, index) ? indices[index] : undefined;
  if (size === undefined) throw new RangeError(`index must be declared by the proof, got ${index}`);
  return size;
}

function witnessOf(proof: Proof, step: Step, reader: Reader): Witness | null {
  const index = step.with?.index;
  if (index === undefined || (step.rule !== "named" && step.rule !== "attained")) return null;
  const size = sizeOf(proof, index);
  if (step.rule === "attained") {
    const binder = step.with?.term === undefined ? null : binderOf(step.with.term);
    if (binder === null) throw new RangeError(`${index} must be an entry of a list, got none`);
    const [all, body] = [reader.term(step.with?.term as Scalar), reader.term(binder.body)];
    return { index, bound: binder.index, size, isSure: true, isAt: (at) => equalAt(at, all, body) };
  }
  const { binder, isTrue } = quantifierOf(proof.steps[step.from[0] ?? -1]?.says, true);
  // Where the step cited is put in other words, its own words tell the entry.
  const body = reader.truth(binder === null ? step.says : binder.body);
  const isAt = (at: World): Outcome => (isTrue ? body.run(at) : not(body.run(at)));
  return { index, bound: binder?.index ?? index, size, isSure: false, isAt };
}

/** "Some entry is so", which "not every entry is otherwise" says too. */
function quantifierOf(
  e: Scalar | undefined,
  isTrue: boolean,
): { readonly binder: ReturnType<typeof binderOf>; readonly isTrue: boolean } {
  if (e?.kind === "not") return quantifierOf(e.of, !isTrue);
  const binder = e === undefined ? null : binderOf(e);
  const speaks = binder !== null && binder.word === (isTrue ? "some" : "all");
  return speaks ? { binder, isTrue } : { binder: null, isTrue: true };
}

function equalAt(at: World, left: Code<Num>, right: Code<Num>): Outcome {
  try {
    return holds(subtract(left.run(at), right.run(at)), "==");
  } catch (error) {
    if (error instanceof NoValue) return "undecided";
    throw error;
  }
}

/**
 * Which step is false at this case, the first one? Null if none is. A step counts wherever its free indices may point, if what the steps
 * assume under which it stands holds there; a named index points at the first place (or the last) that its step speaks of.
 */
export function falseStepAt({ steps, witnesses }: ReadyProof, at: World): FalseStep | null {
  const ends = witnesses.length === 0 ? (["first"] as const) : (["first", "last"] as const);
  for (const end of ends) {
    for (const witness of witnesses) {
      const place = placeOf(witness, at, end);
      if (place !== null) at.positions.set(witness.index, place);
    }
    const lost = witnesses.filter(({ index }) => !at.positions.has(index)).map(({ index }) => index);
    const found = firstFalse(steps, lost, at);
    for (const { index } of witnesses) at.positions.delete(index);
    if (found !== null) return found;
  }
  return null;
}

/** Null where 64 digits do not tell. Where no place is such a place, the index may point anywhere. */
function placeOf({ bound, size, isSure, isAt }: Witness, at: World, end: "first" | "last"): number | null {
  const length = lengthIn(at, size);
  const places = Array.from({ length }, (_, i) => (end === "first" ? i + 1 : length - i));
  const open: number[] = [];
  const before = at.positions.get(bound);
  try {
    for (const place of places) {
      at.positions.set(bound, place);
      const outcome = isAt(at);
      if (outcome === true) return place;
      if (outcome !== false) open.push(place);
    }
  } finally {
    if (before === undefined) at.positions.delete(bound);
    else at.positions.set(bound, before);
  }
  if (open.length === 0) return places[0] as number;
  return isSure && open.length === 1 ? (open[0] as number) : null;
}

function firstFalse(steps: readonly ReadyStep[], lost: readonly Place[], at: World): FalseStep | null {
  for (const { number, step, says, under, free } of steps) {
    if (step.rule === "assume") continue;
    if (lost.length > 0 && [says, ...under].some((code) => code.free.some((index) => lost.includes(index)))) continue;
    for (const way of ways(free.map(([, size]) => lengthIn(at, size)))) {
      for (const [i, [index]] of free.entries()) at.positions.set(index, way[i] as number);
      const isFalse = attempted(() => under.every((each) => each.run(at) === true) && says.run(at) === false);
      for (const [index] of free) at.positions.delete(index);
      if (isFalse instanceof Error) return notUnderstood(number, step, isFalse);
      if (isFalse) return { step: number, isNone: false, shown: `${printFormula(step.says)}${tellWay(free, way)}` };
    }
  }
  return null;
}

function attempted<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return error;
    throw error;
  }
}

function notUnderstood(step: number, { says }: Step, error: unknown): FalseStep {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  return { step, isNone: true, shown: `${printFormula(says)}: ${error.message}` };
}

function tellWay(free: readonly (readonly [Place, Place])[], way: readonly number[]): string {
  return free.length === 0 ? "" : ` at ${free.map(([index], i) => `${index} = ${way[i]}`).join(", ")}`;
}

/** Every way to point at positions, or, where they are many, some that are spread evenly, coinciding ones among them. */
function ways(lengths: readonly number[]): readonly (readonly number[])[] {
  const total = lengths.reduce((product, length) => product * length, 1);
  const step = Math.max(1, Math.ceil(total / MOST_WAYS));
  const found: number[][] = [];
  for (let place = 0; place < total; place += step) {
    let rest = place;
    found.push(
      lengths.map((length) => {
        const digit = rest % length;
        rest = Math.floor(rest / length);
        return digit + 1;
      }),
    );
  }
  if (step === 1) return found;
  const shortest = Math.min(...lengths);
  return [...found, ...Array.from({ length: shortest }, (_, i) => lengths.map(() => i + 1))];
}
