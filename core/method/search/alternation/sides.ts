import { type Problem, problem } from "../cases/problem.ts";
import { domainsOf, type Subject } from "../cases/subject.ts";
import type { Quantified } from "../quantifier/quantified.ts";

/** Both sides of "for every … there is some …", as one search each and as one together. */
export interface Sides {
  /** All names at once. */
  readonly whole: Problem;
  /** The names of "for every", with the premise. Its formula speaks of the inner names too. */
  readonly outer: Problem;
  /** The names of "there is some". Its formula speaks of the outer names too. */
  readonly within: Problem;
}

/** Makes both sides ready, for an attempt that may take this part of the work. Throws as `problem` does. */
export function sidesOf(subject: Subject, inner: Quantified, given: string, share = 1): Sides {
  const all: Subject = { ...subject, ...inner.subject };
  const made = problem("example", all, inner.formula, { given, arithmetic: "reals", sizes: inner.sizes });
  const whole = { ...made, share };
  return {
    whole,
    outer: { ...whole, domains: domainsOf(subject) },
    within: { ...whole, domains: domainsOf(inner.subject), given: null },
  };
}
