import { statementKey } from "../../check/normal/atom.ts";
import { joined, not, type Statement } from "../../check/normal/statement.ts";
import type { Place } from "../../step/language.ts";
import type { Steps } from "./steps.ts";

/** A and B and …, from a step for each; a part shown under an assumption that an earlier part says is rid of it. */
export function conjoined(steps: Steps, parts: readonly number[]): number {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const says = parts.map((part) => steps.says(part));
  const done = (cited: number): readonly number[] => {
    const earlier = says.slice(0, parts.indexOf(cited)).map(statementKey);
    return [...steps.under(cited)].filter((each) => earlier.includes(statementKey(steps.says(each))));
  };
  return steps.add("and", parts, joined("and", says), undefined, done);
}

/** Every part of an "and", parts of parts included; the step itself where it says none. */
export function partsOfStep(steps: Steps, step: number): readonly number[] {
  const says = steps.says(step);
  if (!("parts" in says) || says.kind !== "and") return [step];
  return says.parts.flatMap((part, fact) => partsOfStep(steps, steps.add("part", [step], part, { fact })));
}

/** "A or B or …" from one of its parts, which may rest on the contraries of the others. */
export function disjoined(steps: Steps, part: number, whole: Statement & { kind: "or" }): number {
  const shown = statementKey(steps.says(part));
  const others = whole.parts.filter((each) => statementKey(each) !== shown).map((each) => statementKey(not(each)));
  const done = (cited: number): readonly number[] =>
    [...steps.under(cited)].filter((each) => others.includes(statementKey(steps.says(each))));
  return steps.add("or", [part], whole, undefined, done);
}

/**
 * What both of two cases say, of which one holds.
 *
 * @param assumed - the step that assumes each case; a case that does not rest on it shows the statement by itself
 */
export function byCases(steps: Steps, shown: readonly number[], assumed: readonly number[], known?: number): number {
  const alone = shown.find((step, i) => !steps.under(step).has(assumed[i] ?? -1));
  const [first] = shown;
  if (alone !== undefined || first === undefined) return alone ?? -1;
  const done = (cited: number): readonly number[] => {
    const at = shown.indexOf(cited);
    return at < 0 ? [] : [assumed[at] ?? -1];
  };
  return steps.add("cases", known === undefined ? shown : [known, ...shown], steps.says(first), undefined, done);
}

/** What holds at an index that stands for any entry holds of every entry. */
export function everywhere(steps: Steps, step: number, index: Place): number {
  const size = steps.indices.sizeOf(index) ?? "";
  const says = steps.atoms.overStatement("all", index, size, steps.says(step));
  return steps.add("every", [step], says, { index });
}

/** What holds of every entry, at one of them; `shown` says that there is such a position in a list of open size. */
export function atPlace(steps: Steps, step: number, at: Place, shown?: number): number {
  const all = steps.says(step) as Statement & { kind: "all" };
  const from = shown === undefined ? [step] : [step, shown];
  return steps.add("instance", from, steps.atoms.renameIn(all.of, all.index, at), { at });
}

/** An entry that some statement says there is gets a name. */
export function withName(steps: Steps, step: number): number {
  const some = steps.says(step) as Statement & { kind: "some" };
  const index = steps.indices.named(some.size);
  return steps.add("named", [step], steps.atoms.renameIn(some.of, some.index, index), { index });
}
