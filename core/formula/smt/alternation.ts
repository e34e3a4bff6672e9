import type { Domains } from "../domains/domain.ts";
import { Unsupported } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import { assertions, withLets } from "./print-terms.ts";
import { bind, both, type Scripted, type ScriptOptions, unlessRefused } from "./script.ts";
import { layoutOf, symbolsOf } from "./symbols.ts";
import type { Term } from "./term.ts";
import { translation } from "./translation.ts";

/** "For every case of the domains there is some case of these": a statement with one alternation, at concrete sizes. */
export interface AlternationOptions extends Omit<ScriptOptions, "asks"> {
  readonly inner: Domains;
}

/**
 * Is there a case that meets the premise, and with which no case of the inner side goes? As a script that is unsatisfiable if and only
 * if there is some for every case; what it finds is such a case of the outer side.
 *
 * A quotient or root in the formula is chosen together with the inner numbers, and what describes it belongs to what they must meet. For
 * that reason nothing may be told in part: functions such as exp are refused.
 */
export function smtAlternation({ domains, inner, sizes, definitions, given, formula }: AlternationOptions): Scripted {
  const work = translation();
  return unlessRefused(() => {
    const layoutsOf = (of: Domains) =>
      Object.fromEntries(Object.entries(of).map(([name, domain]) => [name, layoutOf(name, domain, sizes)]));
    const [outer, chosen] = [layoutsOf(domains), layoutsOf(inner)];
    const bindings = bind({ ...outer, ...chosen }, definitions, work);
    const translated = (parts: readonly (Expression | null)[]): readonly Term[] =>
      parts.flatMap((part) => (part === null ? [] : both(work.condition(part, bindings))));
    const hypotheses = translated([...membership(domains), given]);
    const known = work.fresh.length;
    const goal = translated([...membership(inner), formula]);
    if (work.abstracted().length > 0) throw new Unsupported(`${work.abstracted().join(", ")} under two quantifiers`);
    const [before, within] = [work.axioms().slice(0, known), work.axioms().slice(known)];
    const none = work.terms.not(work.terms.and(...within, ...goal));
    const bound = [
      ...Object.values(chosen).flatMap(symbolsOf),
      ...work.fresh.slice(known).map(({ op, sort }) => ({ text: op, sort })),
    ];
    const symbols = Object.values(outer).flatMap(symbolsOf);
    const over = bound.map(({ text, sort }) => `(${text} ${sort})`).join(" ");
    const lines = [
      ...symbols.map(({ text, sort }) => `(declare-const ${text} ${sort})`),
      ...work.fresh.slice(0, known).map(({ op, sort }) => `(declare-const ${op} ${sort})`),
      ...assertions([...before, ...hypotheses].filter(({ value }) => value !== true)),
      `(assert ${over === "" ? withLets(none) : `(forall (${over}) ${withLets(none)})`})`,
      "(check-sat)",
      ...(symbols.length === 0 ? [] : [`(get-value (${symbols.map(({ text }) => text).join(" ")}))`]),
    ];
    return { kind: "script", smt: `${lines.join("\n")}\n`, abstracted: [], layouts: outer };
  });
}

function membership(domains: Domains): readonly (Expression | null)[] {
  return Object.entries(domains).map(([name, domain]) => domain.constraint(name));
}
