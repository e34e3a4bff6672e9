const text = (description: string) => ({ type: "string", description });
const verdict = (description: string) => ({
  enum: ["verified", "refuted", "inconclusive", "not testable", "void"],
  description,
});

/** An object that has exactly these fields. */
function exactly(properties: Readonly<Record<string, object>>, description: string): object {
  return { type: "object", description, properties, required: Object.keys(properties), additionalProperties: false };
}

const CONDITION =
  "what has to be true for a definite verdict to stand, in words behind “if”; empty where nothing has to";

const control = {
  anyOf: [
    { type: "null" },
    exactly(
      {
        verdict: verdict("how the control came out"),
        condition: text(CONDITION),
        passed: { type: "boolean", description: "whether that is how it had to" },
      },
      "what came of the changed subject; null where the verb asks for none, or where each part has its own",
    ),
  ],
};

const reading = exactly(
  {
    id: text("label, unique in the claim"),
    kind: { enum: ["literal", "meant", "setting", "mended", "further"], description: "how it relates to the sentence" },
    as: text("what it takes the sentence to say"),
    verb: text("how it was tried, such as forAll or mean"),
    verdict: verdict("how it came out"),
    basis: {
      enum: ["exact", "witness", "proof", "statistical", "fixed data", "searched", "cited", "none"],
      description: "what carried the verdict",
    },
    scope: text("the sizes that the evidence speaks of; empty where there are none"),
    alpha: {
      type: "number",
      description: "probability that a definite verdict is wrong; 0 for deterministic evidence",
    },
    condition: text(CONDITION),
    found: text("the counterexample, the estimate, the exact value, in one line"),
    given: {
      type: "array",
      items: { type: "string" },
      description: "what is cited and not tried: the verdict holds given this",
    },
    control,
  },
  "one way to read the sentence, tried by itself",
);

const claim = exactly(
  {
    id: text("name of the claim file"),
    assertion: text("an outside label; empty where there is none"),
    quote: text("the words of the text that are tried"),
    verdict: verdict("the strong-Kleene conjunction of the literal readings and settings"),
    standing: {
      enum: [
        "verified",
        "verified as meant",
        "refuted",
        "depends",
        "depends as meant",
        "inconclusive",
        "not testable",
        "void",
      ],
      description:
        "the verdict as a reader sees it: also whether it is true with a hypothesis of the author's, or depends on a case",
    },
    condition: text(CONDITION),
    alpha: {
      type: "number",
      description: "probability that a definite verdict is wrong, composed of those of the same readings",
    },
    depends: { type: "boolean", description: "true where settings differ; the verdict is then inconclusive" },
    contradicts: {
      type: "array",
      items: { type: "string" },
      description: "names of claims of this text whose sentences cannot be true together with this one",
    },
    found: text("what was found in the reading that settled the verdict"),
    trouble: text("why the whole claim is void; else empty"),
    page: text("path of its page beside this file"),
    readings: { type: "array", items: reading, description: "every reading that was tried" },
  },
  "one assertion of a text",
);

const document = exactly(
  {
    name: text("folder of the text"),
    title: text("its title"),
    sentences: { type: "integer", description: "how many sentences it has" },
    risk: {
      type: "number",
      description:
        "the probability that any verdict without a condition is wrong is at most that: the sum over all readings tried, whatever came of them",
    },
    underConditions: {
      type: "integer",
      description: "definite verdicts of readings that stand under a condition, which the risk does not cover",
    },
    claims: { type: "array", items: claim, description: "in the order of the text" },
  },
  "one text with all its claims",
);

/** The schema of `reports/verdicts.json`; the file `reports/verdicts.schema.json` holds it. */
export const verdictsSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Verdicts",
  ...exactly(
    { $schema: text("this schema"), documents: { type: "array", items: document, description: "sorted by name" } },
    "every claim of every text, with its verdict and what carried it",
  ),
};
