import { types } from "node:util";
import * as core from "../../index.ts";
import { plainCopy, viewCopy } from "./plain.ts";

/** What gives a token: verbs, domains, definitions, and what else the engine reads again when a claim hands it back. */
const GIVES_TOKENS = [
  ...["exists", "forAll", "layers", "bestFit", "exact", "quoted", "fixedMean", "optimum", "reported", "reproduces"],
  ...["correlation", "distribution", "mean", "proportion", "slope", "wins", "every", "some", "notTestable", "sameAs"],
  ...["booleans", "box", "define", "integers", "matrix", "nonNegative", "oneOf", "permutations", "positive", "reals"],
  ...["simplex", "sumsToOne", "unit", "claim", "says", "clamp", "cited"],
] as const;

/** Definitions that stand ready. */
const TOKENS = [
  ...["batchNorm", "affine", "linear", "naiveSoftmax", "softmax", "standardise", "standardiseBySample", "variance"],
] as const;

/** Functions and tables of numbers: plain data in, fresh plain data out. */
const PLAIN = [
  ...["quantile", "ROUND", "leastSquares", "fitLine", "studentAbove", "designFor", "budget", "walk", "walkInOrder"],
] as const;

/** What takes nothing but tokens, by the names that its first argument gives them. */
const TAKES_TOKENS: Readonly<Record<string, string>> = {
  forAll: "a domain or a definition",
  exists: "a domain or a definition",
  layers: "a domain or a definition",
  every: "made by a verb",
  some: "made by a verb",
};

/** What a token stands for. Nobody but the engine can look it up, and nothing can be read from the token itself. */
const meanings = new WeakMap<object, object>();

/** The object of the engine that this stands for; undefined for anything else. */
export function standsFor(token: unknown): object | undefined {
  return typeof token === "object" && token !== null ? meanings.get(token) : undefined;
}

/** What a claim file exports: the claim, or the sentences of an answer, that its tokens stand for; of anything else, only what it is. */
export function meaningOf(exported: unknown): unknown {
  const meaning = standsFor(exported);
  if (meaning !== undefined) return meaning;
  if (types.isProxy(exported) || !Array.isArray(exported)) return typeof exported === "object" ? {} : exported;
  // Read by its own properties: a list may bring a way of its own to be gone through.
  const { length } = exported;
  if (length > MOST_SENTENCES)
    throw new RangeError(`an answer must be at most ${MOST_SENTENCES} sentences, got ${length}`);
  const at = (index: number): unknown => Object.getOwnPropertyDescriptor(exported, index)?.value;
  return Object.freeze(Array.from({ length }, (_, index) => standsFor(at(index)) ?? {}));
}

const MOST_SENTENCES = 1000;

/**
 * Is this an object of the engine, behind a token? No claim may ever see one.
 *
 * @internal asked by the tests of the compartments alone
 */
export function isOfTheEngine(value: object): boolean {
  return made.has(value);
}

/** How an object of the engine was made: which name of the front door was called, with what. Of what stands ready, only its name. */
export function makingOf(value: unknown): Making | undefined {
  return typeof value === "object" && value !== null ? made.get(value) : undefined;
}

export interface Making {
  readonly name: string;
  /** Plain data, functions, and other objects of the engine. */
  readonly given?: readonly unknown[];
}

/** A definition keeps its words, which are the claim's own: formulas are made of its name. Every other token has no properties. */
function tokenFor(meaning: object, making: Making): object {
  const { kind, name, text, parameters } = meaning as { readonly [key: string]: unknown };
  const token = harden(kind === "definition" ? { name, text, parameters } : {});
  meanings.set(token, meaning);
  made.set(meaning, making);
  return token;
}

type Call = (...given: readonly unknown[]) => unknown;

/**
 * The front door as a claim sees it: every name of `core/index.ts`, hardened, behind which nothing of the engine can be reached. What a claim
 * hands over is copied once into frozen plain data; what it gets is a token, or numbers.
 *
 * @param data - reads the data files of the claim's own document
 * @throws RangeError where a name of the front door has no place in the lists above
 */
export function frontDoor(data: typeof core.data): Readonly<Record<string, unknown>> {
  if (common === undefined) {
    common = {};
    for (const [name, entrance] of Object.entries(core))
      if (name !== "data") common[name] = harden(behind(name, entrance));
  }
  return harden({ ...common, data: (name: string) => data(name) });
}

/** What is the same for every claim. */
let common: Record<string, unknown> | undefined;

function behind(name: string, entrance: unknown): unknown {
  const isIn = (list: readonly string[]): boolean => list.includes(name);
  if (isIn(GIVES_TOKENS)) return givingTokens(name, entrance as Call);
  if (isIn(TOKENS)) return tokenFor(entrance as object, { name });
  if (isIn(PLAIN)) return entrance;
  if (name === "over") return over;
  if (name === "called") return called;
  if (name === "shared") return shared;
  throw new RangeError(`every name of the front door must have a place in the wall, got ${name}`);
}

const real = (name: string, value: unknown): unknown => plainCopy(name, value, standsFor);

function givingTokens(name: string, entrance: Call): Call {
  const what = TAKES_TOKENS[name];
  // As arrow functions they have no prototype that could carry anything.
  return (...given) => {
    const read = given.map((each, i) => real(i === 0 ? "what is given" : `argument ${i + 1}`, each));
    if (what !== undefined) for (const [key, each] of Object.entries(Object(read[0]))) requireMade(key, each, what);
    if (name === "claim") for (const each of readingsOf(read[0])) requireMade("asserts", each, "made by a verb");
    return tokenFor(entrance(...read) as object, { name, given: read });
  };
}

/** Things of the engine that a token stands for, each with how it was made. */
const made = new WeakMap<object, Making>();

function requireMade(name: string, value: unknown, what: string): void {
  if (typeof value === "object" && value !== null && made.has(value)) return;
  throw new TypeError(`${name} must be ${what}, got ${value === null ? "null" : typeof value}`);
}

/** The assertions of a claim, however it is written; those that are missing are told by the claim itself. */
function readingsOf(given: unknown): readonly unknown[] {
  const { readings = [given] } = Object(given) as { readonly readings?: unknown };
  const asserted = Array.isArray(readings) ? readings.map((reading) => Reflect.get(Object(reading), "asserts")) : [];
  return asserted.filter((asserts) => asserts !== undefined);
}

/** Settings belong to the claim and go back to it as they are; the assertion that it makes of each is ours. */
const over = (
  settings: Readonly<Record<string, unknown>>,
  asserts: (setting: unknown, name: string) => unknown,
): object =>
  tokenFor(
    core.over(settings, (setting, name) => real("asserts", asserts(setting, name)) as never),
    { name: "over" },
  );

const called = (what: string, run: () => unknown): unknown => harden(core.called(what, run));

/** A result that readings share is handed out frozen; what cannot be frozen is copied for each of them. */
const shared = (name: string, run: (draw: core.Draw) => unknown): ((draw: core.Draw) => unknown) => {
  const ask = core.shared(name, (draw: core.Draw) => harden(run(draw)));
  return harden((draw: core.Draw) => handedOut(ask(draw)));
};

/** Objects that are known to hold no typed array, however deep. */
const still = new WeakSet<object>();

function handedOut(value: unknown): unknown {
  if (typeof value !== "object" || value === null || still.has(value)) return value;
  if (ArrayBuffer.isView(value)) return viewCopy(value);
  const entries = Object.entries(value);
  const copies = entries.map(([key, each]) => [key, handedOut(each)] as const);
  if (copies.every(([, each], i) => each === entries[i]?.[1])) {
    still.add(value);
    return value;
  }
  return Object.freeze(Array.isArray(value) ? copies.map(([, each]) => each) : Object.fromEntries(copies));
}
