/**
 * What is this assertion with part of its subject replaced?
 *
 * @param assertion - the assertion of a reading
 * @param control - the author's override
 * @param names - the keys that make up the subject, all of them functions
 * @throws TypeError for anything but an object with some of these keys, each a function
 */
export function overrideFunctions<A extends object>(assertion: A, control: unknown, names: readonly string[]): A {
  const allowed = names.join(" and ");
  const override = requireOverride(control, allowed);
  const entries = Object.entries(override);
  const stranger = entries.find(([name]) => !names.includes(name));
  if (stranger !== undefined) throw new TypeError(`control must override only ${allowed}, got ${stranger[0]}`);
  if (entries.length === 0) throw new TypeError(`control must override ${allowed}, got nothing`);
  for (const [name, value] of entries) requireFunction(name, value);
  return Object.freeze({ ...assertion, ...override });
}

function requireOverride(control: unknown, allowed: string): object {
  if (typeof control === "object" && control !== null) return control;
  throw new TypeError(`control must override ${allowed}, got ${String(control)}`);
}

/** @throws TypeError unless the value is a function */
export function requireFunction(name: string, value: unknown): void {
  if (typeof value !== "function") throw new TypeError(`${name} must be a function, got ${String(value)}`);
}
