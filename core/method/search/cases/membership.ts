import { type CaseValue, type Domain, judge, type Sizes } from "../../../formula/index.ts";
import { isList, isMatrix } from "../../../formula/shape/shape.ts";
import { printCase } from "../../../formula/shape/show.ts";
import type { Case, Problem } from "./problem.ts";

/**
 * Why is this no case of the problem? Looked at from what its domains say of themselves, by somebody who did not draw it.
 *
 * @returns empty where it is one
 */
export function strangeness({ domains, sizes, sizesAreAll, arithmetic }: Problem, given: Case): string {
  const at: Record<string, number> = {};
  for (const [name, domain] of Object.entries(domains)) {
    const value = given[name];
    if (value === undefined) return `it must name ${name}`;
    const trouble = domain.family === "oneOf" ? notListed(name, domain, value) : misshapen(name, domain, value, at);
    if (trouble !== "") return trouble;
    const says = domain.constraint(name);
    if (domain.family !== "oneOf" && says !== null && judge(says, { [name]: value }, arithmetic).kind !== "holds")
      return `${name} must lie in its domain, got ${printCase(value)}`;
  }
  const stranger = Object.keys(given).find((name) => !Object.hasOwn(domains, name));
  if (stranger !== undefined) return `it must name ${Object.keys(domains).join(", ")} alone, got ${stranger}`;
  const meant = !sizesAreAll || sizes.some((each) => Object.entries(at).every(([name, size]) => each[name] === size));
  return meant ? "" : `its sizes must be meant, got ${told(at)}`;
}

/** Does the value have the shape of its domain? Sizes with a name take the number that they first meet. */
function misshapen(name: string, { shape, family }: Domain, value: CaseValue, at: Record<string, number>): string {
  const lengths = lengthsOf(value);
  const wrong = `${name} must have the shape of its domain, got ${printCase(value)}`;
  if (lengths.length !== shape.length) return wrong;
  for (const [i, size] of shape.entries()) {
    const length = lengths[i] ?? 0;
    const wanted = typeof size === "number" ? size : (at[size] ?? length);
    if (typeof size === "string") at[size] = wanted;
    if (length !== wanted || length === 0) return wrong;
  }
  const isTruth = family === "booleans";
  return scalarsOf(value).every((each) => (typeof each === "boolean") === isTruth) ? "" : wrong;
}

function notListed(name: string, domain: Domain, value: CaseValue): string {
  const listed = [...domain.cases({})].map(printCase);
  return listed.includes(printCase(value)) ? "" : `${name} must lie in its domain, got ${printCase(value)}`;
}

/** Empty for a ragged list, which no domain has. */
function lengthsOf(value: CaseValue): readonly number[] {
  if (isMatrix(value)) {
    const [first] = value;
    return value.every((row) => Array.isArray(row) && row.length === first?.length)
      ? [value.length, first?.length ?? 0]
      : [];
  }
  return isList(value) ? [value.length] : [];
}

const scalarsOf = (value: CaseValue): readonly unknown[] =>
  isList(value) ? (value as readonly unknown[]).flat() : [value];

const told = (sizes: Sizes): string =>
  Object.entries(sizes)
    .map(([name, size]) => `${name} = ${size}`)
    .join(", ");
