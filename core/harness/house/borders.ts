/** One room of the house. */
export interface Room {
  /** The rooms that it may import, besides itself. */
  readonly imports: readonly string[];
  /** Its folders, lowest first: each may import those before it. "." is the room's own folder, a room without folders leaves this out. */
  readonly wings?: readonly string[];
  /** Told to whoever breaks the border. */
  readonly because: string;
}

/** Most production files of one folder. */
export const MOST_FILES = 15;

const WORDS = ["claim", "document"];
const TOOLS = ["formula", "numeric", "random"];

/** The rooms of `core/`, and what each may import. Tests and fixtures may import what they like. */
export const ROOMS: Readonly<Record<string, Room>> = {
  numeric: {
    imports: [],
    wings: ["exact", "describe", "tails", "fit"],
    because: "numeric/ is the bottom room: only numbers, floating or rational",
  },
  random: { imports: [], because: "random/ is a tool room of its own: a seed in, draws out" },
  document: {
    imports: [],
    wings: ["format", "markdown", "sentence", "figure", "."],
    because: "document/ knows what was written and nothing of claims",
  },
  claim: {
    imports: ["document"],
    wings: [".", "schema"],
    because: "claim/ says what is asserted and what came of it; nothing is computed",
  },
  formula: {
    imports: ["numeric", "random"],
    wings: [
      "language",
      "print",
      "shape",
      "domains/values",
      "domains",
      "exact",
      "kernel",
      "box",
      "interval",
      "smt",
      ".",
    ],
    because: "formula/ knows parse trees and their engines, each of which reads the tree and no other engine below it",
  },
  model: { imports: TOOLS, because: "model/ is what claims are about, as formulas" },
  proof: {
    imports: TOOLS,
    wings: [
      "step",
      "check/normal",
      "check/read",
      "check",
      "print",
      "falsify/worth",
      "falsify/point",
      "falsify/meet",
      "falsify/special",
      "falsify/lemma",
      "falsify",
      "search/steps",
      "search/known",
      "search",
    ],
    because: "proof/ finds, checks and attacks proofs about formulas; the checker is written apart from the search",
  },
  method: {
    imports: [...WORDS, "proof", ...TOOLS],
    wings: [
      "trial",
      "search/cases",
      "search/close",
      "search/quantifier",
      "search/alternation",
      "search",
      "experiment/walk",
      "experiment/statistic",
      "experiment/tell",
      "experiment/run",
      "experiment",
      "figures/printed",
      "figures/reported",
      "figures",
      ".",
    ],
    because: "method/ tries claims: it neither prints nor touches files, and models come to it as formulas",
  },
  draft: {
    imports: [...WORDS, "method"],
    because:
      "draft/ writes down what could be claimed of a sentence: nothing is tried there, and nothing written to a file",
  },
  report: {
    imports: WORDS,
    wings: ["written", "told", "told/claim", "told/text", "plots", "markdown", "html", "export", "."],
    because: "report/ tells records and is pure: TeX and plain words arrive in the record",
  },
  harness: {
    imports: [...WORDS, "draft", "method", "model", "proof", "report", ...TOOLS, "index.ts"],
    wings: [
      "files",
      "trust",
      "compartment",
      "wall",
      "solver",
      "run",
      "lone",
      "store",
      "shards",
      "judge",
      "certify",
      ".",
      "tell",
      "commands",
      "house",
      "package",
    ],
    because: "harness/ is the engine room: what runs, what it may touch, where it is written, how it is told",
  },
  bench: {
    imports: [...WORDS, "draft", "harness", "method", "model", "proof", "report", ...TOOLS, "index.ts"],
    wings: ["samples", "lengths", ".", "mutants", "scale"],
    because: "bench/ measures: nothing that a claim needs stands there",
  },
};

/** Folders that are written apart, so that one can find what the other got wrong: neither imports the other. */
export const APART: readonly (readonly [string, string])[] = [["core/proof/search", "core/proof/falsify"]];

/** What no file of the first kind may import: patterns of paths, `<document>` standing for the same folder in both. */
export interface Ban {
  readonly from: RegExp;
  readonly to: RegExp;
  /** Exceptions among what is imported. */
  readonly but?: RegExp;
  readonly because: string;
}

const A_CLAIM = /^claims\/[^/]+\/[^/]+\.claim\.ts$/u;

/** Borders of `claims/`. */
export const BANS: readonly Ban[] = [
  {
    from: /^claims\//u,
    to: /^core\//u,
    but: /^core\/index\.ts$/u,
    because: 'claims enter core by its front door, the package "probatum"',
  },
  {
    from: /^claims\//u,
    to: A_CLAIM,
    because: "claims never import claims: what several share stands in claims/<document>/experiments/",
  },
  {
    from: A_CLAIM,
    to: /\/experiments\/[^/]+\//u,
    because: "a claim asks the experiments of its text; what they stand on, such as a lab, is theirs",
  },
  {
    from: /\/experiments\/[^/]+\.ts$/u,
    to: /\/experiments\/lab\//u,
    but: /\/experiments\/lab\/index\.ts$/u,
    because: "experiments enter the lab by its door, lab/index.ts",
  },
  {
    from: /\/experiments\/lab\//u,
    to: /^claims\//u,
    but: /\/experiments\/lab\//u,
    because: 'the lab stands on "probatum" and its own files: experiments use it, and it knows none of them',
  },
];
