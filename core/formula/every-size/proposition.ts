import type { Size } from "../domain.ts";
import type { Fraction } from "./fraction.ts";
import type { Index } from "./symbols.ts";

/** How a fraction relates to 0. */
export type Relation = "==" | "!=" | ">=" | ">";

/** A statement about fractions; `all` speaks of every entry of a list. */
export type Proposition =
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "relation"; readonly relation: Relation; readonly of: Fraction }
  | { readonly kind: "and" | "or"; readonly parts: readonly Proposition[] }
  | { readonly kind: "all" | "some"; readonly index: Index; readonly size: Size; readonly of: Proposition };

export const TRUE: Proposition = { kind: "truth", value: true };

export function relation(name: Relation, of: Fraction): Proposition {
  return { kind: "relation", relation: name, of };
}

export function conjunction(parts: readonly Proposition[]): Proposition {
  const flat = parts.flatMap((part) => (part.kind === "and" ? part.parts : [part]));
  const open = flat.filter((part) => part.kind !== "truth" || !part.value);
  if (open.some((part) => part.kind === "truth")) return { kind: "truth", value: false };
  return open.length === 0 ? TRUE : open.length === 1 ? (open[0] as Proposition) : { kind: "and", parts: open };
}

/** What holds exactly where `of` does not. */
export function contrary(of: Proposition): Proposition {
  switch (of.kind) {
    case "truth":
      return { kind: "truth", value: !of.value };
    case "relation":
      return contraryRelation(of.relation, of.of);
    case "and":
      return { kind: "or", parts: of.parts.map(contrary) };
    case "or":
      return conjunction(of.parts.map(contrary));
    case "all":
      return { ...of, kind: "some", of: contrary(of.of) };
    case "some":
      return { ...of, kind: "all", of: contrary(of.of) };
  }
}

function contraryRelation(name: Relation, { top, bottom }: Fraction): Proposition {
  const negative: Fraction = { top: new Map([...top].map(([key, { n, d }]) => [key, { n: -n, d }])), bottom };
  switch (name) {
    case "==":
      return relation("!=", { top, bottom });
    case "!=":
      return relation("==", { top, bottom });
    case ">=":
      return relation(">", negative);
    case ">":
      return relation(">=", negative);
  }
}
