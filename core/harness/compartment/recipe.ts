import type { Assertion, Reading } from "../../claim/claim.ts";
import type { Json } from "../../claim/evidence.ts";
import { isComposed } from "../../method/compose.ts";
import { makingOf } from "./front-door.ts";

/** Verbs whose verdicts are judged again from what they assert, which holds no function. */
const JUDGED: readonly string[] = ["forAll", "exists", "forAllExists", "layers"];

/**
 * What a reading asserts, written down as the calls of the front door that made it: by the name of its part, "" where it is not composed.
 * Assertions that hold functions are left out.
 */
export function recipesOf({ asserts }: Reading): Readonly<Record<string, Json>> {
  const leaves: readonly (readonly [string, Assertion])[] = isComposed(asserts)
    ? Object.entries(asserts.parts)
    : [["", asserts]];
  return Object.fromEntries(
    leaves.flatMap(([name, each]) => (JUDGED.includes(each.verb) ? [[name, recipeOf(each)] as const] : [])),
  );
}

/** An object of the engine is `{ made, given }`, a list a list, any other object `{ fields }`, pairs in their order: so that no data can pass for a call. */
function recipeOf(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(recipeOf);
  const making = makingOf(value);
  if (making !== undefined) {
    const { name, given } = making;
    return given === undefined ? { made: name } : { made: name, given: given.map(recipeOf) };
  }
  if (typeof value !== "object") throw new TypeError(`a recipe must be plain data, got ${String(value)}`);
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  return { fields: known.map(([name, each]) => [name, recipeOf(each)]) };
}
