import type { Asking } from "../../../formula/asking.ts";
import { parseFormula } from "../../../formula/index.ts";
import { checkAlternation } from "../../../proof/check/alternation.ts";
import { definitionsOf, domainsOf, type Subject } from "../cases/subject.ts";
import type { Quantified } from "../quantifier/quantified.ts";

/** Is there for all real numbers on the outer side some on the inner side? False also means that it was not found or not understood. */
export function* provedByAlternation(subject: Subject, inner: Quantified, given: string): Asking<boolean> {
  const checked = yield* checkAlternation({
    domains: domainsOf(subject),
    inner: domainsOf(inner.subject),
    definitions: definitionsOf({ ...subject, ...inner.subject }),
    formula: parseFormula(inner.formula),
    given: given === "" ? null : parseFormula(given),
  });
  return checked.kind === "accepted";
}
