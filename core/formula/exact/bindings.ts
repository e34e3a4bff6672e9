import type { Definition } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import type { Value } from "../language/value.ts";

/** What names stand for. Maps, so that a name such as `constructor` is only found where somebody put it. */
export interface Bindings<S> {
  readonly values: ReadonlyMap<string, Value<S>>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The value of a name. @throws RangeError where it stands for none */
export function named<S>(e: Expression & { kind: "name" }, { values }: Bindings<S>): Value<S> {
  const value = values.get(e.name);
  if (value !== undefined) return value;
  const known = [...values.keys()].join(", ") || "there is none";
  throw pointAt(new RangeError(`name must be one that stands for a value (${known}), got "${e.name}"`), e);
}

/** What names stand for inside a definition that is called with these values: its parameters, and what it uses. */
export function inside<S>({ parameters, using }: Definition, args: readonly Value<S>[]): Bindings<S> {
  return {
    values: new Map(parameters.map((name, i) => [name, args[i] as Value<S>])),
    definitions: new Map(using.map((used) => [used.name, used])),
  };
}
