import type { Polynomial } from "../../numeric/polynomial.ts";
import { negated } from "../../numeric/polynomial.ts";
import type { Place, Relation } from "../step/language.ts";

/** A statement in normal form: relations of polynomials to 0, joined. */
export type Statement =
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "relation"; readonly relation: Relation; readonly of: Polynomial }
  | { readonly kind: "and" | "or"; readonly parts: readonly Statement[] }
  | { readonly kind: "all" | "some"; readonly index: Place; readonly size: Place; readonly of: Statement };

/** What holds exactly where `of` does not. */
export function contrary(of: Statement): Statement {
  if (of.kind === "truth") return { kind: "truth", value: !of.value };
  if (of.kind === "relation") return contraryRelation(of);
  if ("parts" in of) return { kind: of.kind === "and" ? "or" : "and", parts: of.parts.map(contrary) };
  return { ...of, kind: of.kind === "all" ? "some" : "all", of: contrary(of.of) };
}

function contraryRelation(of: Statement & { kind: "relation" }): Statement {
  switch (of.relation) {
    case "==":
      return { ...of, relation: "!=" };
    case "!=":
      return { ...of, relation: "==" };
    case ">=":
      return { ...of, relation: ">", of: negated(of.of) };
    default:
      return { ...of, relation: ">=", of: negated(of.of) };
  }
}

/** All of them (or one of them), flat, without what is settled. */
export function joined(kind: "and" | "or", parts: readonly Statement[]): Statement {
  const settles = kind === "or";
  const flat = parts.flatMap((part) => ("parts" in part && part.kind === kind ? part.parts : [part]));
  if (flat.some((part) => part.kind === "truth" && part.value === settles)) return { kind: "truth", value: settles };
  const open = flat.filter((part) => part.kind !== "truth");
  const [first] = open;
  if (first === undefined) return { kind: "truth", value: !settles };
  return open.length === 1 ? first : { kind, parts: open };
}
