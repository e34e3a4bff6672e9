import type { CaseValue, Expression } from "../../../formula/index.ts";
import { mapParts, nodesOf } from "../../../formula/language/walk.ts";
import type { Rational } from "../../../numeric/exact/rational.ts";
import { figuresOf, withoutExactly } from "./figures.ts";
import { isSameFigure, moveLiterals, type Printed, placeOfEntry, scopeOf } from "./printed.ts";

/** A figure of a relation, and the relation with another number in its place. */
export interface Slot {
  /** As it is printed. */
  readonly text: string;
  /** The relation with a name in its place, and what all names stand for when that is x. */
  readonly formula: Expression;
  readonly scope: (x: Rational) => Readonly<Record<string, CaseValue>>;
  /** The relation with another figure in its place. */
  readonly move: (text: string) => Printed;
}

/** No formula can write this name. */
const MOVED = "\u0000moved";

/** The figures of a relation, those that stand alone on a side first: what the text says came out. */
export function slotsOf(printed: Printed): readonly Slot[] {
  const { formula, lists, names, sources } = printed;
  const figures = figuresOf(formula);
  const scope = scopeOf(printed);
  const literal = (indices: readonly number[], text: string): Slot => ({
    text,
    formula: withoutExactly(entered(formula, new Set(indices))),
    scope: (x) => ({ ...scope, [MOVED]: x }),
    move: (to) => moveLiterals(printed, indices, to),
  });
  const literals = figures.map(({ index, text }) => ({ index, slot: literal([index], text) }));
  const together = figures.flatMap(({ index, text }) => {
    const equal = figures.filter((other) => isSameFigure(other.text, text)).map((other) => other.index);
    return equal.length > 1 && equal[0] === index ? [literal(equal, text)] : [];
  });
  const plain = withoutExactly(formula);
  const named = Object.entries(names).map(
    ([name, text]): Slot => ({
      text,
      formula: plain,
      scope: (x) => ({ ...scope, [name]: x }),
      move: (to) => ({ ...printed, names: { ...names, [name]: to } }),
    }),
  );
  const entries = Object.entries(lists).flatMap(([name, texts]) =>
    texts.map(
      (text, at): Slot => ({
        text,
        formula: plain,
        scope: (x) => ({ ...scope, [name]: (scope[name] as readonly Rational[]).with(at, x) }),
        move: (to) => ({
          ...printed,
          lists: { ...lists, [name]: texts.with(at, to) },
          moved: new Set([placeOfEntry({ sources }, name, at)]),
        }),
      }),
    ),
  );
  const alone = aloneIn(formula);
  return [
    ...literals.filter(({ index }) => alone.has(index)).map(({ slot }) => slot),
    ...literals.filter(({ index }) => !alone.has(index)).map(({ slot }) => slot),
    ...together,
    ...named,
    ...entries,
  ];
}

/** The formula with the name of what is moved in place of some of its literals, counted from 0. */
function entered(formula: Expression, indices: ReadonlySet<number>): Expression {
  let seen = -1;
  const walk = (node: Expression): Expression => {
    if (node.kind !== "number") return mapParts(node, walk);
    seen += 1;
    return indices.has(seen) ? { kind: "name", name: MOVED } : node;
  };
  return walk(formula);
}

/** Which literals are a side of a comparison by themselves, with a sign or a percent sign at most? */
function aloneIn(formula: Expression): ReadonlySet<number> {
  const alone = new Set<Expression>();
  for (const node of nodesOf(formula)) {
    if (node.kind !== "comparison") continue;
    for (const term of node.terms) alone.add(coreOf(term));
  }
  const literals = [...nodesOf(formula)].filter((node) => node.kind === "number");
  return new Set(literals.flatMap((node, i) => (alone.has(node) ? [i] : [])));
}

function coreOf(term: Expression): Expression {
  return term.kind === "negative" || term.kind === "percent" ? coreOf(term.of) : term;
}
