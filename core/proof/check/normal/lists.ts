import { BINDERS, bind, countOf, entry, isPosition, type Place, type Scalar } from "../../step/language.ts";
import { refuse, requires } from "./refused.ts";

/** A value of the formula language with every list read out: a number, a rule from any index to its entry, or entries one by one. */
export type Read =
  | { readonly kind: "number"; readonly of: Scalar }
  | { readonly kind: "list"; readonly size: Place; readonly at: (index: Place) => Read }
  | { readonly kind: "entries"; readonly items: readonly Read[] };

/** Names for bound indices: never the same twice, and none that a formula could hold as an index. */
export class Fresh {
  #count = 0;

  index(): Place {
    this.#count += 1;
    return `i${this.#count}`;
  }
}

export const number = (of: Scalar): Read => ({ kind: "number", of });

/** The general member of a domain of this shape. */
export function general(name: string, shape: readonly Place[], at: readonly Place[] = []): Read {
  const [size, ...rest] = shape;
  if (size === undefined) return number(entry(name, at));
  return { kind: "list", size, at: (index) => general(name, rest, [...at, index]) };
}

/** A list of a known number of entries, entry by entry. */
export function entriesOf(of: Read, length: number): readonly Read[] {
  if (of.kind === "number") return Array.from({ length }, () => of);
  if (of.kind === "entries") {
    requires(of.items.length === length, "lists must have the same number of entries");
    return of.items;
  }
  requires(of.size === String(length), "lists must have the same number of entries");
  return Array.from({ length }, (_, i) => of.at(String(i + 1)));
}

export function lift(of: Read, apply: (a: Scalar) => Scalar): Read {
  if (of.kind === "number") return number(apply(of.of));
  return each(of, (part) => lift(part, apply));
}

/** The same of every entry. */
export function each(of: Read, apply: (part: Read) => Read): Read {
  if (of.kind === "number") return refuse("a list was expected, got a number");
  if (of.kind === "entries") return { kind: "entries", items: of.items.map(apply) };
  return { kind: "list", size: of.size, at: (index) => apply(of.at(index)) };
}

/** Entry with entry; a number goes with every entry. */
export function zip(left: Read, right: Read, apply: (a: Scalar, b: Scalar) => Scalar): Read {
  if (left.kind === "number" && right.kind === "number") return number(apply(left.of, right.of));
  if (left.kind === "number") return each(right, (part) => zip(left, part, apply));
  if (right.kind === "number") return each(left, (part) => zip(part, right, apply));
  if (left.kind === "list" && right.kind === "list") {
    requires(
      left.size === right.size,
      `lists must have the same number of entries, got ${left.size} and ${right.size}`,
    );
    return { kind: "list", size: left.size, at: (index) => zip(left.at(index), right.at(index), apply) };
  }
  const length = lengthOf(left.kind === "entries" ? left : right);
  const [a, b] = [entriesOf(left, length), entriesOf(right, length)];
  return { kind: "entries", items: a.map((part, i) => zip(part, b[i] as Read, apply)) };
}

/** How many entries a list has that is written out, or whose size is a number. */
export function lengthOf(of: Read): number {
  if (of.kind === "entries") return of.items.length;
  if (of.kind === "list" && isPosition(of.size)) return Number(of.size);
  return refuse("a list must have a fixed number of entries here");
}

export function entryAt(of: Read, index: Place): Read {
  if (of.kind === "list") return of.at(index);
  if (of.kind === "entries") return of.items[Number(index) - 1] ?? refuse(`a list has no entry ${index}`);
  return refuse("a list was expected, got a number");
}

export function isMatrix(of: Read, fresh: Fresh): boolean {
  if (of.kind === "number") return false;
  return (of.kind === "entries" ? (of.items[0] as Read) : of.at(fresh.index())).kind !== "number";
}

export function transposed(of: Read, fresh: Fresh): Read {
  if (!isMatrix(of, fresh)) return of;
  const first = of.kind === "list" ? of.at(fresh.index()) : entryAt(of, "1");
  const column = (index: Place): Read => each(of, (row) => entryAt(row, index));
  if (first.kind === "list") return { kind: "list", size: first.size, at: column };
  return { kind: "entries", items: Array.from({ length: lengthOf(first) }, (_, i) => column(String(i + 1))) };
}

/** All entries joined by a word that binds an index, or one by one; matrices over their rows. */
export function reduced(
  of: Read,
  fresh: Fresh,
  over: (index: Place, size: Place, body: Scalar) => Scalar,
  join: (a: Scalar, b: Scalar) => Scalar,
): Scalar {
  if (of.kind === "number") return of.of;
  if (of.kind === "entries") return of.items.map((item) => reduced(item, fresh, over, join)).reduce(join);
  const index = fresh.index();
  return over(index, of.size, reduced(of.at(index), fresh, over, join));
}

export function counted(of: Read, fresh: Fresh): Scalar {
  const product = (left: Scalar, right: Scalar): Scalar => ({ kind: "operation", operator: "*", left, right });
  if (of.kind === "number") return { kind: "number", text: "1" };
  if (of.kind === "entries") {
    return product({ kind: "number", text: String(of.items.length) }, counted(of.items[0] as Read, fresh));
  }
  return product(countOf(of.size), counted(of.at(fresh.index()), fresh));
}

/** "mean(i, d, …)" and its like. */
export function binding(word: string): (index: Place, size: Place, body: Scalar) => Scalar {
  if (!BINDERS.has(word)) return refuse(`${word} binds no index`);
  return (index, size, body) => bind(word, index, size, body);
}
