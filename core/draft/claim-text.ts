import { codeOf } from "./check.ts";
import type { PrintedResult } from "./printed-results.ts";

/** What a first claim file says of its sentence. */
export interface Draft {
  /** The assertion, as it is written: `exact("…")`. */
  readonly asserts: string;
  /** Lines above it, for the person who goes on. */
  readonly notes: readonly string[];
}

/** What claims import. */
const PACKAGE = "probatum";

/** What is asserted of printed results: one check, or all of them together. */
export function draftOf({ checks }: Pick<PrintedResult, "checks">): Draft {
  const [first] = checks;
  const parts = checks.map(({ name, check }) => `    ${JSON.stringify(name)}: ${codeOf(check)},\n`);
  const asserts = checks.length === 1 && first !== undefined ? codeOf(first.check) : `every({\n${parts.join("")}  })`;
  return {
    asserts,
    notes: ["What it prints beside the figures that it comes from. Look whether the sentence means that."],
  };
}

/** The text of a claim file. */
export function claimText(quote: string, { asserts, notes }: Draft): string {
  const verbs = [...new Set(asserts.match(/\b(?:every|exact|reported|reproduces|notTestable)(?=\()/gu))].sort();
  const comment = notes.map((line) => (line === "" ? "  //\n" : `  // ${line}\n`)).join("");
  return `import { ${["claim", ...verbs].join(", ")} } from ${JSON.stringify(PACKAGE)};

export default claim({
  quote: ${JSON.stringify(quote)},
${comment}  asserts: ${asserts},
});
`;
}
