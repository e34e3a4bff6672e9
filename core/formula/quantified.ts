import type { Domains } from "./domain.ts";
import type { Expression } from "./expression.ts";
import { tex } from "./tex.ts";
import { words } from "./words.ts";

/**
 * A whole statement in plain words and in TeX: "For every real w with w₁ + … + w_d = 1 and every real x with d entries:
 * w · x ≤ max(w)."
 *
 * @param given - a precondition, read as "such that"
 */
export function quantified(
  quantifier: "forAll" | "exists",
  domains: Domains,
  formula: Expression,
  given?: Expression,
): { readonly words: string; readonly tex: string } {
  const names = Object.entries(domains);
  const word = quantifier === "forAll" ? "every" : "some";
  const sign = quantifier === "forAll" ? "\\forall" : "\\exists";
  const subjects = names.map(([name, domain]) => `${word} ${domain.words(name)}`);
  const sets = names.map(([name, domain]) => domain.tex(name)).join(",\\quad ");
  return {
    words: `For ${series(subjects)}${given === undefined ? "" : ` such that ${words(given)}`}: ${words(formula)}.`,
    tex: `${sign} ${sets}${given === undefined ? "" : `\\text{ such that } ${tex(given)}`}:\\quad ${tex(formula)}`,
  };
}

/** "a", "a and b", "a, b and c". */
function series(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
