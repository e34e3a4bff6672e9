import type { Assertion, ControlOf } from "../claim/claim.ts";
import { said } from "../claim/fields.ts";

/** Named parts of a composed assertion. */
export type Parts = { readonly [name: string]: Assertion };

/** A control for each part, by the part's name; none for a part such as `exact`, which derives its own. */
type Controls<P extends Parts> = {
  readonly [K in keyof P as [ControlOf<P[K]>] extends [never] ? never : K]: ControlOf<P[K]>;
};

/** `every`, `some` and `over`: an outcome made from the outcomes of its parts by strong Kleene logic. */
export interface Composed<P extends Parts = Parts> extends Assertion<Controls<P>> {
  readonly verb: "every" | "some" | "over";
  readonly parts: P;
}

/**
 * Do all of these hold? Verified if every part is, refuted if one is. Its control names a control for each part.
 *
 * @throws RangeError when no part is given, TypeError for a part that is no assertion
 */
export function every<const P extends Parts>(parts: P): Composed<P> {
  return composed("every", parts);
}

/**
 * Does at least one of these hold? Verified if one part is, refuted if every part is. Its control names a control for each part.
 *
 * @throws RangeError when no part is given, TypeError for a part that is no assertion
 */
export function some<const P extends Parts>(parts: P): Composed<P> {
  return composed("some", parts);
}

/**
 * Does it hold in every one of these settings? A table over settings, made by one function from each setting.
 *
 * @param settings - named settings
 * @param asserts - the assertion in one setting
 * @throws RangeError when no setting is given, TypeError for one without an assertion
 */
export function over<const S extends { readonly [name: string]: unknown }, A extends Assertion>(
  settings: S,
  asserts: (setting: S[keyof S], name: string) => A,
): Composed<{ readonly [K in keyof S]: A }> {
  const parts = Object.entries(settings).map(([name, setting]) => [name, asserts(setting as S[keyof S], name)]);
  return composed("over", Object.fromEntries(parts));
}

function composed<P extends Parts>(verb: Composed["verb"], parts: P): Composed<P> {
  const entries = Object.entries<unknown>(parts);
  if (entries.length === 0) throw new RangeError(`${verb} must be given at least 1 part, got 0`);
  for (const [name, part] of entries) {
    if (typeof Reflect.get(Object(part), "verb") === "string") continue;
    throw new TypeError(`${verb}: ${name} must be an assertion, got ${said(part)}`);
  }
  return { verb, parts };
}

/** Tells a composed assertion from the others. */
export function isComposed(assertion: Assertion): assertion is Composed {
  return assertion.verb === "every" || assertion.verb === "some" || assertion.verb === "over";
}
