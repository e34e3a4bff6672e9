import type { Assertion } from "../claim/claim.ts";
import { define, evaluate, parseFormula, reals, tex, words } from "../formula/index.ts";
import { describeShape, isList, isMatrix } from "../formula/shape.ts";
import type { Draw } from "../random/stream.ts";
import type { Method } from "./method.ts";
import { type Quantified, quantified, quantifiedMethod } from "./quantified.ts";
import {
  definitionsOf,
  definitionTexts,
  describeSubjectChange,
  domainsOf,
  overrideSubject,
  type Subject,
  type SubjectControl,
} from "./subject.ts";

/** One layer of a stack, and what it is said to keep. */
export interface LayersOptions {
  /** The inputs that `keeps` compares, vectors of the same size: `["x"]` or `["x", "y"]`. */
  readonly inputs: readonly string[];
  /** The size of an input, as the domains of the subject name it: "d". */
  readonly width: string;
  /** The output of one layer for the first input, in the names of the subject: "relu(V * x + b)". */
  readonly layer: string;
  /** What holds of the outputs if it holds of the inputs: "x <= y". */
  readonly keeps: string;
}

/** A property that a stack of layers keeps, whatever their number. */
export interface Layers<S extends Subject = Subject> extends Assertion<SubjectControl<S>>, LayersOptions {
  readonly verb: "layers";
  readonly subject: S;
}

/**
 * Does a stack of any number of layers, each with parameters of its own, keep a property of its inputs?
 *
 * It does exactly if one layer does: a single layer is a stack, and what every layer keeps is handed on from one to the next
 * (induction over the depth). So one layer is tried, at every width of input and output.
 *
 * @param subject - the parameters of a layer, each with its domain, and the definitions that it uses
 * @throws TypeError for inputs that are also names of the subject, or for none
 */
export function layers<const S extends Subject>(subject: S, options: LayersOptions): Layers<S> {
  const { inputs } = options;
  if (inputs.length === 0) throw new TypeError("inputs must name at least 1 input, got none");
  const twice = inputs.find((name) => Object.hasOwn(subject, name));
  if (twice !== undefined) throw new TypeError(`inputs must be other names than the subject's, got ${twice}`);
  return Object.freeze({ verb: "layers", subject, ...options });
}

/** The same statement about one layer. */
function oneLayer({ subject, inputs, width, layer, keeps }: Layers): Quantified {
  const parameters = Object.keys(domainsOf(subject));
  const used = Object.values(definitionsOf(subject));
  const [first = ""] = inputs;
  const output = define(`layerOutput(${[...parameters, first].join(", ")})`, layer, used);
  const kept = define(`isKept(${inputs.join(", ")})`, keeps);
  const outputs = inputs.map((input) => `layerOutput(${[...parameters, input].join(", ")})`);
  const vectors = Object.fromEntries(inputs.map((input) => [input, reals(width)]));
  const all: Subject = { ...domainsOf(subject), ...vectors, layerOutput: output, isKept: kept };
  return quantified("forAll", all, `isKept(${outputs.join(", ")})`, { given: `isKept(${inputs.join(", ")})` });
}

/** What a layer gives out goes into the next one, so it must be a vector as well. */
function requireVector({ subject, inputs, width, layer }: Layers, draw: Draw): void {
  const [first = ""] = inputs;
  const domains = { ...domainsOf(subject), [first]: reals(width) };
  const sizes = Object.fromEntries(
    Object.values(domains).flatMap((domain) => domain.sizeNames.map((name) => [name, 2])),
  );
  const given = Object.entries(domains).map(([name, domain]) => [name, domain.sample(draw, sizes)]);
  const output = evaluate(parseFormula(layer), { ...definitionsOf(subject), ...Object.fromEntries(given) }, "reals");
  if (!isList(output) || isMatrix(output)) {
    throw new TypeError(`layer must give a vector, got ${describeShape(output)} from ${layer}`);
  }
}

export const layersMethod: Method<Layers> = {
  attempt: (assertion, trial) => {
    requireVector(assertion, trial.stream("shape").replicate(0));
    return quantifiedMethod.attempt(oneLayer(assertion), trial);
  },
  override: (assertion, control) => ({ ...assertion, subject: overrideSubject(assertion.subject, control) }),
  describe({ subject, inputs, layer, keeps }) {
    const parameters = Object.entries(domainsOf(subject)).map(([name, domain]) => domain.words(name));
    const [first = ""] = inputs;
    const property = parseFormula(keeps);
    const step = parseFormula(layer);
    return {
      words:
        `For any number of layers, each of which takes ${first} to ${words(step)} with its own ${parameters.join(" and ")}: ` +
        `if ${words(property)} holds of the inputs, it holds of the outputs.`,
      tex: `${tex(property)} \\text{ is kept by every } ${first} \\mapsto ${tex(step)}`,
      formula: `${keeps}, kept by ${layer}`,
    };
  },
  describeChange: (_assertion, control) => describeSubjectChange(control as Subject),
  assumed: ({ subject }) => [
    "One layer is tried: what each layer keeps, any number of them keeps (induction over the depth).",
    ...definitionTexts(Object.values(definitionsOf(subject))),
  ],
};
