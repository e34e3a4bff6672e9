import { negate } from "../../numeric/exact/polynomial.ts";
import type { Scalar } from "../step/language.ts";
import type { Step } from "../step/step.ts";
import { agrees, type Context } from "./context.ts";
import { same, statementKey } from "./normal/atom.ts";
import { refuse, requires } from "./normal/refused.ts";
import { not, type Statement } from "./normal/statement.ts";

/** For each step cited: the assumptions under which it stands that are no longer in force. */
export type Discharged = readonly (readonly number[])[];

/** A fact of the state: printed anew from the domain or the premise. */
export function fact(step: Step, context: Context, facts: readonly Scalar[]): void {
  const known =
    facts[step.with?.fact ?? -1] ?? refuse(`fact must be a number below ${facts.length}, got ${step.with?.fact}`);
  requires(
    agrees(context.normal.statement(step.says), context.normal.statement(known)),
    "it must say the fact as the state has it",
  );
}

/** Every list has at least one entry: its size is at least 1, and above 0. */
export function size({ says, with: data }: Step, { normal }: Context): void {
  const name = data?.at ?? refuse("the rule needs a size");
  const count: Scalar = { kind: "call", name: "size", args: [{ kind: "name", name }] };
  const facts = [[">=", "1"] as const, [">", "0"] as const].map(([comparison, text]) =>
    normal.statement({ kind: "comparison", comparisons: [comparison], terms: [count, { kind: "number", text }] }),
  );
  const said = normal.statement(says);
  requires(
    facts.some((fact) => agrees(said, fact)),
    "it must say that the size is at least 1, or above 0",
  );
}

/** Whatever is assumed is in force for what rests on it, and for nothing else. */
export function assume({ under }: Step, number: number): void {
  requires(under.length === 1 && under[0] === number, "an assumption stands under itself alone");
}

/** A and B, where B may have been shown under the assumption of A. */
export function and(step: Step, context: Context): Discharged {
  const parts = step.from.map((number) => context.at(number));
  const said = context.normal.statement(step.says);
  requires(agrees(said, joinedAnd(parts)), "it must say that all the steps cited hold");
  return step.from.map((number, i) =>
    context.step(number).under.filter((each) => {
      const assumed = statementKey(context.at(each));
      return parts.slice(0, i).some((part) => statementKey(part) === assumed);
    }),
  );
}

function joinedAnd(parts: readonly Statement[]): Statement {
  const flat = parts.flatMap((part) => ("parts" in part && part.kind === "and" ? part.parts : [part]));
  const open = flat.filter((part) => part.kind !== "truth");
  if (flat.some((part) => part.kind === "truth" && !part.value)) return { kind: "truth", value: false };
  const [first] = open;
  if (first === undefined) return { kind: "truth", value: true };
  return open.length === 1 ? first : { kind: "and", parts: open };
}

/** One part of an "and". */
export function part(step: Step, context: Context): void {
  const of = context.at(step.from[0]);
  const said = context.normal.statement(step.says);
  requires(
    "parts" in of && of.kind === "and" && of.parts.some((each) => agrees(each, said)),
    "it must say a part of an and",
  );
}

/** A or B from A, which may have been shown under the contrary of B. */
export function or(step: Step, context: Context): Discharged {
  const [from] = step.from;
  const shown = context.at(from);
  const said = context.normal.statement(step.says);
  if (said.kind === "truth") return said.value ? [[]] : refuse("it must say that one of its parts holds");
  const parts = "parts" in said && said.kind === "or" ? said.parts : [said];
  const held = "parts" in shown && shown.kind === "or" ? shown.parts : [shown];
  requires(
    held.every((each) => parts.some((one) => agrees(each, one))),
    "the step cited must say one of the parts",
  );
  // Where a part holds, there is nothing left to show: so the contrary of each may have been assumed.
  const others = parts.map((each) => statementKey(not(each)));
  return [context.step(from ?? -1).under.filter((each) => others.includes(statementKey(context.at(each))))];
}

/** The same, shown under each of several assumptions of which one holds. */
export function cases(step: Step, context: Context): Discharged {
  const said = context.normal.statement(step.says);
  const known = step.from.length > 2 ? context.at(step.from[0]) : null;
  const shown = known === null ? step.from : step.from.slice(1);
  for (const number of shown) requires(agrees(context.at(number), said), "every case must say the same");
  const assumed = shown.map((number) => context.step(number).under.filter((each) => !step.under.includes(each)));
  requires(
    assumed.every((each) => each.length === 1),
    "each case must rest on one assumption of its own",
  );
  const conditions = assumed.map(([each]) => context.at(each));
  if (known === null) {
    requires(
      conditions.length === 2 && coverAll(conditions[0] as Statement, conditions[1] as Statement),
      "the two cases must leave nothing out",
    );
  } else {
    const parts =
      "parts" in known && known.kind === "or"
        ? known.parts
        : refuse("the first step cited must say which cases there are");
    requires(
      parts.every((each) => conditions.some((condition) => agrees(each, condition))),
      "every part must be one of the cases",
    );
  }
  return known === null ? assumed : [[], ...assumed];
}

/** Does one of the two hold for certain? */
function coverAll(a: Statement, b: Statement): boolean {
  if (agrees(b, not(a))) return true;
  if (a.kind !== "relation" || b.kind !== "relation" || !same(a.of, negate(b.of))) return false;
  const order = [a, b].every(({ relation }) => relation === ">=" || relation === ">");
  return order && (a.relation === ">=" || b.relation === ">=");
}

/** What holds at any index holds of every entry. */
export function every(step: Step, context: Context): void {
  const index = step.with?.index ?? refuse("the rule needs an index");
  context.requireAny(index, context.step(step.from[0] ?? -1).under);
  const all = allOver(context, index, context.sizeOf(index), context.at(step.from[0]));
  requires(agrees(context.normal.statement(step.says), all), `it must say the same of every entry ${index}`);
}

/** A statement of every entry, written out where lists of this size are. */
function allOver(context: Context, index: string, size: string, of: Statement): Statement {
  const { normal } = context;
  const places = normal.places(size);
  return places === null
    ? normal.atoms.overStatement("all", index, size, of)
    : joinedAnd(places.map((place) => normal.atoms.renameIn(of, index, place)));
}

/** What holds of every entry holds at one. */
export function instance(step: Step, context: Context): void {
  const all = context.at(step.from[0]);
  requires(!("parts" in all) && all.kind === "all", "the step cited must speak of every entry");
  const at = context.requirePlace(step.with?.at, all.size, step.from[1]);
  const { atoms } = context.normal;
  requires(
    agrees(context.normal.statement(step.says), atoms.renameIn(all.of, all.index, at)),
    "it must say the same of that entry",
  );
}

/** Where some entry is so, one that is gets a name. */
export function named(step: Step, context: Context): void {
  const some = context.at(step.from[0]);
  requires(!("parts" in some) && some.kind === "some", "the step cited must speak of some entry");
  const { atoms } = context.normal;
  context.requireClosed(atoms.indicesIn(some));
  const index = context.nameNew(step.with?.index, some.size);
  requires(
    agrees(context.normal.statement(step.says), atoms.renameIn(some.of, some.index, index)),
    "it must say the same of the entry named",
  );
}
