import type { Proof, Rule, Step } from "../step/step.ts";
import { stepTex } from "./tex.ts";

/** Lines of an argument: more of them nobody reads. */
export const MOST_LINES = 8;

/** Steps that are told where they are used, and need no line of their own, the most trivial first. */
const INLINE: readonly (readonly Rule[])[] = [
  ["domain", "premise", "value", "size", "assume", "instance", "part", "every"],
  ["extreme", "function", "choice", "attained", "named", "square of mean", "part of total", "algebra"],
  ["sign"],
  ["and", "add", "replace"],
];

/**
 * A proof as a short argument: at most eight lines in markdown with `$…$`, each with what it rests on. The facts of the domain and the
 * premise stand where they are used, so that a side condition is seen where it matters.
 */
export function argument(proof: Proof): readonly string[] {
  const needed = reached(proof);
  // As many kinds of steps are told in passing as it takes.
  for (let level = 1; level <= INLINE.length; level += 1) {
    const inline = new Set(INLINE.slice(0, level).flat());
    const told = needed.filter((number) => !isInline(proof, number, inline));
    if (told.length <= MOST_LINES || level === INLINE.length) return lines(proof, told);
  }
  return [];
}

/** Every step that what is shown rests on, in order. */
function reached({ steps, shows }: Proof): readonly number[] {
  const found = new Set(shows);
  for (const number of [...steps.keys()].toReversed()) {
    if (!found.has(number)) continue;
    for (const each of steps[number]?.from ?? []) found.add(each);
  }
  return [...found].sort((a, b) => a - b);
}

function isInline({ steps, shows }: Proof, number: number, inline: ReadonlySet<Rule>): boolean {
  const step = steps[number];
  return step === undefined || (inline.has(step.rule) && shows.at(-1) !== number);
}

function lines(proof: Proof, told: readonly number[]): readonly string[] {
  const names = new Map(told.map((number, i) => [number, `(${i + 1})`] as const));
  const all = told.map((number) => `${names.get(number)} ${lineOf(proof, number, names)}`);
  if (all.length <= MOST_LINES) return all;
  const left = all.length - MOST_LINES;
  const more = `… ${left + 1} lines more of the same kind; every step stands in the record.`;
  return [...all.slice(0, MOST_LINES - 2), more, ...all.slice(-1)];
}

function lineOf(proof: Proof, number: number, names: ReadonlyMap<number, string>): string {
  const step = proof.steps[number] as Step;
  const grounds = groundsOf(proof, number, names);
  const says = `$${stepTex(step.says)}$`;
  const from = grounds.length === 0 ? "" : ` from ${listed(grounds)}`;
  const assumed = step.under.map((each) => `$${stepTex((proof.steps[each] as Step).says)}$`);
  const under = assumed.length === 0 ? "" : `, where ${listed(assumed)}`;
  return `${LEADS[step.rule] ?? "then"}${from}: ${says}${under}.`;
}

/** What a step rests on: lines by their names, other steps as they say it, and through those that only hand on. */
function groundsOf(proof: Proof, number: number, names: ReadonlyMap<number, string>): readonly string[] {
  const step = proof.steps[number] as Step;
  const found = step.from.flatMap((each): readonly string[] => {
    const name = names.get(each);
    if (name !== undefined) return [name];
    const cited = proof.steps[each] as Step;
    if (PASSED.has(cited.rule) || cited.from.length === 0) return [`$${stepTex(cited.says)}$`];
    return [`$${stepTex(cited.says)}$`, ...groundsOf(proof, each, names).filter((ground) => ground.startsWith("("))];
  });
  return [...new Set(found)];
}

/** Steps that say in other words what they rest on. */
const PASSED: ReadonlySet<Rule> = new Set<Rule>(["instance", "part"]);

const LEADS: Readonly<Partial<Record<Rule, string>>> = {
  lemma: "For all real numbers, shown by the solver",
  termwise: "Taken over all entries",
  pairwise: "Taken over all pairs of entries",
  monotone: "The function rises, so",
  cases: "In either case",
  or: "One of the two holds",
  every: "For every entry",
  replace: "Put in",
  sign: "Multiplied by what is positive, or squared and not 0",
  algebra: "By algebra",
  add: "Added",
  function: "By what the function is",
  "square of mean": "No variance is negative",
  "part of total": "A sum is at least each of its parts",
  extreme: "No entry lies beyond the extreme one",
};

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
