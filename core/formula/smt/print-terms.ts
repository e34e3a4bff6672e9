import type { Term } from "./term.ts";

/** The lines that assert these terms: what occurs more than once gets a name before it is used. */
export function assertions(terms: readonly Term[]): readonly string[] {
  const lines: string[] = [];
  const write = writer(countUses(terms), (text, sort) => {
    const name = `t!${lines.length}`;
    lines.push(`(define-fun ${name} () ${sort} ${text})`);
    return name;
  });
  for (const term of terms) {
    const text = write(term);
    lines.push(`(assert ${text})`);
  }
  return lines;
}

/** One term as it may stand under a quantifier: what occurs more than once gets a name inside it. */
export function withLets(term: Term): string {
  const lets: string[] = [];
  const write = writer(countUses([term]), (text) => {
    const name = `s!${lets.length}`;
    lets.push(`(let ((${name} ${text})) `);
    return name;
  });
  const text = write(term);
  return `${lets.join("")}${text}${")".repeat(lets.length)}`;
}

/** @param share - keeps the text of what occurs more than once, and gives the name to write in its place */
function writer(
  uses: ReadonlyMap<Term, number>,
  share: (text: string, sort: Term["sort"]) => string,
): (term: Term) => string {
  const written = new Map<Term, string>();
  return function write(term: Term): string {
    const known = written.get(term);
    if (known !== undefined) return known;
    const text = term.args.length === 0 ? term.op : `(${term.op} ${term.args.map(write).join(" ")})`;
    // Only a real number or a truth value gets a name: to_int stands inside its to_real.
    const shared = (uses.get(term) ?? 0) > 1 && term.args.length > 0 && term.op !== "to_int";
    const name = shared ? share(text, term.sort) : text;
    written.set(term, name);
    return name;
  };
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
