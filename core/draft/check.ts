import type { Assertion } from "../claim/claim.ts";
import type { PrintedFigure } from "../document/printed-figures.ts";
import { exact } from "../method/figures/exact.ts";
import { reported } from "../method/figures/reported/reported.ts";
import { reproduces } from "../method/figures/reproduces.ts";

/** What should follow from what: the arguments of a verb about figures. */
export type Check =
  | {
      readonly verb: "reproduces";
      /** As the verb takes it, such as "63 %" of a formula that gives 0.625. */
      readonly figure: string;
      readonly formula: string;
      readonly where: Readonly<Record<string, string>>;
    }
  | { readonly verb: "exact"; readonly formula: string }
  /** A result of a test or an estimate, as it is printed. */
  | { readonly verb: "reported"; readonly result: string };

/**
 * How is it checked that `result` follows from `inputs` by `formula`, up to rounding?
 *
 * @param formula - in the digits of the inputs; `where` may name one that is entered twice
 * @param options - `asShare`: the formula gives a share, and a percentage is printed
 */
export function follows(
  result: PrintedFigure,
  formula: string,
  inputs: readonly PrintedFigure[],
  options: { readonly asShare?: boolean; readonly where?: Readonly<Record<string, string>> } = {},
): Check {
  const { asShare = false, where = {} } = options;
  const figure = asShare && result.percent ? `${result.value} %` : result.value;
  if (inputs.some(({ decimals }) => decimals > 0)) return { verb: "reproduces", figure, formula, where };
  // Whole inputs are themselves wherever they are entered: they need no name.
  const whole = Object.entries(where).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(String.raw`\b${name}\b`, "gu"), value),
    formula,
  );
  return { verb: "reproduces", figure, formula: whole, where: {} };
}

/** The same of what is counted: nothing is rounded. */
export function equals(result: PrintedFigure, formula: string): Check {
  return { verb: "exact", formula: `${formula} == ${result.value}` };
}

/** The check as a claim asserts it. */
export function assertionOf(check: Check): Assertion {
  if (check.verb === "reported") return reported(check.result);
  return check.verb === "exact"
    ? exact(check.formula)
    : reproduces(check.figure, check.formula, Object.keys(check.where).length === 0 ? {} : { where: check.where });
}

/** The check as it is written in a claim file. */
export function codeOf(check: Check): string {
  if (check.verb === "reported") return `reported(${JSON.stringify(check.result)})`;
  if (check.verb === "exact") return `exact(${JSON.stringify(check.formula)})`;
  const names = Object.entries(check.where).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const options = names.length === 0 ? "" : `, { where: { ${names.join(", ")} } }`;
  return `reproduces(${JSON.stringify(check.figure)}, ${JSON.stringify(check.formula)}${options})`;
}
