import { types } from "node:util";

/**
 * What a claim threw, as an error that nothing of the claim can answer for: its message is read once, and no code of the claim runs while it is.
 * Errors of the engine, which know their place in a formula, stay themselves.
 */
export function tamed(thrown: unknown): Error {
  if (typeof thrown === "function") return new TypeError("a claim must throw an error, got a function");
  if (typeof thrown !== "object" || thrown === null) return new TypeError(String(thrown));
  if (types.isProxy(thrown)) return new TypeError("a claim must throw an error, got a proxy");
  const message = types.isNativeError(thrown) ? Object.getOwnPropertyDescriptor(thrown, "message") : undefined;
  if (message === undefined) return new TypeError("a claim must throw an error with a message, got none");
  if (typeof message.value === "string") return thrown as Error;
  return new TypeError("the message of an error must be a text, got another thing");
}

const KINDS = [RangeError, TypeError, SyntaxError, ReferenceError];

/** Which kind of error is it, whatever it says of itself? */
export function kindOf(error: Error): string {
  return KINDS.find(({ prototype }) => Object.getPrototypeOf(error) === prototype)?.name ?? "Error";
}
