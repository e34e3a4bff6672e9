import type { Asking } from "../../formula/asking.ts";
import type { Definition, Domain, Sizes } from "../../formula/index.ts";
import { parseFormula } from "../../formula/index.ts";
import { check } from "../check/check.ts";
import { readState, type Universal } from "../check/read/state.ts";
import { proveBySteps } from "./prove-by-steps.ts";

/** Names with their domains and definitions, as a claim has them. */
export type Names = Readonly<Record<string, Domain | Definition>>;

export function universal(names: Names, formula: string, given = ""): Universal {
  const isDomain = (entry: [string, Domain | Definition]): entry is [string, Domain] => entry[1].kind === "domain";
  const isDefinition = (entry: [string, Domain | Definition]): entry is [string, Definition] => !isDomain(entry);
  const entries = Object.entries(names);
  return {
    domains: Object.fromEntries(entries.filter(isDomain)),
    definitions: Object.fromEntries(entries.filter(isDefinition).map(([name, of]) => [name, { ...of, name }])),
    formula: parseFormula(formula),
    given: given === "" ? null : parseFormula(given),
  };
}

/**
 * What search and checker together say: "proved", "open", or, which would be a bug of the search, why the checker refuses what it
 * proposes.
 */
export function* tried(of: Universal, sizes: Sizes = {}): Asking<string> {
  const sought = yield* proveBySteps(of, sizes);
  if (sought.kind === "open") return "open";
  const checked = yield* check(readState(of, sizes), sought.proof);
  return checked.kind === "accepted" ? "proved" : `refused: ${checked.reason}`;
}
