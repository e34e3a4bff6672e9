import type { Assertion } from "../claim/claim.ts";
import type { CitedSource } from "../claim/evidence.ts";
import type { Method } from "./trial/method.ts";

/** A sentence about the literature, and the source that settles it. */
export interface Cited extends Assertion<never> {
  readonly verb: "cited";
  readonly source: string;
  readonly says: string;
}

/**
 * States what a named source says. Nothing is computed: it is verified only on the condition that the source says so, and counted apart.
 *
 * @param source - authors, year, title, and where in it
 * @param says - what stands there, in a sentence of your own
 * @throws TypeError for an empty text, RangeError for a source without a year
 */
export function cited(source: string, says: string): Cited {
  for (const [name, value] of Object.entries({ source, says })) {
    if (typeof value !== "string" || value.trim() === "") throw new TypeError(`${name} must be a text, got nothing`);
  }
  if (!/\b\d{4}\b/.test(source)) throw new RangeError(`source must name authors, year and title, got "${source}"`);
  return { verb: "cited", source, says };
}

export const citedMethod: Method<Cited> = {
  attempt: ({ source, says }): CitedSource => ({
    outcome: "verified",
    basis: "cited",
    scope: "",
    alpha: 0,
    condition: `${source}, says so`,
    found: says,
    notes: ["Nothing was computed: the source was read."],
    settle: "",
  }),
  override: () => {
    throw new TypeError("control must be absent for cited, got one");
  },
  derive: () => null,
  describe: ({ source, says }) => ({ words: `${source}: ${says}`, tex: "", formula: "" }),
  describeChange: () => "nothing",
  assumed: () => [],
};
