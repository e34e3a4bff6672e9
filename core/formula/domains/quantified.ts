import type { Expression } from "../language/expression.ts";
import { tex } from "../print/tex.ts";
import { words } from "../print/words.ts";
import type { Domains } from "./domain.ts";

/** A size that a statement speaks of: "d ≥ 1", "d in {1, 2}" or "d = 3". */
interface ToldSize {
  readonly words: string;
  readonly tex: string;
  /** Whether it is one number, so that "every" and "some" have no place. */
  readonly isOne: boolean;
}

/**
 * A whole statement in plain words and in TeX: "For every d ≥ 1, every real w with w₁ + … + w_d = 1 and every real x with d entries:
 * w · x ≤ max(w)." Every name of a size is told once, before the names that have it.
 *
 * @param given - a precondition, read as "such that"
 * @param sizes - the sizes to tell; those that the domains name, every one of them, if left out
 */
export function quantified(
  quantifier: "forAll" | "exists",
  domains: Domains,
  formula: Expression,
  given?: Expression,
  sizes: readonly ToldSize[] = sizesOf(domains),
): { readonly words: string; readonly tex: string } {
  const names = Object.entries(domains);
  const word = quantifier === "forAll" ? "every" : "some";
  const sign = quantifier === "forAll" ? "\\forall" : "\\exists";
  const subjects = [
    ...sizes.map((size) => (size.isOne ? size.words : `${word} ${size.words}`)),
    ...names.map(([name, domain]) => `${word} ${domain.words(name)}`),
  ];
  const sets = [...sizes.map((size) => size.tex), ...names.map(([name, domain]) => domain.tex(name))].join(",\\quad ");
  return {
    words: `For ${series(subjects)}${given === undefined ? "" : ` such that ${words(given)}`}: ${words(formula)}.`,
    tex: `${sign} ${sets}${given === undefined ? "" : `\\text{ such that } ${tex(given)}`}:\\quad ${tex(formula)}`,
  };
}

/**
 * Every name of a size among the domains, once: that it goes from 1 up, or which sizes are meant.
 *
 * @param listed - the sizes meant, where not every size is: `{ d: [1, 2, 3] }`
 */
export function sizesOf(
  domains: Domains,
  listed: Readonly<Record<string, readonly number[]>> = {},
): readonly ToldSize[] {
  const names = [...new Set(Object.values(domains).flatMap(({ sizeNames }) => sizeNames))];
  return names.map((name) => {
    const meant = Object.hasOwn(listed, name) ? listed[name] : undefined;
    if (meant === undefined) return { words: `${name} ≥ 1`, tex: `${name} \\ge 1`, isOne: false };
    const all = meant.join(", ");
    if (meant.length === 1) return { words: `${name} = ${all}`, tex: `${name} = ${all}`, isOne: true };
    return { words: `${name} in {${all}}`, tex: `${name} \\in \\lbrace ${all} \\rbrace`, isOne: false };
  });
}

/** "a", "a and b", "a, b and c". */
export function series(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
