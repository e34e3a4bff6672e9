import { said } from "../../../claim/fields.ts";

/**
 * Is this a subject, and behind it a formula? What is written in a claim is not always what the types ask for.
 *
 * @throws TypeError for a subject that is no record of domains and definitions, or a formula that is neither a text nor an assertion
 */
export function requireFormula(verb: string, subject: unknown, formula: unknown): void {
  if (typeof subject !== "object" || subject === null || Array.isArray(subject)) {
    throw new TypeError(`${verb} must be given names first, such as { x: reals() }, got ${said(subject)}`);
  }
  for (const [name, value] of Object.entries(subject) as readonly (readonly [string, unknown])[]) {
    if (typeof value === "object" && value !== null && "kind" in value) continue;
    throw new TypeError(
      `${name} must be a domain such as reals() or integers(1, 6), or a definition, got ${said(value)}`,
    );
  }
  if (typeof formula === "string" || (typeof formula === "object" && formula !== null)) return;
  throw new TypeError(
    `${verb} must be given a formula behind the names, got ${formula === undefined ? "nothing" : said(formula)}`,
  );
}
