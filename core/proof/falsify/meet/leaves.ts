import type { Comparison } from "../../../formula/language/expression.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import { binderOf, type Place, type Scalar, subtract } from "../../step/language.ts";
import type { Code } from "../worth/codes.ts";
import type { Reader } from "../worth/evaluate.ts";
import { holds, type Num } from "../worth/number.ts";
import { lengthIn, type World } from "../worth/world.ts";

/** A relation of one number to 0, with its free indices pointing somewhere. */
export interface Leaf {
  readonly code: Code<Num>;
  readonly relation: Comparison;
  readonly positions: ReadonlyMap<Place, number>;
}

const CONTRARY = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/**
 * Relations that together make a statement true (or false): all parts of an "and", one part of an "or", picked. What is no joining of
 * relations, such as a choice, is left out, so that the statement has to be tried in the end.
 *
 * @param pick - which of so many parts, from 0
 */
export function leavesOf(
  statement: Scalar,
  isTrue: boolean,
  reader: Reader,
  at: World,
  pick: (parts: number) => number,
): readonly Leaf[] {
  const inner = (e: Scalar, wanted: boolean, positions: ReadonlyMap<Place, number>): readonly Leaf[] => {
    switch (e.kind) {
      case "comparison": {
        const links = e.comparisons.map((relation, i): Leaf => {
          const code = reader.term(subtract(e.terms[i] as Scalar, e.terms[i + 1] as Scalar));
          return { code, positions, relation: wanted ? relation : CONTRARY[relation] };
        });
        return wanted ? links : links.slice(0, 1);
      }
      case "not":
        return inner(e.of, !wanted, positions);
      case "and":
      case "or": {
        const parts = [e.left, e.right];
        const chosen = (e.kind === "and") === wanted ? parts : [parts[pick(2)] as Scalar];
        return chosen.flatMap((part) => inner(part, wanted, positions));
      }
      default:
        return quantified(e, wanted, positions);
    }
  };
  const quantified = (e: Scalar, wanted: boolean, positions: ReadonlyMap<Place, number>): readonly Leaf[] => {
    const binder = binderOf(e);
    if (binder === null || (binder.word !== "all" && binder.word !== "some")) return [];
    const length = lengthIn(at, binder.size);
    const every = Array.from({ length }, (_, i) => i + 1);
    const chosen = (binder.word === "all") === wanted ? every : [1 + pick(length)];
    return chosen.flatMap((position) => inner(binder.body, wanted, new Map([...positions, [binder.index, position]])));
  };
  return inner(statement, isTrue, new Map());
}

/** The number of a relation at a case; null where it has none. */
export function numberAt({ code, positions }: Leaf, at: World): Num | null {
  for (const [index, position] of positions) at.positions.set(index, position);
  try {
    return code.run(at);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  } finally {
    for (const index of positions.keys()) at.positions.delete(index);
  }
}

export function isMet(leaf: Leaf, at: World): boolean {
  const value = numberAt(leaf, at);
  return value !== null && holds(value, leaf.relation) === true;
}
