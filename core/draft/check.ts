import type { Assertion } from "../claim/claim.ts";
import type { PrintedFigure } from "../document/printed-figures.ts";
import { exact } from "../method/figures/exact.ts";
import { reproduces } from "../method/figures/reproduces.ts";

/** What should follow from what: the arguments of a verb about figures. */
export type Check =
  | {
      readonly verb: "reproduces";
      readonly figure: string;
      readonly formula: string;
      readonly where: Readonly<Record<string, string>>;
    }
  | { readonly verb: "exact"; readonly figure: string; readonly formula: string; readonly slack: string };

/**
 * How is it checked that `result` follows from `inputs` by `formula`?
 *
 * A result with decimals is rounded as they say. A whole one is rounded to a whole number, or to a whole percent, where the formula divides,
 * and counts are exact. Null where inputs with decimals would give a whole result: how far those were rounded is not written anywhere.
 *
 * @param formula - in the digits of the inputs; `where` may name one that is entered twice
 * @param slack - by how much a whole result may be off: "0.5" where it is rounded, "0" where it is counted
 */
export function follows(
  result: PrintedFigure,
  formula: string,
  inputs: readonly PrintedFigure[],
  { slack, where = {} }: { readonly slack: string; readonly where?: Readonly<Record<string, string>> },
): Check | null {
  if (result.decimals > 0) return { verb: "reproduces", figure: result.value, formula, where };
  if (inputs.some(({ decimals }) => decimals > 0)) return null;
  const whole = Object.entries(where).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(String.raw`\b${name}\b`, "gu"), value),
    formula,
  );
  return { verb: "exact", figure: result.value, formula: whole, slack };
}

/** The check as a claim asserts it. */
export function assertionOf(check: Check): Assertion {
  return check.verb === "exact"
    ? exact(relationOf(check))
    : reproduces(check.figure, check.formula, Object.keys(check.where).length === 0 ? {} : { where: check.where });
}

/** What the formula comes to beside the figure, for a reader: "100 * 5 / 8" has to be near "63". */
export function identityOf({ figure, formula }: Check & { readonly verb: "exact" }): Assertion {
  return exact(`${formula} == ${figure}`);
}

function relationOf({ figure, formula, slack }: Check & { readonly verb: "exact" }): string {
  return slack === "0" ? `${formula} == ${figure}` : `abs(${formula} - ${figure}) <= exactly(${slack})`;
}

/** The check as it is written in a claim file. */
export function codeOf(check: Check): string {
  if (check.verb === "exact") return `exact(${JSON.stringify(relationOf(check))})`;
  const names = Object.entries(check.where).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const options = names.length === 0 ? "" : `, { where: { ${names.join(", ")} } }`;
  return `reproduces(${JSON.stringify(check.figure)}, ${JSON.stringify(check.formula)}${options})`;
}
