import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import { define, parseFormula, reals, series, sizesOf, tex, words } from "../../formula/index.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import { example, inferShape } from "../../formula/shape/infer-shape.ts";
import { describeShape } from "../../formula/shape/shape.ts";
import type { Method } from "../trial/method.ts";
import { finish } from "../trial/question.ts";
import { shapesAt } from "./cases/problem.ts";
import {
  definitionsOf,
  definitionTexts,
  describeSubjectChange,
  domainsOf,
  overrideSubject,
  type Subject,
  type SubjectControl,
} from "./cases/subject.ts";
import { isEntrywise } from "./entrywise.ts";
import { type Quantified, quantified, quantifiedAgain, quantifiedMethod } from "./quantifier/quantified.ts";

/** One layer of a stack, or one unit of it, and what it is said to keep. */
export type LayersOptions = {
  /** The inputs that `keeps` compares, vectors of the same size: `["x"]` or `["x", "y"]`. */
  readonly inputs: readonly string[];
  /** The size of an input, as the domains of the subject name it: "d". */
  readonly width: string;
  /**
   * What holds of the outputs if it holds of the inputs: "x <= y". Numbers of the subject that occur here are the same for the whole stack:
   * c in "abs(x) <= c".
   */
  readonly keeps: string;
} & (
  | {
      /** The output of one layer for the first input, in the names of the subject: "relu(V * x + b)". */
      readonly layer: string;
    }
  | {
      /** The output of one unit, of which a layer has any number, each with parameters of its own: "relu(dot(w, x))". */
      readonly unit: string;
    }
);

/** A property that a stack of layers keeps, whatever their number. */
export interface Layers<S extends Subject = Subject> extends Assertion<SubjectControl<S>> {
  readonly verb: "layers";
  readonly subject: S;
  readonly inputs: readonly string[];
  readonly width: string;
  readonly keeps: string;
  /** Whether `output` is that of a whole layer or of one unit. */
  readonly part: "layer" | "unit";
  readonly output: string;
}

const FIELDS = ["inputs", "width", "keeps", "layer", "unit"] as const satisfies readonly (
  | "inputs"
  | "width"
  | "keeps"
  | "layer"
  | "unit"
)[];

/**
 * Does a stack of any number of layers, each with parameters of its own, keep a property of its inputs?
 *
 * It does exactly if one layer does: a single layer is a stack, and what every layer keeps is handed on from one to the next
 * (induction over the depth). So one layer is tried, at every width of input and output. Where a unit is given, one unit is: what holds
 * of lists entry by entry holds of a layer's outputs if it holds of each.
 *
 * @param subject - the parameters of a layer or unit, each with its domain, and the definitions that it uses
 * @throws TypeError for inputs that are also names of the subject, or for none; RangeError for `keeps` with a parameter that differs from
 *   layer to layer, or, of units, with a property that does not go entry by entry
 */
export function layers<const S extends Subject>(subject: S, options: LayersOptions): Layers<S> {
  requireFields("layers", options, FIELDS);
  const { inputs, width, keeps } = options;
  if (inputs.length === 0) throw new TypeError("inputs must name at least 1 input, got none");
  const twice = inputs.find((name) => Object.hasOwn(subject, name));
  if (twice !== undefined) throw new TypeError(`inputs must be other names than the subject's, got ${twice}`);
  const [part, output] = "unit" in options ? (["unit", options.unit] as const) : (["layer", options.layer] as const);
  const assertion: Layers<S> = { verb: "layers", subject, inputs, width, keeps, part, output };
  requireSame(assertion);
  if (part === "unit" && !isEntrywise(parseFormula(keeps))) {
    throw new RangeError(`keeps must go entry by entry where units are tried, got ${keeps}`);
  }
  return Object.freeze(assertion);
}

/** What the property speaks of besides the inputs is one number for the whole stack, so no layer may have it as a parameter. */
function requireSame({ subject, keeps, output }: Layers): void {
  const [domains, used] = [domainsOf(subject), namesIn(output)];
  for (const name of namesIn(keeps)) {
    const domain = domains[name];
    if (domain === undefined) continue;
    if (used.includes(name)) throw new RangeError(`keeps must name no parameter of a layer, got ${name}`);
    if (domain.shape.length > 0) throw new RangeError(`keeps must name single numbers besides inputs, got ${name}`);
  }
}

function namesIn(text: string): readonly string[] {
  return [...nodesOf(parseFormula(text))].flatMap((node) => (node.kind === "name" ? [node.name] : []));
}

/** The names of the subject that the property speaks of, and those that every layer has of its own. */
function parametersOf({ subject, keeps }: Layers): {
  readonly same: readonly string[];
  readonly own: readonly string[];
} {
  const names = Object.keys(domainsOf(subject));
  const spoken = namesIn(keeps);
  return {
    same: names.filter((name) => spoken.includes(name)),
    own: names.filter((name) => !spoken.includes(name)),
  };
}

/** The same statement about one layer, or one unit. */
function oneStep(assertion: Layers): Quantified {
  const { subject, inputs, width, keeps, output } = assertion;
  const { same, own } = parametersOf(assertion);
  const used = Object.values(definitionsOf(subject));
  const [first = ""] = inputs;
  const step = define(`layerOutput(${[...own, first].join(", ")})`, output, used);
  const kept = define(`isKept(${[...inputs, ...same].join(", ")})`, keeps);
  const outputs = inputs.map((input) => `layerOutput(${[...own, input].join(", ")})`);
  const vectors = Object.fromEntries(inputs.map((input) => [input, reals(width)]));
  const all: Subject = { ...domainsOf(subject), ...vectors, layerOutput: step, isKept: kept };
  return quantified("forAll", all, `isKept(${[...outputs, ...same].join(", ")})`, {
    given: `isKept(${[...inputs, ...same].join(", ")})`,
  });
}

/** What a layer gives out goes into the next one, so it must be a vector as well; a unit gives one number of it. */
function requireOutput({ subject, inputs, width, part, output }: Layers): void {
  const [first = ""] = inputs;
  const domains = { ...domainsOf(subject), [first]: reals(width) };
  const names = [...new Set(Object.values(domains).flatMap((domain) => domain.sizeNames))];
  const at = Object.fromEntries(names.map((name, i) => [name, 2 + i]));
  const definitions = new Map(Object.entries(definitionsOf(subject)));
  const shape = inferShape(parseFormula(output), { shapes: shapesAt(domains, at), definitions });
  // A shape that depends on the case is looked at where the cases are.
  if (shape === null) return;
  const isNumbers = shape.entries === "number" || shape.entries === "either";
  if (isNumbers && shape.lengths.length === (part === "unit" ? 0 : 1)) return;
  const wanted = part === "unit" ? "a number" : "a vector";
  throw new TypeError(`${part} must give ${wanted}, got ${describeShape(example(shape))} from ${output}`);
}

export const layersMethod: Method<Layers> = {
  *attempt(assertion, trial) {
    requireOutput(assertion);
    const evidence = yield* finish(quantifiedMethod.attempt(oneStep(assertion), trial));
    // The names of the one step are ours: what is not kept stands in the statement.
    return { ...evidence, found: evidence.found.replace(/: isKept\(.*$/u, "") };
  },
  judgedAgain: (assertion, record) => quantifiedAgain(oneStep(assertion), record),
  override: (assertion, control) => ({ ...assertion, subject: overrideSubject(assertion.subject, control) }),
  describe(assertion) {
    const { subject, inputs, part, output, keeps } = assertion;
    const { same, own } = parametersOf(assertion);
    const domains = domainsOf(subject);
    const named = (names: readonly string[]): string => names.map((name) => domains[name]?.words(name)).join(" and ");
    const [first = ""] = inputs;
    const sizes = sizesOf({ ...domains, [first]: reals(assertion.width) }).map((size) => size.words);
    const property = parseFormula(keeps);
    const step = parseFormula(output);
    const lead = same.length === 0 ? "For any number of layers" : `For every ${named(same)} and any number of layers`;
    const each =
      part === "unit" ? `each of any number of units, each of which takes ${first}` : `each of which takes ${first}`;
    return {
      words:
        `${lead}, ${each} to ${words(step)} with its own ${named(own)}: ` +
        `if ${words(property)} holds of the inputs, it holds of the outputs. Here ${series(sizes)}.`,
      tex: `${tex(property)} \\text{ is kept by every } ${first} \\mapsto ${tex(step)}`,
      formula: `${keeps}, kept by ${output}`,
    };
  },
  describeChange: (_assertion, control) => describeSubjectChange(control as Subject),
  assumed: ({ subject, part }) => [
    ...(part === "unit" ? ["One unit is tried: what holds of each output of a layer holds of all of them."] : []),
    part === "unit"
      ? "What each layer keeps, any number of them keeps (induction over the depth)."
      : "One layer is tried: what each layer keeps, any number of them keeps (induction over the depth).",
    ...definitionTexts(Object.values(definitionsOf(subject))),
  ],
};
