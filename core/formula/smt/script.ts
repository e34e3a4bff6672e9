import type { Domains } from "../domains/domain.ts";
import type { Bindings } from "../exact/bindings.ts";
import type { Definition } from "../language/definition.ts";
import { Unsupported } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import type { Sizes, Value } from "../language/value.ts";
import { assertions } from "./print-terms.ts";
import { type Layout, layoutOf, symbolsOf, termsOf } from "./symbols.ts";
import type { Term } from "./term.ts";
import { type Condition, type Translation, translation } from "./translation.ts";

/** A question as SMT-LIB 2 text, or why there is none. */
export type Scripted = Script | { readonly kind: "refused"; readonly reason: string };

/** SMT-LIB 2 text, whole: declarations, assertions, `(check-sat)`, and `(get-value …)` for the constants of the case. */
export interface Script {
  readonly kind: "script";
  readonly smt: string;
  /**
   * Functions of which only some properties are told: "exp". Then unsat still counts, since whatever exp does is allowed; a model
   * counts only if it is judged again.
   */
  readonly abstracted: readonly string[];
  /** The constants of each name, by which `readModel` finds its way. */
  readonly layouts: Readonly<Record<string, Layout>>;
}

/** A statement at concrete sizes. */
export interface ScriptOptions {
  readonly domains: Domains;
  readonly sizes: Sizes;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** The premise: a case counts only where it has a value and holds. */
  readonly given: Expression | null;
  readonly formula: Expression;
  /**
   * A counterexample is a case where the formula fails or has no value, an example one where it holds, and a case any one that
   * meets the premise.
   */
  readonly asks: "counterexample" | "example" | "case";
}

/**
 * Which case of these domains settles the statement? As a script that is satisfiable if and only if there is one, apart from what is
 * abstracted.
 *
 * Where a formula has a value is worked out by the rules of the language, from left to right, and never assumed: a point without
 * a value is a counterexample. Refused is what the theory of real numbers has no word for (log, tanh, exponents that are no
 * constants), and what makes no sense, such as lengths that do not agree.
 */
export function smtScript({ domains, sizes, definitions, given, formula, asks }: ScriptOptions): Scripted {
  return scripted((work) => {
    const layouts = Object.fromEntries(
      Object.entries(domains).map(([name, domain]) => [name, layoutOf(name, domain, sizes)]),
    );
    const bindings = bind(layouts, definitions, work);
    const constraints = Object.entries(domains).map(([name, domain]) => domain.constraint(name));
    const hypotheses = [...constraints, given].filter((part) => part !== null);
    const asserted = hypotheses.flatMap((part) => both(work.condition(part, bindings)));
    if (asks === "case") return { layouts, asserted };
    const { defined, holds } = work.condition(formula, bindings);
    if (asks === "example") return { layouts, asserted: [...asserted, defined, holds] };
    return { layouts, asserted: [...asserted, fails({ defined, holds }, work)] };
  });
}

interface Asserted {
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly asserted: readonly Term[];
}

export function both({ defined, holds }: Condition): readonly Term[] {
  return [defined, holds];
}

function fails({ defined, holds }: Condition, { terms }: Translation): Term {
  return terms.or(terms.not(defined), terms.not(holds));
}

export function bind(
  layouts: Asserted["layouts"],
  definitions: ScriptOptions["definitions"],
  { terms }: Translation,
): Bindings<Term> {
  const values = Object.entries(layouts).map(([name, layout]): [string, Value<Term>] => [name, termsOf(layout, terms)]);
  return { values: new Map(values), definitions: new Map(Object.entries(definitions)) };
}

/** Writes down what the work asserts, or says why it cannot be written. */
function scripted(write: (work: Translation) => Asserted): Scripted {
  const work = translation();
  return unlessRefused(() => {
    const { layouts, asserted } = write(work);
    const symbols = Object.values(layouts).flatMap(symbolsOf);
    const stated = [...work.axioms(), ...asserted].filter(({ value }) => value !== true);
    const lines = [
      ...symbols.map(({ text, sort }) => `(declare-const ${text} ${sort})`),
      ...work.fresh.map(({ op, sort }) => `(declare-const ${op} ${sort})`),
      ...assertions(stated),
      "(check-sat)",
      ...(symbols.length === 0 ? [] : [`(get-value (${symbols.map(({ text }) => text).join(" ")}))`]),
    ];
    return { kind: "script", smt: `${lines.join("\n")}\n`, abstracted: work.abstracted(), layouts };
  });
}

/** What is written, or why it cannot be. */
export function unlessRefused(write: () => Script): Scripted {
  try {
    return write();
  } catch (error) {
    if (error instanceof Unsupported)
      return { kind: "refused", reason: `not in the solver's language: ${error.message}` };
    // A formula that makes no sense at these sizes: whoever judges a case says so to the author.
    if (error instanceof RangeError || error instanceof TypeError) return { kind: "refused", reason: error.message };
    throw error;
  }
}
