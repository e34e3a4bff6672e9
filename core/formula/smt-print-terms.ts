import type { Term } from "./smt-term.ts";

/** The lines that assert these terms: what occurs more than once gets a name before it is used. */
export function assertions(terms: readonly Term[]): readonly string[] {
  const uses = countUses(terms);
  const lines: string[] = [];
  const written = new Map<Term, string>();

  function write(term: Term): string {
    const known = written.get(term);
    if (known !== undefined) return known;
    const text = term.args.length === 0 ? term.op : `(${term.op} ${term.args.map(write).join(" ")})`;
    // Only a real number or a truth value gets a name: to_int stands inside its to_real.
    const shared = (uses.get(term) ?? 0) > 1 && term.args.length > 0 && term.op !== "to_int";
    const name = shared ? `t!${lines.length}` : text;
    if (shared) lines.push(`(define-fun ${name} () ${term.sort} ${text})`);
    written.set(term, name);
    return name;
  }

  for (const term of terms) {
    const text = write(term);
    lines.push(`(assert ${text})`);
  }
  return lines;
}

function countUses(terms: readonly Term[]): ReadonlyMap<Term, number> {
  const uses = new Map<Term, number>();
  const visit = (term: Term): void => {
    const before = uses.get(term) ?? 0;
    uses.set(term, before + 1);
    if (before === 0) term.args.forEach(visit);
  };
  terms.forEach(visit);
  return uses;
}
