/** Thrown where a proof is not accepted: a rule's condition is not met, or a bound is reached. It decides nothing. */
export class Refused extends Error {}

export function refuse(reason: string): never {
  throw new Refused(reason);
}

/** Refuses unless the condition of a rule is met. */
export function requires(condition: boolean, what: string): asserts condition {
  if (!condition) refuse(what);
}
